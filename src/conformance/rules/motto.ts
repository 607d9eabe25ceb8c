import { motto as words, sizes } from '../../document/standard.ts';
import { at, judgeLook, quote } from '../look.ts';
import { rewording } from '../cure.ts';
import { missing } from '../missing.ts';
import type { ConformanceRule } from '../rule.ts';
import { exact } from '../wording.ts';

export const motto: ConformanceRule = {
  id: 'motto',
  clause: sizes.motto.clause,
  demand: 'Tiêu ngữ đúng từng chữ, chữ thường, đứng, đậm, cỡ 13–14, trên một dòng, gạch nối (-) có cách chữ.',
  check(_file, parts) {
    const { motto: passage, country } = parts.letterhead;
    if (!passage) return missing(parts, 'head', 'Tiêu ngữ', `thêm “${words}” dưới Quốc hiệu`, country);
    const look = { size: sizes.motto, bold: true, italic: false, centred: 'column', oneLine: true } as const;
    const written = exact(passage.text);
    const faults = judgeLook(passage, look);
    if (written === words) return faults;
    const found = /[–—]/u.test(written) ? 'gạch ngang dài trong Tiêu ngữ' : `dòng chữ ${quote(written)}`;
    return [
      ...faults,
      { ...at(passage), found, expected: `viết đúng “${words}”`, ...rewording(passage, () => words) },
    ];
  },
};
