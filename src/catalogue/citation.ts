import type { Path } from './finding.ts';
import { ownTexts } from './own-content.ts';
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

/** Every "Nghị định số 61/2018/NĐ-CP ngày 23 tháng 4 năm 2018" in the entity's own texts. */
export function citations(subject: unknown): Citation[] {
  return ownTexts(subject).flatMap(({ text, path }) =>
    text.includes(' số ') ? citationsIn(text, path) : [],
  );
}

function citationsIn(text: string, path: Path): Citation[] {
  return Array.from(text.matchAll(pattern), ([, name, number, day, month, year]) => ({
    path,
    kind: kindOf.get(name!)!,
    number: number!,
    ...(year === undefined ? {} : { date: `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}` }),
  }));
}
