import { expect, test } from 'vitest';
import { fitColumns, fitsOn } from '../../src/document/fit-columns.ts';
import { textWidth } from '../../src/document/standard.ts';
import type { Cell, Row } from '../../src/document/tree.ts';

const cell = (text: string): Cell => ({ paragraphs: [[{ text }]] });
const row = (role: Row['role'], texts: readonly string[]): Row => ({ role, cells: texts.map(cell) });

function tableOf(texts: readonly string[]) {
  return {
    kind: 'table',
    description: 'Bảng thử',
    columns: texts.map(() => ({ align: 'left' }) as const),
    header: [
      row(
        'plain',
        texts.map((_, index) => `Cột ${index + 1}`),
      ),
    ],
    rows: [row('plain', texts)],
  } as const;
}

const widthsOf = (texts: readonly string[]) =>
  fitColumns(tableOf(texts), 'portrait').columns.map(({ width }) => width);

const long = 'Cán bộ tiếp nhận kiểm tra hồ sơ rồi chuyển cho phòng chuyên môn thẩm định. '.repeat(8);
const codes = ['9.900101.000.00.00.H99', 'thutuchanhchinhcong', '9021/2026/NQ-HĐND', 'congdichvucong'];

test('the columns fill the page, and much text gets more of it than little', () => {
  const widths = widthsOf(['1', 'Đăng ký khai sinh', long]);
  expect(widths.reduce((sum, width) => sum + width, 0)).toBe(Math.floor(textWidth('portrait')));
  expect(widths[2]).toBeGreaterThan(3 * widths[1]!);
});

test('a table of more long words than a page has room for still gives much text the most', () => {
  const texts = [...codes, ...codes, long];
  expect(fitsOn(tableOf(texts), 'portrait')).toBe(false);
  expect(fitsOn(tableOf(['1', 'Đăng ký khai sinh', long]), 'portrait')).toBe(true);
  const wide = widthsOf([...codes, 'Trung tâm Phục vụ hành chính công', 'Đăng ký khai sinh', long]);
  expect(Math.max(...wide)).toBe(wide.at(-1));
});
