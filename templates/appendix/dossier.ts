import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import type { Dossier, DossierItem } from '../../src/catalogue/schema/dossier.ts';
import { present, presentList } from '../../src/catalogue/known.ts';
import type { Block, ListItem } from '../../src/document/tree.ts';
import { sayCount } from '../../src/language/number.ts';
import { sayBasisBriefly } from '../bases.ts';
import { listItem, listOf, plain, stopped } from '../words.ts';

type DossierGroup = Dossier['groups'][number];
type Copies = Exclude<DossierItem['copies'], string>[number];

const copyNames: Readonly<Record<Copies['kind'], string>> = {
  original: 'bản chính',
  copy: 'bản sao',
  'certified-copy': 'bản sao có chứng thực',
  'copy-from-register': 'bản sao cấp từ sổ gốc',
};

const needs = {
  'one-of': 'một trong các giấy tờ sau',
  'one-or-more': 'một hoặc một số giấy tờ sau',
} as const;

export function sayCopies({ kind, count, compare, heldBy }: Copies): string {
  const number = present(count);
  const words = number === undefined ? copyNames[kind] : `${sayCount(number)} ${copyNames[kind]}`;
  return `${words}${compare ? ' kèm bản chính để đối chiếu' : ''}${heldBy === undefined ? '' : `: ${heldBy}`}`;
}

/** "(03 bản chính: …)"; left out when the name of the paper already says just that. */
function shapeOf({ name, copies, showOnly }: DossierItem): string {
  const shapes = presentList(copies).map(sayCopies);
  const isSaid = shapes.length === 1 && name.toLowerCase().includes(shapes[0]!);
  const words = [
    isSaid ? '' : shapes.join(shapes.length > 2 ? ', hoặc ' : ' hoặc '),
    showOnly ? 'chỉ xuất trình' : '',
  ].filter(Boolean);
  return words.length === 0 ? '' : ` (${words.join('; ')})`;
}

/** Marks one below another: "-", then "+". */
const markAt = (depth: number) => (depth === 0 ? '-' : '+');

/** What else a paper needs stands in items below it; below an item that is itself small it runs on in its words. */
function paper(catalogue: Catalogue, item: DossierItem, depth: number): ListItem {
  const { name, when, notes = [], form: id } = item;
  const form = id === undefined ? undefined : catalogue.forms.get(id);
  const model = form && !name.includes(form.code) ? ` - ${form.code}` : '';
  const words = `${name}${model}${shapeOf(item)}`;
  const more = [...(when === undefined ? [] : [`Áp dụng: ${when}`]), ...notes].map(text =>
    stopped(text, '.'),
  );
  if (more.length === 0) return listItem(markAt(depth), plain(stopped(words, ';')));
  if (depth > 0) return listItem(markAt(depth), plain([stopped(words, '.'), ...more].join(' ')));
  return listItem(
    markAt(depth),
    plain(stopped(words, '.')),
    more.map(text => listItem(markAt(depth + 1), plain(text))),
  );
}

export function leadOf({ title, need }: DossierGroup): string | undefined {
  if (need === 'all') return title;
  if (title === undefined) return `${needs[need].charAt(0).toUpperCase()}${needs[need].slice(1)}`;
  return /^một /i.test(title) ? title : `${title} (${needs[need]})`;
}

function groupItems(catalogue: Catalogue, group: DossierGroup): ListItem[] {
  const lead = leadOf(group);
  const depth = lead === undefined ? 0 : 1;
  const items = [
    ...group.items.map(item => paper(catalogue, item, depth)),
    ...(group.notes ?? []).map(text => listItem(markAt(depth), plain(`Lưu ý: ${stopped(text, '.')}`))),
  ];
  return lead === undefined ? items : [listItem('-', plain(stopped(lead, ':')), items)];
}

export function saySets({ sets, setsNote }: Dossier): string | undefined {
  const number = present(sets);
  if (number === undefined) return setsNote;
  return `${sayCount(number)} bộ${setsNote === undefined ? '' : ` (${setsNote})`}`;
}

/** The last of a list ends in a full stop. */
function ended(items: readonly ListItem[]): readonly ListItem[] {
  const last = items.at(-1);
  if (!last) return items;
  if (last.items) return items.with(-1, { ...last, items: ended(last.items) });
  const text = last.text.map(run => ({ ...run, text: run.text.replace(/;$/, '.') }));
  return items.with(-1, { ...last, text });
}

/** The papers of a dossier and how many sets: "a) Thành phần hồ sơ", "b) Số lượng hồ sơ". */
export function dossierBlocks(catalogue: Catalogue, dossier: Dossier): Block[] {
  const bases = (dossier.bases ?? []).map(basis => sayBasisBriefly(catalogue, basis)).join('; ');
  const papers = ended([
    ...dossier.groups.flatMap(group => groupItems(catalogue, group)),
    ...(dossier.notes ?? []).map(text => listItem('-', plain(`Lưu ý: ${stopped(text, '.')}`))),
  ]);
  const sets = saySets(dossier);
  if (sets === undefined && bases === '') return listOf(papers);
  const lead = plain(`Thành phần hồ sơ${bases === '' ? '' : ` (${bases})`}:`);
  if (sets === undefined) return listOf([listItem('', lead, papers)]);
  return listOf([
    listItem('a)', lead, papers),
    listItem('b)', plain(`Số lượng hồ sơ: ${stopped(sets, '.')}`)),
  ]);
}
