import type { Catalogue, Decision, Procedure } from '../../src/catalogue/catalogue.ts';
import { presentList, type Known } from '../../src/catalogue/known.ts';
import { channelsOf, ownTerms } from '../../src/catalogue/channels.ts';
import { feesOf } from '../../src/catalogue/of-case.ts';
import type { AppendixOf } from '../../src/catalogue/schema/appendix.ts';
import type { Column, WorkflowMeaning } from '../../src/catalogue/schema/column.ts';
import type { Duration } from '../../src/catalogue/schema/duration.ts';
import type { ProcedureCase, Stage } from '../../src/catalogue/schema/procedure.ts';
import { fitColumns, type Unfitted } from '../../src/document/fit-columns.ts';
import { sure } from '../../src/sure.ts';
import type { Block, Cell, Row, Section, Table } from '../../src/document/tree.ts';
import { sayCase } from '../../src/wording/case.ts';
import { sayCode } from '../../src/wording/code.ts';
import { sayDuration, sayStageTime } from '../../src/wording/duration.ts';
import { channelFeeLines, sayChannel } from '../../src/wording/channel.ts';
import { feeLines, type Cited } from '../../src/wording/fee.ts';
import { sayKnown, sayText } from '../../src/wording/known.ts';
import { sayOnlineLevel } from '../../src/wording/online-level.ts';
import type { Options } from '../options.ts';
import { stopped } from '../../src/language/stops.ts';
import { uncapitalised } from '../../src/language/capitals.ts';
import { heading, levelAt } from '../words.ts';
import { headerRows } from './columns.ts';
import { contentsBlocks } from './contents.ts';
import { drawingBlocks } from './drawings.ts';
import { boldCell, cellOf, figureCell, groupRow, spanned, type GridCell } from './grid.ts';
import { headOf, noteBlocks } from './head.ts';
import { groupsOf, type Group } from './sections.ts';

const caseMeanings = ['coordination', 'superior', 'description', 'fee'] as const;
type CaseMeaning = (typeof caseMeanings)[number];
type StageMeaning = Exclude<WorkflowMeaning, CaseMeaning>;
type Columns = readonly Column<WorkflowMeaning>[];

/** Where the office names no columns of its own. */
export const usualWorkflowColumns: Columns = [
  { heading: 'STT', holds: 'number' },
  { heading: 'Các bước', holds: 'step' },
  { heading: 'Trình tự thực hiện', holds: 'action' },
  { heading: 'Bộ phận, cán bộ, công chức, viên chức giải quyết hồ sơ', holds: 'unit' },
  { heading: 'Thời gian tiếp nhận và giải quyết hồ sơ', holds: 'duration' },
  { heading: 'Cơ quan phối hợp (nếu có)', holds: 'coordination' },
  { heading: 'Trình các cấp có thẩm quyền cao hơn (nếu có)', holds: 'superior' },
  { heading: 'Mô tả quy trình', holds: 'description' },
  { heading: 'Lệ phí', holds: 'fee' },
];

/** What holds for all the stages beside it. */
interface Around {
  readonly coordination: Known<string>;
  readonly superior: Known<string>;
  /** A line each. */
  readonly fees: readonly string[];
  readonly description: readonly string[];
}

/** "Trưởng Phòng Lao động: thẩm định, trình Lãnh đạo Sở." */
function tell({ unit, action, outcome }: Stage): string {
  const act = [sayText(action, 'paper'), outcome].filter(Boolean).join('; ');
  const who = sayText(unit, 'paper');
  const said = who === '' || act === '' ? who + act : `${who}: ${uncapitalised(act)}`;
  return said === '' ? '' : stopped(said, '.');
}

/** What the catalogue adds to the stages; before it, where no other column says who does what, the stages as sentences. */
function describe(stages: readonly Stage[], remarks: readonly string[], columns: Columns): string[] {
  const added = remarks.map(text => stopped(text, '.')).join(' ');
  const isSaidBeside = (['unit', 'action'] as const).every(own => columns.some(({ holds }) => holds === own));
  return added !== '' && isSaidBeside ? [added] : [stages.map(tell).filter(Boolean).join(' '), added];
}

function caseCell(meaning: CaseMeaning, around: Around): Cell {
  switch (meaning) {
    case 'coordination':
      return cellOf(sayText(around.coordination, 'paper'));
    case 'superior':
      return cellOf(sayText(around.superior, 'paper'));
    case 'fee':
      return cellOf(around.fees);
    case 'description':
      return cellOf(around.description);
  }
}

const isOfCase = (meaning: WorkflowMeaning): meaning is CaseMeaning =>
  caseMeanings.some(own => own === meaning);

function stageCell(meaning: StageMeaning, { order, action, unit, outcome, duration }: Stage): Cell {
  switch (meaning) {
    case 'number':
      return figureCell(order);
    case 'step':
      return cellOf(`Bước ${order}`);
    case 'action':
      return cellOf(sayText(action, 'paper'));
    case 'unit':
      return cellOf([sayText(unit, 'paper'), outcome ?? '']);
    case 'duration':
      return cellOf(sayStageTime(duration, 'paper'));
  }
}

/** One step printed once with several outcomes; one time printed once for several steps. */
function stageKey(meaning: StageMeaning, stages: readonly Stage[], index: number): string | undefined {
  const { order, action, outcome } = stages[index]!;
  if (meaning === 'duration') {
    const first = stages.slice(0, index + 1).findLastIndex(({ duration }) => duration !== 'with-previous');
    return String(Math.max(first, 0));
  }
  if (meaning === 'unit' || outcome === undefined) return undefined;
  return meaning === 'action' ? `${order} ${action}` : String(order);
}

/** No stage is printed, but what holds for the whole case still has to be. */
const noStage: readonly (Stage | undefined)[] = [undefined];

function stageRows(stages: readonly Stage[], around: Around, columns: Columns): Row[] {
  const lines = stages.length === 0 ? noStage : stages;
  return spanned(
    lines.map((stage, index) =>
      columns.map(({ holds }): GridCell => {
        if (isOfCase(holds)) return { cell: caseCell(holds, around), key: 'case' };
        if (!stage) return { cell: cellOf([]) };
        const key = stageKey(holds, stages, index);
        const cell = stageCell(holds, stage);
        return key === undefined ? { cell } : { cell, key };
      }),
    ),
  );
}

function sumRow(label: string, duration: Known<Duration>, columns: Columns): Row[] {
  const said = sayKnown(duration, sayDuration, 'paper');
  if (said === '') return [];
  const before = columns.findIndex(({ holds }) => holds === 'duration');
  const after = columns.length - before - 1;
  if (before < 1)
    return [{ role: 'total', cells: [boldCell(`${label}: ${said}`, { columns: columns.length })] }];
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

/** What a case costs, with what each way of handing in costs apart. */
const feesIn = (cited: Cited, procedure: Procedure, own: ProcedureCase): string[] => [
  ...feeLines(cited, feesOf(procedure, own), 'paper'),
  ...channelFeeLines(cited, channelsOf(procedure, own), 'paper'),
];

/** The whole time, then that of each way of handing in whose time the text gives apart. */
const totalRows = (label: string, procedure: Procedure, own: ProcedureCase, columns: Columns): Row[] => [
  ...sumRow(label, own.total, columns),
  ...ownTerms(channelsOf(procedure, own)).flatMap(({ channel, value }) =>
    sumRow(sayChannel(channel), value, columns),
  ),
];

function sharedRows(
  cited: Cited,
  procedure: Procedure,
  cases: readonly ProcedureCase[],
  columns: Columns,
): Row[] {
  const first = cases[0]!;
  const stages = mergedStages(cases);
  const remarks = [...new Set(cases.flatMap(({ remarks: own = [] }) => own))];
  const around = {
    ...first,
    fees: feesIn(cited, procedure, first),
    description: describe(stages, remarks, columns),
  };
  return [
    ...stageRows(stages, around, columns),
    ...cases.flatMap(own => totalRows(sayText(own.title, 'paper'), procedure, own, columns)),
  ];
}

function officeRows(cited: Cited, procedureCase: ProcedureCase, columns: Columns): Row[] {
  const { offices = [], remarks = [] } = procedureCase;
  const byOffice = Map.groupBy(presentList(procedureCase.stages), ({ office }) => office);
  return offices.flatMap((office, index) => {
    const stages = byOffice.get(office.name) ?? [];
    const told = describe(stages, index === offices.length - 1 ? remarks : [], columns);
    return [
      groupRow(office.name, columns.length),
      ...stageRows(
        stages,
        { ...office, fees: feeLines(cited, office.fee, 'paper'), description: told },
        columns,
      ),
      ...(office.subtotal === undefined ? [] : sumRow('Cộng', office.subtotal, columns)),
    ];
  });
}

function ownRows(cited: Cited, procedure: Procedure, own: ProcedureCase, columns: Columns): Row[] {
  if (own.offices) return officeRows(cited, own, columns);
  const stages = presentList(own.stages);
  const description = describe(stages, own.remarks ?? [], columns);
  return stageRows(stages, { ...own, fees: feesIn(cited, procedure, own), description }, columns);
}

function caseRows(cited: Cited, procedure: Procedure, own: ProcedureCase, columns: Columns): Row[] {
  const said = sayCase(own, 'paper');
  return [
    ...(said === '' ? [] : [groupRow(said, columns.length, said, 3)]),
    ...ownRows(cited, procedure, own, columns),
    ...totalRows('Tổng cộng', procedure, own, columns),
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
  const { number, name, printedNote } = procedure;
  const code = sayCode(procedure, 'paper');
  const level = sayOnlineLevel(procedure, 'paper');
  return [
    stopped(`${number}. ${name}`, '.'),
    code === '' ? '' : `Mã số TTHC: ${code}.`,
    level === '' ? '' : `Mức DVC: ${level}.`,
    printedNote === undefined ? '' : `(${printedNote})`,
  ]
    .filter(Boolean)
    .join(' ');
}

function procedureRows(cited: Cited, procedure: Procedure, columns: Columns): Row[] {
  return [
    groupRow(titleOf(procedure), columns.length, `${procedure.number}. ${procedure.name}`, 2),
    ...tablesOf(procedure.cases).flatMap(cases =>
      cases.length > 1
        ? sharedRows(cited, procedure, cases, columns)
        : caseRows(cited, procedure, cases[0]!, columns),
    ),
  ];
}

function rowsOf(cited: Cited, { procedures, groups }: Group, columns: Columns): Row[] {
  return [
    ...procedures.flatMap(procedure => procedureRows(cited, procedure, columns)),
    ...groups.flatMap(own => [
      ...(own.title === undefined ? [] : [groupRow(own.title, columns.length, own.title)]),
      ...rowsOf(cited, own, columns),
    ]),
  ];
}

const leftAligned: ReadonlySet<WorkflowMeaning> = new Set<WorkflowMeaning>(['action', 'unit', 'description']);

/** The tables of one appendix, the columns of all as wide as suits them together. */
function alike(tables: readonly Unfitted[]): Table[] {
  const [first] = tables;
  if (!first) return [];
  const { columns } = fitColumns({ ...first, rows: tables.flatMap(({ rows }) => rows) }, 'landscape');
  return tables.map(own => ({ ...own, columns }));
}

/** Quy trình nội bộ: one table a top section; stages in rows under their procedure and case. */
export function workflowSections(
  catalogue: Catalogue,
  decision: Decision,
  appendix: AppendixOf<'workflow'>,
  options: Options,
): Section[] {
  const columns = appendix.columns ?? usualWorkflowColumns;
  const { blocks, setting, depth } = headOf(decision, appendix, options);
  const groups = groupsOf(catalogue, decision, appendix);
  const fitted = alike(
    groups.map(group => ({
      kind: 'table',
      description: `${group.title ?? appendix.title}: các bước giải quyết từng thủ tục`,
      columns: columns.map(({ holds }) => ({ align: leftAligned.has(holds) ? 'left' : 'center' }) as const),
      header: headerRows(columns),
      rows: rowsOf(catalogue, group, columns),
    })),
  );
  const tables = groups.flatMap(({ title }, index): Block[] => [
    ...(title === undefined ? [] : [heading(levelAt(depth + 1), title)]),
    sure(fitted[index], 'table of the group'),
  ]);
  return [
    {
      orientation: 'landscape',
      ...setting,
      blocks: [
        ...blocks,
        ...contentsBlocks(groups, tables, depth + 1),
        ...tables,
        ...noteBlocks(appendix),
        ...(appendix.drawn ? drawingBlocks(groups, depth + 1) : []),
      ],
    },
  ];
}
