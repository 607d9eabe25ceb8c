import { margins as allowed } from '../../standard.ts';
import { sayFigure, sayRange } from '../look.ts';
import type { ConformanceRule } from '../rule.ts';

const sides = [
  ['top', 'trên'],
  ['bottom', 'dưới'],
  ['left', 'trái'],
  ['right', 'phải'],
] as const;

/** Millimetres: twips and points are rounded, letters do not fill their boxes. */
const tolerance = { docx: 0.2, pdf: 0.7 } as const;

export const margins: ConformanceRule = {
  id: 'margins',
  clause: allowed.left.clause,
  demand: 'Lề trên và dưới 20–25 mm, trái 30–35 mm, phải 15–20 mm.',
  check: ({ sections, format }) =>
    sections.flatMap(section =>
      sides.flatMap(([side, name]) => {
        const measured = section.margins[side];
        const { min, max } = allowed[side];
        if (measured === undefined) return [];
        if (measured >= min - tolerance[format] && measured <= max + tolerance[format]) return [];
        return [
          {
            where: section.where,
            found: `lề ${name} ${sayFigure(measured)} mm`,
            expected: `đặt lề ${name} ${sayRange(allowed[side], 'mm')}`,
          },
        ];
      }),
    ),
};
