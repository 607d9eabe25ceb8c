import { sayAmount } from '../../language/number.ts';
import type { Fee } from '../schema/fee.ts';
import { present, type Known } from '../known.ts';
import type { Path } from '../finding.ts';
import { rule, type Problem } from './rule.ts';

function withoutUnit(fees: Known<readonly Fee[]> | 'by-case' | undefined, path: Path): Problem[] {
  const given = fees === undefined || fees === 'by-case' ? undefined : present(fees);
  return (given ?? []).flatMap(({ amount, unit }, index) =>
    unit === undefined
      ? [
          {
            path: [...path, index],
            fact: `lệ phí ${sayAmount(amount)} không ghi đơn vị`,
            remedy: 'Thêm unit, ví dụ đồng.',
          },
        ]
      : [],
  );
}

const demand = 'Mức phí, lệ phí phải có đơn vị tiền.';

export const feeUnit = rule({
  id: 'fee-unit',
  severity: 'error',
  scope: 'procedure',
  looksAt: 'itself',
  demand,
  check: ({ fee, cases }) => [
    ...withoutUnit(fee, ['fee']),
    ...cases.flatMap(({ fee: ofCase, offices }, index) => [
      ...withoutUnit(ofCase, ['cases', index, 'fee']),
      ...(offices ?? []).flatMap((office, position) =>
        withoutUnit(office.fee, ['cases', index, 'offices', position, 'fee']),
      ),
    ]),
  ],
});

export const bundleFeeUnit = rule({
  id: 'fee-unit',
  severity: 'error',
  scope: 'bundle',
  looksAt: 'itself',
  demand,
  check: ({ members }) => members.flatMap(({ fee }, index) => withoutUnit(fee, ['members', index, 'fee'])),
});
