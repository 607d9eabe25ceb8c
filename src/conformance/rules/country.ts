import { country as words, sizes } from '../../document/standard.ts';
import { judgeLook, placeOf } from '../look.ts';
import type { ConformanceRule } from '../rule.ts';
import { plain } from '../wording.ts';

export const country: ConformanceRule = {
  id: 'country',
  clause: sizes.country.clause,
  demand: 'Quốc hiệu in hoa, đứng, đậm, cỡ 12–13, trên một dòng.',
  check(_file, { letterhead }) {
    if (!letterhead) return undefined;
    const passage = letterhead.country;
    const look = {
      size: sizes.country,
      bold: true,
      italic: false,
      capitals: true,
      centred: 'column',
      oneLine: true,
    } as const;
    // "HÒA" and "HOÀ" are both printed by the decree itself.
    const isWhole = plain(passage.text) === plain(words);
    return [
      ...judgeLook(passage, look),
      ...(isWhole
        ? []
        : [
            {
              where: placeOf(passage),
              found: `dòng chữ “${passage.text}”`,
              expected: `ghi đủ trên một dòng “${words}”`,
            },
          ]),
    ];
  },
};
