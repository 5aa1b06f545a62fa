import { mayBeOurs } from '../../src/artifacts/classify.ts';
import type { ChangedFile, ChangeSet } from '../../src/changes/change-set.ts';
import type { Lane } from '../queue/lanes.ts';

/** UTF-16 units of changed lines from which on judging a change may take seconds and hundreds of megabytes. */
const leastLarge = 100_000;

/** What a file is taken for whose diff the host does not give: it is too large for that, or has only another name. */
const withoutDiff = { named: 100_000, renamed: 25_000 } as const;

/**
 * Milliseconds of processor time, of all threads, in which an ordinary change is judged: of 498 real ones 19 in 20 took 0.2 s of their
 * thread, and a process that has just begun takes one more. What takes longer is large, whatever its size.
 */
export const ordinaryMilliseconds = 2_000;

/** How large a change may be, by what the list of its files tells: no text is read for it. */
export const sizeOf = ({ files }: ChangeSet): Lane => {
  let units = 0;
  for (const file of files) {
    if (mayBeOurs(file.path)) units += unitsOf(file);
    if (units >= leastLarge) return 'large';
  }
  return 'ordinary';
};

const unitsOf = ({ hunks, status }: ChangedFile): number => {
  if (!hunks) return status === 'renamed' ? withoutDiff.renamed : withoutDiff.named;
  let units = 0;
  for (const { lines } of hunks) for (const { text } of lines) units += text.length;
  return units;
};
