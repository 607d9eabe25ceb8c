import { sayAmount } from '../../language/number.ts';
import type { OwnAmount } from '../own-content.ts';
import { isTerm } from '../terms.ts';
import { amountRule } from './amount-rule.ts';
import type { Problem } from './rule.ts';

/** How many đồng the unit of a fee is. Others (USD, %, mức lương cơ sở) have bounds of their own. */
const dong: ReadonlyMap<string, number> = new Map([
  ...['đồng', 'đ', '₫', 'vnđ', 'vnd', 'đồng việt nam'].map(unit => [unit, 1] as const),
  ...['nghìn đồng', 'ngàn đồng'].map(unit => [unit, 1000] as const),
  ['triệu đồng', 1_000_000],
]);

/** What is measured rather than done may cost less than the smallest note. */
const measured =
  /(?<!\p{L})(?:m|m2|m3|m²|m³|mét|km|kg|gam|gram|tấn|tạ|lít|kwh|ha|héc ?ta|sào|giờ|phút|ngày|tháng|năm)(?!\p{L})/iu;
const copied = /(?<!\p{L})(?:trang|tờ|bản|mặt)(?!\p{L})/iu;

/** Circular 85/2019/TT-BTC and those of the ministries: nothing done for a person costs less, a copied page may. */
const leastFee = 1000;
const leastPage = 100;
const mostFee = 1_000_000_000;

function leastOf(per: unknown): number {
  if (typeof per !== 'string') return leastFee;
  if (measured.test(per)) return 0;
  return copied.test(per) ? leastPage : leastFee;
}

function judge({ amount, path, unit, per }: OwnAmount): Problem[] {
  const worth = typeof unit === 'string' ? dong.get(unit.toLowerCase()) : undefined;
  if (worth === undefined || amount === 0) return [];
  const price = amount * worth;
  const least = leastOf(per);
  const said = `mức phí ${sayAmount(amount)} ${String(unit)}${typeof per === 'string' ? `/${per}` : ''}`;
  const find = (what: string): Problem[] => [
    {
      path,
      fact: `${said} ${what}`,
      remedy:
        'Đếm lại các chữ số: số tiền viết liền, không có dấu ngăn hàng nghìn (200000); bản gốc in vậy thì khai vào acknowledged.',
    },
  ];
  if (price < least) return find('nhỏ hơn tờ tiền nhỏ nhất còn thu được');
  if (price > mostFee) return find('lớn hơn mọi mức phí hành chính');
  return least > 0 && !Number.isInteger(price) ? find('có phần lẻ của đồng') : [];
}

export const feeBounds = amountRule({
  id: 'fee-bounds',
  severity: 'error',
  demand:
    'Mức phí, lệ phí phải nằm trong khoảng có thể thu: từ 1000 đồng (trang sao chụp từ 100 đồng) đến một tỷ đồng.',
  judge: own => (isTerm(own) ? [] : judge(own)),
});
