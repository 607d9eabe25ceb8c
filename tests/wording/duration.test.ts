import { expect, test } from 'vitest';
import { sayDuration, sayStageTime } from '../../src/wording/duration.ts';

const whole = {
  amount: 55,
  unit: 'working-day',
  from: 'kể từ ngày nhận được hồ sơ hợp lệ',
  note: 'không kể thời gian xác minh',
} as const;

test('a duration says from when it counts and what the text adds', () => {
  expect(sayDuration(whole)).toBe(
    '55 ngày làm việc, kể từ ngày nhận được hồ sơ hợp lệ (không kể thời gian xác minh)',
  );
  expect(sayDuration({ within: 'day', note: 'sau 15 giờ thì hôm sau' })).toBe(
    'trong ngày (sau 15 giờ thì hôm sau)',
  );
  expect(sayDuration({ amount: 5, unit: 'day', atMost: true })).toBe('không quá 05 ngày');
});

test('the time of a stage is said whole, or as shared with the stage before', () => {
  expect(sayStageTime(whole, 'page')).toBe(sayDuration(whole));
  expect(sayStageTime('with-previous', 'paper')).toBe('tính chung với bước trước');
  expect([sayStageTime('unknown', 'page'), sayStageTime('unknown', 'paper')]).toEqual([
    'Văn bản không nêu',
    '',
  ]);
});
