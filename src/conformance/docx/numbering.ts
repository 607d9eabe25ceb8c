import { child, elements, type XmlElement } from '../xml.ts';
import { roman } from '../../language/numbering.ts';
import { points, readParagraphFormat, value, type ParagraphFormat } from './formats.ts';

interface Level {
  readonly format: string;
  readonly pattern: string;
  readonly start: number;
  readonly paragraph: ParagraphFormat;
  readonly run: XmlElement | undefined;
}

export interface Numbering {
  readonly level: (list: string | undefined, level: number) => Level | undefined;
  /** The mark the next paragraph of this list prints, with a space after it; empty for none. */
  readonly nextMark: (list: string | undefined, level: number) => string;
}

const alphabet = 'abcdefghijklmnopqrstuvwxyz';

function sayCount(count: number, format: string): string {
  switch (format) {
    case 'upperRoman':
      return roman(count);
    case 'lowerRoman':
      return roman(count).toLowerCase();
    // Word counts by the English alphabet: after "d" comes "e", never "đ".
    case 'lowerLetter':
      return alphabet.charAt((count - 1) % alphabet.length);
    case 'upperLetter':
      return alphabet.charAt((count - 1) % alphabet.length).toUpperCase();
    case 'decimalZero':
      return String(count).padStart(2, '0');
    case 'none':
      return '';
    default:
      return String(count);
  }
}

function readLevel(element: XmlElement): readonly [number, Level] {
  return [
    Number(value(element, 'w:ilvl') ?? 0),
    {
      format: value(child(element, 'w:numFmt')) ?? 'decimal',
      pattern: value(child(element, 'w:lvlText')) ?? '',
      start: points(value(child(element, 'w:start')), 1) ?? 1,
      paragraph: readParagraphFormat(child(element, 'w:pPr')),
      run: child(element, 'w:rPr'),
    },
  ];
}

export function readNumbering(root: XmlElement | undefined): Numbering {
  const definitions = new Map(
    elements(root, 'w:abstractNum').map(definition => [
      value(definition, 'w:abstractNumId'),
      new Map(elements(definition, 'w:lvl').map(readLevel)),
    ]),
  );
  const lists = new Map(
    elements(root, 'w:num').map(list => [
      value(list, 'w:numId'),
      definitions.get(value(child(list, 'w:abstractNumId'))),
    ]),
  );
  const counts = new Map<string, number[]>();
  const level: Numbering['level'] = (list, depth) =>
    list === undefined || list === '0' ? undefined : lists.get(list)?.get(depth);
  return {
    level,
    nextMark(list, depth) {
      const current = level(list, depth);
      if (list === undefined || !current) return '';
      if (current.format === 'bullet') return '- ';
      const counted = counts.get(list) ?? [];
      counts.set(list, counted);
      counted.length = Math.max(counted.length, depth + 1);
      counted[depth] = (counted[depth] ?? current.start - 1) + 1;
      counted.length = depth + 1;
      const mark = current.pattern.replace(/%(\d)/g, (_, digit: string) => {
        const place = Number(digit) - 1;
        const shown = level(list, place);
        return sayCount(counted[place] ?? shown?.start ?? 1, shown?.format ?? 'decimal');
      });
      return mark === '' ? '' : `${mark} `;
    },
  };
}
