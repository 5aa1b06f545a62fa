import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Where a document lies. */
export interface DocumentPlace {
  /** The folder that it is judged in: that of the workspace which holds it, else its own. */
  readonly root: string;
  /** From there, with slashes. */
  readonly path: string;
}

/** The place of a document among folders of the workspace; undefined where it is no file, as of a comparison or one without a name. */
export const placeOf = (uri: string, folders: readonly string[]): DocumentPlace | undefined => {
  if (!uri.startsWith('file:')) return undefined;
  const file = fileURLToPath(uri);
  const holding = folders.filter(folder => file.startsWith(folder.endsWith(sep) ? folder : folder + sep));
  // The innermost, where one workspace lies in another.
  const root = holding.toSorted((a, b) => b.length - a.length)[0] ?? dirname(file);
  return { root, path: relative(root, file).replaceAll(sep, '/') };
};

/** The address of a file that lies in a folder. */
export const uriIn =
  (root: string) =>
  (path: string): string =>
    pathToFileURL(join(root, path)).href;
