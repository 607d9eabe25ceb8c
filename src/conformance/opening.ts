import { attachments } from './appendices.ts';
import { basisOpenings } from './bases.ts';
import { kindMeant, kindOfTitle, kindThatOpens, type Kind } from './kinds.ts';
import { mayOpen, type Letterhead } from './letterhead.ts';
import type { Passage } from './model.ts';
import { isBold, startsWith } from './places.ts';
import { isCapitals, plain } from './wording.ts';

/** The most lines a title may have above it. */
export const nearTop = 3;

/** A letter is told by its "V/v"; without one, by whom it is for where a title would stand. */
export function isLetter(
  text: readonly Passage[],
  { about }: Letterhead,
  bySymbol: Kind | undefined,
): boolean {
  const named = text.findIndex(({ text: line }) => kindOfTitle(line) !== undefined);
  if (about.length > 0) return named < 0 || named > 1;
  // A submission that lost its title says whom it is for too.
  if (bySymbol) return false;
  const addressed = text.slice(0, nearTop).findIndex(passage => startsWith(passage, 'kinh gui'));
  return addressed >= 0 && (named < 0 || named > addressed);
}

export function findTitle(text: readonly Passage[], bySymbol: Kind | undefined): Passage | undefined {
  const opening = text.slice(0, mayOpen).filter(({ inTable }) => !inTable);
  const named = opening.find(({ text: line }) => kindOfTitle(line) !== undefined);
  if (named) return named;
  const near = opening.slice(0, nearTop);
  const meant = near.find(({ text: line }) => kindMeant(line) !== undefined);
  const begun = near.find(({ text: line }) => isCapitals(line) && kindThatOpens(line) !== undefined);
  if (meant ?? begun) return meant ?? begun;
  const stands = (passage: Passage) =>
    isCapitals(passage.text) && isBold(passage) && passage.align === 'center';
  // The symbol tells the kind, so capitals further down are another part: who decides, or a heading.
  return bySymbol ? opening.slice(0, 1).find(stands) : opening.find(stands);
}

const capitalSubject = /^(?:ve |v\/v|ban hanh|phe duyet|cong bo|quy dinh|sua doi|bai bo)/;

function isSubjectInCapitals(passage: Passage, kind: Kind | undefined): boolean {
  if (!isCapitals(passage.text) || !isBold(passage)) return false;
  if (capitalSubject.test(plain(passage.text))) return true;
  // Who decides stands in capitals there too, and so does the first heading of other texts.
  return kind?.demands.has('enactment') === false && !/^(?:[IVXLC]+|[A-Z]|\d+)[.)\s]/u.test(passage.text);
}

export function findSubject(rest: readonly Passage[], kind: Kind | undefined): readonly Passage[] {
  if (kind?.demands.has('subject') === false) return [];
  const [first] = rest;
  if (first && isSubjectInCapitals(first, kind)) return [first];
  const end = rest.findIndex((passage, index) => {
    if (isCapitals(passage.text) || startsWith(passage, ...basisOpenings, 'kinh gui', ...attachments))
      return true;
    const isMarked = passage.align === 'center' || isBold(passage);
    if (index === 0)
      return !isMarked && !startsWith(passage, 've ', 'v/v', 'cong bo', 'ban hanh', 'phe duyet');
    return !(passage.align === 'center' && isBold(passage));
  });
  return end < 0 ? [] : rest.slice(0, end);
}

export function findAttachedTo(afterTitle: readonly Passage[]): readonly Passage[] {
  const start = afterTitle.slice(0, 6).findIndex(passage => startsWith(passage, ...attachments));
  if (start < 0) return [];
  const end = afterTitle.findIndex((passage, index) => index >= start && /\)\s*\d?$/.test(passage.text));
  return afterTitle.slice(start, Math.max(start, end) + 1);
}

/** "Kính gửi:" with what follows it, and the list under it. */
export function findAddressees(text: readonly Passage[]): readonly Passage[] {
  const start = text.findIndex(passage => startsWith(passage, 'kinh gui'));
  if (start < 0) return [];
  const end = text.findIndex((passage, index) => index > start && !/^[-–]/u.test(passage.text.trim()));
  return text.slice(start, end < 0 ? text.length : end);
}
