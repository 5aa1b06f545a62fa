import { folderOf } from '../../text/path.ts';

/** How much of the way to two files is the same: in folders, and one more for the same file. */
const nearness = (one: string, other: string): number => {
  if (one === other) return Number.POSITIVE_INFINITY;
  const [steps, others] = [folderOf(one).split('/'), folderOf(other).split('/')];
  const apart = steps.findIndex((step, index) => step !== others[index]);
  return apart === -1 ? steps.length : apart;
};

/**
 * Of things that have one name and stand in several files, those that lie nearest to a file: a repository that shows the same in several
 * ways has each in a file or folder of its own, and what is said in one is not said of the others. Several where they lie alike.
 */
export const nearestTo = <T>(path: string, candidates: readonly T[], pathOf: (one: T) => string): readonly T[] => {
  const near = candidates.map(one => nearness(path, pathOf(one)));
  const most = near.reduce((highest, each) => Math.max(highest, each), -1);
  return candidates.filter((_, index) => near[index] === most);
};
