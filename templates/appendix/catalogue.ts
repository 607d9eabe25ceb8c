import type { Catalogue, Decision, Procedure } from '../../src/catalogue/catalogue.ts';
import { present, presentList } from '../../src/catalogue/known.ts';
import { acceptanceOf } from '../../src/catalogue/channels.ts';
import { feesOf } from '../../src/catalogue/of-case.ts';
import type { Appendix, AppendixOf } from '../../src/catalogue/schema/appendix.ts';
import type { CatalogueMeaning, Column } from '../../src/catalogue/schema/column.ts';
import type { LegalBasis } from '../../src/catalogue/schema/legal-basis.ts';
import type { ProcedureCase } from '../../src/catalogue/schema/procedure.ts';
import { fitColumns, fitsOn } from '../../src/document/fit-columns.ts';
import type { Row, Section, Table } from '../../src/document/tree.ts';
import { sayCount } from '../../src/language/number.ts';
import { sayBasis, sayBasisBriefly } from '../../src/wording/basis.ts';
import { sayCode } from '../../src/wording/code.ts';
import { sayDuration, sayStageTime } from '../../src/wording/duration.ts';
import {
  caseChannelLines,
  channelFeeLines,
  channelNoteLines,
  channelTermLines,
} from '../../src/wording/channel.ts';
import { feeLines } from '../../src/wording/fee.ts';
import { sayKnown, sayText } from '../../src/wording/known.ts';
import { sayOnlineLevel, sayOnlineReason } from '../../src/wording/online-level.ts';
import { sayPlace, sayResultPlace } from '../../src/wording/place.ts';
import type { Options } from '../options.ts';
import { stopped } from '../../src/language/stops.ts';
import { headerRows } from './columns.ts';
import { cellOf, figureCell, groupRow, spanned, type GridCell } from './grid.ts';
import { headOf, liesIn, noteBlocks } from './head.ts';
import { groupsOf, proceduresIn, type Group } from './sections.ts';

type Columns = readonly Column<CatalogueMeaning>[];

/** Where the office names no columns of its own. */
export const usualCatalogueColumns: Columns = [
  { heading: 'STT', holds: 'number' },
  { heading: 'Tên thủ tục hành chính', holds: 'name' },
  { heading: 'Thời hạn giải quyết', holds: 'duration' },
  { heading: 'Địa điểm thực hiện', holds: 'receiving-place' },
  { heading: 'Phí, lệ phí', holds: 'fee' },
  { heading: 'Căn cứ pháp lý', holds: 'legal-bases' },
];

/** More columns than this do not fit a portrait page. */
const portraitColumns = 7;

const ownChannels = ({ channels }: ProcedureCase, say: (own: Procedure['channels']) => string[]) =>
  channels ? say(channels) : [];

/** How long a case takes, without its stages. */
export function briefTime(own: ProcedureCase): string[] {
  const whole = [present(own.title), sayKnown(own.total, sayDuration, 'paper')].filter(Boolean).join(': ');
  return [whole, ...ownChannels(own, channels => channelTermLines(channels, 'paper'))];
}

function caseTime(own: ProcedureCase): string[] {
  const { title, total, stages } = own;
  const name = present(title);
  const said = sayKnown(total, sayDuration, 'paper');
  const parts = presentList(stages).map(
    ({ unit, duration }) =>
      `- ${[sayText(unit, 'paper'), sayStageTime(duration, 'paper')].filter(Boolean).join(': ')};`,
  );
  const whole = [name, said].filter(Boolean).join(': ');
  const ways = ownChannels(own, channels => channelTermLines(channels, 'paper'));
  if (parts.length === 0) return [whole, ...ways];
  return [stopped(whole, '.'), 'Trong đó:', ...parts.with(-1, parts.at(-1)!.replace(/;$/, '.')), ...ways];
}

function basesIn(
  { legalBases, legalBasesElsewhere = [] }: Procedure,
  appendix: Appendix,
): readonly LegalBasis[] {
  return legalBasesElsewhere.find(({ place }) => liesIn(place, appendix))?.bases ?? presentList(legalBases);
}

/** Cites in full what the table names for the first time, later only by kind and number. */
export function citer(catalogue: Catalogue): (basis: LegalBasis) => string {
  const cited = new Set<string>();
  return basis => {
    if (cited.has(basis.instrument)) return sayBasisBriefly(catalogue, basis);
    cited.add(basis.instrument);
    return sayBasis(catalogue, basis, 'paper');
  };
}

export function baseLines(bases: readonly LegalBasis[], cite: (basis: LegalBasis) => string): string[] {
  return bases.map((basis, index) => `- ${cite(basis)}${index === bases.length - 1 ? '.' : ';'}`);
}

function authorityLines({ authority }: Procedure): string[] {
  if (authority === 'none') return [sayText(authority, 'paper')];
  const known = present(authority);
  return known ? [sayText(known.decides, 'paper'), sayText(known.performs, 'paper')].filter(Boolean) : [];
}

function formLines({ forms }: Procedure): readonly string[] {
  return typeof forms === 'string' ? [sayText(forms, 'paper')] : forms.map(({ name }) => name);
}

function caseFeeLines(catalogue: Catalogue, procedure: Procedure): string[] {
  const { fee, channels, cases } = procedure;
  const common = fee === 'by-case' ? [] : feeLines(catalogue, fee, 'paper');
  const ofCases = cases.flatMap(own => {
    const lines = [
      ...(fee === 'by-case' ? feeLines(catalogue, feesOf(procedure, own), 'paper') : []),
      ...ownChannels(own, ways => channelFeeLines(catalogue, ways, 'paper')),
    ];
    if (own.title === 'none' || (fee !== 'by-case' && lines.length === 0)) return lines;
    return [`${sayText(own.title, 'paper')}:`, ...lines];
  });
  return [...common, ...channelFeeLines(catalogue, channels, 'paper'), ...ofCases];
}

/** A refusal is said: an empty cell means that the text says nothing of this way. */
const channelMarks = { accepted: 'x', refused: 'Không', unknown: '' } as const;

/** Everything but the bases, whose wording depends on what the table has cited before. */
export type PlainMeaning = Exclude<CatalogueMeaning, 'legal-bases'>;

export function catalogueLines(
  catalogue: Catalogue,
  meaning: PlainMeaning,
  procedure: Procedure,
): string | readonly string[] {
  const { channels } = procedure;
  switch (meaning) {
    case 'number':
      return String(procedure.number);
    case 'code':
      return sayCode(procedure, 'paper');
    case 'name':
      return [procedure.name, ...(procedure.printedNote === undefined ? [] : [`(${procedure.printedNote})`])];
    case 'field':
      return procedure.field.name;
    case 'duration':
      return [...procedure.cases.flatMap(caseTime), ...channelTermLines(channels, 'paper')];
    case 'receiving-place':
      return sayPlace(procedure, 'paper');
    case 'result-place':
      return sayResultPlace(procedure, 'paper');
    case 'fee':
      return caseFeeLines(catalogue, procedure);
    case 'method':
      return [
        sayText(procedure.method, 'paper'),
        ...channelNoteLines(channels),
        ...procedure.cases.flatMap(caseChannelLines),
      ];
    case 'applicants':
      return sayKnown(procedure.applicants, list => list.join('; '), 'paper');
    case 'result':
      return sayText(procedure.result, 'paper');
    case 'authority':
      return authorityLines(procedure);
    case 'in-person':
      return channelMarks[acceptanceOf(channels, 'inPerson')];
    case 'postal':
      return channelMarks[acceptanceOf(channels, 'postal')];
    case 'online':
      return channelMarks[acceptanceOf(channels, 'online')];
    case 'forms':
      return formLines(procedure);
    case 'online-level':
      return sayOnlineLevel(procedure, 'paper');
    case 'online-reason':
      return sayOnlineReason(procedure, 'paper');
    case 'notes':
      return procedure.notes ?? [];
  }
}

export const centredMeanings: ReadonlySet<CatalogueMeaning> = new Set<CatalogueMeaning>([
  'number',
  'code',
  'fee',
  'in-person',
  'postal',
  'online',
  'online-level',
]);

/** Neighbours that say the same share one cell. */
const shared: ReadonlySet<CatalogueMeaning> = new Set<CatalogueMeaning>(['receiving-place', 'result-place']);

function plainCell(catalogue: Catalogue, meaning: PlainMeaning, procedure: Procedure): GridCell {
  if (meaning === 'number') return { cell: figureCell(procedure.number) };
  const lines = catalogueLines(catalogue, meaning, procedure);
  const cell = cellOf(lines, meaning === 'name' ? { heads: 'row' } : {});
  return shared.has(meaning) && cell.paragraphs.length > 0 ? { cell, key: String(lines) } : { cell };
}

function rowsOf(
  catalogue: Catalogue,
  procedures: readonly Procedure[],
  columns: Columns,
  appendix: Appendix,
  cite: (basis: LegalBasis) => string,
): Row[] {
  let before: GridCell = { cell: { paragraphs: [] } };
  const basesCell = (procedure: Procedure): GridCell => {
    const bases = basesIn(procedure, appendix);
    if (bases.length === 0) return { cell: cellOf([]) };
    const key = JSON.stringify(bases);
    if (key !== before.key) before = { cell: cellOf(baseLines(bases, cite)), key };
    return before;
  };
  return spanned(
    procedures.map(procedure =>
      columns.map(({ holds }) =>
        holds === 'legal-bases' ? basesCell(procedure) : plainCell(catalogue, holds, procedure),
      ),
    ),
  );
}

/** "I. Lĩnh vực Hộ tịch (05 thủ tục)" */
function openingRow(group: Group, columns: number): Row[] {
  const { title, statedCount = proceduresIn(group).length } = group;
  return title === undefined ? [] : [groupRow(`${title} (${sayCount(statedCount)} thủ tục)`, columns, title)];
}

function tableOf(
  catalogue: Catalogue,
  decision: Decision,
  appendix: AppendixOf<'catalogue'>,
): Pick<Section, 'orientation'> & { readonly table: Table } {
  const columns = appendix.columns ?? usualCatalogueColumns;
  const cite = citer(catalogue);
  const groupRows = (group: Group): Row[] => [
    ...openingRow(group, columns.length),
    ...rowsOf(catalogue, group.procedures, columns, appendix, cite),
    ...group.groups.flatMap(groupRows),
  ];
  const groups = groupsOf(catalogue, decision, appendix);
  const table = {
    kind: 'table',
    description: `${appendix.title}: mỗi dòng một thủ tục, xếp theo lĩnh vực`,
    columns: columns.map(({ holds }) => ({ align: centredMeanings.has(holds) ? 'center' : 'left' }) as const),
    header: headerRows(columns),
    rows: groups.flatMap(groupRows),
  } as const;
  const isWide = columns.length > portraitColumns || !fitsOn(table, 'portrait');
  const orientation = isWide ? 'landscape' : 'portrait';
  return { orientation, table: fitColumns(table, orientation) };
}

/** Bảng danh mục: one row a procedure under its field. */
export function catalogueSections(
  catalogue: Catalogue,
  decision: Decision,
  appendix: AppendixOf<'catalogue'>,
  options: Options,
): Section[] {
  const { blocks, setting } = headOf(decision, appendix, options);
  const { orientation, table } = tableOf(catalogue, decision, appendix);
  return [{ orientation, ...setting, blocks: [...blocks, table, ...noteBlocks(appendix)] }];
}
