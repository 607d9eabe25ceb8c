import type { Demand } from './kinds.ts';
import { at } from './look.ts';
import type { Passage } from './model.ts';
import type { Parts } from './parts.ts';
import type { Fault } from './rule.ts';

/** A fault where the kind of the text demands the part; undefined where it does not. */
export function missing(
  { kind }: Parts,
  demand: Demand,
  what: string,
  expected: string,
  near?: Passage,
): readonly Fault[] | undefined {
  if (!kind.demands.has(demand)) return undefined;
  const place = near ? at(near) : { where: 'cả văn bản' };
  return [{ ...place, found: `không thấy ${what} (bắt buộc với ${kind.name})`, expected }];
}
