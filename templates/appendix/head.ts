import type { Decision } from '../../src/catalogue/catalogue.ts';
import type { Appendix } from '../../src/catalogue/schema/appendix.ts';
import type { Block, Section } from '../../src/document/tree.ts';
import { keepTogether } from '../../src/language/typography.ts';
import { roman } from '../../src/language/numbering.ts';
import { blankForThePen, sayDecision, sayDecisionKind } from '../../src/wording/decision.ts';
import type { Options } from '../options.ts';
import { bold, heading, paragraph, plain } from '../words.ts';

/** Parts of one appendix ("PHẦN I", "PHẦN II") stand under one label. */
function groups(appendices: readonly Appendix[]): Appendix[][] {
  const found: Appendix[][] = [];
  for (const appendix of appendices) {
    const before = found.at(-1);
    if (before && appendix.part !== undefined && before[0]?.part !== undefined) before.push(appendix);
    else found.push([appendix]);
  }
  return found;
}

/** The name that the parts of an appendix share; where none is given, what the decision approves, without the verb. */
function commonName({ title }: Decision, [first]: readonly Appendix[]): string {
  return first?.commonName ?? title.replace(/^(?:Về việc )?(?:phê duyệt|công bố|ban hành) /i, '');
}

function attachedTo(decision: Decision, { mode }: Options): string {
  const issued =
    mode === 'paper'
      ? sayDecision(decision, 'paper', blankForThePen)
      : `${sayDecisionKind(decision)} số …/… ngày … tháng … năm …`;
  return keepTogether(`(Kèm theo ${issued} của ${decision.issuer.name})`);
}

/** "Phụ lục"; "Phụ lục I", "Phụ lục II" when there are two or more (Decree 30/2020, annex I, III.1.a). */
function labelOf(all: readonly Appendix[][], group: readonly Appendix[]): string {
  return all.length < 2 ? 'Phụ lục' : `Phụ lục ${roman(all.findIndex(own => own[0] === group[0]) + 1)}`;
}

type Setting = Pick<Section, 'restartsNumbering' | 'outline'>;

export interface Head {
  readonly blocks: readonly Block[];
  readonly setting: Setting;
  /** Levels of the outline already taken above the appendix's own headings. */
  readonly depth: 0 | 1;
}

/** What opens an appendix, or one part of it. */
export function headOf(decision: Decision, appendix: Appendix, options: Options): Head {
  const all = groups(decision.appendices ?? []);
  const group = all.find(own => own.includes(appendix)) ?? [appendix];
  const { part, title } = appendix;
  const isFirst = group[0] === appendix;
  const label = keepTogether(labelOf(all, group));
  const name = keepTogether((part === undefined ? title : commonName(decision, group)).toUpperCase());
  const opening: Block[] = isFirst
    ? [{ kind: 'appendix-title', label, name, attachedTo: attachedTo(decision, options) }]
    : [];
  const partHeading = part === undefined ? [] : [heading(1, `${part}. ${title.toUpperCase()}`, 'center')];
  return {
    blocks: [...opening, ...partHeading],
    setting: isFirst
      ? { restartsNumbering: true, outline: `${label}. ${name}` }
      : { restartsNumbering: false },
    depth: part === undefined ? 0 : 1,
  };
}

/** "Ghi chú: …" under a table. */
export function noteBlocks({ note }: Appendix): Block[] {
  if (note === undefined) return [];
  return [paragraph('table-note', [...bold('Ghi chú:'), ...plain(` ${note}`)])];
}

/** Whether a place named in the catalogue ("Phần II, mục I.1") lies in this part ("PHẦN II"). */
export function liesIn(place: string, { part }: Appendix): boolean {
  return part !== undefined && place.toLowerCase().split(',')[0] === part.toLowerCase();
}
