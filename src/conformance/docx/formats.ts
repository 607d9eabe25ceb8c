import { child, elements, type XmlElement } from '../xml.ts';

/** Formatting as far as one level states it; undefined leaves it to the level below. Lengths in points. */
export interface RunFormat {
  readonly ascii?: string | undefined;
  readonly other?: string | undefined;
  readonly size?: number | undefined;
  readonly bold?: boolean | undefined;
  readonly italic?: boolean | undefined;
  readonly capitals?: boolean | undefined;
  readonly underlined?: boolean | undefined;
  readonly hidden?: boolean | undefined;
  readonly raised?: boolean | undefined;
  readonly spacing?: number | undefined;
  readonly language?: string | undefined;
  /** Six hexadecimal figures; "auto" for black. */
  readonly colour?: string | undefined;
  readonly highlighted?: boolean | undefined;
}

export interface ParagraphFormat {
  readonly align?: 'left' | 'center' | 'right' | 'justify' | undefined;
  readonly before?: number | undefined;
  readonly after?: number | undefined;
  readonly line?: number | undefined;
  readonly lineRule?: string | undefined;
  readonly left?: number | undefined;
  readonly right?: number | undefined;
  readonly firstLine?: number | undefined;
  readonly contextual?: boolean | undefined;
  readonly lineAbove?: boolean | undefined;
  readonly lineBelow?: boolean | undefined;
  readonly list?: string | undefined;
  readonly listLevel?: number | undefined;
}

export const value = (element: XmlElement | undefined, name = 'w:val') => element?.attributes.get(name);

export function isOn(element: XmlElement | undefined): boolean | undefined {
  if (!element) return undefined;
  return !['0', 'false', 'off', 'none'].includes(value(element) ?? 'true');
}

const pointsPer: Readonly<Record<string, number>> = {
  pt: 1,
  mm: 72 / 25.4,
  cm: 72 / 2.54,
  in: 72,
  pc: 12,
  pi: 12,
};

/** Points of a measure: bare numbers count in `unit` to the point; strict files write "12.7mm". */
export function points(text: string | undefined, unit = 20): number | undefined {
  const [, figure, name] = /^(-?[\d.]+)([a-z]{2})?$/.exec(text ?? '') ?? [];
  if (figure === undefined) return undefined;
  return name === undefined ? Number(figure) / unit : Number(figure) * (pointsPer[name] ?? 1);
}

/** Spacing counted in hundredths of a line: a single line of 12 points. */
const lineUnit = 13.8 / 100;

function readSpacing(spacing: XmlElement | undefined): ParagraphFormat {
  const side = (name: string) => {
    const lines = value(spacing, `w:${name}Lines`);
    if (lines !== undefined && lines !== '0') return Number(lines) * lineUnit;
    if (isAutomatic(value(spacing, `w:${name}Autospacing`))) return 14;
    return points(value(spacing, `w:${name}`));
  };
  const rule = value(spacing, 'w:lineRule') ?? 'auto';
  const line = points(value(spacing, 'w:line'), rule === 'auto' ? 240 : 20);
  return {
    before: side('before'),
    after: side('after'),
    line,
    lineRule: line === undefined ? undefined : rule,
  };
}

const isAutomatic = (text: string | undefined) => text === '1' || text === 'true' || text === 'on';

const alignments: Readonly<Record<string, ParagraphFormat['align']>> = {
  left: 'left',
  start: 'left',
  center: 'center',
  right: 'right',
  end: 'right',
  both: 'justify',
  distribute: 'justify',
};

export function isDrawn(border: XmlElement | undefined): boolean {
  return (
    border !== undefined &&
    !['nil', 'none'].includes(value(border) ?? 'none') &&
    value(border, 'w:sz') !== '0'
  );
}

export function readParagraphFormat(properties: XmlElement | undefined): ParagraphFormat {
  const indent = child(properties, 'w:ind');
  const hanging = points(value(indent, 'w:hanging'));
  const borders = child(properties, 'w:pBdr');
  const level = value(child(properties, 'w:numPr', 'w:ilvl'));
  return {
    ...readSpacing(child(properties, 'w:spacing')),
    align: alignments[value(child(properties, 'w:jc')) ?? ''],
    left: points(value(indent, 'w:left') ?? value(indent, 'w:start')),
    right: points(value(indent, 'w:right') ?? value(indent, 'w:end')),
    firstLine: hanging === undefined ? points(value(indent, 'w:firstLine')) : -hanging,
    contextual: isOn(child(properties, 'w:contextualSpacing')),
    lineAbove: borders && isDrawn(child(borders, 'w:top')),
    lineBelow: borders && (isDrawn(child(borders, 'w:bottom')) || isDrawn(child(borders, 'w:between'))),
    list: value(child(properties, 'w:numPr', 'w:numId')),
    listLevel: level === undefined ? undefined : Number(level),
  };
}

/** What themes call the colour of text: black, whatever figure stands beside it. */
const themeBlack = new Set(['text1', 'dark1']);

function readColour(colour: XmlElement | undefined): string | undefined {
  if (!colour) return undefined;
  return themeBlack.has(value(colour, 'w:themeColor') ?? '') ? 'auto' : value(colour);
}

const noGround = new Set(['auto', 'FFFFFF', 'ffffff', undefined]);

function readGround(properties: XmlElement | undefined): boolean | undefined {
  const marked = child(properties, 'w:highlight');
  const shading = child(properties, 'w:shd');
  if (!marked && !shading) return undefined;
  const isMarked = marked !== undefined && !['none', 'white'].includes(value(marked) ?? 'none');
  return isMarked || !noGround.has(value(shading, 'w:fill'));
}

export type ThemeFonts = (name: string | undefined) => string | undefined;

export function readRunFormat(properties: XmlElement | undefined, themeFont: ThemeFonts): RunFormat {
  const fonts = child(properties, 'w:rFonts');
  const underline = child(properties, 'w:u');
  const raised = value(child(properties, 'w:vertAlign'));
  return {
    // A theme font beats a named one where both stand.
    ascii: themeFont(value(fonts, 'w:asciiTheme')) ?? value(fonts, 'w:ascii'),
    other: themeFont(value(fonts, 'w:hAnsiTheme')) ?? value(fonts, 'w:hAnsi'),
    size: points(value(child(properties, 'w:sz')), 2),
    bold: isOn(child(properties, 'w:b')),
    italic: isOn(child(properties, 'w:i')),
    capitals: isOn(child(properties, 'w:caps')),
    underlined: underline && isOn(underline),
    hidden: isOn(child(properties, 'w:vanish')),
    raised: raised === undefined ? undefined : raised !== 'baseline',
    spacing: points(value(child(properties, 'w:spacing'))),
    language: value(child(properties, 'w:lang')),
    colour: readColour(child(properties, 'w:color')),
    highlighted: readGround(properties),
  };
}

/** Later levels win wherever they say something. */
export function layer<Format extends object>(first: Format, ...levels: readonly Format[]): Format {
  const whole = { ...first };
  for (const level of levels) for (const key in level) if (level[key] !== undefined) whole[key] = level[key];
  return whole;
}

export interface Styles {
  readonly defaults: { readonly run: RunFormat; readonly paragraph: ParagraphFormat };
  readonly themeFont: ThemeFonts;
  /** A style with what it is based on, farthest ancestor first. */
  readonly chain: (
    id: string | undefined,
    type: 'paragraph' | 'character' | 'table',
  ) => readonly XmlElement[];
}

function readThemeFonts(theme: XmlElement | undefined): ThemeFonts {
  const scheme = child(theme, 'a:themeElements', 'a:fontScheme');
  const face = (kind: string) => child(scheme, kind, 'a:latin')?.attributes.get('typeface');
  return name => {
    if (name === undefined) return undefined;
    return face(name.startsWith('major') ? 'a:majorFont' : 'a:minorFont');
  };
}

export function readStyles(root: XmlElement | undefined, theme: XmlElement | undefined): Styles {
  const styles = new Map(elements(root, 'w:style').map(style => [value(style, 'w:styleId') ?? '', style]));
  const themeFont = readThemeFonts(theme);
  const usual = new Map(
    [...styles.values()]
      .filter(style => isAutomatic(value(style, 'w:default')) || value(style, 'w:styleId') === 'Normal')
      .map(style => [value(style, 'w:type') ?? '', value(style, 'w:styleId')]),
  );
  const chain: Styles['chain'] = (id, type) => {
    const found: XmlElement[] = [];
    let next = id ?? usual.get(type);
    while (next !== undefined) {
      const style = styles.get(next);
      // A style based on itself would never end.
      if (!style || found.includes(style)) break;
      found.unshift(style);
      next = value(child(style, 'w:basedOn'));
    }
    return found;
  };
  const defaults = child(root, 'w:docDefaults');
  return {
    themeFont,
    chain,
    defaults: {
      run: readRunFormat(child(defaults, 'w:rPrDefault', 'w:rPr'), themeFont),
      paragraph: readParagraphFormat(child(defaults, 'w:pPrDefault', 'w:pPr')),
    },
  };
}
