import { at } from '../look.ts';
import type { ConformanceRule } from '../rule.ts';

const lawNumber = /\d+\/(?:\d{4}\/)?(?:QH\d+|PL-UBTVQH\d*|UBTVQH\d*)/gu;
const kind = /(?:Bộ luật|Luật|Pháp lệnh|Nghị quyết)/gu;

/** The nearest kind before the number says whose number it is: resolutions of the National Assembly keep theirs. */
function numberedLaw(text: string): string | undefined {
  return [...text.matchAll(lawNumber)].find(
    found => [...text.slice(0, found.index).matchAll(kind)].at(-1)?.[0].startsWith('Nghị') === false,
  )?.[0];
}

export const lawsWithoutNumber: ConformanceRule = {
  id: 'laws-without-number',
  clause: 'II.6.a',
  demand: 'Căn cứ là Luật, Pháp lệnh không ghi số, ký hiệu, cơ quan ban hành.',
  check(_file, { bases }) {
    if (!bases.some(({ text }) => /Luật|Pháp lệnh/u.test(text))) return undefined;
    return bases.flatMap(basis => {
      const number = numberedLaw(basis.text);
      if (number === undefined) return [];
      return [
        {
          ...at(basis),
          found: `luật ghi số ${number}`,
          expected: 'chỉ ghi tên luật và ngày ban hành',
        },
      ];
    });
  },
};
