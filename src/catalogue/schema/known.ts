import { z } from 'zod';

// Made when asked for, not when loaded: pages that only need `present` must not carry the schema library.

/** The source says there is none ("Không"). */
const none = () => z.literal('none').meta({ description: 'Văn bản gốc ghi rõ là “Không”.' });

/** The source does not say. */
const unknown = () => z.literal('unknown').meta({ description: 'Văn bản gốc không nói đến.' });

/** A value is present, none or unknown; the three are never mixed up. */
export function known<Value extends z.ZodType>(value: Value) {
  return z.union([none(), unknown(), value]);
}

export type Known<Value> = Value | 'none' | 'unknown';

/** The value itself, or undefined when it is none or unknown. */
export function present<Value>(value: Known<Value>): Value | undefined {
  return value === 'none' || value === 'unknown' ? undefined : value;
}

/** The list itself, or an empty list when it is none or unknown. */
export function presentList<Item>(value: Known<readonly Item[]>): readonly Item[] {
  return value === 'none' || value === 'unknown' ? [] : value;
}
