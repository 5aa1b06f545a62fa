import { percentDecoded } from '../../text/percent-decoded.ts';
/** The file of a change by the name that a report has for it; undefined where it is none of them, or could be several. */
export type ChangedFile = (path: string) => string | undefined;

/** Longest path that is looked for, in UTF-16 units: those of files have no more. */
const maxPath = 4_096;

/** `./a`, `/a`, `file:///a` and `a`. */
const bare = (path: string): string => percentDecoded(path.replace(/^file:\/\//u, '')).replace(/^(?:\.?\/)+/u, '');

/** The path, and what it is below each of its folders: `a/b/c`, `b/c`, `c`. */
const endingsOf = (path: string): readonly string[] => {
  const parts = path.split('/');
  return parts.map((_, index) => parts.slice(index).join('/'));
};

/**
 * Finds files of a change by the paths that scanners write: below the folder that was scanned, or as their machine had them. A path is that of a file
 * when one ends in the other; the longest file counts, and where two would do, none.
 */
export const changedFilesOf = (paths: readonly string[]): ChangedFile => {
  const files = new Set(paths);
  /** By each ending of a path the only file that has it; undefined: several have it. */
  const byEnding = new Map<string, string | undefined>();
  for (const path of files) for (const ending of endingsOf(path)) byEnding.set(ending, byEnding.has(ending) ? undefined : path);
  return path => {
    if (path.length > maxPath) return undefined;
    const own = bare(path);
    return endingsOf(own).find(ending => files.has(ending)) ?? byEnding.get(own);
  };
};
