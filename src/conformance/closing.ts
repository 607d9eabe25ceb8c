import { recipientsLabel } from '../document/standard.ts';
import type { Passage } from './model.ts';
import { beside, isBold, startsWith, under } from './places.ts';
import { isCapitals, plain } from './wording.ts';

/** What stands under a text. */
export interface Closing {
  readonly label: Passage | undefined;
  /** Its first words in the order of the file. */
  readonly start: Passage | undefined;
  readonly recipients: readonly Passage[];
  readonly authority: readonly Passage[];
  readonly signer: Passage | undefined;
  /** "(Bản gốc do … ký)" in the place of a signature. */
  readonly unsigned: Passage | undefined;
  /** The last words of the text above it. */
  readonly before: Passage | undefined;
}

export const noClosing: Closing = {
  label: undefined,
  start: undefined,
  recipients: [],
  authority: [],
  signer: undefined,
  unsigned: undefined,
  before: undefined,
};

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

/** Two to seven words without a stop; not "(Ký tên)". */
const isName = (text: string) => /^\p{L}[\p{L}.]*(?:[\s\u00a0]+\p{L}[\p{L}.]*){1,6}$/u.test(text);

const isUnsigned = (passage: Passage) => startsWith(passage, '(ban goc ', '(du thao ', '(chua ro ho ten ');

const signedBy = (column: readonly Passage[]) => ({
  authority: column.filter(({ text }) => isCapitals(text)),
  signer: column.filter(({ text }) => !isCapitals(text) && isName(text)).at(-1),
  unsigned: column.find(isUnsigned),
});

const position =
  /^(?:(?:TM|KT|TL|TUQ|Q)\.|(?:PHÓ |THỨ |TỔNG |CHI |QUYỀN )*(?:CHỦ TỊCH|CHỦ T[OỌ][AẠ]|GIÁM ĐỐC|CHÁNH|\p{Lu}{0,4} ?TRƯỞNG)(?!\p{Ll}))/u;

/** A paper of 210 millimetres, less its margins, cut in two. */
const rightHalf = 95;
const mayClose = 14;

/** Letters: no line of a closing is longer. */
const longestLine = 80;

const isProse = ({ text, place, align }: Passage) =>
  !place && (align === 'justify' || text.length > longestLine || text.trim().endsWith('./.'));

/** Who signs, where no "Nơi nhận" stands beside: capitals in the right column of what ends the text. */
function findSignature(passages: readonly Passage[]): readonly Passage[] {
  const end = passages.slice(-mayClose).filter(({ inTable }) => !inTable);
  const last = end.slice(end.findLastIndex(isProse) + 1);
  const at = last.findIndex(({ text }) => position.test(text.normalize('NFC')));
  if (at < 0) return [];
  return last.slice(at).filter(passage => {
    const { place, box, align } = passage;
    if (place) return place.column > 0 || isBold(passage);
    return box ? box.left > rightHalf : align === 'right' || (align === 'center' && isBold(passage));
  });
}

/** Two lines of type on one row differ by less than this many millimetres. */
const sameRow = 2;

function lastWords(passages: readonly Passage[], label: Passage, column: readonly Passage[]) {
  const top = Math.min(...column.map(({ box }) => box?.top ?? Infinity));
  return passages.slice(0, passages.indexOf(label)).findLast(passage => {
    if (column.includes(passage)) return false;
    if (label.place) return passage.place?.table !== label.place.table;
    return passage.level.frame !== label.level.frame || (passage.box?.top ?? 0) < top - sameRow;
  });
}

/** Less than from one line to the next, in millimetres: what stands beside may begin that much higher. */
const almostLine = 4;

/** The first words level with who signs, or in one table with them. */
function opensClosing(passages: readonly Passage[], authority: Passage): Passage {
  const { place, box, level } = authority;
  const first = passages.find(other => {
    if (place) return other.place?.table === place.table;
    if (!box) return other === authority;
    return other.level.frame === level.frame && (other.box?.top ?? 0) >= box.top - almostLine;
  });
  return first ?? authority;
}

function withoutLabel(passages: readonly Passage[]): Closing {
  const signature = signedBy(findSignature(passages));
  const [first] = signature.authority;
  if (!first) return { ...noClosing, before: passages.findLast(({ place }) => !place) };
  const start = opensClosing(passages, first);
  const above = passages.slice(0, passages.indexOf(start));
  return { ...noClosing, ...signature, start, before: above.findLast(({ place }) => !place) };
}

export const isRecipientsLabel = (passage: Passage) =>
  startsWith(passage, plain(recipientsLabel).slice(0, 8)) && !passage.inTable;

export function findClosing(passages: readonly Passage[]): Closing {
  const label = passages.find(isRecipientsLabel);
  if (!label) return withoutLabel(passages);
  const column = beside(passages, label, 'right').filter(
    ({ box }) => !box || box.top > (label.box?.top ?? 0) - highest,
  );
  const signature = signedBy(column);
  const edge = Math.min(...signature.authority.map(({ box }) => box?.left ?? Infinity));
  const recipients = under(passages, label).filter(({ box }) => !box || box.right < edge + 5);
  const below = { label, recipients: joinWrapped(recipients) };
  // Minutes are signed above the recipients, by two.
  const above = withoutLabel(passages.slice(0, passages.indexOf(label)));
  if (signature.authority.length === 0 && above.start) return { ...above, ...below };
  return { ...below, start: label, ...signature, before: lastWords(passages, label, column) };
}
