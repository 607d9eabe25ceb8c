import { font, sizes } from '../../document/standard.ts';
import type { PageNumber, Section } from '../model.ts';
import { child, descendants, elements, textOf, type XmlElement } from '../xml.ts';
import type { EditedPart } from './edited-part.ts';
import { insertFirst } from './paragraphs.ts';

const number = sizes.pageNumber.ours * 2;

function fieldRuns(part: EditedPart): string {
  const look = part.element(
    'w:rPr',
    {},
    part.element('w:rFonts', { 'w:ascii': font.name, 'w:hAnsi': font.name, 'w:cs': font.name }),
    part.element('w:sz', { 'w:val': String(number) }),
    part.element('w:szCs', { 'w:val': String(number) }),
  );
  const run = (inner: string) => part.element('w:r', {}, look, inner);
  const mark = (type: string) => run(part.element('w:fldChar', { 'w:fldCharType': type }));
  const code = run(part.element('w:instrText', { 'xml:space': 'preserve' }, ' PAGE '));
  return mark('begin') + code + mark('separate') + run(part.element('w:t', {}, '2')) + mark('end');
}

/** A paragraph for the head of a page that has none yet. */
export const numberParagraph = (part: EditedPart): string =>
  part.element(
    'w:p',
    {},
    part.element('w:pPr', {}, part.element('w:jc', { 'w:val': 'center' })),
    part.change('w:ins', fieldRuns(part)),
  );

const holdsAnything = (paragraph: XmlElement) =>
  ['w:t', 'w:drawing', 'w:pict', 'w:object', 'w:instrText', 'w:fldSimple'].some(
    name => descendants(paragraph, name).length > 0,
  );

/** Into the first paragraph of a head where it holds nothing, else into one above it. */
export function addNumber(head: EditedPart): void {
  const first = descendants(head.root, 'w:p')[0];
  const field = () => head.change('w:ins', fieldRuns(head));
  if (first?.span && !holdsAnything(first)) {
    if (first.span.close === first.span.end) {
      insertFirst(head, first, newParagraphSettings(head) + field());
      return;
    }
    head.changeParagraph(first, { change: centred });
    head.insert(first.span.close, field());
    return;
  }
  const mark = head.element('w:rPr', {}, head.change('w:ins'));
  const settings = head.element('w:pPr', {}, head.element('w:jc', { 'w:val': 'center' }), mark);
  const at = first?.span?.start ?? head.root.span?.close;
  if (at !== undefined) head.insert(at, head.element('w:p', {}, settings, field()));
}

const newParagraphSettings = (part: EditedPart) =>
  part.element(
    'w:pPr',
    {},
    part.element('w:jc', { 'w:val': 'center' }),
    part.change('w:pPrChange', part.element('w:pPr', {})),
  );

const centred = { align: 'center', left: 0, right: 0, firstLine: 0 } as const;

/** A run as a deletion holds it. */
export const wholeRun = (part: EditedPart, run: XmlElement): string =>
  part
    .raw(run)
    .replace(/(<\/?(?:[\w.-]+:)?)t(?=[\s>/])/g, '$1delText')
    .replace(/(<\/?(?:[\w.-]+:)?)instrText(?=[\s>/])/g, '$1delInstrText');

/** A field in one piece is deleted as one in five: no deletion can hold the other. */
function deletedField(part: EditedPart, field: XmlElement): string {
  const mark = (type: string) =>
    part.element('w:r', {}, part.element('w:fldChar', { 'w:fldCharType': type }));
  const code = part.element(
    'w:r',
    {},
    part.element('w:delInstrText', { 'xml:space': 'preserve' }, field.attributes.get('w:instr') ?? ''),
  );
  const result = elements(field, 'w:r').map(run => wholeRun(part, run));
  return part.change('w:del', mark('begin'), code, mark('separate'), ...result, mark('end'));
}

/** "Trang 2/5": nothing but the number, and what says that it is one. */
const isNumberAlone = (paragraph: XmlElement) =>
  /^[\s\d/|.–-]*(?:trang|page)?[\s\d/|.–-]*$/iu.test(
    descendants(paragraph, 'w:t').map(textOf).join('').normalize('NFC'),
  );

/** Deletes the number of a page; whether that could be done. */
export function deleteNumber(part: EditedPart, paragraph: XmlElement): boolean {
  if (!isNumberAlone(paragraph)) return false;
  const fields = descendants(paragraph, 'w:fldSimple');
  const within = new Set(fields.flatMap(field => descendants(field, 'w:r')));
  for (const field of fields) if (field.span) part.replace(field.span, deletedField(part, field));
  for (const run of descendants(paragraph, 'w:r'))
    if (!within.has(run) && run.span) part.replace(run.span, part.change('w:del', wholeRun(part, run)));
  return true;
}

export const centreNumber = (part: EditedPart, paragraph: XmlElement): void => {
  // Words beside it would move with it.
  if (isNumberAlone(paragraph) && descendants(paragraph, 'w:r').every(run => !child(run, 'w:tab')))
    part.changeParagraph(paragraph, { change: centred });
};

/** The number that pages of a kind show now. */
export const numberOn = (section: Section, pages: 'default' | 'even'): PageNumber | undefined =>
  pages === 'even' ? section.evenPages?.pageNumber : section.pageNumber;
