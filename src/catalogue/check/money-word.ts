import { fold } from '../../language/fold.ts';
import { isTerm } from '../terms.ts';
import { amountRule } from './amount-rule.ts';

const meantAsDong = new Set(['dong', 'd', 'vnd', 'viet nam dong', 'dong viet nam']);

export const moneyWord = amountRule({
  id: 'money-word',
  severity: 'warning',
  demand: 'Đơn vị tiền Việt Nam viết là “đồng”.',
  judge: own => {
    const { unit } = own;
    if (typeof unit !== 'string' || isTerm(own) || unit === 'đồng' || !meantAsDong.has(fold(unit))) return [];
    return [
      {
        path: [...own.path.slice(0, -1), 'unit'],
        fact: `đơn vị tiền viết “${unit}”`,
        remedy: 'Ghi unit: đồng; bản gốc in khác và cần giữ thì khai vào acknowledged.',
      },
    ];
  },
});
