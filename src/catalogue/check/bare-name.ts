import { isVietnameseSyllable } from '../../language/garble.ts';
import { ownTexts } from '../own-content.ts';
import { isNamePath } from './capitals-only.ts';
import { rule, type Rule } from './rule.ts';

/** Fewer syllables without a mark can be a right name: "Ban Dân vận" has marks, "Kho Hoa" none. */
const fewest = 4;
const word = /[A-Za-z]+/gu;

/** Words that are all syllables of Vietnamese, and not one mark among them. */
function isBare(text: string): boolean {
  if (!/^[A-Za-z ,.()/-]+$/u.test(text)) return false;
  const words = text.match(word) ?? [];
  return words.length >= fewest && words.every(isVietnameseSyllable);
}

type Named = 'procedure' | 'bundle';

const ofScope = <Of extends Named>(scope: Of): Rule<Of, 'itself'> =>
  rule<Of, 'itself'>({
    id: 'bare-name',
    severity: 'warning',
    scope,
    looksAt: 'itself',
    demand: 'Tên thủ tục, giấy tờ, cơ quan viết có dấu.',
    check: subject =>
      ownTexts(subject)
        .filter(({ text, path }) => isBare(text) && isNamePath(path))
        .map(({ text, path }) => ({
          path,
          fact: `“${text}” viết không dấu`,
          remedy: 'Gõ lại có dấu theo văn bản gốc.',
        })),
  });

export const bareName: readonly Rule<Named, 'itself'>[] = [ofScope('procedure'), ofScope('bundle')];
