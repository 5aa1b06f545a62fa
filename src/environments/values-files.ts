import { resolvePath } from '../text/path.ts';
import { unknownPart } from './path-tree.ts';
import type { RepositorySide } from './repository-side.ts';

/**
 * A values file that is named: as written for people, and the paths that it may have, the likeliest first; none for what lies elsewhere.
 */
export interface NamedFile {
  readonly written: string;
  readonly candidates: readonly string[];
}

/** What of the unknown parts of some files' names fits the files that there are. */
export interface FileChoice {
  /** What stands for the unknown part; undefined when nothing is unknown. */
  readonly bound: string | undefined;
  /** The path for each file that was named; undefined for one that is not there. */
  readonly paths: readonly (string | undefined)[];
}

const isUnknown = (path: string): boolean => path.includes(unknownPart);

/** Longer texts are no paths. */
const maxPath = 1_024;

/**
 * A path that is relative to a folder (empty, or with a slash at its end), or from the root of the repository when it begins with a slash.
 */
export const pathIn = (folder: string, written: string): string => resolvePath(written.startsWith('/') ? '' : folder, written);

export const isElsewhere = (written: string): boolean => /^[a-z][a-z0-9+.-]*:\/\//iu.test(written) || written.length > maxPath;

/**
 * The ways in which files with unknown parts in their names may be chosen: one for each text that makes the first of them a file of the
 * repository. The same text is put into the others. One way when nothing is unknown, or nothing fits.
 */
export const chooseFiles = (files: readonly NamedFile[], side: RepositorySide): readonly FileChoice[] => {
  const choose = (bound: string | undefined): FileChoice => ({
    bound,
    paths: files.map(({ candidates }) =>
      candidates.map(path => (bound === undefined ? path : path.replaceAll(unknownPart, bound))).find(path => side.paths.has(path)),
    ),
  });
  for (const { candidates } of files)
    for (const candidate of candidates.filter(isUnknown)) {
      const bounds = new Set(side.tree.match(candidate).map(({ bound }) => bound));
      if (bounds.size > 0) return [...bounds].map(choose);
    }
  return [choose(undefined)];
};

/** What is missing and what is not known of files that were chosen. */
export const shortcomings = (
  files: readonly NamedFile[],
  { paths }: FileChoice,
): { readonly missing: readonly string[]; readonly unknown: readonly string[] } => {
  const lost = files.filter((_, index) => paths[index] === undefined);
  const isOpen = ({ written, candidates }: NamedFile): boolean => isUnknown(written) || candidates.some(isUnknown);
  const shown = ({ written }: NamedFile): string => written.replaceAll(unknownPart, '…');
  return { missing: lost.filter(file => !isOpen(file)).map(shown), unknown: lost.filter(isOpen).map(shown) };
};
