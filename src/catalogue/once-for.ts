/** What many ask about one and the same thing is worked out once: asked anew by each of them it would be quadratic. */
export function onceFor<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const answers = new WeakMap<Key, { readonly value: Value }>();
  return key => {
    const known = answers.get(key);
    if (known) return known.value;
    const value = make(key);
    answers.set(key, { value });
    return value;
  };
}
