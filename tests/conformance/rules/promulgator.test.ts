import { expect, test } from 'vitest';
import { promulgator } from '../../../src/conformance/rules/promulgator.ts';
import { check, decision, fileOf, found } from '../sheet.ts';

test('a decision that does not say who decides is told, a plan need not say it', () => {
  expect(found(promulgator, decision)).toEqual([]);
  expect(found(promulgator, { ...decision, promulgator: '' })).toEqual([
    'không thấy thẩm quyền ban hành (bắt buộc với quyết định)',
  ]);
  expect(found(promulgator, { ...decision, title: 'KẾ HOẠCH', promulgator: '' })).toBeUndefined();
});

test('who decides stands in bold', () => {
  const file = fileOf(decision);
  const passages = file.passages.map(each =>
    each.text === decision.promulgator
      ? { ...each, pieces: each.pieces.map(piece => ({ ...piece, bold: false })) }
      : each,
  );
  expect(check(promulgator, { ...file, passages })).toMatchObject([{ found: 'chữ không đậm' }]);
});
