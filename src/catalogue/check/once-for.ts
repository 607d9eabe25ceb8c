/** What every subject of a rule asks about the same decision or catalogue is worked out once: asking anew is quadratic. */
export function onceFor<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const answers = new WeakMap<Key, { readonly value: Value }>();
  return key => {
    const answer = answers.get(key) ?? { value: make(key) };
    answers.set(key, answer);
    return answer.value;
  };
}
