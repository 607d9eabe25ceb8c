import { margins as lawful } from '../../document/standard.ts';
import type { LookChange, PageChange, ParagraphChange } from '../cure.ts';
import type { Setting, Settings } from './properties.ts';

const twipsPerMillimetre = (72 / 25.4) * 20;
const twips = (millimetres: number) => String(Math.round(millimetres * twipsPerMillimetre));
const points = (figure: number) => String(Math.round(figure * 20));

const value = (text: string): Setting => ({ set: { 'w:val': text } });
const toggle = (isOn: boolean): Setting => (isOn ? { set: {}, drop: ['w:val'] } : value('0'));

type Named = readonly (readonly [string, Setting])[];

export function lookSettings(change: LookChange): Settings {
  const { font, size, bold, italic, capitals, underlined, colour, ground } = change;
  const settings: Named = [
    ...fontSetting(font),
    ...(bold === undefined ? [] : ([['w:b', toggle(bold)]] as const)),
    ...(italic === undefined ? [] : ([['w:i', toggle(italic)]] as const)),
    ...(capitals === undefined ? [] : ([['w:caps', toggle(capitals)]] as const)),
    ...(colour === undefined ? [] : ([['w:color', black]] as const)),
    ...(size === undefined ? [] : sizeSettings(size)),
    ...(ground === undefined ? [] : groundSettings),
    ...(underlined === undefined ? [] : ([['w:u', value('none')]] as const)),
  ];
  return new Map(settings);
}

function fontSetting(font: string | undefined): Named {
  if (font === undefined) return [];
  const set = { 'w:ascii': font, 'w:hAnsi': font, 'w:cs': font };
  return [['w:rFonts', { set, drop: ['w:asciiTheme', 'w:hAnsiTheme', 'w:cstheme'] }]];
}

/** Sizes of type are in half points. */
const sizeSettings = (size: number): Named => [
  ['w:sz', value(String(Math.round(size * 2)))],
  ['w:szCs', value(String(Math.round(size * 2)))],
];

const black: Setting = {
  set: { 'w:val': 'auto' },
  drop: ['w:themeColor', 'w:themeTint', 'w:themeShade'],
};

const groundSettings: Named = [
  ['w:highlight', value('none')],
  [
    'w:shd',
    {
      set: { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': 'auto' },
      drop: ['w:themeFill', 'w:themeFillTint', 'w:themeFillShade'],
    },
  ],
];

function indentSetting({ left, right, firstLine }: ParagraphChange): Named {
  if (left === undefined && right === undefined && firstLine === undefined) return [];
  const drop = [
    ...(left === undefined ? [] : ['w:start', 'w:leftChars', 'w:startChars']),
    ...(right === undefined ? [] : ['w:end', 'w:rightChars', 'w:endChars']),
    ...(firstLine === undefined ? [] : ['w:hanging', 'w:hangingChars', 'w:firstLineChars']),
  ];
  const set = {
    ...(left !== undefined && { 'w:left': twips(left) }),
    ...(right !== undefined && { 'w:right': twips(right) }),
    ...(firstLine !== undefined && { 'w:firstLine': twips(firstLine) }),
  };
  return [['w:ind', { set, drop }]];
}

function spacingSettings({ before, line }: ParagraphChange): Named {
  if (before === undefined && line === undefined) return [];
  const set = {
    ...(before !== undefined && { 'w:before': points(before) }),
    ...(line !== undefined && { 'w:line': String(Math.round(line * 240)), 'w:lineRule': 'auto' }),
  };
  const drop = before === undefined ? [] : ['w:beforeLines', 'w:beforeAutospacing'];
  return [
    ['w:spacing', { set, drop }],
    ...(before === undefined ? [] : ([['w:contextualSpacing', value('0')]] as const)),
  ];
}

export function paragraphSettings(change: ParagraphChange): Settings {
  const { align } = change;
  return new Map([
    ...spacingSettings(change),
    ...indentSetting(change),
    ...(align === undefined ? [] : ([['w:jc', value(align === 'justify' ? 'both' : align)]] as const)),
  ]);
}

type Side = keyof NonNullable<PageChange['margins']>;

/** Rounded so that it stays within the law. */
function marginTwips(side: Side, length: number): string {
  const round = length <= lawful[side].min ? Math.ceil : Math.floor;
  return String(round(length * twipsPerMillimetre));
}

function marginSetting(changed: NonNullable<PageChange['margins']>): Setting {
  const sides = Object.entries(changed).map(([side, length]) => {
    const known = side === 'top' || side === 'bottom' || side === 'right' ? side : 'left';
    return [`w:${known}`, marginTwips(known, length)] as const;
  });
  const isLeft = changed.left !== undefined;
  // What is kept for the binding counts as margin.
  const set = { ...Object.fromEntries(sides), ...(isLeft && { 'w:gutter': '0' }) };
  return { set, drop: [...(isLeft ? ['w:start'] : []), ...(changed.right === undefined ? [] : ['w:end'])] };
}

/** What Word sets where a file says no margin at all. */
const usualEdges = { 'w:header': '708', 'w:footer': '708', 'w:gutter': '0' };

export function pageSettings(change: PageChange, saysMargins: boolean): Settings {
  const { width, height, turned, margins, hidesFirstNumber, restartsNumbering } = change;
  const size = {
    ...(width !== undefined && { 'w:w': twips(width) }),
    ...(height !== undefined && { 'w:h': twips(height) }),
    ...(turned !== undefined && { 'w:orient': turned }),
  };
  const edges = margins && marginSetting(margins);
  const settings: Named = [
    ...(Object.keys(size).length === 0 ? [] : ([['w:pgSz', { set: size }]] as const)),
    ...(edges && 'set' in edges
      ? ([['w:pgMar', { ...edges, set: { ...(!saysMargins && usualEdges), ...edges.set } }]] as const)
      : []),
    ...(restartsNumbering ? ([['w:pgNumType', { set: { 'w:start': '1' } }]] as const) : []),
    ...(hidesFirstNumber ? ([['w:titlePg', toggle(true)]] as const) : []),
  ];
  return new Map(settings);
}
