import { folderOf } from '../text/path.ts';

/** Deeper folders are told apart no further: nobody's manifests lie deeper. */
const maxDepth = 64;

/** A folder, and how many files lie in it and below. */
interface Folder {
  readonly path: string;
  readonly own: string[];
  readonly folders: Map<string, Folder>;
  count: number;
}

const folderAt = (path: string): Folder => ({ path, own: [], folders: new Map(), count: 0 });

const treeOf = (paths: readonly string[], top: string): Folder => {
  const root = folderAt(top);
  for (const path of paths) {
    let folder = root;
    root.count += 1;
    for (const name of folderOf(path).slice(top.length).split('/', maxDepth).slice(0, -1)) {
      const next = folder.folders.get(name) ?? folderAt(`${folder.path}${name}/`);
      folder.folders.set(name, next);
      next.count += 1;
      folder = next;
    }
    folder.own.push(path);
  }
  return root;
};

const allIn = ({ own, folders }: Folder): readonly string[] => [...own, ...[...folders.values()].flatMap(allIn)];

/**
 * The files parted into the largest trees of at most so many. A folder with more of its own is one part without what lies below. The key is
 * the folder, empty or with a slash at its end; all files lie in `top` or below.
 */
export const largestTrees = (paths: readonly string[], most: number, top = ''): ReadonlyMap<string, readonly string[]> => {
  const parts = new Map<string, readonly string[]>();
  const take = (folder: Folder): void => {
    if (folder.count <= most) parts.set(folder.path, allIn(folder));
    else {
      if (folder.own.length > 0) parts.set(folder.path, folder.own);
      for (const below of folder.folders.values()) take(below);
    }
  };
  if (paths.length > 0) take(treeOf(paths, top));
  return parts;
};
