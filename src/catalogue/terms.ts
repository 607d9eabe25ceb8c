import { unitNames } from '../language/term.ts';
import type { OwnAmount } from './own-content.ts';

/** A figure with a unit of time; every other figure with a unit is money. */
export const isTerm = ({ unit }: OwnAmount): boolean =>
  typeof unit === 'string' && Object.hasOwn(unitNames, unit);
