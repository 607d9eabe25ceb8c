import type { Passage } from '../model.ts';
import type { ConformanceRule } from '../rule.ts';

/** Empty paragraphs one after another are one place. */
function group(passages: readonly Passage[]): readonly (readonly Passage[])[] {
  const groups: Passage[][] = [];
  passages.forEach((passage, index) => {
    if (!passage.spacer) return;
    if (passages[index - 1]?.spacer) groups.at(-1)!.push(passage);
    else groups.push([passage]);
  });
  return groups;
}

export const spacingParagraphs: ConformanceRule = {
  id: 'spacing-paragraphs',
  clause: 'thông lệ',
  demand:
    'Không dùng đoạn trống để tạo khoảng cách (chỉ xét được ở tệp Word: trang PDF có khoảng trắng, không có đoạn trống).',
  check({ format, passages }) {
    // A finished page shows white space, not what made it; a structure tree leaves out paragraphs without words.
    if (format === 'pdf') return undefined;
    return group(passages).map(empty => ({
      where: empty[0]!.where,
      found: empty.length === 1 ? 'đoạn trống' : `${empty.length} đoạn trống liền nhau`,
      expected: 'xóa đoạn trống, đặt khoảng cách trước hoặc sau đoạn',
    }));
  },
};
