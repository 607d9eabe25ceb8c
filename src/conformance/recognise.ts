import type { Appendix } from './appendices.ts';
import type { Closing } from './closing.ts';
import {
  appendixKind,
  attachedKind,
  formKind,
  kindMeant,
  kindOfTitle,
  kindThatOpens,
  letterKind,
  type Kind,
} from './kinds.ts';
import type { Letterhead } from './letterhead.ts';
import type { Passage } from './model.ts';
import { nearTop } from './opening.ts';
import { plain } from './wording.ts';

const formCode = /^\(?(?:mau|bieu|phieu)(?: so)?[ .:]*[\p{L}./-]*\d[\p{L}\d./-]*\)?$/u;

const isNamed = (title: Passage | undefined) => title !== undefined && kindOfTitle(title.text) !== undefined;

/** A form carries its number, or the country's name, and nothing of an office. */
function isForm({ passages, letterhead, closing, title }: Seen): boolean {
  const { country, issuer, number } = letterhead;
  const isOfOffice = issuer.length > 0 || number !== undefined;
  // Slips of an office have its letterhead and a number of their own kind.
  if (passages.slice(0, nearTop + 1).some(({ text }) => formCode.test(plain(text))))
    return !isOfOffice || !isNamed(title);
  if (isOfOffice) return false;
  return country !== undefined && closing.label === undefined && !isNamed(title);
}

interface Seen {
  readonly passages: readonly Passage[];
  readonly letterhead: Letterhead;
  readonly closing: Closing;
  readonly appendices: readonly Appendix[];
  readonly title: Passage | undefined;
  readonly attachedTo: readonly Passage[];
}

/** The kind a file shows itself to be. */
export function recognise(seen: Seen, letter: boolean, bySymbol: Kind | undefined): Kind | undefined {
  if (isForm(seen)) return formKind;
  if (letter) return letterKind;
  if (opensWithAppendix(seen)) return appendixKind;
  if (seen.attachedTo.length > 0 && !seen.letterhead.number) return attachedKind;
  const line = seen.title?.text ?? '';
  return kindOfTitle(line) ?? kindMeant(line) ?? kindThatOpens(line) ?? bySymbol;
}

function opensWithAppendix({ passages, letterhead, appendices }: Seen): boolean {
  const first = appendices[0];
  if (!first || letterhead.country || letterhead.number) return false;
  return passages.indexOf(first.label) < nearTop;
}

/** An appendix in a file of its own, or a form, holds nothing that the models of texts speak of. */
export const holdsText = (kind: Kind) => kind !== appendixKind && kind !== formKind;
