import type { Path } from './finding.ts';
import { visitValues } from './visit.ts';

/** Keys that lead to entries of lists, and to words about faults. */
const elsewhere = new Set<string | number | undefined>(['field', 'issuer', 'acknowledged']);

export interface OwnText {
  readonly text: string;
  readonly path: Path;
  /** The object or list it stands in. */
  readonly holder: object | undefined;
}

function readTexts(subject: unknown): OwnText[] {
  const texts: OwnText[] = [];
  visitValues(subject, (value, path, holder) => {
    if (elsewhere.has(path.at(-1))) return false;
    if (typeof value === 'string') texts.push({ text: value, path: [...path], holder });
    const linked = typeof value === 'object' && value !== null && path.length > 0 && 'file' in value;
    return !linked && !(value instanceof Map);
  });
  return texts;
}

let latest: { readonly subject: unknown; readonly texts: readonly OwnText[] } | undefined;

/**
 * Every text inside an entity that is its own, with the path to it. Procedures, decisions, bundles and forms linked to
 * it (each carries its file) are read in their own turn. Rules on one entity follow each other, so the last is kept.
 */
export function ownTexts(subject: unknown): readonly OwnText[] {
  if (latest?.subject !== subject) latest = { subject, texts: readTexts(subject) };
  return latest!.texts;
}
