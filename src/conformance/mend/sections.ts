import type { PageChange } from '../cure.ts';
import type { Section } from '../model.ts';
import { child, type XmlElement } from '../xml.ts';
import type { EditedPart } from './edited-part.ts';
import { changedProperties, newProperties, type Settings } from './properties.ts';
import { pageSettings } from './settings.ts';

/** What becomes of a section: its settings, and heads of pages that it did not have. */
export interface SectionPlan {
  readonly change: PageChange;
  /** As written. */
  readonly references: readonly string[];
}

function newSection(part: EditedPart, settings: Settings, references: string): string {
  const written = newProperties(part, 'w:sectPr', settings);
  if (settings.size === 0) return part.element('w:sectPr', {}, references);
  const opening = written.indexOf('>') + 1;
  return written.slice(0, opening) + references + written.slice(opening);
}

export function changeSection(part: EditedPart, section: Section, plan: SectionPlan): void {
  const properties: XmlElement | undefined = section.source?.properties;
  if (!properties) return;
  const settings = pageSettings(plan.change, child(properties, 'w:pgMar') !== undefined);
  if (settings.size === 0 && plan.references.length === 0) return;
  const references = plan.references.join('');
  const { span } = properties;
  const end = child(part.root, 'w:body')?.span?.close;
  // A file may say nothing of its pages at all.
  if (!span) {
    if (end !== undefined) part.insert(end, newSection(part, settings, references));
    return;
  }
  if (span.close === span.end) {
    part.replace(span, newSection(part, settings, references));
    return;
  }
  if (references !== '') part.insert(span.inner, references);
  part.add(...changedProperties(part, 'w:sectPr', properties, settings));
}
