import { expect, test } from 'vitest';
import { kindNamed } from '../../../src/conformance/kinds.ts';
import { attachedTo } from '../../../src/conformance/rules/attached-to.ts';
import { check, decision, fileOf, passage } from '../sheet.ts';

const rules = fileOf({
  ...decision,
  title: 'QUY CHẾ',
  subject: 'Làm việc của Sở Nội vụ',
  number: '',
  date: '',
  promulgator: '',
  bases: [],
  enacting: '',
  recipients: [],
  authority: [],
  signer: '',
});
const at = rules.passages.findIndex(({ text }) => text.startsWith('Làm việc')) + 1;
const line = '(Kèm theo Quyết định số 05/QĐ-SNV ngày 07 tháng 3 năm 2025 của Sở Nội vụ)';

test('what a decision enacts says by which decision: seen by that line, missed where it is asked for', () => {
  const attached = {
    ...rules,
    passages: rules.passages.toSpliced(at, 0, passage(line, { italic: true }, { align: 'center' })),
  };
  expect(check(attachedTo, attached)).toEqual([]);
  expect(check(attachedTo, rules)).toBeUndefined();
  expect(check(attachedTo, rules, kindNamed('văn bản kèm theo'))).toMatchObject([
    { found: 'không thấy dòng “(Kèm theo Quyết định số …)” (bắt buộc với văn bản kèm theo)' },
  ]);
});
