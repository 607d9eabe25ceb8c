/** How many letters must be added, dropped, changed or swapped to turn one word into the other; beyond `limit` just more than it. */
export function distance(left: string, right: string, limit: number): number {
  if (Math.abs(left.length - right.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, index) => index);
  let cost = right.length;
  for (let i = 1; i <= left.length; i += 1) {
    const row: number[] = [];
    let smallest = i;
    let diagonal = 0;
    let j = 0;
    for (const above of last) {
      cost = j === 0 ? i : Math.min(cost + 1, above + 1, diagonal + (left[i - 1] === right[j - 1] ? 0 : 1));
      const beforeSwap = j > 1 ? beforeLast[j - 2] : undefined;
      if (beforeSwap !== undefined && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1])
        cost = Math.min(cost, beforeSwap + 1);
      row.push(cost);
      smallest = Math.min(smallest, cost);
      diagonal = above;
      j += 1;
    }
    if (smallest > limit) return limit + 1;
    beforeLast = last;
    last = row;
  }
  return cost;
}

/** The candidate a person most likely meant, if any is near enough. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  // At least one letter must stay: "ab" is not near "cd".
  let limit = Math.max(Math.min(2, word.length - 1), Math.floor(word.length / 3));
  for (const candidate of candidates) {
    const steps = distance(word, candidate, limit);
    if (steps > limit || (best !== undefined && steps === limit)) continue;
    best = candidate;
    limit = steps;
  }
  return best;
}
