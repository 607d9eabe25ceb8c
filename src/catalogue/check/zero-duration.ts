import { unitNames } from '../../language/term.ts';
import { ownAmounts } from '../own-content.ts';
import { isTerm } from '../terms.ts';
import { rule, type Rule } from './rule.ts';

const demand = 'Thời hạn có con số thì con số phải lớn hơn 0.';
const names: Readonly<Record<string, string>> = unitNames;

const ofScope = <Of extends 'procedure' | 'bundle'>(scope: Of): Rule<Of, 'itself'> =>
  rule<Of, 'itself'>({
    id: 'zero-duration',
    severity: 'error',
    scope,
    looksAt: 'itself',
    demand,
    check: subject =>
      ownAmounts(subject)
        .filter(own => own.amount === 0 && isTerm(own))
        .map(({ path, unit }) => ({
          path: [...path, 'amount'],
          fact: `thời hạn 0 ${names[String(unit)] ?? ''}`.trim(),
          remedy:
            'Ghi within nếu văn bản in “trong ngày”, with-previous nếu bước chung thời hạn với bước trước, unknown nếu ô trống.',
        })),
  });

export const zeroDuration = ofScope('procedure');
export const bundleZeroDuration = ofScope('bundle');
