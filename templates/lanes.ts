import { agrees, figureOf, isAlternative, measured } from '../src/catalogue/duration.ts';
import { present, presentList } from '../src/catalogue/known.ts';
import type { ProcedureCase, Stage } from '../src/catalogue/schema/procedure.ts';
import { sayNumber } from '../src/language/number.ts';
import { sayTerm } from '../src/language/term.ts';
import { sayStageTerm } from '../src/wording/duration.ts';
import { sayText } from '../src/wording/known.ts';
import type { Style } from '../src/wording/style.ts';
import { isOpen, sayFigure, sharesOf, sumOf, timeBarOf, type Share, type TimeBar } from './time-bar.ts';

interface StageCell {
  readonly number: number;
  readonly term: string;
  /** The text gives no figure: it has no length. */
  readonly open: boolean;
  /** Done instead of the stage before it, when the outcome is another. */
  readonly instead: boolean;
  /** From which side the way of the dossier comes in; undefined at the first stage. */
  readonly from: 'left' | 'above' | 'below' | undefined;
  readonly isLast: boolean;
}

/** What a lane shows in the column of a stage: it, the way that leads to it in another lane, or nothing. */
export type LaneCell = StageCell | 'down' | 'up' | 'past' | undefined;

interface Lane {
  readonly name: string;
  /** What the text says of this office alone: with whom it works, to whom it hands up. */
  readonly notes: readonly string[];
  /** "47 ngày (31%)"; undefined where it has no time of its own. */
  readonly held: string | undefined;
  readonly cells: readonly LaneCell[];
}

export interface Lanes {
  readonly lanes: readonly Lane[];
  readonly summary: string;
  /** Where it goes up, when that is none of the lanes. */
  readonly superior: string | undefined;
  readonly coordination: string | undefined;
  readonly bar: TimeBar | undefined;
  /** What the text prints, where its stages make another sum. */
  readonly printedTotal: string | undefined;
  /** What of the time could not be drawn, and why. */
  readonly undrawn: string | undefined;
}

/** The office, or where the table names none, who does it. */
const laneOf = ({ office, unit }: Stage, style: Style): string => office ?? sayText(unit, style);

/** The way goes along the lane of a stage and turns in the column of the next. */
function cellsOf(stages: readonly Stage[], names: readonly string[], lane: number, style: Style): LaneCell[] {
  const lanes = stages.map(stage => names.indexOf(laneOf(stage, style)));
  return stages.map((stage, column) => {
    const [own = lane, before = own] = [lanes[column], lanes[column - 1]];
    if (own === lane) {
      const from = column === 0 ? undefined : before === own ? 'left' : before < own ? 'above' : 'below';
      return stageCell(stage, stages[column - 1], from, column === stages.length - 1, style);
    }
    if (before === lane) return before < own ? 'down' : 'up';
    return Math.min(before, own) < lane && lane < Math.max(before, own) ? 'past' : undefined;
  });
}

function stageCell(
  stage: Stage,
  former: Stage | undefined,
  from: StageCell['from'],
  isLast: boolean,
  style: Style,
): StageCell {
  const instead = isAlternative(stage, former);
  return {
    number: stage.order,
    term: sayStageTerm(stage.duration, style),
    open: isOpen(stage),
    instead,
    from,
    isLast,
  };
}

function sayShare(part: number, whole: number): string {
  const percent = (part / whole) * 100;
  return percent < 1 ? 'dưới 1%' : `${sayNumber(Math.round(percent))}%`;
}

/** Time that two lanes share belongs to neither. */
const isSharedAcross = (stages: readonly Stage[]) =>
  stages.some((stage, index) => {
    const former = stages[index - 1];
    if (stage.duration !== 'with-previous' || former === undefined) return false;
    return laneOf(stage, 'page') !== laneOf(former, 'page');
  });

interface Held {
  readonly name: string;
  readonly upTo: number;
  readonly said: string;
}

/** How long the dossier lies in each lane that has time of its own. */
function heldIn(
  names: readonly string[],
  stages: readonly Stage[],
  shares: readonly Share[],
  style: Style,
): Held[] {
  const whole = sumOf(shares);
  if (!whole || isSharedAcross(stages)) return [];
  return names.flatMap(name => {
    const own = sumOf(shares.filter(({ stage }) => laneOf(stage, style) === name));
    if (!own || own.upTo === 0) return [];
    const share = names.length === 1 ? '' : ` (${sayShare(own.upTo, whole.upTo)})`;
    return { name, upTo: own.upTo, said: `${sayFigure(own)}${share}` };
  });
}

function notesOf({ offices }: ProcedureCase, name: string): string[] {
  const office = offices?.find(own => own.name === name);
  const [coordination, superior] = [office?.coordination, office?.superior].map(text =>
    present(text ?? 'none'),
  );
  return [
    ...(coordination === undefined ? [] : [`Phối hợp: ${coordination}`]),
    ...(superior === undefined ? [] : [`Trình cấp cao hơn: ${superior}`]),
  ];
}

function summaryOf(stages: readonly Stage[], names: readonly string[], held: readonly Held[]): string {
  if (names.length === 1) return `Hồ sơ chỉ ở một nơi, ${stages.length} bước`;
  const way = `Hồ sơ qua ${names.length} nơi, ${stages.length} bước`;
  const most = Math.max(...held.map(({ upTo }) => upTo));
  const [longest, ...others] = held.filter(({ upTo }) => upTo === most);
  return longest && others.length === 0 ? `${way}; lâu nhất ở “${longest.name}”: ${longest.said}` : way;
}

function sayUndrawn(
  stages: readonly Stage[],
  bar: TimeBar | undefined,
  shares: readonly Share[],
): string | undefined {
  if (!bar && shares.length > 0)
    return 'Các bước tính bằng những đơn vị khác nhau, nên không vẽ chung một thanh thời gian.';
  const open = stages.filter(isOpen).length;
  if (open === 0) return undefined;
  if (!bar) return 'Văn bản không ghi thời hạn từng bước bằng con số, nên không vẽ thanh thời gian.';
  return `${open} bước không có con số thời hạn, nên không có trong thanh thời gian.`;
}

function otherTotal(shares: readonly Share[], total: ProcedureCase['total']): string | undefined {
  const [sum, printed] = [sumOf(shares), typeof total === 'object' ? measured(total) : undefined];
  if (!sum || !printed || figureOf(sum).unit !== figureOf(printed).unit) return undefined;
  return agrees(figureOf(sum), figureOf(printed)) ? undefined : sayTerm(printed);
}

/** The workflow of one case as lanes, one an office or a unit, in order of first appearance; undefined without stages. */
export function lanesOf(procedureCase: ProcedureCase, style: Style): Lanes | undefined {
  const stages = presentList(procedureCase.stages);
  if (stages.length === 0) return undefined;
  const names = [...new Set(stages.map(stage => laneOf(stage, style)))];
  const shares = sharesOf(stages);
  const bar = timeBarOf(shares);
  const held = heldIn(names, stages, shares, style);
  const superior = present(procedureCase.superior);
  const isAbove = (name: string) => superior !== undefined && ` ${name}`.endsWith(` ${superior}`);
  return {
    lanes: names.map((name, lane) => ({
      name,
      notes: [
        ...notesOf(procedureCase, name),
        ...(isAbove(name) ? [style === 'page' ? '↑ Trình lên cấp này' : 'Trình lên cấp này'] : []),
      ],
      held: held.find(own => own.name === name)?.said,
      cells: cellsOf(stages, names, lane, style),
    })),
    summary: summaryOf(stages, names, held),
    superior: names.some(isAbove) ? undefined : superior,
    coordination: present(procedureCase.coordination),
    bar,
    printedTotal: otherTotal(shares, procedureCase.total),
    undrawn: sayUndrawn(stages, bar, shares),
  };
}
