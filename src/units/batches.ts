import { isSopsConfiguration } from '../artifacts/sops/kind.ts';
import { Groups } from './compose-projects.ts';
import type { UnitPlan } from './unit-plan.ts';

/** Files of units that have nothing to do with others are taken together until there are so many. */
const leastFiles = 50;

/** Whole units, and the files that are judged with them. */
export interface Batch {
  readonly paths: readonly string[];
  readonly units: readonly UnitPlan[];
}

const configurationsIn = ({ members }: UnitPlan): readonly string[] => [...members].filter(isSopsConfiguration);

/**
 * Parts files into batches of whole units, in the order of the files: units that share files come together, and so do the files of each of
 * `together`. Files of no unit are batched as they come. A configuration of SOPS is for files of a whole repository: it comes again with each batch that has one.
 */
export const batchesOf = (paths: readonly string[], units: readonly UnitPlan[], together: readonly UnitPlan[] = []): readonly Batch[] => {
  const groups = new Groups();
  for (const unit of [...units, ...together]) {
    const own = [...unit.members].filter(member => !isSopsConfiguration(member));
    for (const member of own) groups.join(own[0] ?? member, member);
  }
  const unitsOf = Map.groupBy(units, ({ members }) => groups.rootOf([...members][0] ?? ''));
  const batches: { paths: string[]; units: UnitPlan[] }[] = [];
  let open: { paths: string[]; units: UnitPlan[] } | undefined;
  for (const [root, own] of Map.groupBy(paths, path => groups.rootOf(path))) {
    if (open === undefined || open.paths.length >= leastFiles) {
      open = { paths: [], units: [] };
      batches.push(open);
    }
    for (const path of own) open.paths.push(path);
    for (const unit of unitsOf.get(root) ?? []) {
      open.units.push(unit);
      for (const path of configurationsIn(unit)) if (!open.paths.includes(path)) open.paths.push(path);
    }
  }
  return batches;
};
