import { acceptanceOf } from '../channels.ts';
import { rule } from './rule.ts';

export const onlineNone = rule({
  id: 'online-none',
  severity: 'warning',
  scope: 'procedure',
  looksAt: 'itself',
  demand: 'Không có dịch vụ công trực tuyến thì không nhận hồ sơ trực tuyến.',
  check({ onlineLevel, channels }) {
    if (onlineLevel !== 'none' || acceptanceOf(channels, 'online') !== 'accepted') return [];
    return [
      {
        path: ['onlineLevel'],
        fact: 'ghi không có dịch vụ công trực tuyến mà nhận hồ sơ trực tuyến',
        remedy: 'Đối chiếu mức độ dịch vụ công với văn bản gốc; văn bản không nói thì ghi unknown.',
      },
    ];
  },
});
