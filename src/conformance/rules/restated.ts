import { at, quote } from '../look.ts';
import type { Section } from '../model.ts';
import type { Parts } from '../parts.ts';
import { practice, type ConformanceRule, type Fault } from '../rule.ts';

const mark = 'BẢN TRÌNH BÀY LẠI';
const isMarked = ({ text }: Section['marks'][number]) => text.startsWith(mark);

function unmarked(sections: readonly Section[]): Fault[] {
  return sections
    .flatMap(({ marks }) => marks)
    .filter(head => !isMarked(head))
    .map(({ where }) => ({
      where,
      found: `không có dấu “${mark}” như các trang khác`,
      expected: `in “${mark}” ở đầu mọi trang`,
    }));
}

function untold({ restatement, letterhead }: Parts): Fault[] {
  const near = letterhead.country;
  if (restatement !== undefined || near === undefined) return [];
  return [
    {
      ...at(near),
      found: 'trang đầu không nói trình bày lại văn bản nào',
      expected: 'ghi dưới số, ngày: “Bản trình bày lại …: …; không thay bản gốc.”',
    },
  ];
}

function looksSigned({ closing }: Parts): Fault[] {
  if (closing.signer)
    return [
      {
        ...at(closing.signer),
        found: `họ tên ${quote(closing.signer.text)} in như đã ký`,
        expected: 'thay bằng “(Bản gốc do … ký)”',
      },
    ];
  if (!closing.label || closing.unsigned) return [];
  return [
    {
      ...at(closing.label),
      found: 'không nói ai ký bản gốc',
      expected: 'ghi dưới chức vụ: “(Bản gốc do … ký)”',
    },
  ];
}

export const restated: ConformanceRule = {
  id: 'restated',
  clause: practice,
  demand: `Bản trình bày lại in “${mark}” ở đầu mọi trang, nói ở trang đầu trình bày lại văn bản nào, không in như đã ký.`,
  check({ sections }, parts) {
    if (parts.restatement === undefined && !sections.some(({ marks }) => marks.some(isMarked)))
      return undefined;
    return [...unmarked(sections), ...untold(parts), ...looksSigned(parts)];
  },
};
