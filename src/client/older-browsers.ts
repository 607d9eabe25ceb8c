/** Where browsers of before 2024 lack it. What they lack else is not used: a test reads the scripts of the built site. */
if (!('groupBy' in Map))
  Object.defineProperty(Map, 'groupBy', {
    value: <Key, Item>(items: Iterable<Item>, keyOf: (item: Item, index: number) => Key) => {
      const groups = new Map<Key, Item[]>();
      let index = 0;
      for (const item of items) {
        const key = keyOf(item, index++);
        const group = groups.get(key);
        if (group) group.push(item);
        else groups.set(key, [item]);
      }
      return groups;
    },
    configurable: true,
    writable: true,
  });
