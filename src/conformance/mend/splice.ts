/** Letters of a text to be put in the place of others. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A stretch of a text with what is to change in it; of two that meet, the first is done. */
export function spliced(text: string, splices: readonly Splice[], from = 0, to = text.length): string {
  const inside = splices.filter(({ start, end }) => start >= from && end <= to);
  const sorted = inside.toSorted((one, other) => one.start - other.start || one.end - other.end);
  let result = '';
  let at = from;
  for (const { start, end, text: put } of sorted) {
    if (start < at) continue;
    result += text.slice(at, start) + put;
    at = end;
  }
  return result + text.slice(at, to);
}
