import { sizes } from '../../document/standard.ts';
import { judgeLook } from '../look.ts';
import { missing } from '../missing.ts';
import type { ConformanceRule } from '../rule.ts';

export const attachedTo: ConformanceRule = {
  id: 'attached-to',
  clause: 'Phụ lục III, mẫu văn bản kèm theo quyết định',
  demand:
    'Văn bản ban hành kèm theo quyết định có dòng “(Kèm theo Quyết định số …)” nghiêng, canh giữa dưới trích yếu.',
  check(_file, parts) {
    if (parts.kind.name !== 'văn bản kèm theo') return undefined;
    if (parts.attachedTo.length === 0)
      return missing(
        parts,
        'attachment',
        'dòng “(Kèm theo Quyết định số …)”',
        'thêm dòng ấy dưới trích yếu',
        parts.subject.at(-1) ?? parts.title,
      );
    const look = { size: sizes.attachedTo, bold: false, italic: true, centred: 'page' } as const;
    return parts.attachedTo.flatMap(line => judgeLook(line, look));
  },
};
