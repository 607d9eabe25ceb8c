import type { Known } from '../catalogue/known.ts';
import type { Fee, Reduction } from '../catalogue/schema/fee.ts';
import type { Instrument } from '../catalogue/schema/instrument.ts';
import { sayAmount, sayNumber } from '../language/number.ts';
import { sayBasisBriefly } from './basis.ts';
import { sayKnown } from './known.ts';
import type { Style } from './style.ts';

/** What a fee may cite. */
export interface Cited {
  readonly instruments: ReadonlyMap<string, Instrument>;
}

const kinds: Readonly<Record<NonNullable<Fee['kind']>, string>> = {
  fee: 'Phí',
  charge: 'Lệ phí',
  other: 'Khoản thu khác',
};

/** "Lệ phí (Cấp bản sao): ". */
function saySubject({ kind, for: purpose }: Fee): string {
  if (kind === undefined) return purpose === undefined ? '' : `${purpose}: `;
  return `${kinds[kind]}${purpose === undefined ? '' : ` (${purpose})`}: `;
}

/** "từ 100.000 đến 200.000 đồng/lần". */
function sayPrice({ amount, upTo, unit, per }: Fee): string {
  if (amount === undefined) return '';
  const figures = upTo === undefined ? sayAmount(amount) : `từ ${sayAmount(amount)} đến ${sayAmount(upTo)}`;
  const price = [figures, unit].filter(Boolean).join(' ');
  return per === undefined ? price : `${price}/${per}`;
}

/** "Cấp bản sao: 8.000 đồng/lần"; "Lệ phí: theo Thông tư số 85/2019/TT-BTC". */
export function sayFee(cited: Cited, fee: Fee): string {
  const price = sayPrice(fee);
  const basis = fee.basis === undefined ? '' : `theo ${sayBasisBriefly(cited, fee.basis)}`;
  const said = price !== '' && basis !== '' ? `${price} (${basis})` : `${price}${basis}`;
  return `${saySubject(fee)}${said}`;
}

function sayLess({ by }: Reduction, { unit, per }: Fee): string {
  if (by === 'free') return 'Miễn';
  return 'percent' in by
    ? `Giảm ${sayNumber(by.percent)}%`
    : `Chỉ nộp ${sayPrice({ amount: by.amount, unit, per })}`;
}

/** "Miễn: người thuộc hộ nghèo (theo Điều 3 Thông tư số 85/2019/TT-BTC)". */
function sayReduction(cited: Cited, fee: Fee, reduction: Reduction): string {
  const { group, basis } = reduction;
  const source = basis === undefined ? '' : ` (theo ${sayBasisBriefly(cited, basis)})`;
  return `${sayLess(reduction, fee)}: ${group}${source}`;
}

/** A line for what is charged, then one for each group that pays less or nothing. */
const linesOf = (cited: Cited, fee: Fee): readonly string[] => [
  sayFee(cited, fee),
  ...(fee.reductions ?? []).map(reduction => sayReduction(cited, fee, reduction)),
];

/** All in one line. */
export function sayFees(cited: Cited, fees: Known<readonly Fee[]>, style: Style): string {
  return sayKnown(fees, list => list.flatMap(fee => linesOf(cited, fee)).join('; '), style);
}

const isFree = ({ by }: Reduction) => by === 'free';

/** "miễn", "giảm" or both, for some people. */
function sayExceptions(fees: readonly Fee[]): string[] {
  const reductions = fees.flatMap(fee => fee.reductions ?? []);
  const kinds = [reductions.some(isFree) && 'miễn', reductions.some(one => !isFree(one)) && 'giảm'];
  return reductions.length === 0 ? [] : [`có trường hợp được ${kinds.filter(Boolean).join(', ')}`];
}

/** At a glance: what is charged, or what lays it down; that some pay less, not who. */
export function sayFeesBriefly(cited: Cited, fees: Known<readonly Fee[]>): string {
  const brief = ({ basis, kind, reductions: _, ...fee }: Fee, isAlone: boolean) =>
    sayFee(cited, {
      ...fee,
      ...(isAlone && fee.for === undefined ? {} : { kind }),
      ...(fee.amount === undefined ? { basis } : {}),
    });
  return sayKnown(
    fees,
    list => [...list.map(fee => brief(fee, list.length === 1)), ...sayExceptions(list)].join('; '),
    'page',
  );
}

/** One line a fee and one a reduction; no line at all for what paper leaves empty. */
export function feeLines(cited: Cited, fees: Known<readonly Fee[]>, style: Style): string[] {
  return typeof fees === 'string'
    ? [sayFees(cited, fees, style)].filter(Boolean)
    : fees.flatMap(fee => linesOf(cited, fee));
}
