import { expect, test } from 'vitest';
import { placeholder } from '../../../src/catalogue/check/placeholder.ts';
import { changed, judge, ofScope, procedure, form, bundle } from '../../office/office.ts';

const rule = ofScope(placeholder, 'procedure');
const subject = procedure('quy-trinh-noi-vu/cap-giay-phep-dich-vu-viec-lam');
const facts = (method: string) => judge(rule, changed(subject, { method })).map(({ fact }) => fact);

test.for([
  ['…', '“…” không phải là nội dung'],
  ['-', '“-” không phải là nội dung'],
  ['x', '“x” không phải là nội dung'],
  ['chưa rõ', '“chưa rõ” không phải là nội dung'],
  ['Không', '“Không” không phải là nội dung'],
  ['Hỏi lại Sở, TODO', '“TODO” không phải là nội dung'],
] as const)('%s is found', ([method, fact]) => {
  expect(facts(method)).toEqual([fact]);
});

test.for(['Không thu phí của trẻ em', 'Xem lại ở Phụ lục XXX', 'Có', 'Trống đồng Đông Sơn'])(
  '%s is sound',
  method => {
    expect(facts(method)).toEqual([]);
  },
);

test('the finding stands at the text itself', () => {
  const [found] = judge(rule, changed(subject, { method: '…' }));
  expect(found?.path).toEqual(['method']);
});

test('a form may print such words, and a mark may be an X', () => {
  const sheet = form('mau-tv-01');
  expect(judge(ofScope(placeholder, 'form'), sheet)).toEqual([]);
  const marked = changed(bundle('khai-tu-cap-tinh'), { number: 10 });
  expect(judge(ofScope(placeholder, 'bundle'), marked)).toEqual([]);
});
