import type { Procedure } from '../../src/catalogue/catalogue.ts';
import { changesBetween } from '../../src/catalogue/change.ts';
import {
  isVersion,
  type ChangeLists,
  type Former,
  type Substitution,
} from '../../src/catalogue/change-lists.ts';
import type { Step } from '../../src/catalogue/lineage.ts';
import type { ProcedurePart } from '../../src/catalogue/schema/change.ts';
import { sayCount } from '../../src/language/number.ts';
import { stopped } from '../../src/language/stops.ts';
import { sayParts } from '../../src/wording/change.ts';
import type { ChangeListName } from '../../src/wording/change-counts.ts';

/** One row of a list. */
export interface Line {
  /** Whom the row is about: what came, or in the list of the abolished what went. */
  readonly subject: Former;
  /** Beside one that came: what it takes the place of. */
  readonly former: readonly Former[];
  readonly parts: readonly ProcedurePart[];
  readonly steps: readonly Step<Procedure>[];
  readonly notes: readonly string[];
}

/** Rows under one number. */
export interface Entry {
  readonly lines: readonly Line[];
  /** The part of the lists that it tells, to be counted like the whole. */
  readonly lists: ChangeLists;
  readonly field: Procedure['field'] | undefined;
}

const nothing: ChangeLists = {
  added: [],
  amended: [],
  replaced: [],
  restated: [],
  abolished: [],
  carried: [],
};

const told = (steps: readonly Step<Procedure>[]): string[] =>
  [...new Set(steps.flatMap(({ note }) => note ?? []))].map(note => stopped(note, '.'));

/** "Hợp nhất 14 thủ tục thành 05 thủ tục." */
function sayJoining({ before, partly, after }: Substitution): string[] {
  const brief = (count: number) => `${sayCount(count)} thủ tục`;
  const many = `${brief(before.length)} thành ${brief(after.length)}.`;
  const joined =
    before.length === 1 && after.length > 1
      ? [`Tách ${many}`]
      : before.length > 1 && after.length === 1
        ? [`Hợp nhất ${many}`]
        : before.length > 1
          ? [`Sắp xếp lại ${many}`]
          : [];
  const lost = partly.flatMap(({ what }) => what);
  return [...joined, ...(lost.length === 0 ? [] : [`Chỉ thay thế phần: ${sayParts(lost)}.`])];
}

/** Old beside new: a row for each of the many, the one told once beside them. */
function substitutionLines(own: Substitution): Line[] {
  const { before, partly, after, steps } = own;
  const former = [...before, ...partly.map(({ of }) => of)];
  const [first] = after;
  const about = { parts: [], steps, notes: [...sayJoining(own), ...told(steps)] };
  if (after.length === 1 && former.length > 0)
    return former.map(one => ({ subject: first, former: [one], ...about }));
  return after.map(subject => ({ subject, former, ...about }));
}

/** A text may say that it leaves a procedure as it was, and print it otherwise. */
const sayRestated = (before: Former, after: Procedure): string =>
  isVersion(before) && changesBetween(before, after).length === 0
    ? 'Giữ nguyên nội dung, công bố lại.'
    : 'Công bố lại.';

const plain = { former: [], parts: [], notes: [] } as const;

const entry = (subject: Former, lines: readonly Line[], lists: Partial<ChangeLists>): Entry => ({
  lines,
  lists: { ...nothing, ...lists },
  field: isVersion(subject) ? subject.field : undefined,
});

/** What a list prints, in its order. */
export function entriesOf(lists: ChangeLists, list: ChangeListName): Entry[] {
  switch (list) {
    case 'added':
      return lists.added.map(own =>
        entry(own.after, [{ ...plain, subject: own.after, steps: own.steps }], { added: [own] }),
      );
    case 'amended':
      return lists.amended.map(own => {
        const { before, after, parts, steps } = own;
        const line = { subject: after, former: [before], parts, steps, notes: told(steps) };
        return entry(after, [line], { amended: [own] });
      });
    case 'replaced':
      return lists.replaced.map(own => entry(own.after[0], substitutionLines(own), { replaced: [own] }));
    case 'restated':
      return lists.restated.map(own => {
        const { before, after, returns, steps } = own;
        const what = returns ? 'Khôi phục thủ tục đã bị bãi bỏ.' : sayRestated(before, after);
        const line = { ...plain, subject: after, former: [before], steps, notes: [what, ...told(steps)] };
        return entry(after, [line], { restated: [own] });
      });
    case 'abolished':
      return lists.abolished.map(own => {
        const { of, what, step } = own;
        const steps = step ? [step] : [];
        const notes = [
          ...(what === undefined ? [] : [`Chỉ bãi bỏ phần: ${sayParts(what)}.`]),
          ...told(steps),
        ];
        return entry(of, [{ ...plain, subject: of, steps, notes }], { abolished: [own] });
      });
  }
}
