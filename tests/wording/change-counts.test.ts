import { expect, test } from 'vitest';
import {
  listsWith,
  sayBriefCount,
  sayCounts,
  sayKinds,
  sayListCount,
} from '../../src/wording/change-counts.ts';

const none = {
  added: 0,
  amended: 0,
  replacedBefore: 0,
  replacedAfter: 0,
  restated: 0,
  abolished: 0,
  published: 0,
};

test('what is published and what ends are counted apart', () => {
  const counts = { ...none, added: 1, amended: 12, published: 13, abolished: 3 };
  expect(sayCounts(counts)).toBe(
    '13 thủ tục hành chính mới ban hành và được sửa đổi, bổ sung; 03 thủ tục hành chính bị bãi bỏ',
  );
  expect(sayKinds(counts)).toBe('thủ tục hành chính mới ban hành, được sửa đổi, bổ sung và bị bãi bỏ');
});

test('only lists that hold anything are named', () => {
  const counts = { ...none, abolished: 2 };
  expect(listsWith(counts)).toEqual(['abolished']);
  expect(sayCounts(counts)).toBe('02 thủ tục hành chính bị bãi bỏ');
});

test('of a replacement both sides are told: fourteen become five', () => {
  const counts = { ...none, replacedBefore: 14, replacedAfter: 5, published: 5 };
  expect(sayListCount('replaced', counts)).toBe('05 thủ tục hành chính thay thế 14 thủ tục hành chính');
  expect(sayBriefCount('replaced', counts)).toBe('05 thủ tục thay thế 14 thủ tục');
  expect(sayCounts(counts)).toBe('05 thủ tục hành chính thay thế');
});
