import type { Catalogue, Decision, Procedure } from '../../src/catalogue/catalogue.ts';
import { present, presentList } from '../../src/catalogue/known.ts';
import type { LegalBasis } from '../../src/catalogue/schema/legal-basis.ts';
import type { ProcedureCase } from '../../src/catalogue/schema/procedure.ts';
import { fitColumns } from '../../src/document/fit-columns.ts';
import type { Row, Section, Table } from '../../src/document/tree.ts';
import { sayCount } from '../../src/language/number.ts';
import { sayBasis, sayBasisBriefly } from '../bases.ts';
import type { Options } from '../options.ts';
import { stopped } from '../words.ts';
import { kindsOf, type HeadingRules } from './columns.ts';
import { cellOf, groupRow, headerRow, spanned, type GridCell } from './grid.ts';
import { headOf, liesIn, noteBlocks, type Appendix } from './head.ts';
import { groupsOf, proceduresIn, sayGroup, type Group } from './sections.ts';
import {
  feesOf,
  onlineLevelNames,
  sayCode,
  sayFees,
  sayKnown,
  sayStageTime,
  sayText,
  sayWholeDuration,
} from './values.ts';

type Kind =
  | 'number'
  | 'code'
  | 'name'
  | 'time'
  | 'place'
  | 'fee'
  | 'bases'
  | 'method'
  | 'applicants'
  | 'result'
  | 'authority'
  | 'online'
  | 'notes';

const rules: HeadingRules<Kind> = [
  [/VBQPPL|văn bản|căn cứ|pháp lý/i, 'bases'],
  [/^(?:STT|TT|Số TT|Số thứ tự)$/i, 'number'],
  [/mã/i, 'code'],
  [/thời hạn|thời gian/i, 'time'],
  [/địa điểm|nơi/i, 'place'],
  [/phí/i, 'fee'],
  [/cách thức/i, 'method'],
  [/đối tượng/i, 'applicants'],
  [/kết quả/i, 'result'],
  [/cơ quan/i, 'authority'],
  [/mức độ|DVC|dịch vụ công/i, 'online'],
  [/ghi chú/i, 'notes'],
  [/tên|thủ tục/i, 'name'],
];

const usual = [
  'STT',
  'Tên thủ tục hành chính',
  'Thời hạn giải quyết',
  'Địa điểm thực hiện',
  'Phí, lệ phí',
  'Căn cứ pháp lý',
];

/** More columns than this do not fit a portrait page. */
const portraitColumns = 7;

function caseTime({ title, total, stages }: ProcedureCase): string[] {
  const name = present(title);
  const said = sayKnown(total, sayWholeDuration);
  const parts = presentList(stages).map(
    ({ unit, duration }) => `- ${[sayText(unit), sayStageTime(duration)].filter(Boolean).join(': ')};`,
  );
  const whole = [name, said].filter(Boolean).join(': ');
  if (parts.length === 0) return [whole];
  return [stopped(whole, '.'), 'Trong đó:', ...parts.with(-1, parts.at(-1)!.replace(/;$/, '.'))];
}

function basesIn(
  { legalBases, legalBasesElsewhere = [] }: Procedure,
  appendix: Appendix,
): readonly LegalBasis[] {
  return legalBasesElsewhere.find(({ place }) => liesIn(place, appendix))?.bases ?? presentList(legalBases);
}

/** Cites in full what the table names for the first time, later only by kind and number. */
function citer(catalogue: Catalogue): (basis: LegalBasis) => string {
  const cited = new Set<string>();
  return basis => {
    if (cited.has(basis.instrument)) return sayBasisBriefly(catalogue, basis);
    cited.add(basis.instrument);
    return sayBasis(catalogue, basis, 'short');
  };
}

function baseLines(bases: readonly LegalBasis[], cite: (basis: LegalBasis) => string): string[] {
  return bases.map((basis, index) => `- ${cite(basis)}${index === bases.length - 1 ? '.' : ';'}`);
}

function authorityLines({ authority }: Procedure): string[] {
  const known = present(authority);
  return known ? [sayText(known.decides), sayText(known.performs)].filter(Boolean) : [];
}

function feeLines(procedure: Procedure): string[] {
  if (procedure.fee !== 'by-case') return sayFees(procedure.fee);
  return procedure.cases.flatMap(own => [
    ...(own.title === 'none' ? [] : [`${sayText(own.title)}:`]),
    ...sayFees(feesOf(procedure, own)),
  ]);
}

/** Everything but the bases, whose wording depends on what the table has cited before. */
function linesOf(kind: Exclude<Kind, 'bases'>, procedure: Procedure): string | readonly string[] {
  switch (kind) {
    case 'number':
      return String(procedure.number);
    case 'code':
      return sayCode(procedure);
    case 'name':
      return [procedure.name, ...(procedure.printedNote === undefined ? [] : [`(${procedure.printedNote})`])];
    case 'time':
      return procedure.cases.flatMap(caseTime);
    case 'place':
      return sayText(procedure.place);
    case 'fee':
      return feeLines(procedure);
    case 'method':
      return sayText(procedure.method);
    case 'applicants':
      return sayKnown(procedure.applicants, list => list.join('; '));
    case 'result':
      return sayText(procedure.result);
    case 'authority':
      return authorityLines(procedure);
    case 'online':
      return sayKnown(procedure.onlineLevel, level => onlineLevelNames[level]);
    case 'notes':
      return procedure.notes ?? [];
  }
}

const centred: ReadonlySet<Kind> = new Set(['number', 'code', 'fee', 'online']);

function plainCell(kind: Exclude<Kind, 'bases'>, procedure: Procedure): GridCell {
  const lines = linesOf(kind, procedure);
  const cell = cellOf(lines, kind === 'name' ? { heads: 'row' } : {});
  return kind === 'place' && cell.paragraphs.length > 0 ? { cell, key: String(lines) } : { cell };
}

function rowsOf(
  procedures: readonly Procedure[],
  kinds: readonly Kind[],
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
      kinds.map(kind => (kind === 'bases' ? basesCell(procedure) : plainCell(kind, procedure))),
    ),
  );
}

function counted(group: Group): string {
  const count = group.section.statedCount ?? proceduresIn(group).length;
  return `${sayGroup(group)} (${sayCount(count)} thủ tục)`;
}

function tableOf(
  catalogue: Catalogue,
  decision: Decision,
  appendix: Appendix,
): Pick<Section, 'orientation'> & { readonly table: Table } {
  const headings = appendix.columns ?? usual;
  const kinds = kindsOf(headings, rules);
  const cite = citer(catalogue);
  const groupRows = (group: Group): Row[] => [
    groupRow(counted(group), kinds.length, sayGroup(group)),
    ...rowsOf(group.procedures, kinds, appendix, cite),
    ...group.groups.flatMap(groupRows),
  ];
  const groups = groupsOf(decision, appendix);
  const table = {
    kind: 'table',
    description: `${appendix.title}: mỗi dòng một thủ tục, xếp theo lĩnh vực`,
    columns: kinds.map(kind => ({ align: centred.has(kind) ? 'center' : 'left' }) as const),
    header: [headerRow(headings)],
    rows: groups.flatMap(groupRows),
  } as const;
  const orientation = kinds.length > portraitColumns ? 'landscape' : 'portrait';
  return { orientation, table: fitColumns(table, orientation) };
}

/** Bảng danh mục: one row a procedure under its field. */
export function catalogueSections(
  catalogue: Catalogue,
  decision: Decision,
  appendix: Appendix,
  options: Options,
): Section[] {
  const { blocks, setting } = headOf(decision, appendix, options);
  const { orientation, table } = tableOf(catalogue, decision, appendix);
  return [{ orientation, ...setting, blocks: [...blocks, table, ...noteBlocks(appendix)] }];
}
