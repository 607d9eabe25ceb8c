import { sayCodePoint } from './code-point.ts';
import { fold } from './fold.ts';

/**
 * What UTF-8 Vietnamese looks like when some program read it as Windows-1252, or as Windows-1258 (Ă for Ã). Closing
 * quotation marks are left out: “UBND XÃ” is sound.
 */
const doubleEncoded = /[ÃĂÄ][\u0080-¿€‚ƒˆ‰ŠŒ‘“•™š]|áº|á»|Æ[°¡]|â€/u;

/** Letters and signs that no Vietnamese text uses but OCR and wrong code pages leave behind. */
const foreignSigns = /[¢£¤¥¦§¨©«¬®¯µ¶¸»¿ÅÆÇËÏÑÖØÛÜÞßåæçëïîñöøûüÿþ�]/u;

const controls =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u;

const onset = '(?:ngh|ng|nh|th|tr|ph|kh|ch|gh|gi|qu|[bcdghklmnprstvx])?';
const rhyme =
  '(?:uye|uya|uyu|uoi|uou|ieu|yeu|oai|oay|oao|oeo|uay|uây|iê|ie|ye|ia|ua|uo|uy|ue|oa|oe|oo|ai|ay|ao|au|eo|eu|iu|oi|ui|a|e|i|o|u|y)';
const coda = '(?:ch|ng|nh|[cmnpt])?';
const syllable = new RegExp(`^${onset}${rhyme}${coda}$`, 'u');

/** A language has few syllables: what was judged once is not judged again. */
const verdicts = new Map<string, boolean>();

/** Whether a word could be a syllable of Vietnamese by its letters; tones are not judged. */
export function isVietnameseSyllable(word: string): boolean {
  const known = verdicts.get(word);
  if (known !== undefined) return known;
  const verdict = syllable.test(fold(word));
  if (verdicts.size < 50_000) verdicts.set(word, verdict);
  return verdict;
}

/** "Zürich", "MÜNCHEN", and a millionth before its measure; what would be a syllable of ours without its sign is none. */
const perhapsForeign = /(?<!\p{L})(?:\p{Lu}\p{Ll}{2,}|\p{Lu}{3,})(?!\p{L})|(?<=\d ?)µ(?=[gmlLs](?!\p{L}))/gu;
const vietnameseLetter = /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/iu;

const withoutForeignNames = (text: string): string =>
  text.replace(perhapsForeign, name =>
    isVietnameseSyllable(name) || vietnameseLetter.test(name) ? name : '',
  );

const otherScript = /[^\p{Script=Latin}]/u;

/** "Zürich", "Łódź", "Москва": names count neither for nor against a text. */
const looksAbroad = (word: string): boolean =>
  otherScript.test(word) ||
  (/^\p{Lu}\p{Ll}{3,}$/u.test(word) && !isVietnameseSyllable(word) && !vietnameseLetter.test(word));

const abroad = new Map<string, boolean>();

function isNameOfAbroad(word: string): boolean {
  const known = abroad.get(word);
  if (known !== undefined) return known;
  const verdict = looksAbroad(word);
  if (abroad.size < 50_000) abroad.set(word, verdict);
  return verdict;
}

/** "Japan International Cooperation Agency": capitals, and words that no Vietnamese says even without marks. */
function isForeignName(found: readonly string[]): boolean {
  const capital = found.filter(word => /^\p{Lu}/u.test(word)).length;
  const foreign = found.filter(word => word.length > 2 && !isVietnameseSyllable(word)).length;
  return capital / found.length >= 0.6 && foreign / found.length >= 0.4;
}

const beyondAscii = /[^\p{ASCII}]/u;

const words = /\p{Ll}{2,}/gu;
const wholeWord = /(?<![\p{L}\p{N}@./-])\p{L}?\p{Ll}+(?![\p{L}\p{N}@./-])/gu;

/** Ids, dates, choices: most texts of a file, and too short to judge by their words. */
const shortAscii = /^[ -~]{0,10}$/;

/** Why a text cannot be sound Vietnamese, or undefined when it looks sound. */
export function garble(text: string): string | undefined {
  if (shortAscii.test(text)) return undefined;
  if (doubleEncoded.test(text)) return 'chữ bị đọc sai bảng mã (UTF-8 đọc thành Windows-1252)';
  const control = controls.exec(text);
  if (control) return `có ký tự điều khiển không in được (${sayCodePoint(control[0])})`;
  const sign = foreignSigns.test(text) ? foreignSigns.exec(withoutForeignNames(text)) : null;
  if (sign) return `có ký tự lạ “${sign[0]}” không dùng trong tiếng Việt`;
  const found = (text.match(wholeWord) ?? []).filter(word => !isNameOfAbroad(word));
  if (found.length < 6) return undefined;
  const marked = found.filter(word => beyondAscii.test(word)).length;
  if (marked / found.length < 0.25 && !isForeignName(found)) return 'hầu như không có dấu tiếng Việt';
  const broken = found.filter(word => word.length > 1 && !isVietnameseSyllable(word)).length;
  if (broken / found.length < 0.3) return undefined;
  const long = text.match(words)?.length ?? 0;
  return long >= 6 ? 'nhiều chữ không phải âm tiết tiếng Việt' : undefined;
}
