import { quote } from '../look.ts';
import type { Passage } from '../model.ts';
import { practice, type ConformanceRule } from '../rule.ts';

interface Gap {
  readonly first: Passage;
  /** The last words above: nobody counts paragraphs. */
  readonly above: string;
  count: number;
}

/** Empty paragraphs one after another are one place. */
function findGaps(passages: readonly Passage[]): readonly Gap[] {
  const gaps: Gap[] = [];
  let above = '';
  let open: Gap | undefined;
  for (const passage of passages) {
    if (passage.text !== '') above = passage.text;
    if (!passage.spacer) open = undefined;
    else if (open) open.count += 1;
    else {
      open = { first: passage, above, count: 1 };
      gaps.push(open);
    }
  }
  return gaps;
}

export const spacingParagraphs: ConformanceRule = {
  id: 'spacing-paragraphs',
  clause: practice,
  demand:
    'Không dùng đoạn trống để tạo khoảng cách (chỉ xét được ở tệp Word: trang PDF có khoảng trắng, không có đoạn trống).',
  check({ format, passages }) {
    // A finished page shows white space, not what made it; a structure tree leaves out paragraphs without words.
    if (format === 'pdf') return undefined;
    return findGaps(passages).map(({ first: { where }, above, count }) => ({
      where: above === '' ? where : `${where}, sau ${quote(above)}`,
      found: count === 1 ? 'đoạn trống' : `${count} đoạn trống liền nhau`,
      expected: 'xóa đoạn trống, đặt khoảng cách trước hoặc sau đoạn',
    }));
  },
};
