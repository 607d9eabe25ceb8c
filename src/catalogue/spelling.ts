import { garble } from '../language/garble.ts';
import { strangeLetter, type Strange } from '../language/strange-letters.ts';
import type { Unplaced } from './finding.ts';
import { isList, isRecord, visitValues } from './visit.ts';

const spaces = / {2}|[ \t]\n/;

type Said = readonly [rule: string, message: string, remedy: string];

function sayStrange({ kind, said, instead }: Strange): Said {
  switch (kind) {
    case 'space':
      return [
        'spaces',
        `Có ${said} thay cho dấu cách thường.`,
        'Chạy niem-yet check --fix để thay bằng dấu cách.',
      ];
    case 'unseen':
      return [
        'garbled',
        `Chữ bị hỏng: có ${said}.`,
        'Xóa ký tự này rồi gõ lại chữ ở chỗ đó; thường nó theo vào khi chép từ Word, PDF hay trang mạng.',
      ];
    case 'look-alike':
      return [
        'look-alike',
        `Có ${said} lẫn trong chữ; mắt khó thấy nhưng tìm kiếm sẽ không ra.`,
        instead === undefined ? 'Gõ lại bằng bàn phím.' : `Gõ lại bằng bàn phím: “${instead}”.`,
      ];
  }
}

/** The language has few texts that many files share; each is judged once. */
const verdicts = new Map<string, readonly Said[]>();
const sound: readonly Said[] = [];

function judgeText(text: string): readonly Said[] {
  const said: Said[] = [];
  const composed = text.normalize('NFC');
  if (text !== composed)
    said.push(['unicode', 'Dấu tiếng Việt viết rời (NFD).', 'Chạy niem-yet check --fix để ghép dấu (NFC).']);
  const strange = strangeLetter(composed);
  if (strange) said.push(sayStrange(strange));
  const broken = strange?.kind === 'unseen' ? undefined : garble(composed);
  if (broken) said.push(['garbled', `Chữ bị hỏng: ${broken}.`, 'Gõ lại theo văn bản gốc.']);
  if (spaces.test(text))
    said.push(['spaces', 'Có hai dấu cách liền nhau.', 'Chạy niem-yet check --fix để bỏ dấu cách thừa.']);
  return said.length === 0 ? sound : said;
}

function verdictOn(text: string): readonly Said[] {
  const known = verdicts.get(text);
  if (known) return known;
  const verdict = judgeText(text);
  if (verdicts.size < 100_000) verdicts.set(text, verdict);
  return verdict;
}

/** Nearly every file is sound: of such a one nobody asks where its texts stand. */
function isSound(value: unknown): boolean {
  if (typeof value === 'string') return verdictOn(value) === sound;
  if (typeof value !== 'object' || value === null) return true;
  if (isList(value)) return value.every(isSound);
  if (isRecord(value)) for (const key of Object.keys(value)) if (!isSound(value[key])) return false;
  return true;
}

/** Every text of a file: composed Unicode, sound Vietnamese, no sign that pretends to be another, no doubled spaces. */
export function checkSpelling(value: unknown, file: string): Unplaced[] {
  const findings: Unplaced[] = [];
  if (isSound(value)) return findings;
  visitValues(value, (text, path) => {
    if (typeof text !== 'string') return true;
    for (const [rule, message, remedy] of verdictOn(text))
      findings.push({ rule, severity: 'error', file, path: [...path], message, remedy });
    return true;
  });
  return findings;
}
