import type { Path } from './finding.ts';
import { onceFor } from './once-for.ts';
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

const citationsOf = (subject: unknown): readonly Citation[] =>
  ownTexts(subject).flatMap(({ text, path }) => (text.includes(' số ') ? citationsIn(text, path) : []));

/** Many rules ask for those of one entity. */
const known = onceFor<object, readonly Citation[]>(citationsOf);

/** Every "Nghị định số 61/2018/NĐ-CP ngày 23 tháng 4 năm 2018" in the entity's own texts. */
export const citations = (subject: unknown): readonly Citation[] =>
  typeof subject === 'object' && subject !== null ? known(subject) : citationsOf(subject);

function citationsIn(text: string, path: Path): Citation[] {
  return Array.from(text.matchAll(pattern), ([, name, number, day, month, year]) => ({
    path,
    kind: kindOf.get(name!)!,
    number: number!,
    ...(year === undefined ? {} : { date: `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}` }),
  }));
}
