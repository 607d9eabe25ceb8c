import type { Path } from './finding.ts';

/** Keys that lead to entries of lists, and to words about faults. */
const elsewhere = new Set(['field', 'issuer', 'acknowledged']);

/**
 * Every value inside an entity that is its own, with the path to it. Procedures, decisions, bundles and forms linked to
 * it (each carries its file) are read in their own turn.
 */
export function* ownValues(
  value: unknown,
  path: Path = [],
): Generator<readonly [value: unknown, path: Path]> {
  if (typeof value === 'object' && value !== null && path.length > 0 && 'file' in value) return;
  yield [value, path];
  if (typeof value !== 'object' || value === null || value instanceof Map) return;
  for (const [key, item] of Array.isArray(value) ? value.entries() : Object.entries(value))
    if (typeof key === 'number' || !elsewhere.has(key)) yield* ownValues(item, [...path, key]);
}
