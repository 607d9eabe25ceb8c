import { expect, test } from 'vitest';
import { openContent } from '../../src/integration/judged-content.ts';
import { slipsInGuide } from '../../src/catalogue/guide-slips.ts';
import { CopiedContent } from '../office/copied-content.ts';

const head = '---\ntitle: Một cửa\ndescription: Thử.\norder: 1\n---\n\n';
const found = (prose: string) =>
  slipsInGuide('guides/thu.mdx', `${head}${prose}`).map(({ line, message }) => `${line}: ${message}`);

test('slips of a writing hand are told at their paragraph', () => {
  expect(found('Một đoạn đúng.\n\nNộp trước ngày\n31/6/2026.')).toEqual([
    '9: Ngày “31/6/2026” không có trong lịch.',
  ]);
  expect(found('- Nộp tại bộ phận của của xã.\n- Gửi thư đến motcua@xa,gov,vn')).toEqual([
    '7: Chữ lặp “của của”.',
    '8: “motcua@xa,gov,vn” không dùng được làm thư điện tử, địa chỉ trang hay số điện thoại.',
  ]);
  expect(found('Xem [cổng](https://dichvucong.gov.vn/) từ ngày 01/7/2026.')).toEqual([]);
});

test('a guide with a slip is still a guide: its catalogue is judged whole', () => {
  using content = new CopiedContent();
  const before = openContent(content.folder).judge();
  const [guide] = before.catalogue?.guides.keys() ?? [];
  content.replace(`guides/${guide}.mdx`, /$/, '\n\nNộp trước ngày 31/6/2026.\n');
  const { catalogue, errors, warnings } = openContent(content.folder).judge();
  expect([catalogue?.guides.has(guide ?? ''), errors, warnings.map(({ rule }) => rule)]).toEqual([
    true,
    [],
    ['guide-slip'],
  ]);
});
