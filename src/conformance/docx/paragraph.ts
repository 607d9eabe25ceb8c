import { isColoured } from '../colour.ts';
import type { Piece, PieceSource } from '../model.ts';
import { child, elements, textOf, type XmlElement } from '../xml.ts';
import type { NonEmpty } from '../../sure.ts';
import {
  isOn,
  layer,
  readParagraphFormat,
  readRunFormat,
  value,
  type ParagraphFormat,
  type RunFormat,
  type Styles,
} from './formats.ts';
import type { Numbering } from './numbering.ts';
import { readShapes, readTextBoxes, type Shape, type TextBox } from './shapes.ts';

/** A paragraph as Word would set it, before it has a place on the page. */
export interface ReadParagraph {
  readonly format: ParagraphFormat;
  readonly style: string | undefined;
  readonly styleName: string | undefined;
  /** Words between forced line breaks. */
  readonly lines: readonly (readonly Piece[])[];
  /** Points the letters are spread or squeezed by, for each line. */
  readonly squeeze: readonly number[];
  readonly markSize: number;
  readonly shapes: readonly (Shape & { readonly run: XmlElement })[];
  readonly textBoxes: readonly TextBox[];
  /** Holds a picture, a text box or another object. */
  readonly holdsObject: boolean;
  readonly holdsPageNumber: boolean;
  readonly isDotted: boolean;
  readonly breaksPage: boolean;
  readonly section: XmlElement | undefined;
}

export interface Formatting {
  readonly styles: Styles;
  readonly numbering: Numbering;
}

type Item =
  | Piece
  | 'line'
  | 'page'
  | { readonly instruction: string }
  | { readonly object: XmlElement; readonly run: XmlElement };

interface Collected {
  readonly items: Item[];
  /** For each open field, one in the other: what comes now is its code, or its printed result. */
  readonly fields: ('code' | 'result')[];
}

const inWords = new Set([
  'w:hyperlink',
  'w:ins',
  'w:moveTo',
  'w:smartTag',
  'w:customXml',
  'w:sdt',
  'w:sdtContent',
]);

function finishFormat(format: RunFormat, styles: Styles): Omit<Piece, 'text'> {
  const full = layer(styles.defaults.run, format);
  return {
    font: full.other ?? full.ascii ?? 'Times New Roman',
    size: full.size ?? 10,
    bold: full.bold === true,
    italic: full.italic === true,
    underlined: full.underlined === true,
    ...(isColoured(full.colour) && { colour: full.colour.toUpperCase() }),
    ...(full.highlighted === true && { highlighted: true }),
  };
}

/** Letters of ASCII take one font, all others another: both count. */
function splitByFont(text: string, format: RunFormat, styles: Styles, source: PieceSource): readonly Piece[] {
  const finished = finishFormat(format, styles);
  const ascii = layer(styles.defaults.run, format).ascii ?? finished.font;
  if (ascii === finished.font) return [{ ...finished, text, source }];
  const parts = text.matchAll(/[\u0020-\u007e]+|[^\u0020-\u007e]+/gu);
  return Array.from(parts, ({ index, 0: part }) => ({
    ...finished,
    text: part,
    font: /^[\u0020-\u007e]/.test(part) ? ascii : finished.font,
    source: { ...source, from: source.from + index },
  }));
}

function wordsOf(element: XmlElement): string {
  switch (element.name) {
    case 'w:t':
      return textOf(element);
    case 'w:tab':
    case 'w:ptab':
      return '\t';
    case 'w:noBreakHyphen':
      return '-';
    case 'w:sym':
      return '□';
    default:
      return '';
  }
}

/** A row of underscores set above the line is a line all the same. */
const isReferenceMark = (words: string) => /^[\p{L}\d*†()\s]{1,4}$/u.test(words);

function markField(mark: string | undefined, { fields }: Collected): void {
  if (mark === 'begin') fields.push('code');
  else if (mark === 'end') fields.pop();
  else if (fields.length > 0) fields[fields.length - 1] = 'result';
}

function collectParts(
  holder: XmlElement,
  run: XmlElement,
  format: RunFormat,
  styles: Styles,
  collected: Collected,
): void {
  for (const part of elements(holder)) {
    switch (part.name) {
      case 'w:br':
      case 'w:cr':
        collected.items.push(value(part, 'w:type') === 'page' ? 'page' : 'line');
        break;
      case 'w:fldChar':
        markField(value(part, 'w:fldCharType'), collected);
        break;
      case 'w:instrText':
        collected.items.push({ instruction: textOf(part) });
        break;
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        collected.items.push({ object: part, run });
        break;
      case 'mc:AlternateContent':
        collectParts(
          child(part, 'mc:Choice') ?? child(part, 'mc:Fallback') ?? part,
          run,
          format,
          styles,
          collected,
        );
        break;
      default: {
        if (collected.fields.includes('code') || format.hidden === true) break;
        const words = wordsOf(part);
        if (format.raised === true && isReferenceMark(words)) break;
        const printed = format.capitals === true ? words.toUpperCase() : words;
        if (printed === '') break;
        const capitals = format.capitals === true;
        const letters = part.name === 'w:t' && { letters: part };
        collected.items.push(
          ...splitByFont(printed, format, styles, { holder: run, ...letters, from: 0, capitals }),
        );
      }
    }
  }
}

/** Bold letters in a bold paragraph are regular: styles switch such looks over (ECMA-376, part 1, 17.7.3). */
function toggled(paragraph: RunFormat, character: RunFormat): RunFormat {
  const isBoth = (key: 'bold' | 'italic' | 'capitals') =>
    paragraph[key] === true && character[key] === true ? false : undefined;
  return { bold: isBoth('bold'), italic: isBoth('italic'), capitals: isBoth('capitals') };
}

function collect(
  holder: XmlElement,
  paragraph: RunFormat,
  formatting: Formatting,
  collected: Collected,
): number {
  const { styles } = formatting;
  let spread = 0;
  for (const inner of elements(holder)) {
    if (inner.name === 'w:r') {
      const properties = child(inner, 'w:rPr');
      const chain = styles.chain(value(child(properties, 'w:rStyle')) ?? '', 'character');
      const character = layer<RunFormat>(
        {},
        ...chain.map(style => readRunFormat(child(style, 'w:rPr'), styles.themeFont)),
      );
      const format = layer(
        paragraph,
        character,
        toggled(paragraph, character),
        readRunFormat(properties, styles.themeFont),
      );
      collectParts(inner, inner, format, styles, collected);
      spread += (format.spacing ?? 0) * textOf(inner).length;
    } else if (inner.name === 'w:fldSimple') {
      collected.items.push({ instruction: value(inner, 'w:instr') ?? '' });
      spread += collect(inner, paragraph, formatting, collected);
    } else if (inner.name === 'mc:AlternateContent') {
      spread += collect(child(inner, 'mc:Choice') ?? inner, paragraph, formatting, collected);
    } else if (inWords.has(inner.name)) {
      spread += collect(inner, paragraph, formatting, collected);
    }
  }
  return spread;
}

function splitLines(items: readonly Item[], opening: readonly Piece[]): Readonly<NonEmpty<readonly Piece[]>> {
  let line = [...opening];
  const lines: NonEmpty<Piece[]> = [line];
  for (const item of items) {
    if (item === 'line') {
      line = [];
      lines.push(line);
    } else if (typeof item !== 'string' && 'text' in item) line.push(item);
  }
  return lines;
}

const hasPageField = (code: string) => /(?:^|\s)PAGE(?:\s|$)/i.test(code);

function tabStops(properties: XmlElement | undefined, chain: readonly XmlElement[]): readonly XmlElement[] {
  return [properties, ...chain.map(style => child(style, 'w:pPr'))].flatMap(holder =>
    elements(child(holder, 'w:tabs'), 'w:tab'),
  );
}

/** Dots for the pen: a tab that fills its way with them. */
const isDotted = (tabs: readonly XmlElement[], text: string) =>
  text.includes('\t') && tabs.some(tab => value(tab, 'w:leader') === 'dot');

/** Word's own header style puts a number in the middle by a tab to a centred stop. */
function alignByTab(tabs: readonly XmlElement[], text: string): ParagraphFormat['align'] {
  return text.startsWith('\t') && tabs.some(tab => value(tab) === 'center') ? 'center' : undefined;
}

function frameAlign(properties: XmlElement | undefined): ParagraphFormat['align'] {
  return value(child(properties, 'w:framePr'), 'w:xAlign') === 'center' ? 'center' : undefined;
}

export function readParagraph(
  element: XmlElement,
  formatting: Formatting,
  table: { readonly run: RunFormat; readonly paragraph: ParagraphFormat } | undefined,
): ReadParagraph {
  const { styles, numbering } = formatting;
  const properties = child(element, 'w:pPr');
  const style = value(child(properties, 'w:pStyle'));
  const chain = styles.chain(style, 'paragraph');
  const styled = layer(
    styles.defaults.paragraph,
    table?.paragraph ?? {},
    ...chain.map(link => readParagraphFormat(child(link, 'w:pPr'))),
  );
  const direct = readParagraphFormat(properties);
  const list = direct.list ?? styled.list;
  const listLevel = direct.listLevel ?? styled.listLevel ?? 0;
  const level = numbering.level(list, listLevel);
  const format = layer(styled, level?.paragraph ?? {}, direct);
  const usual = layer(
    styles.defaults.run,
    table?.run ?? {},
    ...chain.map(link => readRunFormat(child(link, 'w:rPr'), styles.themeFont)),
  );
  const markRun = layer(
    usual,
    readRunFormat(child(properties, 'w:rPr'), styles.themeFont),
    readRunFormat(level?.run, styles.themeFont),
  );
  const collected: Collected = { items: [], fields: [] };
  const spread = collect(element, usual, formatting, collected);
  const { items } = collected;
  const mark = numbering.nextMark(list, listLevel);
  const markSource = { holder: element, from: 0, capitals: markRun.capitals === true };
  const lines = splitLines(
    items,
    mark === '' ? [] : [{ ...finishFormat(markRun, styles), text: mark, source: markSource }],
  );
  const held = items.flatMap(item => (typeof item !== 'string' && 'object' in item ? [item] : []));
  const objects = held.map(({ object }) => object);
  const shapes = held.flatMap(({ object, run }) => readShapes(object).map(shape => ({ ...shape, run })));
  const text = lines[0].map(piece => piece.text).join('');
  const tabs = tabStops(properties, chain);
  const codes = items.map(item =>
    typeof item !== 'string' && 'instruction' in item ? item.instruction : '',
  );
  return {
    format: {
      ...format,
      align: frameAlign(properties) ?? alignByTab(tabs, text) ?? format.align ?? 'left',
    },
    style,
    styleName: value(child(chain.at(-1), 'w:name')),
    lines,
    squeeze: lines.map(() => spread / lines.length),
    markSize: markRun.size ?? 10,
    shapes,
    textBoxes: objects.flatMap(readTextBoxes),
    holdsObject: objects.length > shapes.length,
    isDotted: isDotted(tabs, text),
    holdsPageNumber: codes.some(hasPageField) || hasPageField(codes.join('')),
    breaksPage: items.includes('page') || isOn(child(properties, 'w:pageBreakBefore')) === true,
    section: child(properties, 'w:sectPr'),
  };
}
