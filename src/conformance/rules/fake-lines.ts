import { shortRule } from '../../document/standard.ts';
import type { Cure } from '../cure.ts';
import { at, ruleLength, wholeRule } from '../look.ts';
import type { Passage } from '../model.ts';
import type { Parts } from '../parts.ts';
import { practice, type ConformanceRule } from '../rule.ts';
import { isFakeLine } from '../wording.ts';

/** Dots for the pen are no line; underscores always are. */
function isFaked(passage: Passage): boolean {
  if (/_{3}/u.test(passage.text)) return true;
  return isFakeLine(passage.text) && /[-–—=*]{4}/u.test(passage.text) && !passage.inTable;
}

/** How long the line is to be is known only under what the decree puts one under. */
function drawn({ source }: Passage, { letterhead, subject }: Parts): readonly Cure[] {
  const known = [
    [letterhead.motto ? [letterhead.motto] : [], wholeRule],
    [letterhead.issuer, shortRule],
    [subject, shortRule],
  ] as const;
  return known.flatMap(([words, share]): readonly Cure[] => {
    const under = words.at(-1);
    const isIts = under?.strokes.some(stroke => stroke.source?.paragraph === source?.paragraph) === true;
    if (!under || !source || !isIts) return [];
    const widths = words.flatMap(({ lineWidths }) => lineWidths);
    return [{ kind: 'rule', under, length: ruleLength(widths, share) }];
  });
}

export const fakeLines: ConformanceRule = {
  id: 'fake-lines',
  clause: practice,
  demand:
    'Đường kẻ là nét vẽ, không dùng ký tự gạch dưới, gạch ngang (mẫu của Nghị định có dùng, nên không tính là sai).',
  check: ({ passages }, parts) =>
    passages.filter(isFaked).map(passage => ({
      ...at(passage),
      found: 'đường kẻ bằng ký tự',
      expected: 'thay bằng đường kẻ vẽ (Shapes) hoặc đường viền',
      cures: drawn(passage, parts),
    })),
};
