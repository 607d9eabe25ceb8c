import type { Cure } from '../cure.ts';
import type { Stroke } from '../model.ts';
import { child, descendants, elements, textOf, type XmlElement } from '../xml.ts';
import type { EditedPart } from './edited-part.ts';
import { rawMark, rawSettings } from './paragraphs.ts';
import { wholeRun } from './page-numbers.ts';

type RuleCure = Extract<Cure, { readonly kind: 'rule' }>;

const emusPerMillimetre = 36_000;
/** Three quarters of a point. */
const weight = 9_525;

const main = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const place = 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing';
const shapes = 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape';

/** A line that stands in its paragraph like a letter, so that it is centred and moves as words do. */
function lineRun(part: EditedPart, length: number): string {
  const id = part.numbers.next();
  const extent = `cx="${Math.round(length * emusPerMillimetre)}" cy="0"`;
  const shape =
    `<wps:wsp xmlns:wps="${shapes}"><wps:cNvCnPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${extent}/></a:xfrm>` +
    `<a:prstGeom prst="line"><a:avLst/></a:prstGeom><a:ln w="${weight}"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln>` +
    `</wps:spPr><wps:bodyPr/></wps:wsp>`;
  const drawing =
    `<wp:inline xmlns:wp="${place}" distT="0" distB="0" distL="0" distR="0"><wp:extent ${extent}/>` +
    `<wp:effectExtent l="0" t="${weight}" r="0" b="${weight}"/><wp:docPr id="${id}" name="Đường kẻ ${id}"/>` +
    `<wp:cNvGraphicFramePr/><a:graphic xmlns:a="${main}"><a:graphicData uri="${shapes}">${shape}</a:graphicData></a:graphic></wp:inline>`;
  return part.element('w:r', {}, part.element('w:drawing', {}, drawing));
}

/** Letters of four points: a line needs no more room. */
const small = { 'w:val': '8' };

const settledSpacing = { 'w:before': '0', 'w:after': '0', 'w:line': '240', 'w:lineRule': 'auto' };
const noIndent = { 'w:left': '0', 'w:right': '0', 'w:firstLine': '0' };

/** A paragraph of its own behind the words, as if one had pressed Enter: the end it takes over is theirs. */
function addLine(part: EditedPart, words: XmlElement, length: number, isBare: boolean): void {
  if (!words.span) return;
  const look = part.element('w:sz', small);
  const before = (name: string, inner: string) => part.change(`${name}Change`, part.element(name, {}, inner));
  const mark = part.element('w:rPr', {}, look, before('w:rPr', rawMark(part, words)));
  const properties = part.element(
    'w:pPr',
    {},
    part.element('w:spacing', settledSpacing),
    part.element('w:ind', noIndent),
    part.element('w:jc', { 'w:val': 'center' }),
    mark,
    before('w:pPr', rawSettings(part, words)),
  );
  const line = part.change('w:ins', lineRun(part, length));
  part.insert(words.span.end, part.element('w:p', {}, properties, line));
  const more = isBare ? new Map([['w:pBdr', { raw: '' }]]) : undefined;
  part.changeParagraph(words, { isSplit: true, ...(more && { more }) });
}

/** The same drawing in another length, its middle where it was. */
function resized(part: EditedPart, run: XmlElement, length: number): string {
  const raw = part.raw(run);
  const old = Number(/<[\w]*:?extent\b[^>]*\bcx="(\d+)"/.exec(raw)?.[1] ?? 0);
  const fresh = Math.round(length * emusPerMillimetre);
  return raw
    .replace(/<(\w+:)?Fallback\b.*<\/(\w+:)?Fallback>/s, '')
    .replaceAll(`cx="${old}"`, `cx="${fresh}"`)
    .replace(
      /(<(?:\w+:)?positionH\b(?:(?!<\/(?:\w+:)?positionH>).)*posOffset>)(-?\d+)/s,
      (_, opening: string, offset: string) => `${opening}${Number(offset) + Math.round((old - fresh) / 2)}`,
    )
    .replace(/(<(?:\w+:)?docPr\b[^>]*\bid=")\d+/, `$1${part.numbers.next()}`);
}

/** A run that holds nothing but one drawing that can be measured anew. */
const isDrawingAlone = (run: XmlElement) =>
  elements(run).filter(({ name }) => name !== 'w:rPr').length === 1 &&
  descendants(run, 'w:drawing').length > 0;

function replaceDrawing(part: EditedPart, run: XmlElement, length: number): void {
  if (!isDrawingAlone(run) || !run.span) return;
  part.replace(
    run.span,
    part.change('w:del', part.raw(run)) + part.change('w:ins', resized(part, run, length)),
  );
}

const holdsWords = (paragraph: XmlElement) =>
  descendants(paragraph, 'w:t').some(words => textOf(words).trim() !== '');

function resizeBorder(part: EditedPart, { paragraph }: Source, length: number, room: number): void {
  const side = Math.max(0, (room - length) / 2);
  part.changeParagraph(paragraph, { change: { left: side, right: side, firstLine: 0 } });
}

type Source = NonNullable<Stroke['source']>;

/** Characters that stood for a line. */
function replaceCharacters(part: EditedPart, { paragraph }: Source, length: number): void {
  if (!paragraph.span) return;
  for (const run of descendants(paragraph, 'w:r'))
    if (run.span) part.replace(run.span, part.change('w:del', wholeRun(part, run)));
  part.changeParagraph(paragraph, { change: { align: 'center', left: 0, right: 0, firstLine: 0 } });
  part.insert(paragraph.span.close, part.change('w:ins', lineRun(part, length)));
}

/** Draws the line under words, or makes the one there is as long as it must be. */
export function drawRule(part: EditedPart, { under, length }: RuleCure): void {
  const { source } = under;
  // Two halves of one line share what stands below it.
  if (!source || descendants(source.paragraph, 'w:r').some(run => child(run, 'w:tab'))) return;
  const words = source.paragraph;
  const known = under.strokes.find(({ made }) => made === 'drawn') ?? under.strokes.find(isOfCharacters);
  const stroke = known?.source;
  if (stroke?.run) replaceDrawing(part, stroke.run, length);
  else if (stroke && !holdsWords(stroke.paragraph)) resizeBorder(part, stroke, length, source.room);
  else if (stroke && isOfCharacters(known) && stroke.paragraph !== words)
    replaceCharacters(part, stroke, length);
  else if (!child(words, 'w:pPr', 'w:sectPr')) addLine(part, words, length, stroke?.paragraph === words);
}

const isOfCharacters = (stroke: Stroke | undefined) => stroke?.made === 'underscores';
