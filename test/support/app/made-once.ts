import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The version of a package that is installed. */
export const versionOf = (packageName: string): string => {
  const manifest = readFileSync(new URL(`../../../node_modules/${packageName}/package.json`, import.meta.url), 'utf8');
  return /"version": "([^"]+)"/u.exec(manifest)?.[1] ?? 'unknown';
};

/**
 * A folder that is made once per machine and version of the package that makes it, to be copied. `make` fills an empty folder; nobody sees it half
 * made.
 */
export const madeOnce = async (name: string, packageName: string, make: (folder: string) => Promise<void>): Promise<string> => {
  const folder = join(tmpdir(), `tidewaiter-${name}-${versionOf(packageName)}`);
  if (existsSync(folder)) return folder;
  const draft = mkdtempSync(join(tmpdir(), `tidewaiter-${name}-draft-`));
  try {
    await make(draft);
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    // Another test file was faster.
    if (!existsSync(folder)) throw error;
  }
  return folder;
};
