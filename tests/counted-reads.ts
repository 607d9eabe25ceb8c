/** What happens to an object, counted: how much is read of it does not hang on how fast the machine is. */
export interface Counted<Whole> {
  readonly value: Whole;
  readonly reads: () => number;
}

/** The same object, except that every property read in it or in anything below it is counted. */
export function countReads<Whole extends object>(whole: Whole): Counted<Whole> {
  const known = new WeakMap<object, unknown>();
  let count = 0;
  const handler: ProxyHandler<object> = {
    get(target, key) {
      count += 1;
      return wrap(Reflect.get(target, key));
    },
  };
  const wrap = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (!known.has(value)) known.set(value, value instanceof Map ? wrapMap(value) : watch(value));
    return known.get(value);
  };
  const wrapMap = (map: ReadonlyMap<unknown, unknown>) =>
    new Map([...map].map(([key, value]) => [key, wrap(value)]));
  // A proxy may not answer for a frozen object with anything but what is frozen in it: so it stands before a copy.
  const watch = <Item extends object>(item: Item): Item =>
    new Proxy(Array.isArray(item) ? Object.assign([], item) : { ...item }, handler) as Item;
  return { value: watch(whole), reads: () => count };
}
