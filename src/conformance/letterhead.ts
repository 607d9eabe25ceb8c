import type { Passage } from './model.ts';
import { isRecipientsLabel } from './closing.ts';
import { beside, isBold, startsWith, under } from './places.ts';
import { isAppendixLabel, isCapitals, plain } from './wording.ts';

/** What stands at the head of a text, found by what it says and where it stands. */
export interface Letterhead {
  readonly country: Passage | undefined;
  readonly motto: Passage | undefined;
  readonly superior: readonly Passage[];
  readonly issuer: readonly Passage[];
  readonly number: Passage | undefined;
  readonly placeAndDate: Passage | undefined;
  readonly about: readonly Passage[];
  /** All that stands there, recognised or not. */
  readonly all: ReadonlySet<Passage>;
}

/** Passages within which a text shows what it is. */
export const mayOpen = 16;
/** Millimetres: no letterhead is taller. */
const tallest = 75;
/** Letters: a sentence that names the country is longer than its name. */
const longestName = 48;

export const isCountry = ({ text }: Pick<Passage, 'text'>) => {
  const said = plain(text);
  return said.length < longestName && /^cong hoa x|^cong hoa .*viet nam$|chu nghia viet nam$/.test(said);
};

const isMotto = (passage: Passage) => startsWith(passage, 'doc lap');
/** Not the line that a digital signature sets on an appendix: "Số: …; ngày/tháng/năm". */
const isNumber = ({ text }: Passage) => /^so\s*[:.]?\s*(?:\d|…|\.|\/|\[|$)[^;]*$/.test(plain(text));
const isAboutLine = (passage: Passage) => startsWith(passage, 'v/v', 've viec');
const isDate = ({ text }: Passage) => /^(?!can cu)[^;]{0,40}ngay.*thang.*nam[\s\d….,]*$/.test(plain(text));

const isAbout = ({ text, pieces }: Passage, first: Passage) =>
  !isCapitals(text) && pieces[0]?.size === first.pieces[0]?.size;

/** Lines of a short letter's closing may stand as high on a page, in letters as large. */
function linesOf(left: readonly Passage[], first: Passage): readonly Passage[] {
  const end = left.findIndex(passage => !isAbout(passage, first));
  return end < 0 ? left : left.slice(0, end);
}

function issuerOf(heads: readonly Passage[]): readonly Passage[] {
  const lastPlain = heads.findLastIndex(passage => !isBold(passage));
  const bold = heads.slice(lastPlain + 1);
  return bold.length > 0 ? bold : heads.slice(-1);
}

/** Of a table that only lays out, or of the right half of a page: words of the text stand in neither. */
const standsApart = ({ place, box, inTable }: Passage) =>
  !inTable && (place !== undefined || (box !== undefined && box.left > 75));

function findRight(opening: readonly Passage[]): Passage | undefined {
  return (
    opening.find(isCountry) ??
    opening.find(isMotto) ??
    opening.find(each => isDate(each) && standsApart(each))
  );
}

/** The column of the number, where nothing is left of the other. */
function findLeft(opening: readonly Passage[]): readonly Passage[] {
  const number = opening.find(isNumber);
  if (!number) return [];
  const { place, box } = number;
  return opening.filter(other => {
    if (place) return other.place?.table === place.table && other.place.column === place.column;
    return box !== undefined && other.box !== undefined && other.box.right < box.right + 40;
  });
}

export function findLetterhead(passages: readonly Passage[]): Letterhead {
  const start = passages.slice(0, mayOpen);
  const label = start.findIndex(({ text }) => isAppendixLabel(text));
  const opening = label < 0 ? start : start.slice(0, label);
  const anchor = findRight(opening);
  const top = anchor?.box?.top ?? 0;
  const below = passages.findIndex(isRecipientsLabel);
  const near = passages
    .slice(0, below < 0 ? 60 : Math.min(below, 60))
    .filter(({ box }) => !box || box.top < top + tallest);
  const left = anchor ? beside(near, anchor, 'left') : findLeft(opening);
  const right = anchor ? [anchor, ...under(near, anchor)] : [];
  const numberAt = left.findIndex(isNumber);
  const aboutAt = left.findIndex(isAboutLine);
  const firstAbout = left[aboutAt];
  const about = firstAbout ? linesOf(left.slice(aboutAt), firstAbout) : [];
  const ends = [numberAt, aboutAt].filter(index => index >= 0);
  // Without a number only capitals tell the issuer from what else may stand there.
  const heads =
    ends.length > 0 ? left.slice(0, Math.min(...ends)) : left.filter(({ text }) => isCapitals(text));
  const issuer = issuerOf(heads);
  const known = {
    country: right.find(isCountry),
    motto: right.find(isMotto),
    number: left[numberAt],
    placeAndDate: right.find(isDate),
  };
  const table = anchor?.place?.table ?? known.number?.place?.table;
  const inTable = passages.filter(({ place }) => table !== undefined && place?.table === table);
  const said = [...Object.values(known), ...heads, ...about].filter(part => part !== undefined);
  return {
    ...known,
    superior: heads.filter(head => !issuer.includes(head)),
    issuer,
    about,
    all: new Set([...said, ...inTable]),
  };
}

export const noLetterhead: Letterhead = {
  country: undefined,
  motto: undefined,
  superior: [],
  issuer: [],
  number: undefined,
  placeAndDate: undefined,
  about: [],
  all: new Set(),
};
