import { expect, test } from 'vitest';
import { unclosed } from '../../../src/catalogue/check/unclosed.ts';
import { changed, judge, ofScope, procedure } from '../../office/office.ts';

const rule = ofScope(unclosed, 'procedure');
const subject = procedure('quy-trinh-noi-vu/cap-giay-phep-dich-vu-viec-lam');
const facts = (method: string) => judge(rule, changed(subject, { method })).map(({ fact }) => fact);

test.for([
  ['Nộp trực tiếp (hoặc gửi', 'dấu ( đứng lẻ, thiếu dấu đi cặp với nó'],
  ['Nộp ở “Một cửa', 'dấu “ đứng lẻ, thiếu dấu đi cặp với nó'],
  ['Nộp trực tiếp) hoặc gửi', 'dấu ) đứng lẻ, thiếu dấu đi cặp với nó'],
  ['Nộp ở "Một cửa', 'dấu " đứng lẻ, thiếu dấu đi cặp với nó'],
] as const)('%s is found', ([method, fact]) => {
  expect(facts(method)).toEqual([fact]);
});

test.for(['a) Nộp; b) gửi', 'Nộp (nếu có) tại “Một cửa”', 'Trong khoảng (0; 5]', 'Màn hình 14"'])(
  '%s is sound',
  method => {
    expect(facts(method)).toEqual([]);
  },
);

test('the finding stands at the text itself', () => {
  const [found] = judge(rule, changed(subject, { method: 'Nộp trực tiếp (hoặc gửi' }));
  expect(found?.path).toEqual(['method']);
});
