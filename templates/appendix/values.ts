import type { Procedure } from '../../src/catalogue/catalogue.ts';
import { sayDuration } from '../../src/catalogue/duration.ts';
import type { Duration } from '../../src/catalogue/schema/duration.ts';
import type { Fee } from '../../src/catalogue/schema/fee.ts';
import type { Known } from '../../src/catalogue/known.ts';
import type { ProcedureCase, Stage } from '../../src/catalogue/schema/procedure.ts';
import { sayAmount } from '../../src/language/number.ts';

/** None is printed, what the source does not say stays empty: the two never look alike in a table. */
export function sayKnown<Value>(value: Known<Value>, say: (value: Value) => string): string {
  if (value === 'none') return 'Không';
  return value === 'unknown' ? '' : say(value);
}

export const sayText = (value: Known<string>) => sayKnown(value, text => text);

function sayFee({ amount, unit, per, for: purpose }: Fee): string {
  const price = [sayAmount(amount), unit].filter(Boolean).join(' ');
  const each = per === undefined ? price : `${price}/${per}`;
  return purpose === undefined ? each : `${purpose}: ${each}`;
}

/** One line a fee. */
export function sayFees(fees: Known<readonly Fee[]>): string[] {
  if (fees === 'none') return ['Không'];
  return fees === 'unknown' ? [] : fees.map(sayFee);
}

/** Fees of a case: its own where each case has its own. */
export function feesOf({ fee }: Procedure, { fee: own }: ProcedureCase): Known<readonly Fee[]> {
  return fee === 'by-case' ? (own ?? 'unknown') : fee;
}

/** "55 ngày làm việc, kể từ ngày nhận được hồ sơ hợp lệ (…)". */
export function sayWholeDuration(duration: Duration): string {
  const from = 'from' in duration && duration.from !== undefined ? `, ${duration.from}` : '';
  const note = duration.note === undefined ? '' : ` (${duration.note})`;
  return `${sayDuration(duration)}${from}${note}`;
}

export function sayStageTime(duration: Stage['duration']): string {
  return duration === 'with-previous' ? 'tính chung với bước trước' : sayKnown(duration, sayWholeDuration);
}

export const onlineLevelNames = {
  full: 'Toàn trình',
  partial: 'Một phần',
  information: 'Cung cấp thông tin',
} as const;

/** As printed, with the tail the national code leaves out. */
export function sayCode({ code, codeAsPrinted }: Procedure): string {
  return codeAsPrinted ?? sayText(code);
}
