import { expect, test } from 'vitest';
import { brokenContact } from '../../../src/catalogue/check/broken-contact.ts';
import { changed, judge, ofScope, procedure } from '../../office/office.ts';

const rule = ofScope(brokenContact, 'procedure');
const subject = procedure('quy-trinh-noi-vu/cap-giay-phep-dich-vu-viec-lam');
const facts = (method: string) => judge(rule, changed(subject, { method })).map(({ fact }) => fact);

test.for([
  [
    'Gửi motcua@tinh,gov,vn',
    '“motcua@tinh,gov,vn” không dùng được làm thư điện tử, địa chỉ trang hay số điện thoại',
  ],
  ['Xem htpp://tinh.gov.vn', '“htpp:” không dùng được làm thư điện tử, địa chỉ trang hay số điện thoại'],
  [
    'Số điện thoại: 091234567',
    '“091234567” không dùng được làm thư điện tử, địa chỉ trang hay số điện thoại',
  ],
  ['Xem htps://tinh.gov.vn', '“htps://” không dùng được làm thư điện tử, địa chỉ trang hay số điện thoại'],
  ['Gọi số 0912.345.67', '“0912.345.67” không dùng được làm thư điện tử, địa chỉ trang hay số điện thoại'],
] as const)('%s is found', ([method, fact]) => {
  expect(facts(method)).toEqual([fact]);
});

test.for([
  'Gửi motcua@tinh.gov.vn.',
  'Xem https://tinh.gov.vn',
  'Điện thoại: 0912 345 678',
  'Hotline: 1900 1234',
  'Điện thoại: +84 24 3942 1234',
  'Điện thoại: 024.3942.1234 - 024.3942.1235',
])('%s is sound', method => {
  expect(facts(method)).toEqual([]);
});

test('the finding stands at the text itself', () => {
  const [found] = judge(rule, changed(subject, { method: 'Gửi motcua@tinh,gov,vn' }));
  expect(found?.path).toEqual(['method']);
});
