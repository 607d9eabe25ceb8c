import { present, presentList } from './known.ts';
import type { InForce, Replacement } from './schema/in-force.ts';

/** A whole day as the catalogue writes it, 2026-03-01: in this form days compare as texts. */
export type Day = string;

export type StandingState = 'draft' | 'not-yet' | 'in-force' | 'in-part' | 'ended' | 'unknown';

/** Whether something holds as of a day. */
export interface Standing {
  readonly state: StandingState;
  /** The first day on which it holds, where that is known. */
  readonly from?: Day | undefined;
  /** The first day on which it no longer holds, behind or ahead. */
  readonly until?: Day | undefined;
  /** What has taken its place, wholly or in part, by that day; also where the day itself is not known. */
  readonly replaced: readonly Replacement[];
  /** The next day on which any of this changes. */
  readonly next?: Day | undefined;
}

/** What is issued at a day and holds from then or from another. */
export interface Issued {
  readonly date: string;
  readonly draft?: true | undefined;
  readonly inForce: InForce;
}

const isWhole = (date: string) => date.length === '2026-03-01'.length;

/** From which day a text holds; nothing where that cannot be told. */
export function startOf({ date, draft, inForce }: Issued): Day | undefined {
  if (draft) return undefined;
  if (inForce.from === 'signing') return isWhole(date) ? date : undefined;
  return present(inForce.from);
}

const earliest = (days: readonly (Day | undefined)[]): Day | undefined =>
  days.filter(day => day !== undefined).toSorted()[0];

/** From which day a text no longer holds by what is said of itself. */
export function endOf({ until, replacedBy }: InForce): Day | undefined {
  const whole = presentList(replacedBy).filter(({ scope }) => scope === 'whole');
  return earliest([present(until), ...whole.map(({ on }) => present(on))]);
}

/** Whether anybody has looked for an end of it. */
export const endIsKnown = ({ until, replacedBy }: InForce): boolean =>
  until !== 'unknown' && replacedBy !== 'unknown';

/** What has come by a day; an unknown day has come, since somebody has seen it done. */
const hasCome = (asOf: Day) => (replacement: Replacement) => {
  const day = present(replacement.on);
  return day === undefined || day <= asOf;
};

function stateOf(issued: Issued, asOf: Day, from: Day | undefined, until: Day | undefined): StandingState {
  if (issued.draft) return 'draft';
  if (from !== undefined && from > asOf) return 'not-yet';
  if (until !== undefined && until <= asOf) return 'ended';
  const replaced = presentList(issued.inForce.replacedBy).filter(hasCome(asOf));
  if (replaced.some(({ scope }) => scope === 'whole')) return 'ended';
  if (replaced.length > 0) return 'in-part';
  return endIsKnown(issued.inForce) ? 'in-force' : 'unknown';
}

export function standingOf(issued: Issued, asOf: Day): Standing {
  const { inForce } = issued;
  const from = startOf(issued);
  const until = endOf(inForce);
  const days = [from, until, ...presentList(inForce.replacedBy).map(({ on }) => present(on))];
  return {
    state: stateOf(issued, asOf, from, until),
    from,
    until,
    replaced: presentList(inForce.replacedBy).filter(hasCome(asOf)),
    next: issued.draft ? undefined : earliest(days.filter(day => day !== undefined && day > asOf)),
  };
}
