import {
  differInMarks,
  isOneSlipAway,
  isPossible,
  rightPairs,
  soundsAlike,
  spellingOf,
} from '../language/syllable.ts';
import { isList, isRecord } from './visit.ts';
import { Syllables } from './word-pairs.ts';

/** Pairs of syllables that are most likely misspelt, with what was meant: "đằng ký" → "đăng ký". */
export type Misspelt = ReadonlyMap<string, string>;

/** How often a pair must be met, in different texts, before a slip away from it counts as one. */
const oftenForImpossible = 2;
const oftenForUnseen = 4;
const oftenForSeen = 8;

interface Neighbour {
  readonly syllable: string;
  readonly isBound: boolean;
}

/** How surely one syllable brings the other with it, seen from either of them. */
interface Bond {
  readonly count: number;
  readonly weaker: number;
  readonly stronger: number;
}

/** A pair of words that belong together, not just two that happen to meet ("đã sắp", "tại nơi"). */
const areBound = ({ count, weaker, stronger }: Bond): boolean =>
  count >= oftenForUnseen && weaker >= 0.12 && stronger >= 0.3;
/** "hồ sơ", whose syllables hardly ever part. */
const isCompound = ({ count, weaker, stronger }: Bond): boolean =>
  count >= oftenForSeen && weaker >= 0.5 && stronger >= 0.85;

function push<Item>(lists: Map<string, Item[]>, key: string, item: Item): void {
  const known = lists.get(key);
  if (known) known.push(item);
  else lists.set(key, [item]);
}

function add<Key>(counts: Map<Key, number>, key: Key, change: number): void {
  const now = (counts.get(key) ?? 0) + change;
  if (now === 0) counts.delete(key);
  else counts.set(key, now);
}

interface CountedPair {
  readonly left: string;
  readonly right: string;
  readonly count: number;
}

/** The pairs that are met often enough to be a measure for others. */
class Frequent {
  readonly #after = new Map<string, Neighbour[]>();
  readonly #before = new Map<string, Neighbour[]>();
  readonly #compounds = new Map<string, string[]>();

  constructor(pairs: readonly CountedPair[]) {
    const lefts = new Map<string, number>();
    const rights = new Map<string, number>();
    for (const { left, right, count } of pairs) {
      add(lefts, left, count);
      add(rights, right, count);
    }
    const often = pairs.filter(({ count }) => count >= oftenForImpossible);
    for (const { left, right, count } of often.toSorted((one, other) => other.count - one.count)) {
      const shares = [count / (lefts.get(left) ?? count), count / (rights.get(right) ?? count)];
      const bond: Bond = { count, weaker: Math.min(...shares), stronger: Math.max(...shares) };
      const isBound = areBound(bond);
      push(this.#after, left, { syllable: right, isBound });
      push(this.#before, right, { syllable: left, isBound });
      if (!isCompound(bond)) continue;
      push(this.#compounds, `${left} `, right);
      push(this.#compounds, ` ${right}`, left);
    }
  }

  after(left: string): readonly Neighbour[] {
    return this.#after.get(left) ?? [];
  }

  before(right: string): readonly Neighbour[] {
    return this.#before.get(right) ?? [];
  }

  /** A compound with other marks on one of its syllables. */
  compoundNear(left: string, right: string): string | undefined {
    const otherRight = this.#compounds.get(`${left} `)?.find(other => differInMarks(other, right));
    if (otherRight !== undefined && otherRight !== right) return `${left} ${otherRight}`;
    const otherLeft = this.#compounds.get(` ${right}`)?.find(other => differInMarks(other, left));
    return otherLeft !== undefined && otherLeft !== left ? `${otherLeft} ${right}` : undefined;
  }
}

function meantBy(
  { left, right }: CountedPair,
  frequent: Frequent,
  isUnseen: (syllable: string) => boolean,
): string | undefined {
  const nearest = (neighbours: readonly Neighbour[], syllable: string): string | undefined => {
    if (!isUnseen(syllable)) return undefined;
    // With another letter a syllable that can be said is mostly another word: cấp mã, cấp xã.
    const isMeant = isPossible(syllable)
      ? (other: Neighbour) => other.isBound && soundsAlike(other.syllable, syllable)
      : (other: Neighbour) => isOneSlipAway(other.syllable, syllable);
    return neighbours.find(isMeant)?.syllable;
  };
  const otherLeft = nearest(frequent.before(right), left);
  if (otherLeft !== undefined) return `${otherLeft} ${right}`;
  const otherRight = nearest(frequent.after(left), right);
  if (otherRight !== undefined) return `${left} ${otherRight}`;
  return frequent.compoundNear(left, right);
}

/** Ids, dates, choices, figures: nothing to be spelt. */
const beyondAscii = /[^\0-\x7f]/;
const isProse = (text: string): boolean => beyondAscii.test(text);
/** What can be told at a glance; the rest is asked once of each different text. */
const perhapsProse = (text: string): boolean => text.length > 5 && text.includes(' ');

/** What is told there of faults is not to be judged as words. */
export const quotesFaults: ReadonlySet<string | number> = new Set(['acknowledged', 'sourceNotes']);

/** Without paths, which nobody needs here: this is done for everything that is read. */
function gather(value: unknown, prose: string[]): void {
  if (typeof value === 'string') {
    if (perhapsProse(value)) prose.push(value);
  } else if (typeof value === 'object' && value !== null) {
    if (isList(value)) for (const item of value) gather(item, prose);
    else if (isRecord(value))
      for (const key of Object.keys(value)) if (!quotesFaults.has(key)) gather(value[key], prose);
  }
}

function proseOf(subject: object): readonly string[] {
  const prose: string[] = [];
  gather(subject, prose);
  return prose;
}

const same = (left: Misspelt, right: Misspelt): boolean =>
  left.size === right.size && [...left].every(([pair, meant]) => right.get(pair) === meant);

/**
 * The words of the whole catalogue. A text copied into a hundred procedures is counted once, what was counted before is not
 * counted again.
 */
export class Vocabulary {
  #subjects: ReadonlyMap<object, readonly string[]> = new Map();
  readonly #texts = new Map<string, number>();
  readonly #syllables = new Syllables();
  readonly #pairCounts = new Map<number, number>();
  readonly #syllableCounts = new Map<number, number>();
  #misspelt: Misspelt = new Map();

  /** What is most likely misspelt among these; the same object as before while the answer is the same. */
  look(subjects: readonly object[]): Misspelt {
    const before = this.#subjects;
    const now = new Map(subjects.map(subject => [subject, before.get(subject) ?? proseOf(subject)]));
    let isChanged = false;
    for (const [subject, texts] of now)
      if (!before.has(subject)) isChanged = this.#count(texts, 1) || isChanged;
    for (const [subject, texts] of before)
      if (!now.has(subject)) isChanged = this.#count(texts, -1) || isChanged;
    this.#subjects = now;
    if (!isChanged) return this.#misspelt;
    const found = this.#find();
    if (!same(found, this.#misspelt)) this.#misspelt = found;
    return this.#misspelt;
  }

  /** Whether any text came that was not there, or went for good. */
  #count(texts: readonly string[], change: 1 | -1): boolean {
    let isChanged = false;
    for (const text of texts) {
      const holders = this.#texts.get(text) ?? 0;
      if (holders + change === 0) this.#texts.delete(text);
      else this.#texts.set(text, holders + change);
      if (holders !== (change === 1 ? 0 : 1) || !isProse(text)) continue;
      isChanged = true;
      this.#syllables.visit(
        text,
        syllable => {
          add(this.#syllableCounts, syllable, change);
        },
        pair => {
          add(this.#pairCounts, pair, change);
        },
      );
    }
    return isChanged;
  }

  #find(): Misspelt {
    const pairs = Array.from(this.#pairCounts, ([pair, count]): CountedPair => {
      const [left, right] = this.#syllables.pairNames(pair);
      return { left, right, count };
    });
    const unseen = new Set<string>();
    for (const [syllable, count] of this.#syllableCounts)
      if (count === 1) unseen.add(this.#syllables.name(syllable));
    const frequent = new Frequent(pairs);
    const found = new Map<string, string>();
    for (const pair of pairs) {
      if (pair.count > 1) continue;
      const meant = meantBy(pair, frequent, syllable => unseen.has(syllable));
      const isRight = rightPairs.has(`${spellingOf(pair.left)} ${spellingOf(pair.right)}`);
      if (meant !== undefined && !isRight)
        found.set(`${pair.left} ${pair.right}`, meant.split(' ').map(spellingOf).join(' '));
    }
    return found;
  }
}
