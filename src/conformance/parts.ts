import { country, recipientsLabel } from '../document/standard.ts';
import type { Passage, ReadFile } from './model.ts';
import { isAppendixLabel, isFakeLine, isKindOfText, plain } from './wording.ts';

/** The parts of a text that the decree names, found by what they say and where they stand, never by how they look. */
interface Letterhead {
  readonly country: Passage;
  readonly motto: Passage | undefined;
  readonly superior: readonly Passage[];
  readonly issuer: readonly Passage[];
  readonly number: Passage | undefined;
  readonly placeAndDate: Passage | undefined;
  readonly about: readonly Passage[];
}

interface Closing {
  readonly label: Passage;
  readonly recipients: readonly Passage[];
  readonly authority: readonly Passage[];
  readonly signer: Passage | undefined;
  /** "(Bản gốc do … ký)" in the place of a signature. */
  readonly unsigned: Passage | undefined;
  /** The words right above the closing. */
  readonly before: Passage | undefined;
}

interface Appendix {
  readonly label: Passage;
  readonly name: readonly Passage[];
  readonly attachedTo: readonly Passage[];
}

export interface Parts {
  /** Undefined for an appendix in a file of its own and for a form, which have none. */
  readonly letterhead: Letterhead | undefined;
  /** An official letter has no title but what its “V/v” says. */
  readonly isLetter: boolean;
  readonly title: Passage | undefined;
  readonly subject: readonly Passage[];
  readonly bases: readonly Passage[];
  /** Paragraphs of the text and of its appendices: no headings, tables, notes, blanks or forms. */
  readonly body: readonly Passage[];
  /** The text itself, from its title to its end, in plain letters. */
  readonly mainText: string;
  /** The line on page one that says what the text restates. */
  readonly restatement: Passage | undefined;
  readonly closing: Closing | undefined;
  readonly appendices: readonly Appendix[];
}

const isCapitals = (text: string) => /\p{L}/u.test(text) && text === text.toUpperCase();
const isBold = ({ pieces }: Passage) => pieces.every(({ bold, text }) => bold || text.trim() === '');
const startsWith = (passage: Passage, ...openings: readonly string[]) =>
  openings.some(opening => plain(passage.text).startsWith(opening));

/** Passages beside another: in the same table or band of the page, to its left or right. */
function beside(passages: readonly Passage[], anchor: Passage, side: 'left' | 'right'): readonly Passage[] {
  const { place, box, level } = anchor;
  return passages.filter(other => {
    if (place) {
      if (other.place?.table !== place.table) return false;
      return side === 'left' ? other.place.column < place.column : other.place.column > place.column;
    }
    if (!box || !other.box || other.level.frame !== level.frame || other.inTable) return false;
    const axis = (other.box.left + other.box.right) / 2;
    return side === 'left' ? axis < box.left && other.box.right < box.left + 25 : other.box.left > box.right;
  });
}

/** Passages in the column of another, from it downwards. */
function under(passages: readonly Passage[], anchor: Passage): readonly Passage[] {
  const { place, box, level } = anchor;
  const later = passages.slice(passages.indexOf(anchor) + 1);
  return later.filter(other => {
    if (place) return other.place?.table === place.table && other.place.column === place.column;
    if (!box || !other.box || other.level.frame !== level.frame || other.inTable) return false;
    return other.box.left < box.right && box.left < other.box.right;
  });
}

const mayOpen = 16;
/** Millimetres: no letterhead is taller. */
const tallest = 75;

function issuerOf(heads: readonly Passage[]): readonly Passage[] {
  const lastPlain = heads.findLastIndex(passage => !isBold(passage));
  const bold = heads.slice(lastPlain + 1);
  return bold.length > 0 ? bold : heads.slice(-1);
}

function findLetterhead(passages: readonly Passage[]): Letterhead | undefined {
  const opening = passages.slice(0, mayOpen);
  const at = opening.findIndex(passage => startsWith(passage, plain(country).slice(0, 15)));
  const label = opening.findIndex(({ text }) => isAppendixLabel(text));
  const found = opening[at];
  if (!found || (label >= 0 && label < at)) return undefined;
  const near = passages.slice(0, 60).filter(({ box }) => !box || box.top < (found.box?.top ?? 0) + tallest);
  const left = beside(near, found, 'left');
  const right = [found, ...under(near, found)];
  const numberAt = left.findIndex(passage => /^so\s*[:.]?\s*(?:\d|…|\.|\/|$)/.test(plain(passage.text)));
  const aboutAt = left.findIndex(passage => startsWith(passage, 'v/v', 've viec'));
  const about = left[aboutAt];
  const ends = [numberAt, aboutAt].filter(index => index >= 0);
  // Without a number only capitals tell the issuer from what else may stand there.
  const heads =
    ends.length > 0 ? left.slice(0, Math.min(...ends)) : left.filter(({ text }) => isCapitals(text));
  const issuer = issuerOf(heads);
  // A form carries the country's name alone.
  if (issuer.length === 0 && numberAt < 0) return undefined;
  return {
    country: found,
    motto: right.find(passage => startsWith(passage, 'doc lap')),
    superior: heads.filter(head => !issuer.includes(head)),
    issuer,
    number: left[numberAt],
    placeAndDate: right.find(({ text }) => /ngay.*thang.*nam/.test(plain(text))),
    about: about ? left.slice(aboutAt).filter(passage => isAbout(passage, about)) : [],
  };
}

const isAbout = ({ text, pieces }: Passage, first: Passage) =>
  !isCapitals(text) && pieces[0]?.size === first.pieces[0]?.size;

/** Millimetres that the signature may stand above the recipients, wrong though that is. */
const highest = 25;

/** In a PDF a long recipient is two lines; it goes on where its first word had no room on the line above. */
function joinWrapped(lines: readonly Passage[]): readonly Passage[] {
  const widest = Math.max(...lines.map(({ lineWidths }) => Math.max(...lineWidths)));
  const joined: Passage[] = [];
  for (const line of lines) {
    const above = joined.at(-1);
    const firstWord = (line.text.indexOf(' ') + 1 || line.text.length) / line.text.length;
    const [firstLine] = line.lineWidths;
    const goesOn =
      line.box &&
      firstLine !== undefined &&
      !/^[-–]/u.test(line.text) &&
      (above?.lineWidths.at(-1) ?? 0) + firstLine * firstWord >= widest;
    if (!above || !goesOn) joined.push(line);
    else
      joined.splice(-1, 1, {
        ...above,
        text: `${above.text} ${line.text}`,
        pieces: [...above.pieces, ...line.pieces],
      });
  }
  return joined;
}

function findClosing(passages: readonly Passage[]): Closing | undefined {
  const at = passages.findIndex(
    passage => startsWith(passage, plain(recipientsLabel).slice(0, 8)) && !passage.inTable,
  );
  const label = passages[at];
  if (!label) return undefined;
  const right = beside(passages, label, 'right').filter(
    ({ box }) => !box || box.top > (label.box?.top ?? 0) - highest,
  );
  const authority = right.filter(({ text }) => isCapitals(text));
  const edge = Math.min(...authority.map(({ box }) => box?.left ?? Infinity));
  const signer = right.filter(passage => !isCapitals(passage.text) && isName(passage.text)).at(-1);
  return {
    label,
    recipients: joinWrapped(under(passages, label).filter(({ box }) => !box || box.right < edge + 5)),
    authority,
    signer,
    unsigned: right.find(passage => startsWith(passage, '(ban goc ', '(du thao ', '(chua ro ho ten ')),
    before: passages.slice(0, at).findLast(passage => !right.includes(passage)),
  };
}

/** Two to seven words without a stop; not "(Ký tên)". */
const isName = (text: string) => /^\p{L}[\p{L}.]*(?:[\s\u00a0]+\p{L}[\p{L}.]*){1,6}$/u.test(text);

function findAppendices(passages: readonly Passage[]): readonly Appendix[] {
  return passages.flatMap((label, index) => {
    if (!isLabel(label)) return [];
    const after = passages.slice(index + 1, index + 8);
    const end = after.findIndex(passage => passage.inTable || isLabel(passage));
    const head = end < 0 ? after : after.slice(0, end);
    const attachedAt = head.findIndex(passage =>
      startsWith(passage, '(kem theo', '(ban hanh kem theo', '(dinh kem'),
    );
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

const basisOpenings = ['can cu', 'theo de nghi', 'xet ', 'tren co so'];

function findTitle(passages: readonly Passage[]): Passage | undefined {
  const opening = passages.slice(0, mayOpen);
  const named = opening.find(({ text }) => isKindOfText(text));
  return (
    named ??
    opening.find(passage => isCapitals(passage.text) && isBold(passage) && passage.align === 'center')
  );
}

function findSubject(rest: readonly Passage[]): readonly Passage[] {
  const end = rest.findIndex((passage, index) => {
    if (isCapitals(passage.text) || startsWith(passage, ...basisOpenings, 'kinh gui', '(kem', '(ban hanh'))
      return true;
    const isMarked = passage.align === 'center' || isBold(passage);
    if (index === 0)
      return !isMarked && !startsWith(passage, 've ', 'v/v', 'cong bo', 'ban hanh', 'phe duyet');
    return !(passage.align === 'center' && isBold(passage));
  });
  return end < 0 ? [] : rest.slice(0, end);
}

function findBases(title: Passage | undefined, rest: readonly Passage[]): readonly Passage[] {
  const start = rest.findIndex(passage => startsWith(passage, 'can cu'));
  const first = rest[start];
  if (!first) return [];
  const decides = ['quyet dinh', 'nghi quyet'].includes(plain(title?.text ?? ''));
  // A plan or a letter may open its first sentence with the same words.
  if (!decides && !first.pieces.every(({ italic }) => italic)) return [];
  const end = rest.findIndex((passage, index) => index > start && !startsWith(passage, ...basisOpenings));
  return rest.slice(start, end < 0 ? rest.length : end);
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
    passage !== undefined && passage !== ofText && startsWith(passage, plain(country).slice(0, 15));
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

export function findParts(file: ReadFile): Parts {
  const passages = file.passages.filter(({ text }) => text.trim() !== '' && !isFakeLine(text));
  const letterhead = findLetterhead(passages);
  const appendices = findAppendices(passages);
  const firstLabel = appendices[0] ? passages.indexOf(appendices[0].label) : passages.length;
  const main = letterhead ? passages.slice(0, firstLabel) : [];
  const heads = new Set(letterhead ? [...besideAll(main, letterhead)] : []);
  const closing = findClosing(main);
  const closingAt = closing ? main.indexOf(closing.label) : main.length;
  const signed = new Set(closing ? [...closing.authority, closing.signer] : []);
  const restatement = main
    .slice(0, mayOpen)
    .find(passage => isSmall(passage) && startsWith(passage, 'ban trinh bay lai '));
  const text = main
    .slice(0, closingAt)
    .filter(passage => !heads.has(passage) && !signed.has(passage) && passage !== restatement);
  const isLetter =
    (letterhead?.about.length ?? 0) > 0 || text.slice(0, 3).some(passage => startsWith(passage, 'kinh gui'));
  const title = isLetter ? undefined : findTitle(text);
  const afterTitle = title ? text.slice(text.indexOf(title) + 1) : text;
  const subject = title ? findSubject(afterTitle) : [];
  const rest = afterTitle.slice(subject.length);
  const bases = findBases(title, rest);
  const titles = new Set(
    appendices.flatMap(({ label, name, attachedTo }) => [label, ...name, ...attachedTo]),
  );
  const attached = passages.slice(letterhead ? firstLabel : 0).filter(passage => !titles.has(passage));
  return {
    letterhead,
    isLetter,
    title,
    subject,
    bases,
    body: findBody(
      withoutForms([...rest.filter(passage => !bases.includes(passage)), ...attached], letterhead?.country),
    ),
    mainText: plain(text.map(passage => passage.text).join(' ')),
    restatement,
    closing,
    appendices,
  };
}

/** Everything that stands in the letterhead, recognised or not. */
function besideAll(
  passages: readonly Passage[],
  { country: anchor, motto, placeAndDate, ...left }: Letterhead,
) {
  if (anchor.place) return passages.filter(({ place }) => place?.table === anchor.place?.table);
  const { superior, issuer, number, about } = left;
  return [anchor, motto, placeAndDate, number, ...superior, ...issuer, ...about].filter(
    part => part !== undefined,
  );
}
