import type { KnownChange } from './known-change.ts';

/** The change as text: what was done, and both texts of each file that is not the same. */
export const describeChange = ({ change, done }: KnownChange): string => {
  const { base, head, renames = {} } = change;
  const old = new Map(Object.entries(renames).map(([from, to]) => [to, from]));
  const changed = [...new Set([...Object.keys(base), ...Object.keys(head)])].filter(path => base[path] !== head[path]);
  const parts = changed.flatMap(path => [
    ...(base[path] === undefined ? [] : [`--- ${path} (base)\n${base[path]}`]),
    ...(head[path] === undefined ? [] : [`+++ ${path} (head${old.has(path) ? `, was ${old.get(path)}` : ''})\n${head[path]}`]),
  ]);
  return [...done.map(({ name, what }) => `* ${name}: ${what}`), ...parts].join('\n');
};
