import { codePoint, sayCodePoint } from './code-point.ts';
import type { Misreading } from './reading.ts';

/** Line ends of every system; Word and Excel leave U+000B and U+000C where a line was broken by hand. */
const lineEnds = /\r\n|[\r\u000b\u000c\u0085\u2028\u2029]/gu;

const wideSpaces = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/gu;

/** Joiners inside an emoji belong to it; anywhere else they only make equal words differ. */
const emojiJoiner =
  /(?<=[\p{Extended_Pictographic}\u{1f3fb}-\u{1f3ff}]\ufe0f?)\u200d(?=\p{Extended_Pictographic})/gu;

/** Signs that show nothing: marks of direction can even make a name read as another. */
const hidden =
  /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/gu;

/** Controls, lone surrogates, noncharacters, private use and the mark of letters already lost. */
const unprintable =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffd\ufff9-\ufffb]|\p{Cs}|\p{Co}|\p{Noncharacter_Code_Point}/u;

export interface TypedText {
  /** NFC, no hidden signs, plain spaces and line ends, nothing blank at either end. */
  readonly text: string;
  readonly hiddenSigns: number;
  readonly fault?: Misreading;
}

/** U+FDD0 marks the joiners to keep: a noncharacter, refused when typed. */
const kept = '\ufdd0';

function explainUnprintable(character: string): Misreading {
  if (character === '\ufffd')
    return {
      message: 'Có chữ đã hỏng khi sao chép hoặc lưu tệp (hiện thành �).',
      remedy: 'Gõ lại chữ đó.',
    };
  return {
    message: `Có ký tự không in được (${sayCodePoint(character)}).`,
    remedy: 'Xóa ô này rồi gõ lại.',
  };
}

/** Makes typed or pasted text fit to print without losing a word of it. */
export function readTypedText(raw: string): TypedText {
  const bad = unprintable.exec(raw)?.[0];
  const joined = raw.normalize('NFC').replace(emojiJoiner, kept);
  const shown = joined.replace(hidden, '');
  const text = shown
    .replaceAll(kept, '\u200d')
    .replace(lineEnds, '\n')
    .replace(wideSpaces, ' ')
    .replace(/ +$/gm, '')
    .trim()
    // What was taken out may have parted a letter from its mark.
    .normalize('NFC');
  return {
    text,
    hiddenSigns: joined.length - shown.length,
    ...(bad === undefined ? {} : { fault: explainUnprintable(bad) }),
  };
}

/** Figures of other keyboards (full width, Arabic, Persian) as 0 to 9. */
export function plainFigures(text: string): string {
  return text.replace(/[\uff10-\uff19\u0660-\u0669\u06f0-\u06f9]/gu, figure => {
    const point = codePoint(figure);
    return String(point >= 0xff10 ? point - 0xff10 : (point & 0xf) % 10);
  });
}
