import { expect, test } from 'vitest';
import { highlight } from '../../../src/conformance/rules/highlight.ts';
import { check, decision, fileOf, passage } from '../sheet.ts';

test('words on a ground of their own are told; a page does not show which ground is theirs', () => {
  const file = fileOf(decision);
  const passages = [...file.passages, passage('sửa chỗ này', { highlighted: true })];
  expect(check(highlight, { ...file, passages })).toMatchObject([{ found: 'chữ tô nền' }]);
  expect(check(highlight, file)).toEqual([]);
  expect(check(highlight, { ...file, passages, format: 'pdf' })).toBeUndefined();
});
