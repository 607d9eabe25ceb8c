import type { OwnProcedure } from '../understood.ts';
import { rule, type Problem } from './rule.ts';

const channelNames = { inPerson: 'trực tiếp', postal: 'bưu chính', online: 'trực tuyến' } as const;
type Channel = keyof typeof channelNames;
const all = Object.keys(channelNames) as Channel[];

/** Whether the text says that a dossier does not come in this way. */
const isRefused = ({ channels }: OwnProcedure, channel: Channel): boolean => channels[channel] === 'refused';

const levelNames = { full: 'toàn trình', partial: 'một phần' } as const;

export const channelRefused = rule({
  id: 'channel-refused',
  severity: 'error',
  scope: 'procedure',
  looksAt: 'itself',
  demand: 'Dịch vụ công trực tuyến thì phải nhận hồ sơ trực tuyến; thủ tục nào cũng phải có một cách nộp.',
  check(procedure) {
    const problems: Problem[] = [];
    const { onlineLevel } = procedure;
    if ((onlineLevel === 'full' || onlineLevel === 'partial') && isRefused(procedure, 'online'))
      problems.push({
        path: ['channels', 'online'],
        fact: `dịch vụ công ${levelNames[onlineLevel]} mà không nhận hồ sơ trực tuyến`,
        remedy: 'Đối chiếu mức độ dịch vụ công và cách nhận hồ sơ; văn bản không nói thì ghi unknown.',
      });
    if (all.every(channel => isRefused(procedure, channel)))
      problems.push({
        path: ['channels'],
        fact: `không nhận hồ sơ bằng cách nào (${all.map(channel => channelNames[channel]).join(', ')})`,
        remedy: 'Ghi accepted ở cách mà văn bản nhận; văn bản không nói thì ghi unknown.',
      });
    return problems;
  },
});
