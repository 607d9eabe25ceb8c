import { sayNumber } from '../../language/number.ts';
import { unitNames } from '../../language/term.ts';
import type { OwnAmount } from '../own-content.ts';
import { isTerm } from '../terms.ts';
import { amountRule } from './amount-rule.ts';
import type { Problem } from './rule.ts';

/** Beyond these a figure was most likely mistyped; longer ones are printed in a larger unit. */
const bounds: Readonly<Record<string, readonly [least: number, most: number]>> = {
  'working-day': [0.1, 365],
  day: [0.1, 400],
  hour: [0.1, 240],
  minute: [1, 480],
  month: [0.25, 120],
  year: [0.25, 50],
};

const names: Readonly<Record<string, string>> = unitNames;

function judge({ amount, path, unit: given }: OwnAmount): Problem[] {
  const unit = String(given);
  const [least, most] = bounds[unit] ?? [0, Infinity];
  if (amount === 0 || (amount >= least && amount <= most)) return [];
  return [
    {
      path,
      fact: `thời hạn ${sayNumber(amount)} ${names[unit] ?? unit} ${amount < least ? 'quá ngắn' : 'quá dài'}`,
      remedy: 'Kiểm tra dấu phần lẻ, chữ số 0 và đơn vị; bản gốc in vậy thì khai vào acknowledged.',
    },
  ];
}

export const durationBounds = amountRule({
  id: 'duration-bounds',
  severity: 'warning',
  demand: 'Thời hạn phải ở mức có thể có: từ 0,1 đến 365 ngày làm việc (400 ngày, 240 giờ, 120 tháng).',
  judge: own => (isTerm(own) ? judge(own) : []),
});
