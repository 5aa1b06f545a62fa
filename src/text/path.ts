/** The folder of a path with forward slashes: empty, or with a slash at its end. */
export const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

/** The last part of a path with forward slashes. */
export const fileNameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** The folder of a path and at most so many in all with those above it, nearest first, each empty or with a slash at its end. */
export const foldersAbove = (path: string, most: number): readonly string[] => {
  const folders = [folderOf(path)];
  for (let folder = folders[0] ?? ''; folder !== '' && folder !== '/' && folders.length < most; folders.push(folder))
    folder = folderOf(folder.slice(0, -1));
  return folders;
};
