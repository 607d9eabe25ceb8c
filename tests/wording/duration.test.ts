import { expect, test } from 'vitest';
import { sayDuration, sayStageTime, sayTermUnder } from '../../src/wording/duration.ts';

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

test('the term of the law stands beside the shortened one', () => {
  expect(
    sayDuration({
      amount: 7,
      unit: 'working-day',
      from: 'kể từ ngày nhận đủ hồ sơ',
      shortenedFrom: { amount: 10, unit: 'working-day' },
    }),
  ).toBe('07 ngày làm việc, kể từ ngày nhận đủ hồ sơ (rút ngắn từ 10 ngày làm việc theo quy định)');
  expect(sayDuration({ within: 'day', shortenedFrom: { amount: 3, unit: 'day' } })).toBe(
    'trong ngày (rút ngắn từ 03 ngày theo quy định)',
  );
});

test('at once and not prescribed are told from silence, and add what the text adds', () => {
  expect(sayDuration({ atOnce: true })).toBe('giải quyết ngay');
  expect(sayDuration({ atOnce: true, from: 'sau khi nhận đủ hồ sơ', note: 'trước 15 giờ' })).toBe(
    'ngay sau khi nhận đủ hồ sơ (trước 15 giờ)',
  );
  expect(sayDuration({ notPrescribed: true })).toBe('không quy định');
  expect(sayStageTime({ notPrescribed: true }, 'page')).toBe('không quy định');
});

test('a figure under a heading of another unit is said with the heading, others without', () => {
  expect(sayTermUnder({ amount: 62, unit: 'day' }, 'working-day')).toBe(
    '62 ngày; tiêu đề cột ghi “Ngày làm việc”',
  );
  expect(sayTermUnder({ amount: 62, unit: 'working-day' }, 'working-day')).toBe('62 ngày làm việc');
  expect(sayTermUnder({ amount: 62, unit: 'day' }, undefined)).toBe('62 ngày');
  expect(sayTermUnder({ within: 'day' }, 'working-day')).toBe('trong ngày');
  expect(sayTermUnder('unknown', 'working-day')).toBe('Văn bản không nêu');
});
