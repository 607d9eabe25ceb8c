import { sayAmount } from '../../language/number.ts';
import { sayTerm } from '../../language/term.ts';
import { ownFees, ownTerms } from '../channels.ts';
import { figureOf, measured } from '../duration.ts';
import type { Path } from '../finding.ts';
import { present, presentList, type Known } from '../known.ts';
import type { Channels } from '../schema/channels.ts';
import type { Duration } from '../schema/duration.ts';
import type { Fee } from '../schema/fee.ts';
import { rule, type Problem } from './rule.ts';

type Time = Known<Duration> | 'with-previous' | undefined;

function rangeOf(time: Duration, path: Path): Problem[] {
  const own = measured(time);
  if (own?.upTo === undefined || own.upTo > own.amount) return [];
  return [
    {
      path: [...path, 'upTo'],
      fact: `thời hạn ${sayTerm(own)} không tăng`,
      remedy: 'Ghi số nhỏ ở amount, số lớn ở upTo; văn bản chỉ in một số thì bỏ upTo.',
    },
  ];
}

/** Only figures of one unit can be told longer and shorter without knowing the calendar. */
function shorteningOf(time: Duration, path: Path): Problem[] {
  const legal = 'shortenedFrom' in time ? time.shortenedFrom : undefined;
  const own = measured(time);
  if (!legal || !own) return [];
  const [shortened, whole] = [figureOf(own), figureOf(legal)];
  if (shortened.unit !== whole.unit || shortened.upTo < whole.upTo) return [];
  return [
    {
      path: [...path, 'shortenedFrom'],
      fact: `thời hạn rút ngắn ${sayTerm(own)} không ngắn hơn ${sayTerm(legal)} theo quy định`,
      remedy: 'Ghi thời hạn đã rút ngắn ở ngoài, thời hạn theo quy định ở shortenedFrom.',
    },
  ];
}

function ofTime(time: Time, path: Path): Problem[] {
  if (typeof time !== 'object') return [];
  return [...rangeOf(time, path), ...shorteningOf(time, path)];
}

function ofFees(fees: Known<readonly Fee[]> | 'by-case' | undefined, path: Path): Problem[] {
  const list = fees === undefined || fees === 'by-case' ? undefined : present(fees);
  return (list ?? []).flatMap(({ amount = 0, upTo }, index) =>
    upTo === undefined || upTo > amount
      ? []
      : [
          {
            path: [...path, index, 'upTo'],
            fact: `mức thu từ ${sayAmount(amount)} đến ${sayAmount(upTo)} không tăng`,
            remedy: 'Ghi số nhỏ ở amount, số lớn ở upTo; văn bản chỉ in một mức thì bỏ upTo.',
          },
        ],
  );
}

const ofChannels = (channels: Channels, path: Path): Problem[] => [
  ...ownTerms(channels).flatMap(({ channel, value }) => ofTime(value, [...path, channel, 'term'])),
  ...ownFees(channels).flatMap(({ channel, value }) => ofFees(value, [...path, channel, 'fee'])),
];

const demand = 'Khoảng “từ … đến …” phải tăng, và thời hạn rút ngắn phải ngắn hơn thời hạn theo quy định.';

export const rangeOrder = rule({
  id: 'range-order',
  severity: 'error',
  scope: 'procedure',
  looksAt: 'itself',
  demand,
  check: ({ fee, channels, cases }) => [
    ...ofFees(fee, ['fee']),
    ...ofChannels(channels, ['channels']),
    ...cases.flatMap(({ total, stages, offices = [], fee: ofCase, channels: own }, index) => {
      const path = ['cases', index] as const;
      return [
        ...ofTime(total, [...path, 'total']),
        ...presentList(stages).flatMap(({ duration }, at) =>
          ofTime(duration, [...path, 'stages', at, 'duration']),
        ),
        ...offices.flatMap((office, at) => [
          ...ofTime(office.subtotal, [...path, 'offices', at, 'subtotal']),
          ...ofFees(office.fee, [...path, 'offices', at, 'fee']),
        ]),
        ...ofFees(ofCase, [...path, 'fee']),
        ...(own ? ofChannels(own, [...path, 'channels']) : []),
      ];
    }),
  ],
});

export const bundleRangeOrder = rule({
  id: 'range-order',
  severity: 'error',
  scope: 'bundle',
  looksAt: 'itself',
  demand,
  check: ({ channels, members, limits }) => [
    ...ofChannels(channels, ['channels']),
    ...members.flatMap(({ fee }, index) => ofFees(fee, ['members', index, 'fee'])),
    ...presentList(limits).flatMap((limit, index) =>
      (['maximum', 'processing', 'transfer'] as const).flatMap(key =>
        ofTime(limit[key], ['limits', index, key]),
      ),
    ),
  ],
});
