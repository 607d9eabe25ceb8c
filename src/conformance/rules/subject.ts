import { sizes } from '../../document/standard.ts';
import { judgeLook } from '../look.ts';
import { missing } from '../missing.ts';
import type { ConformanceRule } from '../rule.ts';

export const subject: ConformanceRule = {
  id: 'subject',
  clause: sizes.subject.clause,
  demand: 'Trích yếu nội dung chữ thường, đứng, đậm, cỡ 13–14, canh giữa.',
  check(_file, parts) {
    if (parts.isSubjectBlank) return undefined;
    if (parts.subject.length === 0)
      return missing(parts, 'subject', 'trích yếu nội dung', 'ghi trích yếu ngay dưới tên loại', parts.title);
    const look = {
      size: sizes.subject,
      bold: true,
      italic: false,
      capitals: false,
      centred: 'page',
    } as const;
    return parts.subject.flatMap(line => judgeLook(line, look));
  },
};
