import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import { groupsOfAgencies, groupsToBring } from '../../src/catalogue/dossier.ts';
import type { Dossier, DossierItem } from '../../src/catalogue/schema/dossier.ts';
import type { Block, Cell, Row, Table } from '../../src/document/tree.ts';
import { stopped } from '../../src/language/stops.ts';
import { agencyPapersLead, sayLead, sayShape } from '../../src/wording/dossier.ts';
import { sayPaper } from '../../src/wording/form.ts';
import { formOf } from '../appendix/dossier.ts';
import { bold, listItem, listOf, paragraph, plain } from '../words.ts';

/** What counts as one at the counter: a paper, or papers of which one is enough. */
export interface Paper {
  /** From 1, through the whole dossier. */
  readonly number: number;
  /** The name first, then conditions or the papers to choose from. */
  readonly lines: readonly string[];
  /** "03 bản chính"; empty where the text does not say or the lines do. */
  readonly shape: string;
  /** Papers that are all needed stand under the words of their group. */
  readonly group?: string;
}

const nameOf = (catalogue: Catalogue, item: DossierItem): string =>
  sayPaper(item.name, formOf(catalogue, item));

const conditionsOf = ({ when, notes = [] }: DossierItem): string[] =>
  [...(when === undefined ? [] : [`Áp dụng: ${when}`]), ...notes].map(text => stopped(text, '.'));

function choiceOf(catalogue: Catalogue, item: DossierItem): string {
  const shape = sayShape(item, 'paper');
  const named = `- ${nameOf(catalogue, item)}${shape === '' ? '' : ` (${shape})`}`;
  return [stopped(named, '.'), ...conditionsOf(item)].join(' ');
}

/** The papers of a dossier, numbered as a slip lists them. */
export function papersOf(catalogue: Catalogue, dossier: Dossier): readonly Paper[] {
  const papers: Omit<Paper, 'number'>[] = groupsToBring(dossier).flatMap(group => {
    const { items, title, need, notes = [] } = group;
    if (need !== 'all') {
      const lead = sayLead(group, 'paper');
      const choices = items.map(item => choiceOf(catalogue, item));
      return [
        { lines: [stopped(lead, ':'), ...choices, ...notes.map(text => stopped(text, '.'))], shape: '' },
      ];
    }
    const lead = [title, ...notes].filter(text => text !== undefined).join('. ');
    return items.map(item => ({
      lines: [nameOf(catalogue, item), ...conditionsOf(item)],
      shape: sayShape(item, 'paper'),
      ...(lead === '' ? {} : { group: lead }),
    }));
  });
  return papers.map((paper, index) => ({ number: index + 1, ...paper }));
}

/** What offices add to the dossier themselves: named, not asked for. */
export function agencyPart(catalogue: Catalogue, dossier: Dossier): Block[] {
  const papers = groupsOfAgencies(dossier).flatMap(({ items }) => items);
  if (papers.length === 0) return [];
  return [
    paragraph('body', plain(`${agencyPapersLead}:`)),
    ...listOf(papers.map(item => listItem('-', plain(stopped(nameOf(catalogue, item), '.'))))),
  ];
}

const center = (text: string): Cell => ({ paragraphs: text === '' ? [] : [plain(text)], align: 'center' });
const head = (text: string): Cell => ({ paragraphs: [bold(text)], align: 'center' });

/** Papers in a table; its last column is for the pen. */
export function paperTable(papers: readonly Paper[], description: string, forThePen: string): Table {
  const rows: Row[] = [];
  let group: string | undefined;
  for (const paper of papers) {
    if (paper.group !== undefined && paper.group !== group)
      rows.push({ role: 'group', cells: [{ paragraphs: [bold(paper.group)], columns: 4 }] });
    group = paper.group;
    rows.push({
      role: 'plain',
      cells: [
        center(String(paper.number)),
        { paragraphs: paper.lines.map(plain) },
        { paragraphs: paper.shape === '' ? [] : [plain(paper.shape)] },
        { paragraphs: [] },
      ],
    });
  }
  return {
    kind: 'table',
    description,
    columns: [
      { width: 12, align: 'center' },
      { width: 73, align: 'left' },
      { width: 54, align: 'left' },
      { width: 26, align: 'left' },
    ],
    header: [
      {
        role: 'plain',
        cells: ['STT', 'Giấy tờ', 'Bản chính, bản sao', forThePen].map(head),
      },
    ],
    rows,
  };
}
