import { z } from 'zod';

/** From above to below, as they stand in a sentence. */
export const levelNames = {
  central: 'trung ương',
  province: 'cấp tỉnh',
  district: 'cấp huyện',
  commune: 'cấp xã',
} as const;

export type Level = keyof typeof levelNames;

export const levelsDownwards = Object.keys(levelNames) as [Level, ...Level[]];

/** District ended on 1 July 2025; older texts still have it. */
export const level = z.enum(levelsDownwards).meta({
  id: 'level',
  description: `${levelsDownwards.map(each => `${each}: ${levelNames[each]}`).join('; ')}.`,
  examples: ['commune'],
});
