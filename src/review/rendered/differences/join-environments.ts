/** What is the same in several environments once, with the names of all of them; in the order of the first. */
export const joinEnvironments = <T extends { readonly environments: readonly string[] }>(all: readonly T[]): readonly T[] => {
  const same = Map.groupBy(all, one => JSON.stringify({ ...one, environments: undefined }));
  return [...same.values()].flatMap(([first, ...others]) =>
    first ? [{ ...first, environments: [...new Set([first, ...others].flatMap(one => one.environments))] }] : [],
  );
};
