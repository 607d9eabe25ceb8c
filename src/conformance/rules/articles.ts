import { kindOfTitle } from '../kinds.ts';
import { at } from '../look.ts';
import type { Passage } from '../model.ts';
import type { ConformanceRule, Fault } from '../rule.ts';

/** "Điều 2, Điều 3 Nghị định số …" at the start of a line cites; only a number with its stop heads an article. */
const heading = /^Điều[\s\u00a0]+(\d{1,3})[.:](?!\d)/u;

interface Article {
  readonly passage: Passage;
  readonly number: number;
  /** Another text may begin above it: what a decision enacts counts from 1 again. */
  readonly mayBegin: boolean;
}

const timesIn = (text: string, mark: string) => text.split(mark).length - 1;

function findArticles(passages: readonly Passage[]): readonly Article[] {
  const found: Article[] = [];
  let quoted = 0;
  let mayBegin = true;
  for (const passage of passages) {
    const text = passage.text.normalize('NFC');
    const last = found.at(-1)?.passage;
    mayBegin ||= passage.opensPage || passage.section !== last?.section || kindOfTitle(text) !== undefined;
    const number = heading.exec(text)?.[1];
    // Articles that an amending text quotes have the numbers of another.
    if (number !== undefined && quoted <= 0 && !passage.inTable) {
      found.push({ passage, number: Number(number), mayBegin });
      mayBegin = false;
    }
    quoted = Math.max(0, quoted + timesIn(text, '“') - timesIn(text, '”'));
  }
  return found;
}

export const articles: ConformanceRule = {
  id: 'articles',
  clause: 'II.6.đ',
  demand: 'Các điều đánh số theo thứ tự, không thiếu, không trùng.',
  check({ passages }) {
    const numbered = findArticles(passages);
    if (numbered.length === 0) return undefined;
    return numbered.flatMap(({ passage, number, mayBegin }, index): readonly Fault[] => {
      const above = numbered[index - 1];
      const begins = !above || (number === 1 && mayBegin);
      const expected = begins ? 1 : above.number + 1;
      if (number === expected) return [];
      return [{ ...at(passage), found: `Điều ${number} sai thứ tự`, expected: `ghi “Điều ${expected}.”` }];
    });
  },
};
