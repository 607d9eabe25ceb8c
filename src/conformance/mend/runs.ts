import type { LookChange } from '../cure.ts';
import { child, type XmlElement } from '../xml.ts';
import type { EditedPart } from './edited-part.ts';
import { changedProperties, newProperties } from './properties.ts';
import { lookSettings } from './settings.ts';
import { spliced } from './splice.ts';
import { cutRun, rawLook, type RunEdit } from './words.ts';

function changeLook(part: EditedPart, run: XmlElement, change: LookChange): void {
  const properties = child(run, 'w:rPr');
  const settings = lookSettings(change);
  if (properties) part.add(...changedProperties(part, 'w:rPr', properties, settings));
  else if (run.span) part.insert(run.span.inner, newProperties(part, 'w:rPr', settings));
}

/** The properties of a run as they will be, with the record of what they were or without. */
function lookAfter(part: EditedPart, run: XmlElement, change: LookChange, isRecorded: boolean): string {
  const properties = child(run, 'w:rPr');
  const settings = lookSettings(change);
  if (!properties?.span) return newProperties(part, 'w:rPr', settings, isRecorded);
  const { start, end } = properties.span;
  return spliced(part.text, changedProperties(part, 'w:rPr', properties, settings, isRecorded), start, end);
}

/** Gives a run its new letters and its new look. */
export function changeRun(
  part: EditedPart,
  run: XmlElement,
  change: LookChange | undefined,
  edits: readonly RunEdit[],
): void {
  if (edits.length === 0) {
    if (change) changeLook(part, run, change);
    return;
  }
  const before = rawLook(part, run);
  const looks = {
    before,
    kept: change ? lookAfter(part, run, change, true) : before,
    inserted: change ? lookAfter(part, run, change, false) : before,
  };
  if (run.span) part.replace(run.span, cutRun(part, run, edits, looks));
}
