import type { Catalogue, Procedure } from '../../src/catalogue/catalogue.ts';
import { countsOf, isVersion, type ChangeLists, type Former } from '../../src/catalogue/change-lists.ts';
import { present, presentList } from '../../src/catalogue/known.ts';
import type { Step } from '../../src/catalogue/lineage.ts';
import { isSame } from '../../src/catalogue/same.ts';
import type { ProcedurePart } from '../../src/catalogue/schema/change.ts';
import type { CatalogueMeaning, ChangeMeaning, Column } from '../../src/catalogue/schema/column.ts';
import type { LegalBasis } from '../../src/catalogue/schema/legal-basis.ts';
import { fitColumns } from '../../src/document/fit-columns.ts';
import type { Block, Cell, Row, Section, Table } from '../../src/document/tree.ts';
import { capitalised } from '../../src/language/capitals.ts';
import { roman } from '../../src/language/numbering.ts';
import { sayParts } from '../../src/wording/change.ts';
import { channelTermLines } from '../../src/wording/channel.ts';
import {
  listsWith,
  sayBriefCount,
  sayListName,
  type ChangeListName,
} from '../../src/wording/change-counts.ts';
import { sayCode } from '../../src/wording/code.ts';
import { baseLines, briefTime, catalogueLines, centredMeanings, citer } from '../appendix/catalogue.ts';
import { headerRows } from '../appendix/columns.ts';
import { cellOf, figureCell, groupRow, spanned, type GridCell } from '../appendix/grid.ts';
import { headOf } from '../appendix/head.ts';
import type { Options } from '../options.ts';
import { heading, levelAt, paragraph } from '../words.ts';
import type { Announced } from './announced.ts';
import { usualColumns } from './columns.ts';
import { entriesOf, type Entry, type Line } from './lines.ts';

type Columns = readonly Column<ChangeMeaning>[];
type Cite = (basis: LegalBasis) => string;

/** Which parts a column shows: where one of them is amended, its words are in italics. */
const shows: Readonly<Partial<Record<CatalogueMeaning, readonly ProcedurePart[]>>> = {
  code: ['code'],
  name: ['name'],
  field: ['field'],
  duration: ['duration'],
  'receiving-place': ['place'],
  'result-place': ['place'],
  method: ['method', 'channels'],
  'in-person': ['channels'],
  postal: ['channels'],
  online: ['channels'],
  'online-level': ['online-level'],
  'online-reason': ['online-level'],
  fee: ['fee'],
  'legal-bases': ['legal-bases'],
  applicants: ['applicants'],
  authority: ['authority'],
  forms: ['forms'],
  result: ['result'],
};

/** What the law says, and nobody has told the catalogue yet: to be filled in before it is signed. */
const toFill = '…';

const codeOf = (former: Former): string =>
  isVersion(former) ? sayCode(former, 'paper') : (present(former.code) ?? '');

const nameLines = (former: Former): string[] =>
  isVersion(former)
    ? [former.name]
    : [former.name, ...(former.statedBy === undefined ? [] : [`(${former.statedBy})`])];

/** On what a change rests, the earliest first. */
export function basesOf(steps: readonly Step<Procedure>[]): LegalBasis[] {
  const all = steps.flatMap(({ by }) => by ?? []).toReversed();
  return all.filter((basis, index) => !all.slice(0, index).some(other => isSame(basis, other)));
}

function basisLines(steps: readonly Step<Procedure>[], cite: Cite): string[] {
  const [only, ...others] = basesOf(steps);
  if (!only) return [toFill];
  return others.length === 0 ? [cite(only)] : baseLines([only, ...others], cite);
}

const numbered = (lines: readonly string[]): string[] =>
  lines.length < 2 ? [...lines] : lines.map((line, index) => `${index + 1}. ${line}`);

const italic = (cell: Cell): Cell => ({
  ...cell,
  paragraphs: cell.paragraphs.map(text => text.map(run => ({ ...run, italic: true }))),
});

/** The stages stand in the content of each procedure; here they would fill pages. */
const termLines = ({ cases, channels }: Procedure): string[] => [
  ...cases.flatMap(briefTime),
  ...channelTermLines(channels, 'paper'),
];

function subjectLines(catalogue: Catalogue, meaning: CatalogueMeaning, { subject }: Line, cite: Cite) {
  if (!isVersion(subject)) {
    if (meaning === 'name') return nameLines(subject);
    return meaning === 'code' ? codeOf(subject) : '';
  }
  if (meaning === 'duration') return termLines(subject);
  return meaning === 'legal-bases'
    ? baseLines(presentList(subject.legalBases), cite)
    : catalogueLines(catalogue, meaning, subject);
}

function cellFor(catalogue: Catalogue, meaning: ChangeMeaning, line: Line, number: number, cite: Cite): Cell {
  switch (meaning) {
    case 'number':
      return figureCell(number);
    case 'former-code':
      return cellOf(numbered(line.former.map(codeOf)));
    case 'former-name':
      return cellOf(
        line.former.length === 1
          ? line.former.flatMap(nameLines)
          : numbered(line.former.map(own => nameLines(own).join(' '))),
      );
    case 'changed-parts':
      return italic(cellOf(capitalised(sayParts(line.parts))));
    case 'change-basis':
      return cellOf(basisLines(line.steps, cite));
    case 'change-note':
      return cellOf(line.notes);
    default: {
      const cell = cellOf(
        subjectLines(catalogue, meaning, line, cite),
        meaning === 'name' ? { heads: 'row' } : {},
      );
      return shows[meaning]?.some(part => line.parts.includes(part)) ? italic(cell) : cell;
    }
  }
}

/** Of the rows under one number, what they have in common stands once. */
function keyOf(meaning: ChangeMeaning, { lines }: Entry, index: number, number: number): string | undefined {
  if (lines.length < 2) return undefined;
  const [first] = lines;
  const own = lines[index];
  const isFormer = meaning === 'former-code' || meaning === 'former-name';
  const isCommon = meaning === 'number' || meaning === 'change-basis' || meaning === 'change-note';
  const same = isFormer
    ? first?.former.every((former, place) => former === own?.former[place])
    : isCommon || own?.subject === first?.subject;
  return same ? `${number} ${meaning}` : undefined;
}

interface Numbered extends Entry {
  readonly number: number;
}

function rowsOf(catalogue: Catalogue, entries: readonly Numbered[], columns: Columns, cite: Cite): Row[] {
  return spanned(
    entries.flatMap(own =>
      own.lines.map((line, index) =>
        columns.map(({ holds }): GridCell => {
          const key = keyOf(holds, own, index, own.number);
          // A tall cell cites once: what it holds is asked for on its first row only.
          if (key !== undefined && index > 0) return { cell: cellOf([]), key };
          const cell = cellFor(catalogue, holds, line, own.number, cite);
          return key === undefined ? { cell } : { cell, key };
        }),
      ),
    ),
  );
}

function countsOfAll(entries: readonly Entry[]) {
  return countsOf({
    added: entries.flatMap(({ lists }) => lists.added),
    amended: entries.flatMap(({ lists }) => lists.amended),
    replaced: entries.flatMap(({ lists }) => lists.replaced),
    restated: entries.flatMap(({ lists }) => lists.restated),
    abolished: entries.flatMap(({ lists }) => lists.abolished),
    carried: [],
  });
}

/** What a fee is and whom it spares takes lines that are read, not looked at. */
const isCentred = (meaning: ChangeMeaning) =>
  meaning === 'former-code' || (centred.has(meaning) && meaning !== 'fee');

const centred: ReadonlySet<ChangeMeaning> = centredMeanings;

function tableOf(catalogue: Catalogue, list: ChangeListName, lists: ChangeLists, columns: Columns): Table {
  const cite = citer(catalogue);
  const entries = entriesOf(lists, list).map((own, index) => ({ ...own, number: index + 1 }));
  const byField = [...Map.groupBy(entries, ({ field }) => field)];
  const rows = byField.flatMap(([field, own], index) => {
    const name = `${roman(index + 1)}. ${field ? `Lĩnh vực ${field.name}` : 'Lĩnh vực khác'}`.toUpperCase();
    return [
      groupRow(`${name} (${sayBriefCount(list, countsOfAll(own))})`, columns.length, name),
      ...rowsOf(catalogue, own, columns, cite),
    ];
  });
  return fitColumns(
    {
      kind: 'table',
      description: `${sayListName(list)}: mỗi dòng một thủ tục, xếp theo lĩnh vực`,
      columns: columns.map(({ holds }) => ({ align: isCentred(holds) ? 'center' : 'left' }) as const),
      header: headerRows(columns),
      rows,
    },
    'landscape',
  );
}

const inItalics = 'Ghi chú: Phần chữ in nghiêng là nội dung được sửa đổi, bổ sung.';

/** The lists one after another, each with its count. */
export function listBlocks({ announcing, lists, counts }: Announced, depth: number): Block[] {
  const { catalogue, layout } = announcing;
  return listsWith(counts).flatMap((list, index): Block[] => [
    heading(
      levelAt(depth),
      `${'ABCDE'.charAt(index)}. ${sayListName(list)} (${sayBriefCount(list, counts)})`.toUpperCase(),
    ),
    tableOf(catalogue, list, lists, layout[list] ?? usualColumns[list]),
    ...(list === 'amended' ? [paragraph('table-note', [{ text: inItalics, italic: true }])] : []),
  ]);
}

/** Danh mục thủ tục hành chính mới ban hành, được sửa đổi, thay thế, bãi bỏ: all on landscape pages of one width. */
export function listSections(announced: Announced, options: Options): Section[] {
  const { blocks, setting, depth } = headOf(announced.decision, announced.appendices.lists, options);
  return [
    {
      orientation: 'landscape',
      ...setting,
      blocks: [...blocks, ...listBlocks(announced, depth + 1)],
    },
  ];
}
