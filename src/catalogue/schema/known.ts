import { z } from 'zod';

/** The source says there is none ("Không"). */
export const none = z.literal('none').meta({ id: 'none', description: 'Văn bản gốc ghi rõ là “Không”.' });

/** The source does not say. */
const unknown = z.literal('unknown').meta({ id: 'unknown', description: 'Văn bản gốc không nói đến.' });

/** A value is present, none or unknown; the three are never mixed up. */
export function known<Value extends z.ZodType>(value: Value) {
  return z.union([none, unknown, value]);
}
