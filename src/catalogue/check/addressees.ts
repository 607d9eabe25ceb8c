import { isAddressed } from '../decision-kinds.ts';
import { rule } from './rule.ts';

export const addresseesRule = rule({
  id: 'addressees',
  severity: 'error',
  scope: 'decision',
  looksAt: 'itself',
  demand: 'Công văn và tờ trình phải ghi Kính gửi (addressees); quyết định không có Kính gửi.',
  check({ kind, addressees }) {
    if (isAddressed(kind) && addressees === undefined)
      return [
        {
          path: ['kind'],
          fact: `${kind === 'letter' ? 'công văn' : 'tờ trình'} chưa ghi Kính gửi ai`,
          remedy: 'Thêm addressees với tên từng nơi nhận để giải quyết.',
        },
      ];
    if (kind === 'decision' && addressees !== undefined)
      return [
        {
          path: ['addressees'],
          fact: 'quyết định ghi Kính gửi',
          remedy: 'Bỏ addressees, ghi nơi nhận vào recipients; nếu là công văn, tờ trình thì sửa kind.',
        },
      ];
    return [];
  },
});
