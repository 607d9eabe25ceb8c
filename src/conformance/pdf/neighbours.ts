/** Each with the one after it. */
export const neighbours = <Item>(list: readonly Item[]): readonly (readonly [one: Item, next: Item])[] =>
  list.flatMap((next, index) => list.slice(Math.max(0, index - 1), index).map(one => [one, next] as const));
