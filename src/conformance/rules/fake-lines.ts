import { quote } from '../look.ts';
import type { Passage } from '../model.ts';
import { practice, type ConformanceRule } from '../rule.ts';
import { isFakeLine } from '../wording.ts';

/** Dots for the pen are no line; underscores always are. */
function isFaked(passage: Passage): boolean {
  if (/_{3}/u.test(passage.text)) return true;
  return isFakeLine(passage.text) && /[-–—=*]{4}/u.test(passage.text) && !passage.inTable;
}

export const fakeLines: ConformanceRule = {
  id: 'fake-lines',
  clause: practice,
  demand:
    'Đường kẻ là nét vẽ, không dùng ký tự gạch dưới, gạch ngang (mẫu của Nghị định có dùng, nên không tính là sai).',
  check: ({ passages }) =>
    passages.filter(isFaked).map(({ where, text }) => ({
      where: `${where}, ${quote(text)}`,
      found: 'đường kẻ bằng ký tự',
      expected: 'thay bằng đường kẻ vẽ (Shapes) hoặc đường viền',
    })),
};
