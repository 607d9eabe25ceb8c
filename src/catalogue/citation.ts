import type { Path } from './finding.ts';
import { instrumentKinds, type InstrumentKind } from './schema/instrument.ts';

export interface Citation {
  readonly path: Path;
  readonly kind: InstrumentKind;
  readonly number: string;
  /** As cited, when the text gives a whole date. */
  readonly date?: string;
}

const kinds = (Object.entries(instrumentKinds) as [InstrumentKind, string][]).toSorted(
  (left, right) => right[1].length - left[1].length,
);
const kindOf = new Map(kinds.map(([kind, name]) => [name, kind]));
const pattern = new RegExp(
  String.raw`(${kinds.map(([, name]) => name).join('|')}) số ([\p{L}\p{N}]+(?:[/-][\p{L}\p{N}]+)+)(?: ngày (\d{1,2})(?:/| tháng )(\d{1,2})(?:/| năm )(\d{4}))?`,
  'gu',
);

/**
 * Every "Nghị định số 61/2018/NĐ-CP ngày 23 tháng 4 năm 2018" in the texts of an object. Procedures, decisions, bundles
 * and forms linked to it (each carries its file) are read in their own turn.
 */
export function citations(value: unknown, path: Path = []): Citation[] {
  if (typeof value === 'string') {
    return [...value.matchAll(pattern)].map(([, name, number, day, month, year]) => ({
      path,
      kind: kindOf.get(name!)!,
      number: number!,
      ...(year === undefined ? {} : { date: `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}` }),
    }));
  }
  if (value instanceof Map || typeof value !== 'object' || value === null) return [];
  if (path.length > 0 && 'file' in value) return [];
  if (Array.isArray(value)) return value.flatMap((item, index) => citations(item, [...path, index]));
  return Object.entries(value).flatMap(([key, item]) =>
    linked.has(key) ? [] : citations(item, [...path, key]),
  );
}

/** Keys that lead to entries of lists, and to words about faults. */
const linked = new Set(['field', 'issuer', 'acknowledged']);
