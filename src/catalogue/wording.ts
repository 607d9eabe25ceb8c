import { garble } from '../language/garble.ts';
import type { Path, Unplaced } from './finding.ts';

function* strings(value: unknown, path: Path): Generator<[text: string, path: Path]> {
  if (typeof value === 'string') yield [value, path];
  else if (Array.isArray(value))
    for (const [index, item] of value.entries()) yield* strings(item, [...path, index]);
  else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value)) yield* strings(item, [...path, key]);
}

/** Every text of a file: composed Unicode, sound Vietnamese, no doubled spaces. */
export function checkWording(value: unknown, file: string): Unplaced[] {
  const findings: Unplaced[] = [];
  const add = (rule: string, path: Path, message: string, remedy: string) =>
    findings.push({ rule, severity: 'error', file, path, message, remedy });
  for (const [text, path] of strings(value, [])) {
    if (text !== text.normalize('NFC')) {
      add('unicode', path, 'Dấu tiếng Việt viết rời (NFD).', 'Chạy niem-yet check --fix để ghép dấu (NFC).');
    }
    const broken = garble(text.normalize('NFC'));
    if (broken) add('garbled', path, `Chữ bị hỏng: ${broken}.`, 'Gõ lại theo văn bản gốc.');
    if (/ {2}|[ \t]\n|\u00a0/.test(text)) {
      add('spaces', path, 'Có hai dấu cách liền nhau.', 'Chạy niem-yet check --fix để bỏ dấu cách thừa.');
    }
  }
  return findings;
}
