import type { YamlMapping } from '../../yaml/model.ts';
import type { KubernetesObject } from '../model.ts';
import { type ListField, type Literal, literals, objects, type SelectorField, selectorField } from './field.ts';

/** What one rule of a role allows: each of `verbs` on each of the resources, or on each of the URLs. */
export interface PolicyRule {
  readonly node: YamlMapping;
  /** The empty string is the core group, `*` all groups. */
  readonly apiGroups: ListField<Literal>;
  /** `pods`, subresources as `pods/exec`, `*` for all of both. */
  readonly resources: ListField<Literal>;
  readonly verbs: ListField<Literal>;
  /** Absent or empty: whatever its name. */
  readonly resourceNames: ListField<Literal>;
  /** Of cluster roles only. */
  readonly nonResourceURLs: ListField<Literal>;
  /** True when all five lists are fully known. */
  readonly complete: boolean;
}

/** Source: Kubernetes API reference, Role v1 rbac.authorization.k8s.io. */
export interface Role {
  readonly kind: 'Role';
  readonly object: KubernetesObject;
  readonly rules: ListField<PolicyRule>;
}

/** Source: Kubernetes API reference, ClusterRole v1 rbac.authorization.k8s.io. */
export interface ClusterRole {
  readonly kind: 'ClusterRole';
  readonly object: KubernetesObject;
  /** With an aggregation rule a controller overwrites them with those of the roles that are selected. */
  readonly rules: ListField<PolicyRule>;
  /** `aggregationRule.clusterRoleSelectors`: whose rules are added up; a role that one of them selects counts. */
  readonly aggregated: ListField<SelectorField>;
}

const policyRule = (node: YamlMapping): PolicyRule => {
  const apiGroups = literals(node, 'apiGroups');
  const resources = literals(node, 'resources');
  const verbs = literals(node, 'verbs');
  const resourceNames = literals(node, 'resourceNames');
  const nonResourceURLs = literals(node, 'nonResourceURLs');
  const complete = [apiGroups, resources, verbs, resourceNames, nonResourceURLs].every(list => list.complete);
  return { node, apiGroups, resources, verbs, resourceNames, nonResourceURLs, complete };
};

export const role = (object: KubernetesObject): Role => ({ kind: 'Role', object, rules: objects(policyRule, object.node, 'rules') });

export const clusterRole = (object: KubernetesObject): ClusterRole => ({
  kind: 'ClusterRole',
  object,
  rules: objects(policyRule, object.node, 'rules'),
  aggregated: objects(selector => selectorField(selector), object.node, 'aggregationRule', 'clusterRoleSelectors'),
});
