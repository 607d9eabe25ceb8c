import { acceptanceOf, channelKeys, channelNames } from '../channels.ts';
import type { Path } from '../finding.ts';
import type { Channels } from '../schema/channels.ts';
import { caseMark, rule, type Problem } from './rule.ts';

const levelNames = { full: 'toàn trình', partial: 'một phần' } as const;

const isRefused = (channels: Channels) => channelKeys.every(key => acceptanceOf(channels, key) === 'refused');

const nowhere = (path: Path, mark = ''): Problem => ({
  path,
  fact: `${mark}không nhận hồ sơ bằng cách nào (${channelKeys.map(key => channelNames[key]).join(', ')})`,
  remedy: 'Ghi accepted ở cách mà văn bản nhận; văn bản không nói thì ghi unknown.',
});

const demand =
  'Dịch vụ công trực tuyến thì phải nhận hồ sơ trực tuyến; thủ tục nào cũng phải có một cách nộp.';

export const bundleOpenChannel = rule({
  id: 'open-channel',
  severity: 'error',
  scope: 'bundle',
  looksAt: 'itself',
  demand,
  check: ({ channels }) => (isRefused(channels) ? [nowhere(['channels'])] : []),
});

export const openChannel = rule({
  id: 'open-channel',
  severity: 'error',
  scope: 'procedure',
  looksAt: 'itself',
  demand,
  check({ onlineLevel, channels, cases }) {
    const inChannels = (own: Channels, path: Path, mark = ''): Problem[] => [
      ...((onlineLevel === 'full' || onlineLevel === 'partial') && acceptanceOf(own, 'online') === 'refused'
        ? [
            {
              path: [...path, 'online'],
              fact: `${mark}dịch vụ công ${levelNames[onlineLevel]} mà không nhận hồ sơ trực tuyến`,
              remedy: 'Đối chiếu mức độ dịch vụ công và cách nhận hồ sơ; văn bản không nói thì ghi unknown.',
            },
          ]
        : []),
      ...(isRefused(own) ? [nowhere(path, mark)] : []),
    ];
    return [
      ...inChannels(channels, ['channels']),
      ...cases.flatMap(({ channels: own }, index) =>
        own ? inChannels(own, ['cases', index, 'channels'], caseMark(cases, index)) : [],
      ),
    ];
  },
});
