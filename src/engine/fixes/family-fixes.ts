import type { Finding, Fix } from '../../findings/finding.ts';
import { extendByParts, noneBlamed } from './extend-proven.ts';
import { joinFixes } from './joint-fixes.ts';

/** Findings of one file that are shown as one. */
export type FamilyGroup = readonly Finding[];

/**
 * One edit for each group of two findings or more that have fixes, by finding: for all of them, or for as many as go together. The groups
 * are proven together, and in halves when that fails: one proof for most files. `areTogether` tells whether the fixes of all of the
 * findings are proven together.
 */
export const familyFixes = (
  families: readonly FamilyGroup[],
  areTogether: (findings: readonly Finding[]) => boolean,
): ReadonlyMap<Finding, Fix> => {
  const fixes = new Map<Finding, Fix>();
  for (const group of provenGroups(
    families.filter(group => group.length > 1),
    areTogether,
  )) {
    const fix = joinFixes(group.flatMap(finding => finding.fix ?? []));
    for (const finding of group) fixes.set(finding, fix);
  }
  return fixes;
};

const provenGroups = (groups: readonly FamilyGroup[], areTogether: (findings: readonly Finding[]) => boolean): readonly FamilyGroup[] => {
  const [only] = groups;
  if (only === undefined || areTogether(groups.flat())) return groups;
  if (groups.length === 1) {
    const part = extendByParts(only, findings => (areTogether(findings) ? { proven: true } : noneBlamed))?.fixed ?? [];
    return part.length > 1 ? [part] : [];
  }
  const middle = groups.length >> 1;
  return [...provenGroups(groups.slice(0, middle), areTogether), ...provenGroups(groups.slice(middle), areTogether)];
};
