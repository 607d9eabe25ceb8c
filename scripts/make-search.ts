import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { Catalogue } from '../src/catalogue/catalogue.ts';
import { LexiconMaker } from '../src/search/lexicon.ts';
import { parts } from '../src/search/parts.ts';
import { SharedPieces } from '../src/search/shared.ts';
import { searchRecords, type SearchRecord } from '../src/search/record.ts';
import { toIndex } from '../src/search/writing.ts';
import { writeWhole } from './files.ts';

/** Records sent to the engine before waiting for its answers. */
const atOnce = 500;

async function add(index: PagefindIndex, record: SearchRecord, marks: string): Promise<readonly string[]> {
  const { title, text, ...rest } = record;
  const written = parts.filter(part => part !== 'title' && part !== 'text' && rest[part] !== '');
  const { errors } = await index.addCustomRecord({
    url: record.path,
    language: 'vi',
    // The engine takes no record without content.
    content: toIndex(text === '' ? title : text),
    meta: {
      title: toIndex(title),
      ...(marks !== '' && { marks: toIndex(marks) }),
      ...Object.fromEntries(written.map(part => [part, toIndex(record[part])])),
    },
    filters: Object.fromEntries(Object.entries(record.facets).map(([name, values]) => [name, [...values]])),
  });
  return errors;
}

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}

/** Pagefind's own search boxes are not used. */
const unused = /^pagefind-(?:ui|component-ui|modular-ui|highlight)\./;

/** Writes the search index of a catalogue into a folder. */
export async function makeSearch(catalogue: Catalogue, folder: string): Promise<void> {
  // One file a record: files shared by several would be fewer, but cost a phone three times the bytes.
  const { index, errors } = await createIndex({ forceLanguage: 'vi' });
  if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
  try {
    const lexicon = new LexiconMaker();
    const shared = new SharedPieces(searchRecords(catalogue));
    let waiting: Promise<readonly string[]>[] = [];
    for (const record of searchRecords(catalogue)) {
      lexicon.add(record);
      waiting.push(add(index, record, shared.marksOf(record)));
      if (waiting.length < atOnce) continue;
      refuse((await Promise.all(waiting)).flat());
      waiting = [];
    }
    refuse((await Promise.all(waiting)).flat());
    refuse((await index.writeFiles({ outputPath: folder })).errors);
    for (const name of readdirSync(folder)) if (unused.test(name)) rmSync(join(folder, name));
    const packed = { ...lexicon.pack(catalogue.abbreviations), shared: shared.packed };
    writeWhole(join(folder, 'tu-vung.json'), JSON.stringify(packed));
  } finally {
    await close();
  }
}
