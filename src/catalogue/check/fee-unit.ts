import { sayAmount } from '../../language/number.ts';
import { ownFees } from '../channels.ts';
import type { Channels } from '../schema/channels.ts';
import type { Fee } from '../schema/fee.ts';
import { present, type Known } from '../known.ts';
import type { Path } from '../finding.ts';
import { rule, type Problem } from './rule.ts';

function withoutUnit(fees: Known<readonly Fee[]> | 'by-case' | undefined, path: Path): Problem[] {
  const given = fees === undefined || fees === 'by-case' ? undefined : present(fees);
  return (given ?? []).flatMap(({ amount, unit }, index) =>
    unit === undefined && amount !== undefined
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

const inChannels = (channels: Channels, path: Path): Problem[] =>
  ownFees(channels).flatMap(({ channel, value }) => withoutUnit(value, [...path, channel, 'fee']));

const demand = 'Mức phí, lệ phí phải có đơn vị tiền.';

export const feeUnit = rule({
  id: 'fee-unit',
  severity: 'error',
  scope: 'procedure',
  looksAt: 'itself',
  demand,
  check: ({ fee, channels, cases }) => [
    ...withoutUnit(fee, ['fee']),
    ...inChannels(channels, ['channels']),
    ...cases.flatMap(({ fee: ofCase, channels: own, offices }, index) => [
      ...withoutUnit(ofCase, ['cases', index, 'fee']),
      ...(own ? inChannels(own, ['cases', index, 'channels']) : []),
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
  check: ({ members, channels }) => [
    ...inChannels(channels, ['channels']),
    ...members.flatMap(({ fee }, index) => withoutUnit(fee, ['members', index, 'fee'])),
  ],
});
