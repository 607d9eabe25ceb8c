import { child, elements, type XmlElement } from '../xml.ts';
import type { EditedPart } from './edited-part.ts';
import type { Splice } from './splice.ts';

/** Children in the order that the schema asks for (ECMA-376, part 1, 17.3.1.26, 17.3.2.28, 17.4.82, 17.6.17). */
const orders = {
  'w:rPr':
    'ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath rPrChange',
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange',
  'w:trPr':
    'cnfStyle divId gridBefore gridAfter wBefore wAfter cantSplit trHeight tblHeader tblCellSpacing jc hidden ins del trPrChange',
  'w:sectPr':
    'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings sectPrChange',
} as const;

export type PropertiesName = keyof typeof orders;

/** What the record of a change leaves out: it is no look, or has a record of its own. */
const unrecorded: Readonly<Record<PropertiesName, readonly string[]>> = {
  'w:rPr': ['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo'],
  'w:pPr': ['w:rPr', 'w:sectPr'],
  'w:trPr': ['w:ins', 'w:del'],
  'w:sectPr': ['w:headerReference', 'w:footerReference'],
};

/** Attributes that a child gets and loses, or the child as it is to be written. */
export type Setting =
  | { readonly set: Readonly<Record<string, string>>; readonly drop?: readonly string[] }
  | { readonly raw: string };

export type Settings = ReadonlyMap<string, Setting>;

const placesOf = (kind: PropertiesName) => orders[kind].split(' ');

const place = (kind: PropertiesName, name: string) => placesOf(kind).indexOf(name.slice('w:'.length));

function written(part: EditedPart, name: string, existing: XmlElement | undefined, setting: Setting): string {
  if ('raw' in setting) return setting.raw;
  const { set, drop = [] } = setting;
  const kept = [...(existing?.attributes ?? [])].filter(([own]) => !drop.includes(own));
  return part.element(name, Object.fromEntries([...kept, ...Object.entries(set)]));
}

const sorted = (kind: PropertiesName, settings: Settings) =>
  [...settings].toSorted(([one], [other]) => place(kind, one) - place(kind, other));

const recordName = (kind: PropertiesName) => `${kind}Change`;

/** The properties as they were, for whoever rejects the change. */
function record(part: EditedPart, kind: PropertiesName, properties: XmlElement | undefined): string {
  const before = elements(properties)
    .filter(({ name }) => name !== recordName(kind) && !unrecorded[kind].includes(name))
    .map(inner => part.raw(inner));
  return part.change(recordName(kind), part.element(kind, {}, ...before));
}

const isLook = (kind: PropertiesName, settings: Settings) =>
  [...settings.keys()].some(name => !unrecorded[kind].includes(name));

/** Properties written anew, with the record of what they were. */
export function newProperties(
  part: EditedPart,
  kind: PropertiesName,
  settings: Settings,
  isRecorded = true,
): string {
  const children = sorted(kind, settings).map(([name, setting]) => written(part, name, undefined, setting));
  const change = isRecorded && isLook(kind, settings) ? [record(part, kind, undefined)] : [];
  return part.element(kind, {}, ...children, ...change);
}

/** What makes the properties what they are to be, child by child, and tells what they were. */
export function changedProperties(
  part: EditedPart,
  kind: PropertiesName,
  properties: XmlElement,
  settings: Settings,
  isRecorded = true,
): readonly Splice[] {
  const { span } = properties;
  if (!span) return [];
  if (span.close === span.end) {
    const opening = part.text.slice(span.start, span.end).replace(/\s*\/>$/, '');
    const whole = newProperties(part, kind, settings, isRecorded);
    const inside = whole.slice(whole.indexOf('>') + 1, whole.lastIndexOf('</'));
    return [{ start: span.start, end: span.end, text: `${opening}>${inside}</${part.name(kind)}>` }];
  }
  const children = elements(properties);
  const splices = sorted(kind, settings).map(([name, setting]): Splice => {
    const existing = child(properties, name);
    const text = written(part, name, existing, setting);
    if (existing?.span) return { start: existing.span.start, end: existing.span.end, text };
    const next = children.find(inner => place(kind, inner.name) > place(kind, name));
    const at = next?.span?.start ?? span.close;
    return { start: at, end: at, text };
  });
  // Who rejects a change goes back to where the first of all began.
  if (!isRecorded || !isLook(kind, settings) || child(properties, recordName(kind))) return splices;
  return [...splices, { start: span.close, end: span.close, text: record(part, kind, properties) }];
}
