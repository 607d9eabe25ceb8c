import { aboutGap, sizes } from '../../standard.ts';
import { judgeLook, placeOf, sayFigure } from '../look.ts';
import type { ConformanceRule } from '../rule.ts';

export const about: ConformanceRule = {
  id: 'about',
  clause: sizes.about.clause,
  demand: 'Trích yếu công văn sau chữ “V/v”, chữ thường, đứng, cỡ 12–13, canh giữa, cách số và ký hiệu 6 pt.',
  check({ format }, { letterhead }) {
    const first = letterhead?.about[0];
    if (!letterhead || !first) return undefined;
    const look = { size: sizes.about, bold: false, italic: false, centred: 'column' } as const;
    const faults = letterhead.about.flatMap(line => judgeLook(line, look));
    const gap = first.spaceAbove;
    // Leading differs a little between fonts, so a PDF is measured more loosely.
    if (gap === undefined || Math.abs(gap - aboutGap.ours) <= (format === 'pdf' ? 2 : 0.5)) return faults;
    return [
      ...faults,
      {
        where: placeOf(first),
        found: `cách số, ký hiệu ${sayFigure(gap)} pt`,
        expected: `đặt khoảng cách ${aboutGap.ours} pt`,
      },
    ];
  },
};
