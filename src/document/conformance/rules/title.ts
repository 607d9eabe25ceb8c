import { sizes } from '../../standard.ts';
import { judgeLook } from '../look.ts';
import type { ConformanceRule } from '../rule.ts';

export const title: ConformanceRule = {
  id: 'title',
  clause: sizes.title.clause,
  demand: 'Tên loại văn bản in hoa, đứng, đậm, cỡ 13–14, canh giữa.',
  check: (_file, parts) =>
    parts.title &&
    judgeLook(parts.title, { size: sizes.title, bold: true, italic: false, capitals: true, centred: true }),
};
