import { lineOf, picturesOf, type LanesPicture, type LanesWords } from '../lanes.ts';
import { pointsPerMillimetre, textHeight, textWidth } from '../standard.ts';
import type { Lanes, Section } from '../tree.ts';
import { escape } from './escape.ts';

/** Tinos rises 0.891 of its size above the line that it stands on. */
const rise = 0.891;

const round = (points: number): number => Math.round(points * 100) / 100;

const lookOf = (look: Readonly<Record<string, boolean | undefined>>): string => {
  const names = Object.keys(look).filter(name => look[name]);
  return names.length === 0 ? '' : ` class="${names.join(' ')}"`;
};

function wordsOf({ lines, size, bold, align, x, y, width }: LanesWords): string {
  const left = align === 'center' ? x + width / 2 : x;
  return lines
    .map((line, index) => {
      const base = y + index * lineOf(size) + (lineOf(size) - size) / 2 + size * rise;
      const anchor = align === 'center' ? ' text-anchor="middle"' : '';
      const weight = bold ? ' font-weight="700"' : '';
      return `<text x="${round(left)}" y="${round(base)}" font-size="${size}"${anchor}${weight}>${escape(line)}</text>`;
    })
    .join('');
}

function svg({ width, height, boxes, ways, words, alternative }: LanesPicture): string {
  const rects = boxes.map(
    box =>
      `<rect x="${round(box.x)}" y="${round(box.y)}" width="${round(box.width)}" height="${round(box.height)}"${lookOf({ dashed: box.dashed, filled: box.filled })}/>`,
  );
  const lines = ways.map(
    ({ from: [x1, y1], to: [x2, y2], dashed, thin }) =>
      `<line x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}"${lookOf({ dashed, thin })}/>`,
  );
  const box = `viewBox="0 0 ${round(width)} ${round(height)}" width="${round(width)}pt" height="${round(height)}pt"`;
  return `<svg ${box} role="img" aria-label="${escape(alternative)}">${[...rects, ...lines, ...words.map(wordsOf)].join('')}</svg>`;
}

/** As large as on paper, where its words are as large as others; a narrow screen moves it aside as it does a wide table. */
export function lanes(node: Lanes, orientation: Section['orientation']): string {
  const points = (length: number) => length * pointsPerMillimetre;
  const pictures = picturesOf(node, points(textWidth(orientation)), points(textHeight(orientation)));
  return `<section class="vb-lanes" tabindex="0" aria-label="${escape(node.alternative)}">${pictures.map(svg).join('')}</section>`;
}
