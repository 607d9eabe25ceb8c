import { expect, test } from 'vitest';
import { quotedWhole } from '../../../src/catalogue/check/quoted-whole.ts';
import { changed, judge, ofScope, procedure } from '../../office/office.ts';

const rule = ofScope(quotedWhole, 'procedure');
const subject = procedure('quy-trinh-noi-vu/cap-giay-phep-dich-vu-viec-lam');
const facts = (method: string) => judge(rule, changed(subject, { method })).map(({ fact }) => fact);

test.for([
  ['“Nộp trực tiếp”', 'cả ô nằm trong dấu nháy: “Nộp trực tiếp”'],
  ['"Nộp trực tiếp"', 'cả ô nằm trong dấu nháy: "Nộp trực tiếp"'],
] as const)('%s is found', ([method, fact]) => {
  expect(facts(method)).toEqual([fact]);
});

test.for(['“Một cửa” và “liên thông”', 'Nộp ở “Một cửa”'])('%s is sound', method => {
  expect(facts(method)).toEqual([]);
});

test('the finding stands at the text itself', () => {
  const [found] = judge(rule, changed(subject, { method: '“Nộp trực tiếp”' }));
  expect(found?.path).toEqual(['method']);
});
