/** A list that holds something. */
export type NonEmpty<Item> = [Item, ...Item[]];

export const isNonEmpty = <Item>(list: readonly Item[]): list is Readonly<NonEmpty<Item>> => list.length > 0;

export const lastOf = <Item extends object>(list: Readonly<NonEmpty<Item>>): Item => list.at(-1) ?? list[0];

/** What the program knows to be there and its types cannot say: where it is wrong, the fault is ours and stops the work. */
export function sure<Value>(value: Value | null | undefined, what: string): Value {
  if (value === undefined || value === null) throw new Error(`There is no ${what}.`);
  return value;
}
