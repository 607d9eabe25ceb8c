import { garble } from '../language/garble.ts';
import type { Path, Unplaced } from './finding.ts';
import { visitValues } from './visit.ts';

const spaces = / {2}|[ \t]\n|\u00a0/;

/** Every text of a file: composed Unicode, sound Vietnamese, no doubled spaces. */
export function checkSpelling(value: unknown, file: string): Unplaced[] {
  const findings: Unplaced[] = [];
  const add = (rule: string, path: Path, message: string, remedy: string) =>
    findings.push({ rule, severity: 'error', file, path: [...path], message, remedy });
  visitValues(value, (text, path) => {
    if (typeof text !== 'string') return true;
    const composed = text.normalize('NFC');
    if (text !== composed) {
      add('unicode', path, 'Dấu tiếng Việt viết rời (NFD).', 'Chạy niem-yet check --fix để ghép dấu (NFC).');
    }
    const broken = garble(composed);
    if (broken) add('garbled', path, `Chữ bị hỏng: ${broken}.`, 'Gõ lại theo văn bản gốc.');
    if (spaces.test(text)) {
      add('spaces', path, 'Có hai dấu cách liền nhau.', 'Chạy niem-yet check --fix để bỏ dấu cách thừa.');
    }
    return true;
  });
  return findings;
}
