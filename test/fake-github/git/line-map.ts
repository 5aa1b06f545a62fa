import type { GitStore } from './git-store.ts';

/** Lines replaced between two texts. A count of 0 means that `start` is the line before the change. */
export interface Replaced {
  readonly oldStart: number;
  readonly oldCount: number;
  readonly newStart: number;
  readonly newCount: number;
}

/** What git said of two blobs, in whatever repository. */
const known = new Map<string, readonly Replaced[]>();

/** What git's diff of two blobs replaces. */
export const diffLines = (store: GitStore, before: string, after: string): readonly Replaced[] => {
  const key = `${before} ${after}`;
  const replaced = known.get(key) ?? askGit(store, before, after);
  known.set(key, replaced);
  return replaced;
};

const askGit = (store: GitStore, before: string, after: string): readonly Replaced[] => {
  const text = store.run(['diff', '-U0', '--no-color', '--no-ext-diff', before, after]).toString('utf8');
  return text.split('\n').flatMap(line => {
    const found = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line);
    return found
      ? [{ oldStart: Number(found[1]), oldCount: Number(found[2] ?? 1), newStart: Number(found[3]), newCount: Number(found[4] ?? 1) }]
      : [];
  });
};

/** Where a line of the old text is in the new one, or undefined if it was replaced or deleted. */
export const mapLine = (replaced: readonly Replaced[], line: number): number | undefined => {
  let shift = 0;
  for (const { oldStart, oldCount, newCount } of replaced) {
    const isInsertion = oldCount === 0;
    if (line < oldStart || (isInsertion && line <= oldStart)) break;
    if (!isInsertion && line < oldStart + oldCount) return undefined;
    shift += newCount - oldCount;
  }
  return line + shift;
};
