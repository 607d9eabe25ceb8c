import { brokenContact, doubledWord, impossibleDate } from '../language/slips.ts';
import type { Unplaced } from './finding.ts';
import { proseOf } from './front-matter.ts';
import { blocksOf, citedInGuide, placeOf, type GuideCitation } from './guide-citations.ts';

const judgements = [
  [impossibleDate, (seen: string) => `Ngày ${seen}.`],
  [doubledWord, (seen: string) => `Chữ lặp “${seen}”.`],
  [
    brokenContact,
    (seen: string) => `“${seen}” không dùng được làm thư điện tử, địa chỉ trang hay số điện thoại.`,
  ],
] as const;

/** What the prose of a guide says that is judged with the catalogue. */
export interface GuideProse {
  /** What it leans on. */
  readonly cited: readonly GuideCitation[];
  readonly slips: readonly Unplaced[];
}

export const proseOfGuide = (file: string, text: string): GuideProse => ({
  cited: citedInGuide(text),
  slips: slipsInGuide(file, text),
});

/** Slips of a writing hand in the prose of a guide, each told at its paragraph. */
export function slipsInGuide(file: string, text: string): Unplaced[] {
  return [...blocksOf(text, proseOf(text).start)].flatMap(([block, start]) => {
    const words = block.replace(/\s+/gu, ' ');
    return judgements.flatMap(([judge, say]): Unplaced[] => {
      const seen = judge(words);
      if (seen === undefined) return [];
      return [
        {
          rule: 'guide-slip',
          severity: 'warning',
          file,
          path: [],
          ...placeOf(text, start),
          message: say(seen),
          remedy: 'Đọc lại đoạn này và sửa; đúng là phải viết như vậy thì diễn đạt cách khác.',
        },
      ];
    });
  });
}
