import { sizes } from '../../document/standard.ts';
import { judgeLook, placeOf } from '../look.ts';
import type { ConformanceRule } from '../rule.ts';

export const title: ConformanceRule = {
  id: 'title',
  clause: sizes.title.clause,
  demand: 'Tên loại văn bản in hoa, đứng, đậm, cỡ 13–14, canh giữa.',
  check(_file, { letterhead, isLetter, title: words }) {
    if (!letterhead || isLetter) return undefined;
    if (!words)
      return [
        {
          where: placeOf(letterhead.country),
          found: 'không thấy tên loại văn bản',
          expected: 'ghi tên loại (QUYẾT ĐỊNH, KẾ HOẠCH …) trên một dòng riêng, hoặc “V/v …” nếu là công văn',
        },
      ];
    return judgeLook(words, {
      size: sizes.title,
      bold: true,
      italic: false,
      capitals: true,
      centred: 'page',
    });
  },
};
