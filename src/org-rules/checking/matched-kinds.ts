import { builtInKinds, kindFacts } from '../../facts/kubernetes-kinds.ts';
import { closestName } from '../../text/closest-name.ts';
import { groupOf, itemsAt, textsAt, versionOf } from '../fields.ts';
import type { FieldPath } from '../org-rule.ts';
import type { PolicyDocument } from '../policy-document.ts';
import { resourceOf } from '../vap/names.ts';
import { type PolicyRemark, remark } from './remark.ts';

/** `1.22` as its minor number. */
const minorOf = (version: string): number => Number(version.slice(version.indexOf('.') + 1));

/** Groups of Kubernetes itself, with the resources and versions of each. */
const builtIn = (): ReadonlyMap<string, { readonly resources: Set<string>; readonly versions: Set<string> }> => {
  const groups = new Map<string, { readonly resources: Set<string>; readonly versions: Set<string> }>();
  for (const { apiVersion, kind } of builtInKinds()) {
    const group = groups.get(groupOf(apiVersion)) ?? { resources: new Set(), versions: new Set() };
    group.resources.add(resourceOf(kind));
    group.versions.add(versionOf(apiVersion));
    groups.set(groupOf(apiVersion), group);
  }
  return groups;
};

/** Rules about resources that there are none of, and about versions that a cluster of this version no longer has. */
export function* unmatched(document: PolicyDocument, minor: number): Iterable<PolicyRemark> {
  const groups = builtIn();
  for (const [index, rule] of itemsAt(document.fields, 'spec', 'matchConstraints', 'resourceRules').entries()) {
    const at: FieldPath = ['spec', 'matchConstraints', 'resourceRules', index];
    const named = textsAt(rule, 'apiGroups').map(group => groups.get(group));
    // Of groups that Kubernetes does not bring along nothing is known.
    if (named.length === 0 || named.includes(undefined)) continue;
    const resources = new Set(named.flatMap(group => [...(group?.resources ?? [])]));
    for (const [place, text] of textsAt(rule, 'resources').entries()) {
      const resource = text.split('/', 1)[0] ?? '';
      if (resource === '*' || resource === '' || resources.has(resource)) continue;
      const message = `there is no resource "${resource}" in the groups of the rule, so that it matches nothing`;
      yield remark(document, [...at, 'resources', place], 'warning', 'dead', message, meantResource(resource, resources, groups));
    }
    yield* removedVersions(document, rule, at, minor);
  }
}

const meantResource = (resource: string, known: ReadonlySet<string>, groups: ReturnType<typeof builtIn>): string => {
  const elsewhere = [...groups].find(([, group]) => group.resources.has(resource))?.[0];
  if (elsewhere !== undefined) return `It is in the group "${elsewhere}".`;
  const close = known.has(resourceOf(resource)) ? resourceOf(resource) : closestName(resource, known);
  return close === undefined ? 'Name a resource of the group, in small letters and in the plural.' : `Did you mean "${close}"?`;
};

function* removedVersions(
  document: PolicyDocument,
  rule: Parameters<typeof textsAt>[0],
  at: FieldPath,
  minor: number,
): Iterable<PolicyRemark> {
  const resources = textsAt(rule, 'resources');
  for (const [place, version] of textsAt(rule, 'apiVersions').entries()) {
    if (version === '*') continue;
    const facts = textsAt(rule, 'apiGroups').flatMap(group => {
      const apiVersion = group === '' ? version : `${group}/${version}`;
      return builtInKinds().flatMap(one =>
        one.apiVersion === apiVersion && (resources.includes('*') || resources.includes(resourceOf(one.kind)))
          ? [kindFacts(apiVersion, one.kind)]
          : [],
      );
    });
    const removed = facts.map(one =>
      one?.removed !== undefined && one.component === 'Kubernetes' && minorOf(one.removed) <= minor ? one.removed : undefined,
    );
    const [first] = removed;
    if (first === undefined || removed.includes(undefined)) continue;
    yield remark(
      document,
      [...at, 'apiVersions', place],
      'warning',
      'version',
      `the version "${version}" is gone since Kubernetes ${first}, so that the rule matches by it nothing that is new`,
      'Name a version that is served.',
    );
  }
}
