import type { Font } from 'fontkit';
import { shareImageSize } from './share-image.ts';

/** What the picture says. */
export interface Card {
  readonly kicker: string;
  readonly title: string;
  readonly source: string;
  readonly site: string;
}

export interface Lettering {
  readonly regular: Font;
  readonly bold: Font;
  /** The site's own sign, an SVG file. */
  readonly sign: string;
}

const colours = {
  paper: '#ffffff',
  ink: '#1b1b1f',
  quiet: '#55524a',
  accent: '#9a1b1e',
  line: '#d8d4ca',
} as const;
const margin = 80;
const measure = shareImageSize.width - 2 * margin;
const titleTop = 150;
const titleHeight = 330;
/** Vietnamese stacks marks on capitals: lines need more room than in other Latin scripts. */
const leading = 1.26;
const titleSizes = [68, 60, 52, 46, 40] as const;

const widthOf = (text: string, font: Font, size: number) =>
  (font.layout(text).advanceWidth * size) / font.unitsPerEm;

function wrap(text: string, font: Font, size: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && widthOf(longer, font, size) > measure) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

/** No line of the picture holds more. */
const mostLetters = 150;

/** As much of one line as there is room for. */
function cut(text: string, font: Font, size: number): string {
  if (widthOf(text, font, size) <= measure) return text;
  const letters = Array.from(text).slice(0, mostLetters);
  while (letters.length > 1 && widthOf(`${letters.join('')}…`, font, size) > measure) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

/** The largest size at which the whole title fits, else the smallest with its end cut off. */
function setTitle(title: string, font: Font): { size: number; lines: readonly string[] } {
  for (const size of titleSizes) {
    const lines = wrap(title, font, size);
    const fits = lines.length * size * leading <= titleHeight;
    if (fits && lines.every(line => widthOf(line, font, size) <= measure)) return { size, lines };
  }
  const size = titleSizes.at(-1)!;
  const room = Math.floor(titleHeight / (size * leading));
  const lines = wrap(title, font, size);
  const shown = lines.slice(0, room);
  if (lines.length > room) shown[room - 1] = `${shown[room - 1]!} …`;
  return { size, lines: shown.map(line => cut(line, font, size)) };
}

/** Letters drawn as outlines: no text is left for a renderer to look up a font for, or to take for markup. */
function letters(text: string, font: Font, { size, x, y, fill }: Placed): string {
  const scale = size / font.unitsPerEm;
  const { glyphs, positions } = font.layout(text);
  let pen = x;
  const paths = glyphs.map((glyph, index) => {
    const at = pen;
    pen += positions[index]!.xAdvance * scale;
    return `<path transform="translate(${at.toFixed(2)} ${y.toFixed(2)}) scale(${scale.toFixed(6)} ${(-scale).toFixed(6)})" d="${glyph.path.toSVG()}"/>`;
  });
  return `<g fill="${fill}">${paths.join('')}</g>`;
}

interface Placed {
  readonly size: number;
  readonly x: number;
  readonly y: number;
  readonly fill: string;
}

/** The picture shown where someone shares the page, as SVG without text elements. */
export function drawShareImage(
  { kicker, title, source, site }: Card,
  { regular, bold, sign }: Lettering,
): string {
  const { width, height } = shareImageSize;
  const { size, lines } = setTitle(title, bold);
  const small = 30;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">`,
    `<rect width="${width}" height="${height}" fill="${colours.paper}"/>`,
    `<rect width="${width}" height="16" fill="${colours.accent}"/>`,
    letters(cut(kicker, regular, small), regular, { size: small, x: margin, y: 105, fill: colours.quiet }),
    ...lines.map((line, index) =>
      letters(line, bold, {
        size,
        x: margin,
        y: titleTop + size * (0.95 + index * leading),
        fill: colours.ink,
      }),
    ),
    `<rect x="${margin}" y="505" width="${measure}" height="2" fill="${colours.line}"/>`,
    letters(cut(source, regular, small), regular, { size: small, x: margin, y: 550, fill: colours.quiet }),
    sign.replace('<svg ', `<svg x="${margin}" y="568" width="34" height="34" `),
    letters(cut(site, bold, 26), bold, { size: 26, x: margin + 48, y: 594, fill: colours.accent }),
    '</svg>',
  ].join('');
}
