import { accessSync, constants, mkdtempSync, readdirSync, rmSync, statfsSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where Linux keeps files in memory. */
const memory = '/dev/shm';

/** Bytes that must be free there: a database takes forty megabytes, and some are open at a time. */
const leastFree = 2 * 1_073_741_824;

const hasRoom = (): boolean => {
  try {
    accessSync(memory, constants.W_OK);
    const { bavail, bsize } = statfsSync(memory);
    return bavail * bsize >= leastFree;
  } catch {
    return false;
  }
};

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

const hourMs = 3_600_000;

/** Folders of test processes that were killed: nobody else gives their memory back. */
const removeLeft = (): void => {
  for (const name of readdirSync(memory)) {
    const owner = /^tidewaiter-\w+-(\d+)-\w+$/u.exec(name)?.[1];
    if (owner === undefined || isRunning(Number(owner))) continue;
    const folder = join(memory, name);
    const since = statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - since > hourMs) rmSync(folder, { recursive: true, force: true });
  }
};

let place: string | undefined;

/**
 * Makes an empty folder for what a test makes, uses and removes: `tidewaiter-NAME-PID-…`, in memory where that has room. Why: to copy and remove the
 * thousand files of a database on a disk takes a second of processor time, and four on the clock; in memory a tenth.
 */
export const quickFolder = (name: string): string => {
  if (place === undefined) {
    place = hasRoom() ? memory : tmpdir();
    if (place === memory) removeLeft();
  }
  return mkdtempSync(join(place, `tidewaiter-${name}-${process.pid}-`));
};
