import { expect, test } from 'vitest';
import { strayPunctuation } from '../../../src/catalogue/check/stray-punctuation.ts';
import { changed, judge, ofScope, procedure } from '../../office/office.ts';

const rule = ofScope(strayPunctuation, 'procedure');
const subject = procedure('quy-trinh-noi-vu/cap-giay-phep-dich-vu-viec-lam');
const facts = (method: string) => judge(rule, changed(subject, { method })).map(({ fact }) => fact);

test.for([
  ['Nộp trực tiếp , hoặc qua bưu chính', 'thừa dấu cách trước dấu câu (“rực tiếp , hoặc”)'],
  ['Nộp,, hoặc gửi', 'thừa hai dấu câu liền nhau (“Nộp,, hoặc”)'],
  ['Nộp ( nếu có) tại xã', 'thừa dấu cách bên trong ngoặc, nháy (“Nộp ( nếu có”)'],
  ['- Nộp tại xã', 'thừa dấu đầu dòng chép theo (“- Nộp tạ”)'],
  [', nộp tại xã', 'thừa dấu câu đứng đầu (“, nộp tạ”)'],
  ['Nộp tại xã..', 'thừa hai dấu chấm liền nhau (“p tại xã..”)'],
] as const)('%s is found', ([method, fact]) => {
  expect(facts(method)).toEqual([fact]);
});

test.for(['Máy tính, máy in,...', 'Nộp; hoặc gửi…', 'Năm 2020 - 2025', 'Xem tệp ../mau.docx'])(
  '%s is sound',
  method => {
    expect(facts(method)).toEqual([]);
  },
);

test('the finding stands at the text itself', () => {
  const [found] = judge(rule, changed(subject, { method: 'Nộp trực tiếp , hoặc qua bưu chính' }));
  expect(found?.path).toEqual(['method']);
});
