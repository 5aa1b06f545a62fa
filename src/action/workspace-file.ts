import { lstat, mkdir, realpath, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';

const isLink = (path: string): Promise<boolean> =>
  lstat(path).then(
    stats => stats.isSymbolicLink(),
    () => false,
  );

/** True when no part of the path below the workspace is a symbolic link: a checked-out change may have put one there. */
export const staysInside = async (workspace: string, path: string): Promise<boolean> => {
  let at = workspace;
  for (const part of relative(workspace, path).split(sep)) {
    at = join(at, part);
    if (await isLink(at)) return false;
  }
  return true;
};

/** Writes a text below the workspace. Resolves to what is wrong when it can't be written; `what` is what the text is. */
export const writeWorkspaceFile = async (workspace: string, file: string, what: string, text: string): Promise<string | undefined> => {
  try {
    const root = await realpath(workspace);
    const path = join(root, file);
    if (!(await staysInside(root, path))) return `The ${what} is not written: "${file}" leads through a symbolic link.`;
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
    return undefined;
  } catch (error) {
    return `The ${what} can't be written to "${file}": ${error instanceof Error ? error.message : String(error)}`;
  }
};
