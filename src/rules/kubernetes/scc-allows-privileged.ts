import type { KubernetesObject } from '../../artifacts/kubernetes/model.ts';
import type { RoleBinding, Subject } from '../../artifacts/kubernetes/objects/role-binding.ts';
import { writtenRange } from '../../artifacts/kubernetes/walk.ts';
import { booleanAt, itemsOf, stringAt } from '../../artifacts/yaml/lookup.ts';
import type { Lookup } from '../../artifacts/yaml/model.ts';
import { scalarValue } from '../../artifacts/yaml/scalar.ts';
import { boundRole, subjectName } from '../concepts/rbac/rbac-bindings.ts';
import { manifest } from '../forms/examples.ts';
import { defineRule, type Report } from '../rule.ts';

type MessageId = 'privileged' | 'host' | 'capabilities' | 'anyUser' | 'bound';

const everybody = new Set(['system:authenticated', 'system:serviceaccounts', 'system:unauthenticated']);

const isConstraints = ({ kind, group }: KubernetesObject): boolean =>
  kind === 'SecurityContextConstraints' && (group === undefined || group === '' || group === 'security.openshift.io');

const holds = (list: Lookup, wanted: ReadonlySet<string>): boolean => itemsOf(list).some(item => wanted.has(String(scalarValue(item))));

const hostFields = ['allowHostNetwork', 'allowHostPID', 'allowHostIPC', 'allowHostDirVolumePlugin', 'allowHostPorts'];

const reportOn = <M extends MessageId>(messageId: M, found: Lookup, field: string): readonly Report<MessageId>[] => {
  const at = writtenRange(found);
  return at
    ? [{ messageId, at, data: { field, subjects: '' }, facts: { hazards: [field] }, ...(messageId === 'host' && { severity: 'medium' }) }]
    : [];
};

const inConstraints = (object: KubernetesObject): readonly Report<MessageId>[] => {
  const privileged = object.get('allowPrivilegedContainer');
  if (booleanAt(privileged) === true) return reportOn('privileged', privileged, 'allowPrivilegedContainer');
  const capabilities = object.get('allowedCapabilities');
  const isForAll = holds(object.get('groups'), everybody);
  const user = object.get('runAsUser', 'type');
  return [
    ...hostFields.flatMap(field => (booleanAt(object.get(field)) === true ? reportOn('host', object.get(field), field) : [])),
    ...(holds(capabilities, new Set(['*'])) ? reportOn('capabilities', capabilities, 'allowedCapabilities') : []),
    ...(isForAll && stringAt(user) === 'RunAsAny' ? reportOn('anyUser', user, 'runAsUser') : []),
  ];
};

const openRoles = /^system:openshift:scc:(?:privileged|hostaccess|hostmount-anyuid|hostnetwork(?:-v2)?|node-exporter|anyuid)$/u;

/** An account or group that pods have which nobody thought about. */
const isWide = ({ kind, name }: Subject): boolean => {
  if (name.state !== 'present' || kind.state !== 'present') return false;
  if (kind.value === 'ServiceAccount') return name.value === 'default';
  return kind.value === 'Group' && (everybody.has(name.value) || name.value.startsWith('system:serviceaccounts:'));
};

const inBinding = (binding: RoleBinding): readonly Report<MessageId>[] => {
  const { name } = boundRole(binding);
  const wide = binding.subjects.items.filter(isWide);
  const at = writtenRange(binding.roleRef.name);
  if (name === undefined || !openRoles.test(name) || wide.length === 0 || at === undefined) return [];
  const subjects = wide.map(subjectName).slice(0, 5);
  return [{ messageId: 'bound', at, data: { field: name, subjects: subjects.join(', ') }, facts: { hazards: subjects } }];
};

const constraints = (more: string): string => manifest`
  apiVersion: security.openshift.io/v1
  kind: SecurityContextConstraints
  metadata: {name: builders}
  allowPrivilegedContainer: ${more}
  runAsUser: {type: MustRunAsRange}
`;

export const sccAllowsPrivileged = defineRule({
  meta: {
    id: 'kubernetes/scc-allows-privileged',
    kind: 'kubernetes',
    severity: 'high',
    title: 'SecurityContextConstraints let privileged pods in',
    rationale:
      'OpenShift admits a pod when any of the SecurityContextConstraints that its account or its author may use allows it. One that allows privileged containers, namespaces of the node or all capabilities gives whoever may use it root on a node.',
    remediation:
      'Let workloads use `restricted-v2`. Where more is needed, write constraints that allow this one thing, and bind them to one service account by a role.',
    messages: {
      privileged: '"{field}: true" lets privileged containers in, which are root on their node.',
      host: '"{field}: true" opens a part of the node to pods; it is medium because the containers are not privileged.',
      capabilities: '"{field}" lets containers have every capability, which makes them root on their node.',
      anyUser: '"{field}" lets every account of the cluster run containers as root.',
      bound: 'The role "{field}" is bound to {subjects}: every pod that names no account of its own may use it.',
    },
    fix: 'none',
    examples: { bad: constraints('true'), good: constraints('false') },
    standards: { mitre: ['T1610'] },
    references: [
      'https://docs.redhat.com/en/documentation/openshift_container_platform/4.18/html/authentication_and_authorization/managing-pod-security-policies',
      'https://cwe.mitre.org/data/definitions/250.html',
    ],
  },
  visit: {
    other: object => (isConstraints(object) ? inConstraints(object) : []),
    RoleBinding: inBinding,
    ClusterRoleBinding: inBinding,
  },
});
