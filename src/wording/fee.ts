import type { Known } from '../catalogue/known.ts';
import type { Fee } from '../catalogue/schema/fee.ts';
import { sayAmount } from '../language/number.ts';
import { sayKnown } from './known.ts';
import type { Style } from './style.ts';

/** "Cấp bản sao: 8.000 đồng/lần". */
export function sayFee({ amount, unit, per, for: purpose }: Fee): string {
  const price = [sayAmount(amount), unit].filter(Boolean).join(' ');
  const each = per === undefined ? price : `${price}/${per}`;
  return purpose === undefined ? each : `${purpose}: ${each}`;
}

/** All in one line. */
export function sayFees(fees: Known<readonly Fee[]>, style: Style): string {
  return sayKnown(fees, list => list.map(sayFee).join('; '), style);
}

/** One line a fee; no line at all for what paper leaves empty. */
export function feeLines(fees: Known<readonly Fee[]>, style: Style): string[] {
  return typeof fees === 'string' ? [sayFees(fees, style)].filter(Boolean) : fees.map(sayFee);
}
