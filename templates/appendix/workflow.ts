import type { Catalogue, Decision, Procedure } from '../../src/catalogue/catalogue.ts';
import { present, presentList, type Known } from '../../src/catalogue/known.ts';
import type { Duration } from '../../src/catalogue/schema/duration.ts';
import type { Fee } from '../../src/catalogue/schema/fee.ts';
import type { ProcedureCase, Stage } from '../../src/catalogue/schema/procedure.ts';
import { fitColumns } from '../../src/document/fit-columns.ts';
import type { Block, Cell, Row, Section, Table } from '../../src/document/tree.ts';
import type { Options } from '../options.ts';
import { heading, levelAt, stopped, uncapitalised } from '../words.ts';
import { kindsOf, type HeadingRules } from './columns.ts';
import { contentsBlocks } from './contents.ts';
import { boldCell, cellOf, groupRow, headerRow, spanned, type GridCell } from './grid.ts';
import { headOf, noteBlocks, type Appendix } from './head.ts';
import { groupsOf, sayGroup, type Group } from './sections.ts';
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

type StageKind = 'number' | 'step' | 'action' | 'unit' | 'time';
type CaseKind = 'coordination' | 'superior' | 'description' | 'fee';
type Kind = StageKind | CaseKind;

const rules: HeadingRules<Kind> = [
  [/^(?:STT|TT|Số TT|Số thứ tự)$/i, 'number'],
  [/mô tả/i, 'description'],
  [/phối hợp/i, 'coordination'],
  [/cao hơn|thẩm quyền/i, 'superior'],
  [/phí/i, 'fee'],
  [/thời gian|thời hạn/i, 'time'],
  [/trình tự|nội dung|công việc/i, 'action'],
  [/bước/i, 'step'],
  [/bộ phận|cán bộ|đơn vị|người/i, 'unit'],
];

const usual = [
  'STT',
  'Các bước',
  'Trình tự thực hiện',
  'Bộ phận, cán bộ, công chức, viên chức giải quyết hồ sơ',
  'Thời gian tiếp nhận và giải quyết hồ sơ',
  'Cơ quan phối hợp (nếu có)',
  'Trình các cấp có thẩm quyền cao hơn (nếu có)',
  'Mô tả quy trình',
  'Lệ phí',
];

/** What holds for all the stages beside it. */
interface Around {
  readonly coordination: Known<string>;
  readonly superior: Known<string>;
  readonly fee: Known<readonly Fee[]>;
  readonly description: readonly string[];
}

/** "Trưởng Phòng Lao động: thẩm định, trình Lãnh đạo Sở." */
function tell({ unit, action, outcome }: Stage): string {
  const act = [sayText(action), outcome].filter(Boolean).join('; ');
  const who = sayText(unit);
  return stopped(who === '' ? act : `${who}: ${uncapitalised(act)}`, '.');
}

/** The stages told as short sentences, then what the catalogue adds to them. */
function describe(stages: readonly Stage[], remarks: readonly string[]): string[] {
  return [stages.map(tell).join(' '), remarks.map(text => stopped(text, '.')).join(' ')];
}

function caseCell(kind: CaseKind, around: Around): Cell {
  switch (kind) {
    case 'coordination':
      return cellOf(sayText(around.coordination));
    case 'superior':
      return cellOf(sayText(around.superior));
    case 'fee':
      return cellOf(sayFees(around.fee));
    case 'description':
      return cellOf(around.description);
  }
}

const isStageKind = (kind: Kind): kind is StageKind => /^(?:number|step|action|unit|time)$/.test(kind);

function stageCell(kind: StageKind, { order, action, unit, outcome, duration }: Stage): Cell {
  switch (kind) {
    case 'number':
      return cellOf(String(order));
    case 'step':
      return cellOf(`Bước ${order}`);
    case 'action':
      return cellOf(sayText(action));
    case 'unit':
      return cellOf([sayText(unit), outcome ?? '']);
    case 'time':
      return cellOf(sayStageTime(duration));
  }
}

/** One step printed once with several outcomes; one time printed once for several steps. */
function stageKey(kind: StageKind, stages: readonly Stage[], index: number): string | undefined {
  const { order, action, outcome } = stages[index]!;
  if (kind === 'time') {
    const first = stages.slice(0, index + 1).findLastIndex(({ duration }) => duration !== 'with-previous');
    return String(Math.max(first, 0));
  }
  if (kind === 'unit' || outcome === undefined) return undefined;
  return kind === 'action' ? `${order} ${action}` : String(order);
}

/** No stage is printed, but what holds for the whole case still has to be. */
const noStage: readonly (Stage | undefined)[] = [undefined];

function stageRows(stages: readonly Stage[], around: Around, kinds: readonly Kind[]): Row[] {
  const lines = stages.length === 0 ? noStage : stages;
  return spanned(
    lines.map((stage, index) =>
      kinds.map((kind): GridCell => {
        if (!isStageKind(kind)) return { cell: caseCell(kind, around), key: 'case' };
        if (!stage) return { cell: cellOf([]) };
        const key = stageKey(kind, stages, index);
        const cell = stageCell(kind, stage);
        return key === undefined ? { cell } : { cell, key };
      }),
    ),
  );
}

function sumRow(label: string, duration: Known<Duration>, kinds: readonly Kind[]): Row[] {
  const said = sayKnown(duration, sayWholeDuration);
  if (said === '') return [];
  const before = kinds.indexOf('time');
  const after = kinds.length - before - 1;
  if (before < 1)
    return [{ role: 'total', cells: [boldCell(`${label}: ${said}`, { columns: kinds.length })] }];
  const cells = [
    boldCell(label, { align: 'center', ...(before > 1 ? { columns: before } : {}) }),
    boldCell(said, { align: 'center' }),
    ...(after === 0 ? [] : [cellOf([], after > 1 ? { columns: after } : {})]),
  ];
  return [{ role: 'total', cells }];
}

/** Stages of cases that share one table: a stage they have in common stands once. */
function mergedStages([first, ...others]: readonly ProcedureCase[]): Stage[] {
  const stages = presentList(first!.stages);
  const printed = new Set(stages.map(stage => JSON.stringify(stage)));
  const added = others
    .flatMap(({ stages: own }) => presentList(own))
    .filter(stage => !printed.has(JSON.stringify(stage)));
  return [...stages, ...added].toSorted((left, right) => left.order - right.order);
}

function sharedRows(procedure: Procedure, cases: readonly ProcedureCase[], kinds: readonly Kind[]): Row[] {
  const first = cases[0]!;
  const stages = mergedStages(cases);
  const remarks = [...new Set(cases.flatMap(({ remarks: own = [] }) => own))];
  const around = { ...first, fee: feesOf(procedure, first), description: describe(stages, remarks) };
  return [
    ...stageRows(stages, around, kinds),
    ...cases.flatMap(({ title, total }) => sumRow(sayText(title), total, kinds)),
  ];
}

function officeRows(procedureCase: ProcedureCase, kinds: readonly Kind[]): Row[] {
  const { offices = [], remarks = [] } = procedureCase;
  const byOffice = Map.groupBy(presentList(procedureCase.stages), ({ office }) => office);
  return offices.flatMap((office, index) => {
    const stages = byOffice.get(office.name) ?? [];
    const told = describe(stages, index === offices.length - 1 ? remarks : []);
    return [
      groupRow(office.name, kinds.length),
      ...stageRows(stages, { ...office, description: told }, kinds),
      ...(office.subtotal === undefined ? [] : sumRow('Cộng', office.subtotal, kinds)),
    ];
  });
}

function ownRows(procedure: Procedure, own: ProcedureCase, kinds: readonly Kind[]): Row[] {
  if (own.offices) return officeRows(own, kinds);
  const stages = presentList(own.stages);
  const description = describe(stages, own.remarks ?? []);
  return stageRows(stages, { ...own, fee: feesOf(procedure, own), description }, kinds);
}

function caseRows(procedure: Procedure, own: ProcedureCase, kinds: readonly Kind[]): Row[] {
  const title = present(own.title);
  const said = own.number === undefined ? title : `${own.number}. ${title ?? ''}`.trim();
  return [
    ...(said === undefined ? [] : [groupRow(said, kinds.length, said, 3)]),
    ...ownRows(procedure, own, kinds),
    ...sumRow('Tổng cộng', own.total, kinds),
  ];
}

/** Cases printed in one table stand together. */
function tablesOf(cases: readonly ProcedureCase[]): ProcedureCase[][] {
  const tables: ProcedureCase[][] = [];
  for (const own of cases) {
    const before = tables.at(-1);
    if (own.sharesTable && before) before.push(own);
    else tables.push([own]);
  }
  return tables;
}

/** "1. Tên. Mã số TTHC: … Mức DVC: …" */
function titleOf(procedure: Procedure): string {
  const { number, name, printedNote, onlineLevel } = procedure;
  const code = sayCode(procedure);
  const level = sayKnown(onlineLevel, own => onlineLevelNames[own]);
  return [
    stopped(`${number}. ${name}`, '.'),
    code === '' ? '' : `Mã số TTHC: ${code}.`,
    level === '' ? '' : `Mức DVC: ${level}.`,
    printedNote === undefined ? '' : `(${printedNote})`,
  ]
    .filter(Boolean)
    .join(' ');
}

function procedureRows(procedure: Procedure, kinds: readonly Kind[]): Row[] {
  return [
    groupRow(titleOf(procedure), kinds.length, `${procedure.number}. ${procedure.name}`, 2),
    ...tablesOf(procedure.cases).flatMap(cases =>
      cases.length > 1 ? sharedRows(procedure, cases, kinds) : caseRows(procedure, cases[0]!, kinds),
    ),
  ];
}

function rowsOf({ procedures, groups }: Group, kinds: readonly Kind[]): Row[] {
  return [
    ...procedures.flatMap(procedure => procedureRows(procedure, kinds)),
    ...groups.flatMap(own => [groupRow(sayGroup(own), kinds.length, sayGroup(own)), ...rowsOf(own, kinds)]),
  ];
}

const leftAligned: ReadonlySet<Kind> = new Set(['action', 'unit', 'description']);

/** Quy trình nội bộ: one table a top section; stages in rows under their procedure and case. */
export function workflowSections(
  _catalogue: Catalogue,
  decision: Decision,
  appendix: Appendix,
  options: Options,
): Section[] {
  const headings = appendix.columns ?? usual;
  const kinds = kindsOf(headings, rules);
  const { blocks, setting, depth } = headOf(decision, appendix, options);
  const tableOf = (group: Group): Table =>
    fitColumns(
      {
        kind: 'table',
        description: `${sayGroup(group)}: các bước giải quyết từng thủ tục`,
        columns: kinds.map(kind => ({ align: leftAligned.has(kind) ? 'left' : 'center' }) as const),
        header: [headerRow(headings)],
        rows: rowsOf(group, kinds),
      },
      'landscape',
    );
  const groupBlocks = (group: Group): Block[] => [
    heading(levelAt(depth + 1), sayGroup(group)),
    tableOf(group),
  ];
  const groups = groupsOf(decision, appendix);
  const tables = groups.flatMap(groupBlocks);
  return [
    {
      orientation: 'landscape',
      ...setting,
      blocks: [...blocks, ...contentsBlocks(groups, tables, depth + 1), ...tables, ...noteBlocks(appendix)],
    },
  ];
}
