import type { Duration } from '../../src/catalogue/schema/duration.ts';
import type { Fee } from '../../src/catalogue/schema/fee.ts';

// How figures are said: written anew here, so that a fault of the sayings themselves is seen.

const units = {
  'working-day': 'ngày làm việc',
  day: 'ngày',
  hour: 'giờ',
  minute: 'phút',
  month: 'tháng',
  year: 'năm',
} as const;
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

export const thousands = (amount: number) => {
  const digits = Array.from(String(amount)).reverse();
  return digits
    .map((digit, index) => (index > 0 && index % 3 === 0 ? `${digit}.` : digit))
    .reverse()
    .join('');
};

type Measured = Pick<Extract<Duration, { amount: number }>, 'amount' | 'upTo' | 'unit' | 'atMost'>;

function measuredText({ amount, upTo, unit, atMost }: Measured): string {
  const figures = upTo === undefined ? figure(amount) : `từ ${figure(amount)} đến ${figure(upTo)}`;
  return `${atMost ? 'không quá ' : ''}${figures} ${units[unit]}`;
}

function mainText(duration: Duration): string {
  if ('notPrescribed' in duration) return 'không quy định';
  if ('atOnce' in duration) return duration.from === undefined ? 'giải quyết ngay' : 'ngay';
  return 'within' in duration ? `trong ${units[duration.within]}` : measuredText(duration);
}

export function timeTexts(duration: Duration): string[] {
  const { from = '', shortenedFrom, note = '' } = { from: undefined, shortenedFrom: undefined, ...duration };
  const legal = shortenedFrom === undefined ? '' : `rút ngắn từ ${measuredText(shortenedFrom)}`;
  return [mainText(duration), from, legal, note].filter(text => text !== '');
}

const feeKinds = { fee: 'Phí', charge: 'Lệ phí', other: 'Khoản thu khác' } as const;

function priceText({ amount, upTo, unit = '', per }: Pick<Fee, 'amount' | 'upTo' | 'unit' | 'per'>): string {
  if (amount === undefined) return '';
  const figures = upTo === undefined ? thousands(amount) : `từ ${thousands(amount)} đến ${thousands(upTo)}`;
  return `${figures} ${unit}${per === undefined ? '' : `/${per}`}`;
}

type Reduction = NonNullable<Fee['reductions']>[number];

function reductionText({ by, group }: Reduction, fee: Fee): string {
  if (by === 'free') return `Miễn: ${group}`;
  const less =
    'percent' in by
      ? `Giảm ${by.percent}%`
      : `Chỉ nộp ${priceText({ ...fee, upTo: undefined, amount: by.amount })}`;
  return `${less}: ${group}`;
}

/** What is said of a fee; the words of what it cites are not among them. */
export function feeTexts(fee: Fee): string[] {
  const { kind, for: purpose = '', reductions = [] } = fee;
  return [
    priceText(fee),
    purpose,
    kind === undefined ? '' : feeKinds[kind],
    ...reductions.map(reduction => reductionText(reduction, fee)),
  ].filter(text => text !== '');
}
