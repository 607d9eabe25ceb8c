/** A value is present, none ("Không") or unknown (not said); the three are never mixed up. Its schema is `schema/known.ts`. */
export type Known<Value> = Value | 'none' | 'unknown';

/** The value itself, or undefined when it is none or unknown. */
export function present<Value>(value: Known<Value>): Value | undefined {
  return value === 'none' || value === 'unknown' ? undefined : value;
}

/** The list itself, or an empty list when it is none or unknown. */
export function presentList<Item>(value: Known<readonly Item[]>): readonly Item[] {
  return value === 'none' || value === 'unknown' ? [] : value;
}
