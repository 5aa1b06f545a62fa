import { mayBeOurs } from '../../src/artifacts/classify.ts';
import type { ChangedFile, ChangeSet } from '../../src/changes/change-set.ts';

/** A change is large when judging it may take seconds and hundreds of megabytes. */
export type ChangeSize = 'ordinary' | 'large';

/** UTF-16 units of changed lines from which on a change is large. */
const leastLarge = 500_000;

/** What a file is taken for whose diff the host does not give: it is too large for that. */
const withoutDiff = 250_000;

/** How large a change may be, by what the list of its files tells: no text is read for it. */
export const sizeOf = ({ files }: ChangeSet): ChangeSize => {
  let units = 0;
  for (const file of files) {
    if (mayBeOurs(file.path)) units += unitsOf(file);
    if (units >= leastLarge) return 'large';
  }
  return 'ordinary';
};

const unitsOf = ({ hunks }: ChangedFile): number => {
  if (!hunks) return withoutDiff;
  let units = 0;
  for (const { lines } of hunks) for (const { text } of lines) units += text.length;
  return units;
};
