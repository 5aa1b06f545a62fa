import { lstat, mkdir, realpath, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { jsonLine } from '../reports/escape.ts';

const isLink = (path: string): Promise<boolean> =>
  lstat(path).then(
    stats => stats.isSymbolicLink(),
    () => false,
  );

/** True when no part of the path below the workspace is a symbolic link: a checked-out change may have put one there. */
const staysInside = async (workspace: string, path: string): Promise<boolean> => {
  let at = workspace;
  for (const part of relative(workspace, path).split(sep)) {
    at = join(at, part);
    if (await isLink(at)) return false;
  }
  return true;
};

/** Writes the log below the workspace. Resolves to what is wrong when it can't be written. */
export const writeSarifFile = async (workspace: string, file: string, log: unknown): Promise<string | undefined> => {
  try {
    const root = await realpath(workspace);
    const path = join(root, file);
    if (!(await staysInside(root, path))) return `The SARIF log is not written: "${file}" leads through a symbolic link.`;
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, jsonLine(log));
    return undefined;
  } catch (error) {
    return `The SARIF log can't be written to "${file}": ${error instanceof Error ? error.message : String(error)}`;
  }
};
