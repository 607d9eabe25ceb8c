import type { Duration } from '../../src/catalogue/schema/duration.ts';
import type { Fee } from '../../src/catalogue/schema/fee.ts';

// How figures are said: written anew here, so that a fault of the sayings themselves is seen.

const units = { 'working-day': 'ngày làm việc', day: 'ngày', hour: 'giờ', month: 'tháng' } as const;
export const copyKinds = {
  original: 'bản chính',
  copy: 'bản sao',
  'certified-copy': 'bản sao có chứng thực',
  'copy-from-register': 'bản sao cấp từ sổ gốc',
} as const;
export const onlineLevels = {
  full: 'Toàn trình',
  partial: 'Một phần',
  information: 'Cung cấp thông tin',
} as const;

export const figure = (amount: number) => {
  const [whole = '', rest] = String(amount).split('.');
  return rest === undefined ? whole.padStart(2, '0') : `${whole},${rest}`;
};

const thousands = (amount: number) => {
  const digits = Array.from(String(amount)).reverse();
  return digits
    .map((digit, index) => (index > 0 && index % 3 === 0 ? `${digit}.` : digit))
    .reverse()
    .join('');
};

export function timeTexts(duration: Duration): string[] {
  const note = duration.note === undefined ? [] : [duration.note];
  if ('within' in duration) return [`trong ${units[duration.within]}`, ...note];
  const { amount, unit, atMost, from } = duration;
  return [
    `${atMost ? 'không quá ' : ''}${figure(amount)} ${units[unit]}`,
    ...(from === undefined ? [] : [from]),
    ...note,
  ];
}

export const feeTexts = ({ amount, unit = '', per, for: purpose }: Fee): string[] => [
  `${thousands(amount)} ${unit}${per === undefined ? '' : `/${per}`}`,
  ...(purpose === undefined ? [] : [purpose]),
];
