import { z } from 'zod';

/** District ended on 1 July 2025; older texts still have it. */
export const level = z.enum(['central', 'province', 'district', 'commune']).meta({
  id: 'level',
  description: 'central: trung ương; province: cấp tỉnh; district: cấp huyện; commune: cấp xã.',
  examples: ['commune'],
});

export type Level = z.infer<typeof level>;
