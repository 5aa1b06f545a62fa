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

/** True of what lies in a folder, at any depth. Both are written alike, and the folder has no slash at its end. */
export const liesBelow = (path: string, folder: string): boolean => path.startsWith(`${folder}/`);

/** True of the folder itself, too. */
export const liesWithin = (path: string, folder: string): boolean => path === folder || liesBelow(path, folder);

/** A path relative to a folder, without `.` and `..` as far as the folder goes. */
export const resolvePath = (folder: string, path: string): string => {
  const parts = folder.split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
};
