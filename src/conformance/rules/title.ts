import { sizes } from '../../document/standard.ts';
import { judgeLook } from '../look.ts';
import { missing } from '../missing.ts';
import type { ConformanceRule } from '../rule.ts';

export const title: ConformanceRule = {
  id: 'title',
  clause: sizes.title.clause,
  demand: 'Tên loại văn bản in hoa, đứng, đậm, cỡ 13–14, canh giữa.',
  check(_file, parts) {
    const { title: words, opening } = parts;
    if (!words)
      return missing(
        parts,
        'title',
        'tên loại văn bản',
        'ghi tên loại (QUYẾT ĐỊNH, KẾ HOẠCH …) trên một dòng riêng, canh giữa',
        opening,
      );
    return judgeLook(words, {
      size: sizes.title,
      bold: true,
      italic: false,
      capitals: true,
      centred: 'page',
    });
  },
};
