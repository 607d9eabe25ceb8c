import { paper } from '../../document/standard.ts';
import { sayFigure } from '../look.ts';
import type { ConformanceRule } from '../rule.ts';

/** Millimetres: printers' software rounds the sheet to whole points. */
const roundingError = 0.5;
const isNear = (one: number, other: number) => Math.abs(one - other) <= roundingError;

const upright = { width: paper.width, height: paper.height };
const turned = { width: paper.height, height: paper.width };

export const paperSize: ConformanceRule = {
  id: 'paper-size',
  clause: paper.clause,
  demand: 'Khổ giấy A4 (210 mm × 297 mm).',
  check: ({ sections }) =>
    sections
      .filter(({ width, height }) => {
        const [short, long] = [Math.min(width, height), Math.max(width, height)];
        return !isNear(short, paper.width) || !isNear(long, paper.height);
      })
      .map(section => ({
        where: section.where,
        found: `khổ ${sayFigure(section.width, 0)} mm × ${sayFigure(section.height, 0)} mm`,
        expected: `đặt khổ A4 (${paper.width} mm × ${paper.height} mm)`,
        cures: [{ kind: 'page', of: section, change: section.width > section.height ? turned : upright }],
      })),
};
