import { expect, test } from 'vitest';
import { doubledWord } from '../../../src/catalogue/check/doubled-word.ts';
import { changed, judge, ofScope, procedure } from '../../office/office.ts';

const rule = ofScope(doubledWord, 'procedure');
const subject = procedure('quy-trinh-noi-vu/cap-giay-phep-dich-vu-viec-lam');
const facts = (method: string) => judge(rule, changed(subject, { method })).map(({ fact }) => fact);

test.for([
  ['Hồ sơ của của người dân', 'chữ lặp “của của”'],
  ['Nộp tại tại Trung tâm', 'chữ lặp “tại tại”'],
  ['Nộp hồ hồ sơ', 'chữ lặp “hồ hồ”'],
  ['Nộp hồ sơ hồ sơ tại xã', 'chữ lặp “hồ sơ hồ sơ”'],
] as const)('%s is found', ([method, fact]) => {
  expect(facts(method)).toEqual([fact]);
});

test.for([
  'Luôn luôn có mặt',
  'Đến từ từ',
  'Người trực tiếp tiếp nhận',
  'Thiết bị bị hỏng',
  'Lập tờ trình trình Chủ tịch',
  'Văn bằng bằng tiếng Anh',
  'Sau năm năm',
  'Làm từng bước từng bước',
])('%s is sound', method => {
  expect(facts(method)).toEqual([]);
});

test('the finding stands at the text itself', () => {
  const [found] = judge(rule, changed(subject, { method: 'Hồ sơ của của người dân' }));
  expect(found?.path).toEqual(['method']);
});
