import type { KubernetesObject } from '../../../artifacts/kubernetes/model.ts';
import { writtenRange } from '../../../artifacts/kubernetes/walk.ts';
import { hasUnseen, isMissing, itemsOf, lookup, nodeAt, stringAt } from '../../../artifacts/yaml/lookup.ts';
import type { YamlNode } from '../../../artifacts/yaml/model.ts';
import { scalarValue } from '../../../artifacts/yaml/scalar.ts';
import type { Range } from '../../../text/range.ts';

/** Resources of one group that a rule of an audit policy is about. */
interface AuditResources {
  readonly group: string;
  readonly resources: readonly string[];
  readonly names: readonly string[];
}

/** A rule of an audit policy. Empty lists match everything. */
export interface AuditRule {
  /** Undefined when it is not known. */
  readonly level: string | undefined;
  readonly users: readonly string[];
  readonly userGroups: readonly string[];
  readonly verbs: readonly string[];
  readonly namespaces: readonly string[];
  readonly resources: readonly AuditResources[];
  readonly nonResourceUrls: readonly string[];
  /** Where it says its level. */
  readonly at: Range;
  /** False when a template or an alias hides a part of it. */
  readonly complete: boolean;
}

/** A request for a resource. */
export interface AuditedRequest {
  readonly user: string;
  readonly userGroups: readonly string[];
  readonly verb: string;
  readonly group: string;
  readonly resource: string;
  readonly subresource?: string;
  readonly namespace: string;
}

/** What a policy does with a request: the rule that counts, none (which logs nothing), or that it cannot be told. */
export type Audited = { readonly rule: AuditRule } | 'unmatched' | 'unknown';

const wordsOf = (node: YamlNode, key: string): readonly string[] => itemsOf(lookup(node, key)).map(item => String(scalarValue(item) ?? ''));

const lists = ['users', 'userGroups', 'verbs', 'namespaces', 'resources', 'nonResourceURLs'] as const;

const isSeen = (node: YamlNode): boolean =>
  !hasUnseen(node) &&
  lists.every(key => isMissing(lookup(node, key)) || (nodeAt(node, key) !== undefined && !hasUnseen(lookup(node, key))));

const ruleOf = (node: YamlNode): AuditRule => {
  const level = lookup(node, 'level');
  return {
    level: stringAt(level),
    users: wordsOf(node, 'users'),
    userGroups: wordsOf(node, 'userGroups'),
    verbs: wordsOf(node, 'verbs'),
    namespaces: wordsOf(node, 'namespaces'),
    resources: itemsOf(lookup(node, 'resources')).map(item => ({
      group: stringAt(item, 'group') ?? '',
      resources: wordsOf(item, 'resources'),
      names: wordsOf(item, 'resourceNames'),
    })),
    nonResourceUrls: wordsOf(node, 'nonResourceURLs'),
    at: (level.state === 'absent' ? undefined : level.entry?.range) ?? node.range,
    complete: isSeen(node),
  };
};

/** An audit policy. */
export interface AuditPolicy {
  /** In their order. */
  readonly rules: readonly AuditRule[];
  /** Where it is reported what no rule matches. */
  readonly at: Range;
  /** Stages of requests that are not logged, whatever rule matches. */
  readonly omitted: readonly string[];
  /** Where they are listed. */
  readonly omittedAt: Range | undefined;
}

/** The audit policy that an object is, or that it has the API server of Talos use; undefined for another object, and where not all rules can be seen. */
export const auditPolicy = (object: KubernetesObject): AuditPolicy | undefined => {
  if (object.partial) return undefined;
  const isPolicy = object.kind === 'Policy' && object.group === 'audit.k8s.io';
  if (!isPolicy && object.group !== 'talos.dev') return undefined;
  const path = isPolicy ? [] : ['cluster', 'apiServer', 'auditPolicy'];
  const found = object.get(...path, 'rules');
  if (found.state !== 'present' || hasUnseen(found)) return undefined;
  const omitted = object.get(...path, 'omitStages');
  return {
    rules: itemsOf(found).map(ruleOf),
    at: found.entry?.key.range ?? found.node.range,
    omitted: itemsOf(omitted).map(item => String(scalarValue(item))),
    omittedAt: writtenRange(omitted),
  };
};

const isNamed = (word: string, { resource, subresource }: AuditedRequest): boolean => {
  const whole = subresource === undefined ? resource : `${resource}/${subresource}`;
  if (word === '*' || word === whole) return true;
  return (subresource !== undefined && word === `*/${subresource}`) || word === `${resource}/*`;
};

const matchesResource = ({ namespaces, resources }: AuditRule, request: AuditedRequest): boolean => {
  if (namespaces.length > 0 && !namespaces.includes(request.namespace)) return false;
  if (resources.length === 0) return true;
  // Why no names: the requests that are asked about are for objects that nobody names.
  return resources.some(
    ({ group, resources: words, names }) =>
      group === request.group && names.length === 0 && (words.length === 0 || words.some(word => isNamed(word, request))),
  );
};

/** Source: k8s.io/apiserver, pkg/audit/policy/checker.go, ruleMatches. */
const matches = (rule: AuditRule, request: AuditedRequest): boolean => {
  if (rule.users.length > 0 && !rule.users.includes(request.user)) return false;
  if (rule.userGroups.length > 0 && !rule.userGroups.some(group => request.userGroups.includes(group))) return false;
  if (rule.verbs.length > 0 && !rule.verbs.includes(request.verb)) return false;
  if (rule.namespaces.length > 0 || rule.resources.length > 0) return matchesResource(rule, request);
  return rule.nonResourceUrls.length === 0;
};

/** True for a rule that matches every request. */
export const matchesAll = ({ users, userGroups, verbs, namespaces, resources, nonResourceUrls, complete }: AuditRule): boolean =>
  complete && [users, userGroups, verbs, namespaces, resources, nonResourceUrls].every(list => list.length === 0);

/** The first rule that matches decides. */
export const auditedBy = (rules: readonly AuditRule[], request: AuditedRequest): Audited => {
  for (const rule of rules) {
    if (!rule.complete) return 'unknown';
    if (matches(rule, request)) return rule.level === undefined ? 'unknown' : { rule };
  }
  return 'unmatched';
};
