import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

export interface Model {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const path = 'word/document.xml';
const opening = /^(?:Mẫu \d\.\d+ -|Mẫu văn bản \()/u;

/** The blocks of a body, each whole. */
function blocksOf(body: string): readonly string[] {
  const blocks: string[] = [];
  let [depth, start] = [0, 0];
  for (const tag of body.matchAll(/<(\/?)[\w:]+[^>]*?(\/?)>/g)) {
    const [whole, closes, isEmpty] = tag;
    if (depth === 0 && closes === '') start = tag.index;
    if (closes !== '') depth -= 1;
    else if (isEmpty === '') depth += 1;
    if (depth === 0) blocks.push(body.slice(start, tag.index + whole.length));
  }
  return blocks;
}

/** Of a drawing, only what it shows first: an older program is told the same again. */
const wordsOf = (block: string) =>
  block.replaceAll(/<mc:Fallback>.*?<\/mc:Fallback>|<wp:posOffset>.*?<\/wp:posOffset>|<[^>]+>/gs, '').trim();

/** The models of annex III, each in a file of its own: what stands between one heading "Mẫu …" and the next. */
export function readModels(): readonly Model[] {
  const files = unzipSync(readFileSync('tests/documents/word-made/nd30-phu-luc-3.docx'));
  const xml = strFromU8(files[path]!);
  const [start, end] = [xml.indexOf('<w:body>') + '<w:body>'.length, xml.indexOf('</w:body>')];
  const blocks = blocksOf(xml.slice(start, end));
  const section = blocks.at(-1)!;
  const models: { name: string; blocks: string[] }[] = [];
  for (const block of blocks.slice(0, -1)) {
    const words = wordsOf(block);
    if (/^<w:p[ >]/.test(block) && opening.test(words)) models.push({ name: words, blocks: [] });
    else models.at(-1)?.blocks.push(block);
  }
  return models.map(({ name, blocks: own }) => ({
    name,
    bytes: zipSync({
      ...files,
      [path]: strToU8(xml.slice(0, start) + own.join('') + section + xml.slice(end)),
    }),
  }));
}
