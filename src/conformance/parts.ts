import { findAppendices, type Appendix } from './appendices.ts';
import { findBases, joinBases } from './bases.ts';
import { findBody, isSmall } from './body.ts';
import { findClosing, noClosing, type Closing } from './closing.ts';
import { generalKind, kindOfSymbol, letterKind, type Kind } from './kinds.ts';
import { findLetterhead, mayOpen, noLetterhead, type Letterhead } from './letterhead.ts';
import type { Passage, ReadFile } from './model.ts';
import { findAddressees, findAttachedTo, findSubject, findTitle, isLetter } from './opening.ts';
import { startsWith } from './places.ts';
import { holdsText, recognise } from './recognise.ts';
import { untabbed } from './untabbed.ts';
import { isCapitals, isFakeLine, plain } from './wording.ts';

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
  /** Paragraphs of the text and of its appendices: no headings, tables, notes, blanks or forms. */
  readonly body: readonly Passage[];
  /** The text itself, from its title to its end, in plain letters. */
  readonly mainText: string;
  /** The line on page one that says what the text restates. */
  readonly restatement: Passage | undefined;
  readonly closing: Closing;
  readonly appendices: readonly Appendix[];
}

const enactingWords = new Set(['quyet dinh:', 'quyet nghi:', 'quyet dinh', 'quyet nghi']);

interface Text {
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
  return { text, closing, restatement };
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
  const letter = asked ? asked === letterKind : isLetter(text, letterhead, bySymbol);
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
    findBody([...own, ...passages.slice(from).filter(each => !titles.has(each))], head);
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
