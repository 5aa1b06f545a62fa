import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** The version of a package that is installed. */
export const versionOf = (packageName: string): string => {
  const manifest = readFileSync(new URL(`../../../node_modules/${packageName}/package.json`, import.meta.url), 'utf8');
  return /"version": "([^"]+)"/u.exec(manifest)?.[1] ?? 'unknown';
};

/** Milliseconds after which whoever makes a folder is taken for gone. */
const patienceMs = 30_000;

/** Takes the right to make a folder. Resolves to false when somebody else had it and has made it. */
const takeTurn = async (folder: string, turn: string): Promise<boolean> => {
  while (!existsSync(folder)) {
    try {
      mkdirSync(turn);
      return true;
    } catch {
      const since = statSync(turn, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
      if (Date.now() - since > patienceMs) return true;
      await wait(50);
    }
  }
  return false;
};

/**
 * A folder that is made by the first who wants it, while others wait. `make` fills an empty folder beside it; nobody sees it half made. Why they wait:
 * three workers begin at once, and what is made takes seconds of processor time.
 */
export const fillOnce = async (folder: string, make: (folder: string) => Promise<void>): Promise<string> => {
  const turn = `${folder}.turn`;
  if (!(await takeTurn(folder, turn))) return folder;
  const draft = mkdtempSync(`${folder}-draft-`);
  try {
    await make(draft);
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    // Another test file was faster.
    if (!existsSync(folder)) throw error;
  } finally {
    rmSync(turn, { recursive: true, force: true });
  }
  return folder;
};

/** A folder that is made once per machine and version of the package that makes it, to be copied. */
export const madeOnce = (name: string, packageName: string, make: (folder: string) => Promise<void>): Promise<string> =>
  fillOnce(join(tmpdir(), `tidewaiter-${name}-${versionOf(packageName)}`), make);
