import { containerSubject } from '../findings/container-subject.ts';
import type { Finding, Fix } from '../findings/finding.ts';
import { compareSeverity, type Severity } from '../findings/severity.ts';
import type { Family } from '../rules/rule.ts';
import { folderOf } from '../text/path.ts';
import type { ConsideredEntries, HeadEntry } from './considered.ts';

/** What findings of a family are about together. */
export interface Owner {
  /** File of the worst finding; all of them are in it, but for those about a namespace. */
  readonly path: string;
  /** `Deployment/web`, `service:web`, `Namespace/shop`; empty for the whole file. */
  readonly subject: string;
}

/** Findings that are shown as one: those of a family about one owner, or a single one of a rule without a family. */
export interface Group<T> {
  readonly family?: Family;
  readonly owner: Owner;
  /** The worst of its members'. */
  readonly severity: Severity;
  /** Worst first, then in the order in which they were given. */
  readonly members: readonly [T, ...T[]];
}

/** A group of what a change brings in. */
export interface FindingGroup extends Group<HeadEntry> {
  /** Gaps of the same family and owner that were there before the change. */
  readonly older: readonly HeadEntry[];
}

/** The family of a rule, if it has one. */
export type FamilyOf = (ruleId: string) => Family | undefined;

/**
 * What is mended as one: a Compose file or a Dockerfile as a whole (their services and stages are written together), otherwise the object
 * without its containers: a workload, a component, a role, a namespace.
 */
const ownerOf = (family: Family, { path, subject }: Finding['location']): Owner => {
  if (family === 'service-hardening' || family === 'build-hygiene') return { path, subject: '' };
  return { path, subject: containerSubject(subject)?.owner ?? subject };
};

/** A namespace may be told of in several files of a folder. */
const keyOf = (family: Family, { path, subject }: Owner): string => {
  const isNamespace = family === 'network-isolation' && subject.startsWith('Namespace/');
  return `${family}\0${isNamespace ? folderOf(path) : path}\0${subject}`;
};

/** The family and owner of a finding as one text, for findings that are shown together; undefined for one that is shown by itself. */
const groupKey = (finding: Finding, familyOf: FamilyOf): string | undefined => {
  const family = familyOf(finding.ruleId);
  return family && keyOf(family, ownerOf(family, finding.location));
};

/** Findings, or what they are in, as groups: the worst first, then in the order of their first members. */
export const groupFindings = <T>(items: readonly T[], findingOf: (item: T) => Finding, familyOf: FamilyOf): readonly Group<T>[] => {
  const byKey = Map.groupBy(items, (item): unknown => groupKey(findingOf(item), familyOf) ?? item);
  const groups = [...byKey.values()].flatMap(own => {
    const [first, ...others] = own.toSorted((a, b) => compareSeverity(findingOf(a).severity, findingOf(b).severity));
    if (first === undefined) return [];
    const { ruleId, severity, location } = findingOf(first);
    const family = familyOf(ruleId);
    const owner = family ? ownerOf(family, location) : { path: location.path, subject: location.subject };
    return [{ ...(family && { family }), owner, severity, members: [first, ...others] as const }];
  });
  return groups.toSorted((a, b) => compareSeverity(a.severity, b.severity));
};

/** Findings of one file that are shown as one, two or more in each group. */
export const familyGroups = (findings: readonly Finding[], familyOf: FamilyOf): readonly (readonly Finding[])[] => {
  const byPath = Map.groupBy(findings, finding => finding.location.path);
  return [...byPath.values()]
    .flatMap(own => groupFindings(own, finding => finding, familyOf).map(({ members }) => members))
    .filter(members => members.length > 1);
};

/** What groups are made of. */
export interface Grouped {
  readonly considered: Pick<ConsideredEntries, 'shown' | 'preExisting'>;
  readonly rules: ReadonlyMap<string, { readonly family?: Family }>;
}

/** The families of rules that ran. */
export const familiesOf =
  ({ rules }: Pick<Grouped, 'rules'>): FamilyOf =>
  ruleId =>
    rules.get(ruleId)?.family;

/**
 * What counts, as every report shows it: one group for each family and owner, the worst first. A view: findings, their states and the
 * verdict are what they are without it.
 */
export const groupsOf = (result: Grouped): readonly FindingGroup[] => {
  const { shown, preExisting } = result.considered;
  const familyOf = familiesOf(result);
  const olderByKey = Map.groupBy(
    preExisting.filter(({ head }) => !head.suppression),
    ({ head }) => groupKey(head, familyOf),
  );
  return groupFindings(shown, ({ head }) => head, familyOf).map(group => {
    const key = groupKey(group.members[0].head, familyOf);
    return { ...group, older: key === undefined ? [] : (olderByKey.get(key) ?? []) };
  });
};

/** The groups of a scan: all that was found, without a comparison. */
export const scanGroupsOf = ({
  findings,
  rules,
}: Pick<Grouped, 'rules'> & { readonly findings: readonly Finding[] }): readonly Group<Finding>[] =>
  groupFindings(findings, finding => finding, familiesOf({ rules }));

/** The edit that mends a group, and how many of its findings; undefined where nothing can be edited. */
export interface GroupFix {
  readonly fix: Fix;
  /** The file that the edit is of. */
  readonly path: string;
  readonly mends: number;
}

/** The one edit that is proven for all members, or for as many as go together; the fix of the first where there is no more. */
export const fixOf = ({ members }: Group<HeadEntry>): GroupFix | undefined => fixOfFindings(members.map(({ head }) => head));

/** The same for findings without a comparison. */
export const fixOfFindings = (findings: readonly Finding[]): GroupFix | undefined => {
  for (const { familyFix, location } of findings)
    if (familyFix)
      return { fix: familyFix, path: location.path, mends: findings.filter(finding => finding.familyFix === familyFix).length };
  for (const { fix, location } of findings) if (fix) return { fix, path: location.path, mends: 1 };
  return undefined;
};
