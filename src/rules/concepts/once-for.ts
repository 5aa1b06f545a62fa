/** The same function, which is asked once for each object. */
export const onceFor = <K extends object, V>(ask: (of: K) => V): ((of: K) => V) => {
  const known = new WeakMap<K, { readonly value: V }>();
  return of => {
    const found = known.get(of) ?? { value: ask(of) };
    known.set(of, found);
    return found.value;
  };
};
