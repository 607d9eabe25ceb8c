import { channelKeys, channelNames, factsOf } from '../channels.ts';
import type { Path } from '../finding.ts';
import type { Channels } from '../schema/channels.ts';
import { caseMark, rule, type Problem } from './rule.ts';

const ownFacts = [
  ['term', 'thời hạn'],
  ['fee', 'phí, lệ phí'],
  ['address', 'địa chỉ trang'],
] as const;

function inChannels(channels: Channels, path: Path, mark = ''): Problem[] {
  return channelKeys.flatMap(key => {
    const own = factsOf(channels, key);
    if (own.accepted !== 'refused') return [];
    const given = ownFacts.filter(([fact]) => own[fact] !== undefined).map(([, name]) => name);
    if (given.length === 0) return [];
    return [
      {
        path: [...path, key],
        fact: `${mark}không nhận hồ sơ ${channelNames[key]} mà ghi ${given.join(', ')} của cách này`,
        remedy: 'Đối chiếu văn bản gốc: đổi accepted thành accepted, hoặc bỏ phần ghi riêng.',
      },
    ];
  });
}

const demand = 'Cách nộp đã ghi là không nhận thì không có thời hạn, phí, địa chỉ riêng.';

export const refusedChannel = rule({
  id: 'refused-channel',
  severity: 'error',
  scope: 'procedure',
  looksAt: 'itself',
  demand,
  check: ({ channels, cases }) => [
    ...inChannels(channels, ['channels']),
    ...cases.flatMap(({ channels: own }, index) =>
      own ? inChannels(own, ['cases', index, 'channels'], caseMark(cases, index)) : [],
    ),
  ],
});

export const bundleRefusedChannel = rule({
  id: 'refused-channel',
  severity: 'error',
  scope: 'bundle',
  looksAt: 'itself',
  demand,
  check: ({ channels }) => inChannels(channels, ['channels']),
});
