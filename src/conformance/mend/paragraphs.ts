import { child, elements, type XmlElement } from '../xml.ts';
import type { EditedPart, ParagraphPlan } from './edited-part.ts';
import { changedProperties, newProperties, type Setting, type Settings } from './properties.ts';
import { lookSettings, paragraphSettings } from './settings.ts';

function markSettings(part: EditedPart, { mark, isSplit }: ParagraphPlan): Settings {
  return new Map<string, Setting>([
    ...(isSplit ? ([['w:ins', { raw: part.change('w:ins') }]] as const) : []),
    ...(mark ? lookSettings(mark) : []),
  ]);
}

/** Gives a paragraph its new settings, and its end a new look. */
function writeParagraph(part: EditedPart, paragraph: XmlElement, plan: ParagraphPlan): void {
  const properties = child(paragraph, 'w:pPr');
  const markProperties = child(properties, 'w:rPr');
  const mark = markSettings(part, plan);
  const settings = new Map<string, Setting>([
    ...(plan.change ? paragraphSettings(plan.change) : []),
    ...(plan.more ?? []),
  ]);
  if (mark.size > 0 && markProperties) part.add(...changedProperties(part, 'w:rPr', markProperties, mark));
  else if (mark.size > 0) settings.set('w:rPr', { raw: newProperties(part, 'w:rPr', mark) });
  if (settings.size === 0) return;
  if (properties) part.add(...changedProperties(part, 'w:pPr', properties, settings));
  else insertFirst(part, paragraph, newProperties(part, 'w:pPr', settings));
}

/** Writes what is to become of paragraphs: each once, for its record tells of all of it. */
export function writeParagraphs(part: EditedPart): void {
  for (const [paragraph, plan] of part.paragraphs) writeParagraph(part, paragraph, plan);
}

/** Into an element that may have been written without anything in it. */
export function insertFirst(part: EditedPart, { name, span }: XmlElement, text: string): void {
  if (!span) return;
  if (span.close < span.end) {
    part.insert(span.inner, text);
    return;
  }
  const opening = part.text.slice(span.start, span.end).replace(/\s*\/>$/, '');
  part.replace(span, `${opening}>${text}</${part.name(name)}>`);
}

/** What a paragraph was set by, without what belongs to its end and to its section. */
export const rawSettings = (part: EditedPart, paragraph: XmlElement): string =>
  elements(child(paragraph, 'w:pPr'))
    .filter(({ name }) => !['w:rPr', 'w:sectPr', 'w:pPrChange'].includes(name))
    .map(inner => part.raw(inner))
    .join('');

export const rawMark = (part: EditedPart, paragraph: XmlElement): string =>
  elements(child(paragraph, 'w:pPr', 'w:rPr'))
    .filter(({ name }) => !['w:ins', 'w:del', 'w:rPrChange'].includes(name))
    .map(inner => part.raw(inner))
    .join('');
