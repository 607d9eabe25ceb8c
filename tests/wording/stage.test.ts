import { expect, test } from 'vitest';
import { sayStage } from '../../src/wording/stage.ts';

const stage = {
  order: 2,
  office: 'Sở Nội vụ',
  unit: 'Chuyên viên',
  action: 'Thẩm định',
  outcome: 'hồ sơ đầy đủ',
  duration: { amount: 2.5, unit: 'working-day' },
} as const;

test('a stage is one sentence: number, who, what, how long', () => {
  expect(sayStage(stage, 'page')).toBe(
    'Bước 2. Sở Nội vụ - Chuyên viên: Thẩm định; hồ sơ đầy đủ (2,5 ngày làm việc)',
  );
});

test('paper leaves out what the source does not say, a page says so of the time', () => {
  const silent = { order: 1, unit: 'unknown', action: 'Ký', duration: 'unknown' } as const;
  expect(sayStage(silent, 'paper')).toBe('Bước 1. Ký');
  expect(sayStage(silent, 'page')).toBe('Bước 1. Ký (Văn bản không nêu)');
});
