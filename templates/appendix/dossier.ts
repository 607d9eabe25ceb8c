import type { Catalogue, Form } from '../../src/catalogue/catalogue.ts';
import type { Dossier, DossierItem } from '../../src/catalogue/schema/dossier.ts';
import { copiesOf } from '../../src/catalogue/dossier.ts';
import type { Block, ListItem } from '../../src/document/tree.ts';
import { stopped } from '../../src/language/stops.ts';
import { sayBasisBriefly } from '../../src/wording/basis.ts';
import { sayCopies, sayLead, saySets, sayShape } from '../../src/wording/dossier.ts';
import { sayPaper } from '../../src/wording/form.ts';
import { listItem, listOf, plain } from '../words.ts';

type DossierGroup = Dossier['groups'][number];

/** "(03 bản chính: …)"; left out when the name of the paper already says just that. */
function shapeOf(item: DossierItem): string {
  const [only, ...others] = copiesOf(item.copies).lines.map(sayCopies);
  const isSaid = only !== undefined && others.length === 0 && item.name.toLowerCase().includes(only);
  const said = sayShape(isSaid ? { ...item, copies: 'unknown' } : item, 'paper');
  return said === '' ? '' : ` (${said})`;
}

/** Marks one below another: "-", then "+". */
const markAt = (depth: number) => (depth === 0 ? '-' : '+');

/** The form that a paper is to be written on. */
export function formOf({ forms }: Catalogue, { form }: Pick<DossierItem, 'form'>): Form | undefined {
  return form === undefined ? undefined : forms.get(form);
}

/** What else a paper needs stands in items below it; below an item that is itself small it runs on in its words. */
function paper(catalogue: Catalogue, item: DossierItem, depth: number): ListItem {
  const { name, when, notes = [] } = item;
  const words = `${sayPaper(name, formOf(catalogue, item))}${shapeOf(item)}`;
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

function groupItems(catalogue: Catalogue, group: DossierGroup): ListItem[] {
  const lead = sayLead(group, 'paper');
  const depth = lead === '' ? 0 : 1;
  const items = [
    ...group.items.map(item => paper(catalogue, item, depth)),
    ...(group.notes ?? []).map(text => listItem(markAt(depth), plain(`Lưu ý: ${stopped(text, '.')}`))),
  ];
  return lead === '' ? items : [listItem('-', plain(stopped(lead, ':')), items)];
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
  const sets = saySets(dossier, 'paper');
  if (sets === '' && bases === '') return listOf(papers);
  const lead = plain(`Thành phần hồ sơ${bases === '' ? '' : ` (${bases})`}:`);
  if (sets === '') return listOf([listItem('', lead, papers)]);
  return listOf([
    listItem('a)', lead, papers),
    listItem('b)', plain(`Số lượng hồ sơ: ${stopped(sets, '.')}`)),
  ]);
}
