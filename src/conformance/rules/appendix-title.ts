import { sizes } from '../../document/standard.ts';
import { at, judgeLook } from '../look.ts';
import type { ConformanceRule } from '../rule.ts';

const small = (label: string) => label.replace(/^phụ lục/iu, 'Phụ lục');

export const appendixTitle: ConformanceRule = {
  id: 'appendix-title',
  clause: 'III.1.b, III.1.c',
  demand:
    '“Phụ lục …” đậm cỡ 14, tên phụ lục in hoa đậm cỡ 13–14, “(Kèm theo …)” nghiêng cỡ 13–14, đều canh giữa.',
  check(_file, { appendices }) {
    if (appendices.length === 0) return undefined;
    return appendices.flatMap(({ label, name, attachedTo }) => {
      const upright = { bold: true, italic: false, centred: 'page' } as const;
      const attached = attachedTo.flatMap(line =>
        judgeLook(line, { size: sizes.attachedTo, bold: false, italic: true, centred: 'page' }),
      );
      const missing = {
        ...at(label),
        found: 'không có dòng “(Kèm theo …)”',
        expected: 'thêm “(Kèm theo … số …/… ngày … của …)”',
      };
      return [
        ...judgeLook(label, { ...upright, size: sizes.appendixLabel, capitals: false, small }),
        ...name.flatMap(line => judgeLook(line, { ...upright, size: sizes.appendixName, capitals: true })),
        ...(attachedTo.length === 0 ? [missing] : attached),
      ];
    });
  },
};
