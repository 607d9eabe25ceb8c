import type { Known } from '../catalogue/known.ts';
import { levelNames, type Level } from '../catalogue/schema/level.ts';
import { capitalised } from '../language/capitals.ts';
import { sayKnown } from './known.ts';
import type { Style } from './style.ts';

/** "Cấp tỉnh". */
export const sayLevel = (level: Level): string => capitalised(levelNames[level]);

/** "Cấp tỉnh, cấp xã". */
export function sayLevels(levels: Known<readonly Level[]>, style: Style): string {
  const say = (list: readonly Level[]) => list.map(level => levelNames[level]).join(', ');
  return capitalised(sayKnown(levels, say, style));
}
