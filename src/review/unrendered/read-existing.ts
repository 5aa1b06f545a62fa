import type { FileText, RepositoryReader } from '../ports.ts';

/** As many places are asked for without knowing whether anything is there: those of one folder and the one above it. */
const maxGuesses = 6;

/**
 * The texts at head of those places where there is a file. Many are held against the list of the repository's files first, which is one
 * request and often known by then.
 */
export const readExisting = async (reader: RepositoryReader, paths: readonly string[]): Promise<ReadonlyMap<string, FileText>> => {
  const distinct = [...new Set(paths)];
  const tracked = distinct.length > maxGuesses ? await reader.listFiles('head') : undefined;
  const known = tracked && new Set(tracked);
  const wanted = known ? distinct.filter(path => known.has(path)) : distinct;
  return wanted.length > 0 ? reader.readFiles('head', wanted) : new Map();
};
