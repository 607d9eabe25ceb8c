import { isVietnameseSyllable } from './garble.ts';
import { distance } from './nearest.ts';

const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/** "qủa", "gía": the tone sits on a letter that is no vowel there. Such a word is nobody's other spelling. */
const wrongSeat = /^(?:q[ùúủũụ]|g[ìíỉĩị][aăâeêoôơuư])/u;

const normal = new Map<string, string>();
const spellings = new Map<string, string>();

/** Two lawful spellings of one word: "hằng năm", "hàng năm". */
const twins: ReadonlyMap<string, string> = new Map([
  ['hằng', 'hàng'],
  ['giòng', 'dòng'],
  ['dầy', 'dày'],
]);

/** Right words that only marks part from words that are met more often. */
export const rightPairs: ReadonlySet<string> = new Set(
  [
    'công chúng, công nhân, công nhận, công tắc, cấp tính, bạn hàng, bán hàng, chứng nhân, chỉnh thể, chính thể',
    'cơ thể, có thể, thuế đất, thuê đất, thú y, dân số, dân sự, tù nhân, tư nhân, quân dân',
  ].flatMap(line => line.split(', ')),
);

function normalise(word: string): string {
  if (wrongSeat.test(word)) return word;
  const parted = (twins.get(word) ?? word).normalize('NFD');
  const tone = parted.match(tones)?.join('') ?? '';
  // After one consonant i and y are one sound, whichever school one went to: sĩ, sỹ; kĩ, kỹ.
  const bare = parted.replace(tones, '').replace(/^([kghlmst]|qu)y$/u, '$1i');
  return bare.normalize('NFC') + tone;
}

/** One spelling for "hoà" and "hòa", "liệt sỹ" and "liệt sĩ"; in small letters. */
export function syllableOf(word: string): string {
  const lower = word.toLowerCase();
  const known = normal.get(lower);
  if (known !== undefined) return known;
  const made = normalise(lower);
  if (normal.size < 50_000) normal.set(lower, made);
  if (spellings.size < 50_000 && !spellings.has(made)) spellings.set(made, lower);
  return made;
}

/** How a syllable is written: its one spelling puts the tone where no one reads it. */
export const spellingOf = (syllable: string): string => spellings.get(syllable) ?? syllable;

/** Syllables that end in a stop rise or fall: "tốt", "một", never "tôt", "tỏt". */
const stopWithoutTone = /(?:[cpt]|ch)[\u0300\u0303\u0309]?$/u;

/** Whether one spelling of a syllable could be said in Vietnamese at all. */
export const isPossible = (syllable: string): boolean =>
  isVietnameseSyllable(syllable) && !stopWithoutTone.test(syllable);

const plain = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replaceAll('đ', 'd');

/** Whether only marks differ: đằng, đăng. */
export const differInMarks = (left: string, right: string): boolean => plain(left) === plain(right);

/** Onsets that one or the other part of the country does not tell apart. */
const heardAlike: readonly (readonly [RegExp, string])[] = [
  [/^tr/u, 'ch'],
  [/^x/u, 's'],
  [/^(?:gi|r|v)(?=[aăâeêioôơuưy])/u, 'd'],
  [/^n(?![gh])/u, 'l'],
  [/^ngh/u, 'ng'],
  [/^gh/u, 'g'],
  [/^k(?!h)/u, 'c'],
];

const heard = (syllable: string): string =>
  heardAlike.reduce((said, [onset, other]) => said.replace(onset, other), syllable);

/** Whether only marks make the difference, or an onset written as it is heard: hồ xơ, hồ sơ. */
export const soundsAlike = (left: string, right: string): boolean =>
  differInMarks(left, right) || heard(left) === heard(right);

/** Whether one letter, mark or tone makes the difference, or two that changed places. */
export const isOneSlipAway = (left: string, right: string): boolean =>
  soundsAlike(left, right) || (Math.min(left.length, right.length) > 2 && distance(left, right, 1) === 1);
