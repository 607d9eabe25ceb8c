import { sayCodePoint } from './code-point.ts';
import { isVietnameseSyllable } from './garble.ts';

/** A sign that cannot be meant, since nobody sees what it is. */
export interface Strange {
  readonly kind: 'unseen' | 'space' | 'look-alike';
  /** "“С” (U+0421, chữ Kirin trông giống “C”)". */
  readonly said: string;
  /** What was most likely meant. */
  readonly instead?: string;
}

/** What nearly every text consists of alone. Ð and ð are left out: they look like Đ and đ. */
const ordinary = /^[\t\n -~À-ÏÑ-ïñ-ýĂăĐđĨĩŨũƠơƯưẠ-ỹ“”‘’–—…•≠≤≥×°²³]*$/u;

const unseen =
  /(?![\t\n\r])[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\u034f\u115f\u1160\u3164\uffa0\ufffe\uffff]|(?<!\p{Extended_Pictographic})[\ufe00-\ufe0f]/u;
const unusualSpace = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/u;

const unseenNames: readonly (readonly [RegExp, string])[] = [
  [/\u00ad/u, 'dấu nối mềm'],
  [/\u200b/u, 'dấu cách không độ rộng'],
  [/[\u200c\u200d]/u, 'dấu ghép, tách chữ'],
  [/\u2060/u, 'dấu nối từ ẩn'],
  [/\ufeff/u, 'dấu BOM'],
  [/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u, 'dấu đổi chiều viết'],
  [/[\u2028\u2029]/u, 'dấu xuống dòng của Unicode'],
  [/\p{Cs}/u, 'nửa ký tự bị cắt rời'],
  [/\p{Co}/u, 'ký tự riêng của một phông chữ'],
  [/\p{Cc}/u, 'ký tự điều khiển không in được'],
];

const spaceNames: Readonly<Record<string, string>> = {
  '\u00a0': 'dấu cách cứng',
  '\u202f': 'dấu cách cứng hẹp',
  '\u3000': 'dấu cách toàn góc',
};

/** Compatibility signs that stand for plain ones: full-width letters, figures of Rome, joined letters, letters of formulas. */
const compatible =
  /[\uff01-\uff5e\u2160-\u2188\ufb00-\ufb06\ufe50-\ufe6b\u{1d400}-\u{1d7ff}]|(?![0-9])\p{Nd}/u;

/** Hyphens that Word puts in; a dash inside the symbol of a text. */
const wrongHyphen =
  /[\u2010\u2011]|(?<=\/[\p{Lu}\d–—−-]{1,12}|(?<!\p{L})(?:QĐ|NĐ|TT|TTLT|NQ|KH|TTr))[–—−](?=\p{Lu})/u;

/** The only ones of them that are ordinary. */
const dash = /[–—]/;

const cyrillic = pairs(
  'АA ВB ЕE ЅS ІI ЇÏ ЈJ КK МM НH ОO РP СC ТT УY ХX ҮY аa еe іi јj оo рp сc уy хx ѕs һh ԁd ԛq ԝw кk тt мm нh вb',
);
const greek = pairs('ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX οo νv ιi κk ρp αa υu τt ηn γy');
/** A word that is drawn as one of ours letter by letter; in Москва the others tell what it is. */
const disguise = /^(?:[АВЕЅІЈКМНОРСТУХҮаеіјорсухѕһԁԛԝ]+|[ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο]+)$/u;
const unlikeLatin = /^[αβγδθλμπσφψωΓΔΘΛΞΠΣΦΨΩ\p{Script=Latin}]{1,3}$/u;

/** Latin letters of other tongues that pass for Vietnamese ones. */
const neighbours = pairs('ÐĐ ðđ ƉĐ ɖđ ǍĂ ǎă ıi ɑa ɡg');

function pairs(list: string): ReadonlyMap<string, string> {
  return new Map(list.split(' ').map(pair => [pair.charAt(0), pair.slice(1)]));
}

const word = /[\p{L}\p{M}]+/gu;
const latin = /\p{Script=Latin}/u;
const otherScripts = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u;

const nameIn = (names: readonly (readonly [RegExp, string])[], sign: string): string =>
  names.find(([pattern]) => pattern.test(sign))?.[1] ?? 'ký tự không nhìn thấy';

function scriptOf(letter: string): string {
  if (/\p{Script=Cyrillic}/u.test(letter)) return 'chữ Kirin';
  return /\p{Script=Greek}/u.test(letter) ? 'chữ Hy Lạp' : 'chữ của thứ tiếng khác';
}

function lookAlike(sign: string, what: string, instead: string | undefined): Strange {
  const like = instead === undefined ? '' : ` trông giống “${instead}”`;
  return {
    kind: 'look-alike',
    said: `“${sign}” (${sayCodePoint(sign)}, ${what}${like})`,
    ...(instead === undefined ? {} : { instead }),
  };
}

/** The foreign letters of a word, when they pretend to be Latin ones. */
function pretending(found: string, hasHonestWords: boolean): Strange | undefined {
  const foreign = Array.from(found).find(letter => otherScripts.test(letter));
  if (foreign === undefined) return undefined;
  const likeOf = (letter: string) => cyrillic.get(letter) ?? greek.get(letter);
  if (latin.test(found)) {
    if (unlikeLatin.test(found)) return undefined;
    const first = Array.from(found).find(letter => likeOf(letter) !== undefined) ?? foreign;
    return lookAlike(first, scriptOf(first), likeOf(first));
  }
  // A single letter of Greece is an honest sign of formulas, unless it is drawn as a capital of ours.
  if (/^\p{Script=Greek}$/u.test(found) && !/[\p{Lu}ο]/u.test(found)) return undefined;
  return disguise.test(found) && !hasHonestWords
    ? lookAlike(foreign, scriptOf(foreign), likeOf(foreign))
    : undefined;
}

/** A neighbour of a Vietnamese letter in what is a Vietnamese syllable once it is set right. */
function misplaced(found: string): Strange | undefined {
  const letter = Array.from(found).find(each => neighbours.has(each));
  if (letter === undefined) return undefined;
  const right = found.replace(/./gu, each => neighbours.get(each) ?? each);
  if (!isVietnameseSyllable(right)) return undefined;
  return lookAlike(letter, 'chữ của thứ tiếng khác', neighbours.get(letter));
}

function inWords(text: string): Strange | undefined {
  const words = text.match(word) ?? [];
  const isHonest = (found: string) => !latin.test(found) && otherScripts.test(found) && !disguise.test(found);
  const hasHonestWords = words.some(isHonest);
  for (const found of words) {
    const strange = pretending(found, hasHonestWords) ?? misplaced(found);
    if (strange) return strange;
  }
  return undefined;
}

/** The first sign of a text that only looks like what was meant, or is not seen at all. */
export function strangeLetter(text: string): Strange | undefined {
  if (ordinary.test(text) && !(dash.test(text) && wrongHyphen.test(text))) return undefined;
  const hidden = unseen.exec(text)?.[0];
  if (hidden !== undefined)
    return { kind: 'unseen', said: `${nameIn(unseenNames, hidden)} (${sayCodePoint(hidden)})` };
  const space = unusualSpace.exec(text)?.[0];
  if (space !== undefined)
    return { kind: 'space', said: `${spaceNames[space] ?? 'dấu cách khác thường'} (${sayCodePoint(space)})` };
  const hyphen = wrongHyphen.exec(text)?.[0];
  if (hyphen !== undefined) return lookAlike(hyphen, 'gạch', '-');
  const sign = compatible.exec(text)?.[0];
  if (sign !== undefined) return lookAlike(sign, 'ký tự đặc biệt', plainOf(sign));
  return inWords(text);
}

function plainOf(sign: string): string | undefined {
  const plain = sign.normalize('NFKC');
  return plain === sign ? undefined : plain;
}

/** Spaces that are none of the keyboard's. */
export const unusualSpaces = new RegExp(unusualSpace.source, 'gu');
