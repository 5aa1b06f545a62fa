import type { Finding, Fix } from '../../findings/finding.ts';
import { extendByParts, partsOf, type Trial } from './extend-proven.ts';
import { joinFixes } from './joint-fixes.ts';

/** Findings of one file that are shown as one. */
export type FamilyGroup = readonly Finding[];

/**
 * One edit for each group of two findings or more that have fixes, by finding: for all of them, or for as many as go together. The groups
 * are proven together, and in parts when that fails: one proof for most files. `together` tells whether the fixes of all of the
 * findings are proven together, and whose fault it seems to be where they are not.
 */
export const familyFixes = (families: readonly FamilyGroup[], together: Together): ReadonlyMap<Finding, Fix> => {
  const fixes = new Map<Finding, Fix>();
  for (const group of provenGroups(
    families.filter(group => group.length > 1),
    together,
  )) {
    const fix = joinFixes(group.flatMap(finding => finding.fix ?? []));
    for (const finding of group) fixes.set(finding, fix);
  }
  return fixes;
};

type Together = (findings: readonly Finding[]) => Trial<Finding, unknown>;

const provenGroups = (groups: readonly FamilyGroup[], together: Together): readonly FamilyGroup[] => {
  const [only] = groups;
  if (only === undefined) return groups;
  const trial = together(groups.flat());
  if ('proven' in trial) return groups;
  if (groups.length === 1) {
    const part = extendByParts(only, together, undefined, undefined, trial.blamed)?.fixed ?? [];
    return part.length > 1 ? [part] : [];
  }
  const blamed = new Set(groups.filter(group => group.some(finding => trial.blamed.has(finding))));
  return partsOf(groups, blamed).flatMap(part => provenGroups(part, together));
};
