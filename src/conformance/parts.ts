import { findClosing, noClosing, type Closing } from './closing.ts';
import {
  appendixKind,
  attachedKind,
  formKind,
  generalKind,
  kindMeant,
  kindOfSymbol,
  kindOfTitle,
  kindThatOpens,
  letterKind,
  type Kind,
} from './kinds.ts';
import { findLetterhead, isCountry, mayOpen, noLetterhead, type Letterhead } from './letterhead.ts';
import type { Passage, ReadFile } from './model.ts';
import { isBold, startsWith } from './places.ts';
import { untabbed } from './untabbed.ts';
import { isAppendixLabel, isCapitals, isFakeLine, plain } from './wording.ts';

interface Appendix {
  readonly label: Passage;
  readonly name: readonly Passage[];
  readonly attachedTo: readonly Passage[];
}

/** The parts of a text that the decree names, found by what they say and where they stand, never by how they look. */
export interface Parts {
  /** What the file is judged as: the kind asked for, the one recognised, or any kind with a title. */
  readonly kind: Kind;
  /** What the file shows itself to be. */
  readonly recognised: Kind | undefined;
  readonly asked: Kind | undefined;
  /** First words of the file, where a part is missed that should stand there. */
  readonly opening: Passage | undefined;
  readonly letterhead: Letterhead;
  readonly title: Passage | undefined;
  readonly subject: readonly Passage[];
  /** Dots stand in its place, as in the models. */
  readonly isSubjectBlank: boolean;
  /** Who decides: "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH". */
  readonly promulgator: readonly Passage[];
  readonly bases: readonly Passage[];
  /** "QUYẾT ĐỊNH:" */
  readonly enacting: Passage | undefined;
  /** "(Kèm theo Quyết định số …)" under the title of what a decision enacts. */
  readonly attachedTo: readonly Passage[];
  /** "Kính gửi:" and the dashed lines below it. */
  readonly addressees: readonly Passage[];
  /** The text between letterhead and closing, in order. */
  readonly text: readonly Passage[];
  /** Paragraphs of the text and of its appendices: no headings, tables, notes, blanks or forms. */
  readonly body: readonly Passage[];
  /** The text itself, from its title to its end, in plain letters. */
  readonly mainText: string;
  /** The line on page one that says what the text restates. */
  readonly restatement: Passage | undefined;
  readonly closing: Closing;
  readonly appendices: readonly Appendix[];
}

const basisOpenings = ['can cu', 'theo de nghi', 'xet ', 'tren co so'];
const attachments = ['(kem theo', '(ban hanh kem theo', '(dinh kem'];

function findAppendices(passages: readonly Passage[]): readonly Appendix[] {
  return passages.flatMap((label, index) => {
    if (!isLabel(label)) return [];
    const after = passages.slice(index + 1, index + 8);
    const end = after.findIndex(passage => passage.inTable || isLabel(passage));
    const head = end < 0 ? after : after.slice(0, end);
    const attachedAt = head.findIndex(passage => startsWith(passage, ...attachments));
    const nameEnd = attachedAt >= 0 ? attachedAt : head.findIndex(({ text }) => !isCapitals(text));
    const closed = head.findIndex((passage, place) => place >= attachedAt && passage.text.endsWith(')'));
    return [
      {
        label,
        name: head.slice(0, Math.max(0, nameEnd)),
        attachedTo: attachedAt < 0 ? [] : head.slice(attachedAt, Math.max(attachedAt, closed) + 1),
      },
    ];
  });
}

function isLabel({ text, inTable, opensPage, align }: Passage): boolean {
  return !inTable && isAppendixLabel(text) && (opensPage || align === 'center');
}

const holdsLetters = ({ text }: Passage) => /\p{L}{2}/u.test(text);

/** The most lines a title may have above it. */
const nearTop = 3;

/** A letter is told by its "V/v"; without one, by whom it is for where a title would stand. */
function isLetter(text: readonly Passage[], { about }: Letterhead): boolean {
  const named = text.findIndex(({ text: line }) => kindOfTitle(line) !== undefined);
  if (about.length > 0) return named < 0 || named > 1;
  const addressed = text.slice(0, nearTop).findIndex(passage => startsWith(passage, 'kinh gui'));
  return addressed >= 0 && (named < 0 || named > addressed);
}

function findTitle(text: readonly Passage[], bySymbol: Kind | undefined): Passage | undefined {
  const opening = text.slice(0, mayOpen).filter(({ inTable }) => !inTable);
  const named = opening.find(({ text: line }) => kindOfTitle(line) !== undefined);
  if (named) return named;
  const near = opening.slice(0, nearTop);
  const meant = near.find(({ text: line }) => kindMeant(line) !== undefined);
  const begun = near.find(({ text: line }) => isCapitals(line) && kindThatOpens(line) !== undefined);
  if (meant ?? begun) return meant ?? begun;
  // The symbol tells the kind, so capitals are another part: who decides, or a heading.
  if (bySymbol) return undefined;
  return opening.find(passage => isCapitals(passage.text) && isBold(passage) && passage.align === 'center');
}

const capitalSubject = /^(?:ve |v\/v|ban hanh|phe duyet|cong bo|quy dinh|sua doi|bai bo)/;

function isSubjectInCapitals(passage: Passage, kind: Kind | undefined): boolean {
  if (!isCapitals(passage.text) || !isBold(passage)) return false;
  if (capitalSubject.test(plain(passage.text))) return true;
  // Who decides stands in capitals there too, and so does the first heading of other texts.
  return kind?.demands.has('enactment') === false && !/^(?:[IVXLC]+|[A-Z]|\d+)[.)\s]/u.test(passage.text);
}

function findSubject(rest: readonly Passage[], kind: Kind | undefined): readonly Passage[] {
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

const opensBasis = (passage: Passage) => startsWith(passage, ...basisOpenings);
const isItalic = ({ pieces }: Passage) => pieces.every(({ italic, text }) => italic || text.trim() === '');

/** "Điều 2, Điều 3 Nghị định số …": the line of a basis that a forced break, or a short line of a page, parts from it. */
const goesOn = (passage: Passage) =>
  !holdsLetters(passage) || opensBasis(passage) || (isItalic(passage) && passage.align !== 'center');

function findBases(kind: Kind | undefined, rest: readonly Passage[]): readonly Passage[] {
  const start = rest.findIndex(passage => startsWith(passage, 'can cu'));
  const first = rest[start];
  if (!first) return [];
  const decides = kind?.demands.has('enactment') === true;
  // A plan or a letter may open its first sentence with the same words.
  if (!decides && !isItalic(first)) return [];
  const end = rest.findIndex((passage, index) => index > start && !goesOn(passage));
  return rest.slice(start, end < 0 ? rest.length : end);
}

/** Lines that go on with a basis made part of it. */
function joinBases(lines: readonly Passage[]): readonly Passage[] {
  const joined: Passage[] = [];
  for (const line of lines) {
    const above = joined.at(-1);
    if (!above || opensBasis(line)) joined.push(line);
    else {
      const text = `${above.text} ${line.text}`;
      joined.splice(-1, 1, { ...above, text, pieces: [...above.pieces, ...line.pieces] });
    }
  }
  return joined;
}

const enactingWords = new Set(['quyet dinh:', 'quyet nghi:', 'quyet dinh', 'quyet nghi']);

function findAttachedTo(afterTitle: readonly Passage[]): readonly Passage[] {
  const start = afterTitle.slice(0, 6).findIndex(passage => startsWith(passage, ...attachments));
  if (start < 0) return [];
  const end = afterTitle.findIndex((passage, index) => index >= start && /\)\s*\d?$/.test(passage.text));
  return afterTitle.slice(start, Math.max(start, end) + 1);
}

/** "Kính gửi:" with what follows it, and the list under it. */
function findAddressees(text: readonly Passage[]): readonly Passage[] {
  const start = text.findIndex(passage => startsWith(passage, 'kinh gui'));
  if (start < 0) return [];
  const end = text.findIndex((passage, index) => index > start && !/^[-–]/u.test(passage.text.trim()));
  return text.slice(start, end < 0 ? text.length : end);
}

const formCode = /^\(?(?:mau|bieu|phieu)(?: so)?[ .:]*[\p{L}./-]*\d[\p{L}\d./-]*\)?$/u;

const isNamed = (title: Passage | undefined) => title !== undefined && kindOfTitle(title.text) !== undefined;

/** A form carries its number, or the country's name, and nothing of an office. */
function isForm({ passages, letterhead, closing, title }: Seen): boolean {
  const { country, issuer, number } = letterhead;
  if (issuer.length > 0 || number) return false;
  if (passages.slice(0, 4).some(({ text }) => formCode.test(plain(text)))) return true;
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

function recognise(seen: Seen, letter: boolean, bySymbol: Kind | undefined): Kind | undefined {
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

/** Blanks for the pen, and lines of a list of contents, which lead to a page number. */
const isBlank = ({ text }: Passage) => /\.{6}|…{3}|_{3}|\t\s*\d*\s*$|□|[☐☑]/u.test(text);
/** Notes under tables and the line that says what a text reproduces. */
const smallPrint = 12;
const isSmall = ({ pieces }: Passage) => pieces.length > 0 && pieces.every(({ size }) => size < smallPrint);

/** "1. Thủ tục …", "II. LĨNH VỰC …" at the top of a page: the text goes on. */
const isPartHeading = (passage: Passage) =>
  passage.opensPage && isBold(passage) && /^(?:\d{1,3}|[IVXLC]{1,6})[.)]/u.test(passage.text);

/**
 * Forms in an appendix follow their own models: from the country's name, and the form's number above it, to the next
 * appendix, the end of the section or the page on which the text goes on, nothing is prose.
 */
function withoutForms(passages: readonly Passage[], ofText: Passage | undefined): readonly Passage[] {
  const opensForm = (passage: Passage | undefined) =>
    passage !== undefined && passage !== ofText && isCountry(passage);
  let formSection: number | undefined;
  return passages.filter((passage, index) => {
    const next = passages[index + 1];
    if (opensForm(passage) || (passage.opensPage && opensForm(next))) formSection = passage.section;
    else if (isLabel(passage) || isPartHeading(passage) || passage.section !== formSection)
      formSection = undefined;
    return formSection === undefined;
  });
}

function findBody(passages: readonly Passage[]): readonly Passage[] {
  let addressed = false;
  let noted = false;
  return passages.filter((passage, index) => {
    if (passage.place ?? passage.inTable) {
      noted = passage.inTable;
      return false;
    }
    const endsSection = passages[index + 1]?.section !== passage.section;
    noted = isSmall(passage) && (noted || startsWith(passage, 'ghi chu'));
    if (noted || (isSmall(passage) && endsSection)) return false;
    const isDashed = addressed && passage.text.startsWith('-');
    addressed = startsWith(passage, 'kinh gui') || isDashed;
    if (addressed || passage.align === 'center' || isBold(passage) || isBlank(passage)) return false;
    return /\p{L}{2}/u.test(passage.text);
  });
}

/** An appendix in a file of its own, or a form, holds nothing that the models of texts speak of. */
const holdsText = (kind: Kind) => kind !== appendixKind && kind !== formKind;

interface Text {
  readonly main: readonly Passage[];
  readonly text: readonly Passage[];
  readonly closing: Closing;
  readonly restatement: Passage | undefined;
}

/** What stands between the letterhead and the closing, before any appendix. */
function findText(main: readonly Passage[], { all }: Letterhead): Text {
  const below = main.filter(passage => !all.has(passage));
  const closing = findClosing(below);
  const end = closing.start ? below.indexOf(closing.start) : below.length;
  const signed = new Set([...closing.authority, closing.signer, closing.unsigned]);
  const restatement = main
    .slice(0, mayOpen)
    .find(passage => isSmall(passage) && startsWith(passage, 'ban trinh bay lai '));
  const text = below.slice(0, end).filter(passage => !signed.has(passage) && passage !== restatement);
  return { main, text, closing, restatement };
}

const nothing = {
  title: undefined,
  subject: [],
  isSubjectBlank: false,
  promulgator: [],
  bases: [],
  enacting: undefined,
  attachedTo: [],
  addressees: [],
  text: [],
  mainText: '',
  restatement: undefined,
} as const;

function isDotted(file: ReadFile, title: Passage | undefined): boolean {
  const at = title ? file.passages.indexOf(title) : -1;
  const next = at < 0 ? undefined : file.passages.slice(at + 1).find(({ text }) => text.trim() !== '');
  return next !== undefined && /^[\s.…]*[.…]{2}[\s.…]*$/u.test(next.text);
}

export function findParts(file: ReadFile, asked?: Kind): Parts {
  const passages = untabbed(file.passages.filter(({ text }) => text.trim() !== '' && !isFakeLine(text)));
  const letterhead = findLetterhead(passages);
  const appendices = findAppendices(passages);
  const firstLabel = appendices[0] ? passages.indexOf(appendices[0].label) : passages.length;
  const { text, closing, restatement } = findText(passages.slice(0, firstLabel), letterhead);
  const bySymbol = letterhead.number && kindOfSymbol(letterhead.number.text);
  const letter = asked ? asked === letterKind : isLetter(text, letterhead);
  const title = letter ? undefined : findTitle(text, bySymbol);
  const afterTitle = title ? text.slice(text.indexOf(title) + 1) : text;
  const attachedTo = letter ? [] : findAttachedTo(afterTitle);
  const seen = { passages, letterhead, closing, appendices, title, attachedTo };
  const recognised = recognise(seen, letter, bySymbol);
  const kind = asked ?? recognised ?? generalKind;
  const titles = new Set(
    appendices.flatMap(({ label, name, attachedTo: source }) => [label, ...name, ...source]),
  );
  const common = { kind, recognised, asked, opening: passages[0], appendices };
  const prose = (own: readonly Passage[], from: number, head: Passage | undefined) =>
    findBody(withoutForms([...own, ...passages.slice(from).filter(each => !titles.has(each))], head));
  if (!holdsText(kind))
    return {
      ...common,
      ...nothing,
      letterhead: noLetterhead,
      closing: noClosing,
      body: prose([], 0, undefined),
    };
  const subject = letter ? [] : findSubject(afterTitle, kind);
  const rest = afterTitle.slice(subject.length);
  const basisLines = findBases(kind, rest);
  const basesAt = basisLines[0] ? rest.indexOf(basisLines[0]) : mayOpen;
  return {
    ...common,
    letterhead,
    title,
    subject,
    isSubjectBlank: isDotted(file, title),
    promulgator: rest.slice(0, basesAt).filter(isPromulgator),
    bases: joinBases(basisLines),
    enacting: rest.find(({ text: line }) => enactingWords.has(plain(line)) && isCapitals(line)),
    attachedTo,
    addressees: findAddressees(text),
    text,
    body: prose(
      rest.filter(passage => !basisLines.includes(passage)),
      firstLabel,
      letterhead.country,
    ),
    mainText: plain(text.map(passage => passage.text).join(' ')),
    restatement,
    closing,
  };
}

const isPromulgator = ({ text, inTable }: Passage) =>
  !inTable && isCapitals(text) && !enactingWords.has(plain(text));
