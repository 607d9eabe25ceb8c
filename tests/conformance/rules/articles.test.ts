import { expect, test } from 'vitest';
import { articles } from '../../../src/conformance/rules/articles.ts';
import { decision, found } from '../sheet.ts';

const of = (...body: readonly string[]) => found(articles, { ...decision, body });

test.each([
  ['one left out', ['Điều 1. Một.', 'Điều 3. Ba.'], 'Điều 3 sai thứ tự'],
  ['one twice', ['Điều 1. Một.', 'Điều 1. Một nữa.'], 'Điều 1 sai thứ tự'],
  ['two exchanged', ['Điều 2. Hai.', 'Điều 1. Một.'], 'Điều 2 sai thứ tự'],
  ['no first', ['Điều 2. Hai.'], 'Điều 2 sai thứ tự'],
])('%s is told', (_, body, fault) => {
  expect(of(...body)).toContain(fault);
});

test('articles in order are sound, and lines that cite articles head none', () => {
  expect(
    of(
      'Điều 1. Một.',
      'Điều 5, Điều 6 Luật Hộ tịch áp dụng ở đây.',
      'Điều 2. Hai.',
      '“Điều 9. Lời được dẫn.”',
    ),
  ).toEqual([]);
});

test('articles that an amending text quotes have the numbers of another', () => {
  const quoted = ['Điều 1. Sửa đổi như sau:', '“Điều 7. Cũ.', 'Điều 8. Cũ nữa.”', 'Điều 2. Thi hành.'];
  expect(of(...quoted)).toEqual([]);
  expect(of(...quoted, 'Điều 4. Bốn.')).toEqual(['Điều 4 sai thứ tự']);
});

test('what a decision enacts counts from 1 again', () => {
  expect(
    of('Điều 1. Ban hành.', 'Điều 2. Thi hành.', 'QUY CHẾ', 'Điều 1. Phạm vi.', 'Điều 2. Đối tượng.'),
  ).toEqual([]);
});

test('a text without articles has nothing to judge', () => {
  expect(of('Nội dung.')).toBeUndefined();
});
