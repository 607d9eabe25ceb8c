import { sizes } from '../../document/standard.ts';
import { judgeLook } from '../look.ts';
import { missing } from '../missing.ts';
import type { ConformanceRule } from '../rule.ts';

export const promulgator: ConformanceRule = {
  id: 'promulgator',
  clause: 'Phụ lục III, mẫu 1.1, 1.2, 1.3',
  demand: 'Quyết định, nghị quyết nêu thẩm quyền ban hành trên căn cứ: in hoa, đứng, đậm, canh giữa.',
  check(_file, parts) {
    const { promulgator: lines, subject, title } = parts;
    if (!parts.kind.demands.has('enactment')) return undefined;
    if (lines.length === 0)
      return missing(
        parts,
        'enactment',
        'thẩm quyền ban hành',
        'ghi người hoặc cơ quan ban hành trên căn cứ, như “CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH”',
        subject.at(-1) ?? title,
      );
    const look = { size: sizes.title, bold: true, italic: false, centred: 'page' } as const;
    return lines.flatMap(line => judgeLook(line, look));
  },
};
