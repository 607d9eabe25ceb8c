import { margins as allowed } from '../../document/standard.ts';
import type { Cure } from '../cure.ts';
import { nearest, sayFigure, sayRange } from '../look.ts';
import type { Section } from '../model.ts';
import type { ConformanceRule } from '../rule.ts';

const sides = [
  ['top', 'trên'],
  ['bottom', 'dưới'],
  ['left', 'trái'],
  ['right', 'phải'],
] as const;

/**
 * Millimetres: Word rounds to twentieths of a point; on a page the text begins under its leading, which fonts and
 * programs share out differently above and below the letters.
 */
const measuringError = { docx: 0.05, pdf: 0.3 } as const;

const setTo = (of: Section, side: keyof Section['margins'], length: number): readonly Cure[] => [
  { kind: 'page', of, change: { margins: { [side]: length } } },
];

export const margins: ConformanceRule = {
  id: 'margins',
  clause: allowed.left.clause,
  demand: 'Lề trên và dưới 20–25 mm, trái 30–35 mm, phải 15–20 mm.',
  check: ({ sections, format }) =>
    sections.flatMap(section =>
      sides.flatMap(([side, name]) => {
        const measured = section.margins[side];
        const { min, max } = allowed[side];
        // Only a page may leave a margin untold.
        if (measured === undefined && format === 'pdf') return [];
        if (measured === undefined)
          return [
            {
              where: section.where,
              found: `không khai lề ${name}`,
              expected: `đặt lề ${name} ${sayRange(allowed[side], 'mm')}`,
              cures: setTo(section, side, allowed[side].ours),
            },
          ];
        if (measured >= min - measuringError[format] && measured <= max + measuringError[format]) return [];
        return [
          {
            where: section.where,
            found: `lề ${name} ${sayFigure(measured)} mm`,
            expected: `đặt lề ${name} ${sayRange(allowed[side], 'mm')}`,
            cures: setTo(section, side, nearest(measured, allowed[side])),
          },
        ];
      }),
    ),
};
