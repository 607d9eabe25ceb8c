import { motto as words, sizes } from '../../document/standard.ts';
import { judgeLook, placeOf } from '../look.ts';
import type { ConformanceRule } from '../rule.ts';

export const motto: ConformanceRule = {
  id: 'motto',
  clause: sizes.motto.clause,
  demand: 'Tiêu ngữ chữ thường, đứng, đậm, cỡ 13–14, trên một dòng, gạch nối có cách chữ.',
  check(_file, { letterhead }) {
    if (!letterhead) return undefined;
    const passage = letterhead.motto;
    if (!passage)
      return [
        {
          where: placeOf(letterhead.country),
          found: 'không thấy Tiêu ngữ',
          expected: `thêm “${words}” dưới Quốc hiệu`,
        },
      ];
    const look = { size: sizes.motto, bold: true, italic: false, centred: 'column', oneLine: true } as const;
    const isRight = passage.text.replaceAll('–', '-').replace(/\s+/gu, ' ') === words;
    return [
      ...judgeLook(passage, look),
      ...(isRight ? [] : [{ where: placeOf(passage), found: 'viết khác mẫu', expected: `viết “${words}”` }]),
    ];
  },
};
