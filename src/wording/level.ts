import type { Known } from '../catalogue/known.ts';
import type { Level } from '../catalogue/schema/level.ts';
import { capitalised, uncapitalised } from '../language/capitals.ts';
import { sayKnown } from './known.ts';
import type { Style } from './style.ts';

export const levelNames: Readonly<Record<Level, string>> = {
  central: 'Trung ương',
  province: 'Cấp tỉnh',
  district: 'Cấp huyện',
  commune: 'Cấp xã',
};

/** "Cấp tỉnh, cấp xã". */
export function sayLevels(levels: Known<readonly Level[]>, style: Style): string {
  const say = (list: readonly Level[]) => list.map(level => uncapitalised(levelNames[level])).join(', ');
  return capitalised(sayKnown(levels, say, style));
}
