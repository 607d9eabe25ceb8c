import type { Path } from './finding.ts';
import { visitValues } from './visit.ts';

/** What a file is called, not what stands in it. */
const names = new Set<string | number | undefined>(['id', 'file']);
/** Keys that lead to entries of lists, and to words about faults. */
const elsewhere = new Set<string | number | undefined>(['field', 'issuer', 'acknowledged']);

export interface OwnText {
  readonly text: string;
  readonly path: Path;
  /** The object or list it stands in. */
  readonly holder: object | undefined;
}

/** A figure with its unit: money, or a term; of a range each end. */
export interface OwnAmount {
  readonly amount: number;
  readonly path: Path;
  /** What stands beside it. */
  readonly unit: unknown;
  readonly per: unknown;
  readonly note: unknown;
  readonly holder: object;
}

interface OwnContent {
  readonly texts: readonly OwnText[];
  readonly under: ReadonlyMap<unknown, readonly OwnText[]>;
  readonly amounts: readonly OwnAmount[];
}

/** Keys whose texts alone some rules look at: few of all texts stand under them. */
type AskedKey = 'clause' | 'citedAs' | 'instrument';
const asked: ReadonlySet<unknown> = new Set<AskedKey>(['clause', 'citedAs', 'instrument']);
const noTexts: readonly OwnText[] = [];

/** Under which the figures of money and of time stand. */
const figures = new Set(['amount', 'upTo']);

function readContent(subject: unknown): OwnContent {
  const texts: OwnText[] = [];
  const under = new Map<unknown, OwnText[]>();
  const amounts: OwnAmount[] = [];
  visitValues(subject, (value, path, holder) => {
    const key = path.at(-1);
    if (elsewhere.has(key) || (path.length === 1 && names.has(key))) return false;
    if (typeof value === 'string') {
      const own: OwnText = { text: value, path: [...path], holder };
      texts.push(own);
      if (asked.has(key)) {
        const known = under.get(key);
        if (known) known.push(own);
        else under.set(key, [own]);
      }
    }
    if (typeof key === 'string' && figures.has(key) && typeof value === 'number' && holder)
      amounts.push({
        amount: value,
        path: [...path],
        unit: Reflect.get(holder, 'unit'),
        per: Reflect.get(holder, 'per'),
        note: Reflect.get(holder, 'note'),
        holder,
      });
    const linked = typeof value === 'object' && value !== null && path.length > 0 && 'file' in value;
    return !linked && !(value instanceof Map);
  });
  return { texts, under, amounts };
}

let latest: { readonly subject: unknown; readonly content: OwnContent } | undefined;

/** Rules on one entity follow each other, so what was read of the last is kept. */
function contentOf(subject: unknown): OwnContent {
  if (latest && latest.subject === subject) return latest.content;
  const content = readContent(subject);
  latest = { subject, content };
  return content;
}

/**
 * Every text inside an entity that is its own, with the path to it. Procedures, decisions, bundles and forms linked to
 * it (each carries its file) are read in their own turn.
 */
export const ownTexts = (subject: unknown): readonly OwnText[] => contentOf(subject).texts;

/** Of those the ones that stand under a key. */
export const ownTextsUnder = (subject: unknown, key: AskedKey): readonly OwnText[] =>
  contentOf(subject).under.get(key) ?? noTexts;

/** Every amount of money and every term inside an entity, whatever it is the price or the time of. */
export const ownAmounts = (subject: unknown): readonly OwnAmount[] => contentOf(subject).amounts;
