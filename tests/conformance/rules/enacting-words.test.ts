import { expect, test } from 'vitest';
import { enactingWords } from '../../../src/conformance/rules/enacting-words.ts';
import { decision, found, letter } from '../sheet.ts';

test('a decision needs its words “QUYẾT ĐỊNH:”, a letter none', () => {
  expect(found(enactingWords, decision)).toEqual([]);
  expect(found(enactingWords, { ...decision, title: 'NGHỊ QUYẾT', enacting: 'QUYẾT NGHỊ:' })).toEqual([]);
  expect(found(enactingWords, { ...decision, enacting: '' })).toEqual([
    'không thấy dòng “QUYẾT ĐỊNH:” hoặc “QUYẾT NGHỊ:” (bắt buộc với quyết định)',
  ]);
  expect(found(enactingWords, letter)).toBeUndefined();
});
