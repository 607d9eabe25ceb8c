import { unitNames } from '../../language/term.ts';
import { isTerm } from '../terms.ts';
import { amountRule } from './amount-rule.ts';

const names: Readonly<Record<string, string>> = unitNames;

export const zeroDuration = amountRule({
  id: 'zero-duration',
  severity: 'error',
  demand: 'Thời hạn có con số thì con số phải lớn hơn 0.',
  judge: own =>
    own.amount !== 0 || !isTerm(own)
      ? []
      : [
          {
            path: own.path,
            fact: `thời hạn 0 ${names[String(own.unit)] ?? ''}`.trim(),
            remedy:
              'Ghi within nếu văn bản in “trong ngày”, with-previous nếu bước chung thời hạn với bước trước, unknown nếu ô trống.',
          },
        ],
});
