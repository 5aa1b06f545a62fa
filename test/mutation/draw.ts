import type { Mutant, Operator } from './mutant.ts';

/** The folder of a file as the reports name it: `src/policy`, `app/jobs`. */
export const folderOf = (file: string): string => file.split('/').slice(0, 2).join('/');

/**
 * A sample that the seed alone decides: each folder gives as many mutants as the next, and within a folder each operator takes its turn.
 * A folder that has too few gives all that it has.
 */
export const draw = (mutants: readonly Mutant[], size: number, next: () => number): readonly Mutant[] => {
  const folders = [...Map.groupBy(mutants, ({ file }) => folderOf(file)).entries()].toSorted(([one], [other]) => (one < other ? -1 : 1));
  return folders.flatMap(([, own], index) => {
    const share = Math.floor(((index + 1) * size) / folders.length) - Math.floor((index * size) / folders.length);
    return drawOf(own, share, next);
  });
};

const drawOf = (mutants: readonly Mutant[], size: number, next: () => number): readonly Mutant[] => {
  const left = shuffled([...Map.groupBy(mutants, ({ operator }): Operator => operator).values()], next).map(own => shuffled(own, next));
  const turns = Math.max(0, ...left.map(({ length }) => length));
  const inTurn = Array.from({ length: turns }, (_, turn) => left.flatMap(own => own.slice(turn, turn + 1))).flat();
  return inTurn.slice(0, size);
};

const shuffled = <T>(items: readonly T[], next: () => number): readonly T[] =>
  items
    .map(item => ({ item, at: next() }))
    .toSorted((one, other) => one.at - other.at)
    .map(({ item }) => item);
