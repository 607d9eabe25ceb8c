import { sizes } from '../../document/standard.ts';
import { judgeLook } from '../look.ts';
import { missing } from '../missing.ts';
import type { ConformanceRule } from '../rule.ts';

export const enactingWords: ConformanceRule = {
  id: 'enacting-words',
  clause: 'Phụ lục III, mẫu 1.1, 1.2, 1.3',
  demand: 'Sau căn cứ có dòng “QUYẾT ĐỊNH:” hoặc “QUYẾT NGHỊ:” in hoa, đứng, đậm, canh giữa.',
  check(_file, parts) {
    if (!parts.kind.demands.has('enactment')) return undefined;
    if (!parts.enacting)
      return missing(
        parts,
        'enactment',
        'dòng “QUYẾT ĐỊNH:” hoặc “QUYẾT NGHỊ:”',
        'thêm dòng ấy dưới căn cứ',
        parts.bases.at(-1) ?? parts.title,
      );
    return judgeLook(parts.enacting, { size: sizes.title, bold: true, italic: false, centred: 'page' });
  },
};
