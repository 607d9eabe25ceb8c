import { presentList } from '../../src/catalogue/known.ts';
import type { Procedure } from '../../src/catalogue/catalogue.ts';
import type { ProcedureCase } from '../../src/catalogue/schema/procedure.ts';
import type { Block, Lanes } from '../../src/document/tree.ts';
import { stopped } from '../../src/language/stops.ts';
import { sayCase } from '../../src/wording/case.ts';
import { lanesOf, type Lanes as LaidLanes } from '../lanes.ts';
import { heading, levelAt } from '../words.ts';
import type { Group } from './sections.ts';

/** The same in words, for who cannot see it. */
function sayWhole(procedure: Procedure, { lanes, summary, bar }: LaidLanes): string {
  const stages = lanes.flatMap(({ name, cells }) =>
    cells.flatMap((cell, turn) => (typeof cell === 'object' ? [{ name, cell, turn }] : [])),
  );
  const told = stages
    .toSorted((one, other) => one.turn - other.turn)
    .map(({ name, cell }) => [`bước ${cell.number}`, name, cell.term].filter(Boolean).join(', '));
  const time = bar === undefined ? '' : ` Cộng ${bar.total}.`;
  return `Sơ đồ quy trình “${procedure.name}”. ${summary}: ${told.join('; ')}.${time}`;
}

function drawing(procedure: Procedure, own: ProcedureCase): Lanes | undefined {
  const laid = lanesOf(own, 'paper');
  if (!laid) return undefined;
  const { lanes, summary, superior, coordination, bar, printedTotal } = laid;
  const printed = printedTotal === undefined ? '' : ` (tổng in ở bảng: ${printedTotal})`;
  return {
    kind: 'lanes',
    alternative: sayWhole(procedure, laid),
    turns: presentList(own.stages).length,
    above: [stopped(summary, '.'), ...(superior === undefined ? [] : [`Trình cấp cao hơn: ${superior}`])],
    lanes: lanes.map(({ name, notes, held, cells }) => ({
      name,
      notes: [...(held === undefined ? [] : [held]), ...notes],
      stages: cells.flatMap((cell, turn) =>
        typeof cell === 'object'
          ? [
              {
                turn,
                number: String(cell.number),
                words: `${cell.instead ? 'hoặc ' : ''}${cell.term}`,
                ...(cell.open && { open: true as const }),
                ...(cell.instead && { instead: true as const }),
              },
            ]
          : [],
      ),
    })),
    below: coordination === undefined ? [] : [`Phối hợp: ${coordination}`],
    ...(bar && {
      bar: {
        title: `Thời gian từng bước, cộng ${bar.total}${printed}`,
        stretches: bar.stretches.map(({ length, said }) => ({ share: length / 100, figure: said })),
      },
    }),
  };
}

function blocksOf(procedure: Procedure, depth: number): Block[] {
  const drawn = procedure.cases.flatMap(own => {
    const block = drawing(procedure, own);
    if (!block) return [];
    const said = procedure.cases.length > 1 ? sayCase(own, 'paper') : '';
    return [...(said === '' ? [] : [heading(levelAt(depth + 1), said)]), block];
  });
  return drawn.length === 0
    ? []
    : [heading(levelAt(depth), `${procedure.number}. ${procedure.name}`), ...drawn];
}

function groupBlocks({ title, procedures, groups }: Group, depth: number): Block[] {
  const blocks = [
    ...procedures.flatMap(procedure => blocksOf(procedure, depth + 1)),
    ...groups.flatMap(own => groupBlocks(own, depth + 1)),
  ];
  return title === undefined || blocks.length === 0 ? blocks : [heading(levelAt(depth), title), ...blocks];
}

/** Sơ đồ quy trình: after the table, which says all of it, a drawing of each workflow. */
export function drawingBlocks(groups: readonly Group[], depth: number): Block[] {
  const blocks = groups.flatMap(group => groupBlocks(group, depth + 1));
  return blocks.length === 0 ? [] : [heading(levelAt(depth), 'Sơ đồ quy trình'), ...blocks];
}
