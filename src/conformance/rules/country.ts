import { country as words, sizes } from '../../document/standard.ts';
import { at, judgeLook, quote } from '../look.ts';
import { rewording } from '../cure.ts';
import { missing } from '../missing.ts';
import type { ConformanceRule } from '../rule.ts';
import { exact } from '../wording.ts';

/** The decree itself prints both. */
const spellings = [words, words.replace('HÒA', 'HOÀ')];

export const country: ConformanceRule = {
  id: 'country',
  clause: sizes.country.clause,
  demand: 'Quốc hiệu đúng từng chữ, in hoa, đứng, đậm, cỡ 12–13, trên một dòng.',
  check(_file, parts) {
    const passage = parts.letterhead.country;
    if (!passage)
      return missing(parts, 'head', 'Quốc hiệu', `ghi “${words}” ở trên cùng, bên phải`, parts.opening);
    const look = {
      size: sizes.country,
      bold: true,
      italic: false,
      capitals: true,
      centred: 'column',
      oneLine: true,
    } as const;
    const written = exact(passage.text);
    const faults = judgeLook(passage, look);
    if (spellings.includes(written.toUpperCase())) return faults;
    return [
      ...faults,
      {
        ...at(passage),
        found: `dòng chữ ${quote(written)}`,
        expected: `viết đúng “${words}”`,
        ...rewording(passage, () => words),
      },
    ];
  },
};
