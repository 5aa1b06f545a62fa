/** The same function, which is asked once for each object. Answers are kept as long as the object is. */
export const onceFor = <K extends object, V>(ask: (of: K) => V): ((of: K) => V) => {
  const known = new WeakMap<K, { readonly value: V }>();
  return of => {
    let found = known.get(of);
    if (found === undefined) {
      found = { value: ask(of) };
      known.set(of, found);
    }
    return found.value;
  };
};
