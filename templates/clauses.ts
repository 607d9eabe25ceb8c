import type { Decision } from '../src/catalogue/catalogue.ts';
import type { Block, ListItem } from '../src/document/tree.ts';
import { keepTogether } from '../src/language/typography.ts';
import { letterAt, roman } from '../src/language/numbering.ts';
import { bold, heading, labelled, levelAt, listItem, listOf, paragraph, plain } from './words.ts';

export type Clause = NonNullable<Decision['articles']>[number];

/** A number inside a numbered passage carries its number: "2.1." under "2.". */
function markAt(marker: Clause['marker'], index: number, above: string): string {
  switch (marker) {
    case 'number':
      return `${/\d\.$/.test(above) ? above : ''}${index + 1}.`;
    case 'letter':
      return `${letterAt(index)})`;
    case 'dash':
      return '-';
    case 'plus':
      return '+';
    case 'none':
    case undefined:
      return '';
  }
}

const marked = (mark: string, words: string) => (mark === '' ? words : `${mark} ${words}`);

function itemOf({ heading: name, text = '', items = [], marker }: Clause, mark: string): ListItem {
  const words = name === undefined ? plain(text) : labelled(text === '' ? name : `${name}:`, text);
  return listItem(
    mark,
    words,
    items.map((item, index) => itemOf(item, markAt(marker, index, mark))),
  );
}

/** The smaller passages of one: those with a name open with a heading, the others are items of a list. */
function clauseBlocks({ items = [], marker }: Clause, depth: number, above = ''): Block[] {
  const blocks: Block[] = [];
  let run: ListItem[] = [];
  items.forEach((item, index) => {
    const mark = markAt(marker, index, above);
    if (item.heading === undefined) {
      run.push(itemOf(item, mark));
      return;
    }
    blocks.push(...listOf(run), heading(levelAt(depth), marked(mark, item.heading)));
    run = [];
    if (item.text !== undefined) blocks.push(paragraph('body', plain(item.text)));
    blocks.push(...clauseBlocks(item, depth + 1, mark));
  });
  return [...blocks, ...listOf(run)];
}

/** "Điều 1. …" */
export function articleBlocks(article: Clause, index: number): Block[] {
  const label = `Điều ${index + 1}.`;
  const opening =
    article.heading === undefined
      ? [paragraph('body', labelled(label, article.text ?? ''))]
      : [
          heading(2, `${label} ${article.heading}`),
          ...(article.text === undefined ? [] : [paragraph('body', plain(article.text))]),
        ];
  return [...opening, ...clauseBlocks(article, 3)];
}

/** "I. TÊN MỤC" */
export function partBlocks(part: Clause, index: number): Block[] {
  const mark = `${roman(index + 1)}.`;
  const name = part.heading === undefined ? undefined : `${mark} ${part.heading.toUpperCase()}`;
  const text = part.text ?? '';
  const opening: Block[] = [];
  if (name !== undefined) opening.push(heading(1, name));
  else opening.push(paragraph('body', plain(marked(mark, text))));
  if (name !== undefined && text !== '') opening.push(paragraph('body', plain(text)));
  return [...opening, ...clauseBlocks(part, 2)];
}

function endItem(item: ListItem): ListItem {
  const last = item.items?.at(-1);
  if (item.items && last) return { ...item, items: item.items.with(-1, endItem(last)) };
  const run = item.text.at(-1);
  if (!run) return { ...item, text: bold('./.') };
  const text = keepTogether(run.text.replace(/[.;:,]*\s*$/u, './.'));
  return { ...item, text: item.text.with(-1, { ...run, text }) };
}

/** The words of a text end in "./." (Decree 30/2020, annex III). */
export function withEndMark(blocks: readonly Block[]): Block[] {
  const last = blocks.at(-1);
  if (last?.kind === 'paragraph' || last?.kind === 'heading') {
    const { text } = endItem({ mark: '', text: last.text });
    return blocks.with(-1, { ...last, text });
  }
  const item = last?.kind === 'list' ? last.items.at(-1) : undefined;
  if (last?.kind !== 'list' || !item) return [...blocks];
  return blocks.with(-1, { ...last, items: last.items.with(-1, endItem(item)) });
}
