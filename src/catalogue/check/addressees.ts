import { rule } from './rule.ts';

/** Decree 30/2020, annex I, II.9.b: whom these are for stands at their head. A report goes up only where it says so. */
const addressed = { letter: 'công văn', submission: 'tờ trình' } as const;

export const addresseesRule = rule({
  id: 'addressees',
  severity: 'error',
  scope: 'decision',
  looksAt: 'itself',
  demand: 'Công văn và tờ trình phải ghi Kính gửi (addressees); quyết định không có Kính gửi.',
  check({ kind, addressees }) {
    if ((kind === 'letter' || kind === 'submission') && addressees === undefined)
      return [
        {
          path: ['kind'],
          fact: `${addressed[kind]} chưa ghi Kính gửi ai`,
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
