import { matchesGlob } from '../../policy/glob.ts';
import type { CoverageEntry } from '../../verdict/coverage.ts';

/** What is said of a file that policy's `ignore-paths` leave out; undefined for others. */
export const ignoredEntry = (path: string, ignorePaths: readonly string[]): CoverageEntry | undefined => {
  const glob = ignorePaths.find(candidate => matchesGlob(path, candidate));
  return glob === undefined ? undefined : { path, status: 'excluded', reason: `The policy's "ignore-paths" has "${glob}".` };
};
