import { expect, test } from 'vitest';
import type { Due } from '../../src/language/working-days.ts';
import { sayCounting, sayDoubt, sayDue } from '../../src/wording/due.ts';

const plain = { passed: [], madeUp: [] };
const doubtful = { ...plain, doubtFrom: '2027-04-01' };

test.for<[Due, string]>([
  [{ date: '2026-11-26', counting: plain }, 'ngày 26/11/2026'],
  [{ date: '2026-11-26', morning: true, counting: plain }, 'buổi sáng ngày 26/11/2026'],
  [{ date: '2026-11-26', time: '15:00', counting: plain }, '15 giờ ngày 26/11/2026'],
  [{ date: '2027-05-04', counting: doubtful }, 'dự kiến ngày 04/5/2027'],
  [{ date: '2027-05-04', time: '15:30', counting: doubtful }, 'dự kiến 15 giờ 30 ngày 04/5/2027'],
  [{ unknown: 'Văn bản không nêu thời hạn giải quyết.' }, 'Văn bản không nêu thời hạn giải quyết.'],
])('%o is said “%s”', ([due, said]) => {
  expect(sayDue(due)).toBe(said);
});

test('days passed over, days worked and doubt are each told', () => {
  expect(
    sayCounting({
      passed: [
        { date: '2026-11-22' },
        { date: '2026-11-24', holiday: 'Ngày Văn hóa Việt Nam' },
        { date: '2026-11-28' },
      ],
      madeUp: [{ date: '2026-08-22', for: '2026-08-31' }],
      lateUntil: '2026-08-22',
      doubtFrom: '2027-04-01',
    }),
  ).toEqual([
    'Nhận sau giờ quy định nên tính như nhận ngày 22/8/2026.',
    'Bỏ qua ngày nghỉ 24/11/2026: Ngày Văn hóa Việt Nam.',
    'Bỏ qua thứ Bảy, Chủ nhật: 22/11/2026, 28/11/2026.',
    'Tính ngày đi làm 22/8/2026: làm bù cho ngày 31/8/2026.',
    'Dự kiến: lịch nghỉ từ ngày 01/4/2027 chưa công bố đủ, ngày trả có thể thay đổi.',
  ]);
});

test('a certain count has nothing to doubt and nothing to tell', () => {
  expect([sayDoubt(plain), sayCounting(plain)]).toEqual([undefined, []]);
});
