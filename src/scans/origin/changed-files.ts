import { fileNameOf } from '../../text/path.ts';

/** The file of a change by the name that a report has for it; undefined where it is none of them, or could be several. */
export type ChangedFile = (path: string) => string | undefined;

const decoded = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};

/** `./a`, `/a`, `file:///a` and `a`. */
const bare = (path: string): string => decoded(path.replace(/^file:\/\//u, '')).replace(/^(?:\.?\/)+/u, '');

/**
 * Finds files of a change by the paths that scanners write: below the folder that was scanned, or as their machine had them. A path is that of a file
 * when one ends in the other; the longest file counts, and where two would do, none.
 */
export const changedFilesOf = (paths: readonly string[]): ChangedFile => {
  const byName = Map.groupBy(paths, fileNameOf);
  const known = new Map<string, string | undefined>();
  const find = (path: string): string | undefined => {
    const own = bare(path);
    const named = byName.get(fileNameOf(own)) ?? [];
    const within = named.filter(file => own === file || own.endsWith(`/${file}`)).toSorted((a, b) => b.length - a.length);
    if (within[0] !== undefined) return within[0];
    const ending = named.filter(file => file.endsWith(`/${own}`));
    return ending.length === 1 ? ending[0] : undefined;
  };
  return path => {
    if (!known.has(path)) known.set(path, find(path));
    return known.get(path);
  };
};
