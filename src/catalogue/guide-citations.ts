import { sayShortDate } from '../language/date.ts';
import { citations } from './citation.ts';
import type { Unplaced } from './finding.ts';
import { proseOf } from './front-matter.ts';
import { instrumentStanding } from './instrument-standing.ts';
import { instrumentKinds, type Instrument, type InstrumentKind } from './schema/instrument.ts';
import type { Day } from './standing.ts';

/** An instrument that a guide leans on, and where. */
export interface GuideCitation {
  readonly kind: InstrumentKind;
  readonly number: string;
  readonly line: number;
  readonly column: number;
}

/** Words by which a guide tells that what it names there is history. */
const history = /thay thế|hết hiệu lực|bãi bỏ|trước đây|không còn áp dụng/iu;

/** Paragraphs and items of lists, each with the letter it begins at. */
export function* blocksOf(text: string, start: number): Generator<readonly [block: string, start: number]> {
  for (const { 0: block, index } of text
    .slice(start)
    .matchAll(/\S(?:(?!\n\s*\n|\n\s*(?:[-*#]|\d+\.)\s)[^])*/gu))
    yield [block, start + index];
}

export function placeOf(text: string, offset: number): Pick<GuideCitation, 'line' | 'column'> {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** What a guide cites as holding; a paragraph that says of it that it was replaced tells history. */
export function citedInGuide(text: string): GuideCitation[] {
  const found: GuideCitation[] = [];
  for (const [block, start] of blocksOf(text, proseOf(text).start)) {
    if (history.test(block)) continue;
    let from = 0;
    // A line may end inside a citation.
    const joined = block.replace(/\s/gu, ' ');
    for (const { kind, number } of citations([joined])) {
      const at = joined.indexOf(number, from);
      from = at + number.length;
      found.push({ kind, number, ...placeOf(text, start + at) });
    }
  }
  return found;
}

/** A guide speaks of today: what it leans on must hold as of the day of the check. */
function endedInGuide(
  file: string,
  cited: readonly GuideCitation[],
  instruments: readonly Instrument[],
  asOf: Day,
): Unplaced[] {
  return cited.flatMap(({ kind, number, line, column }): Unplaced[] => {
    const instrument = instruments.find(own => own.kind === kind && own.number === number);
    const standing = instrument && instrumentStanding(instrument, asOf);
    if (standing?.state !== 'ended') return [];
    const since = standing.until === undefined ? '' : ` từ ngày ${sayShortDate(standing.until)}`;
    return [
      {
        rule: 'guide-ended',
        severity: 'error',
        file,
        path: [],
        line,
        column,
        message: `Bài viết dựa vào ${instrumentKinds[kind]} số ${number}, đã hết hiệu lực${since}.`,
        remedy:
          'Viết lại theo văn bản đang áp dụng; chỉ nhắc lại chuyện cũ thì nói rõ ngay trong đoạn là đã được thay thế hoặc hết hiệu lực.',
      },
    ];
  });
}

export const endedInGuides = (
  guides: ReadonlyMap<string, { readonly cited: readonly GuideCitation[] }>,
  instruments: readonly Instrument[],
  asOf: Day,
): Unplaced[] => [...guides].flatMap(([file, { cited }]) => endedInGuide(file, cited, instruments, asOf));
