import { at } from '../look.ts';
import type { ConformanceRule } from '../rule.ts';
import { roman } from '../../language/numbering.ts';

export const appendixNumbering: ConformanceRule = {
  id: 'appendix-numbering',
  clause: 'III.1.a',
  demand: 'Từ hai phụ lục trở lên đánh số bằng chữ số La Mã.',
  check(_file, { appendices }) {
    if (appendices.length < 2) return undefined;
    return appendices.flatMap(({ label }, index) => {
      const expected = `Phụ lục ${roman(index + 1)}`;
      const written = /[IVXLC]+$/u.exec(label.text.trim())?.[0];
      if (written === roman(index + 1)) return [];
      return [{ ...at(label), found: 'không đánh số La Mã theo thứ tự', expected: `ghi “${expected}”` }];
    });
  },
};
