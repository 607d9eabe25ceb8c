import { aboutGap, sizes } from '../../document/standard.ts';
import { at, judgeLook, sayFigure } from '../look.ts';
import type { Cure } from '../cure.ts';
import { missing } from '../missing.ts';
import type { Passage } from '../model.ts';
import type { ConformanceRule } from '../rule.ts';

/** Points: Word says the gap; on a page it is what lies between two lines of different sizes, each with its leading. */
const measuringError = { docx: 0.05, pdf: 0.6 } as const;

/** What is set behind the line above stays. */
function apart(of: Passage, more: number): readonly Cure[] {
  const before = (of.source?.before ?? 0) + more;
  return before < 0 ? [] : [{ kind: 'paragraph', of, change: { before } }];
}

export const about: ConformanceRule = {
  id: 'about',
  clause: sizes.about.clause,
  demand: 'Trích yếu công văn sau chữ “V/v”, chữ thường, đứng, cỡ 12–13, canh giữa, cách số và ký hiệu 6 pt.',
  check({ format }, parts) {
    const { about: lines, number } = parts.letterhead;
    const first = lines[0];
    if (!first) return missing(parts, 'about', 'trích yếu “V/v …”', 'thêm “V/v …” dưới số, ký hiệu', number);
    const look = { size: sizes.about, bold: false, italic: false, centred: 'column' } as const;
    const faults = lines.flatMap(line => judgeLook(line, look));
    const gap = first.spaceAbove;
    if (gap === undefined || Math.abs(gap - aboutGap.ours) <= measuringError[format]) return faults;
    return [
      ...faults,
      {
        ...at(first),
        found: `cách số, ký hiệu ${sayFigure(gap)} pt`,
        expected: `đặt khoảng cách ${aboutGap.ours} pt`,
        cures: apart(first, aboutGap.ours - gap),
      },
    ];
  },
};
