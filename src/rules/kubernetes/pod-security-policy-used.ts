import type { KubernetesObject } from '../../artifacts/kubernetes/model.ts';
import type { ClusterRole, Role } from '../../artifacts/kubernetes/objects/role.ts';
import { objectNameRange, writtenRange } from '../../artifacts/kubernetes/walk.ts';
import { booleanAt, isMissing, itemsOf, lookup, stringAt } from '../../artifacts/yaml/lookup.ts';
import { scalarValue } from '../../artifacts/yaml/scalar.ts';
import { manifest } from '../forms/examples.ts';
import { defineRule, type Report } from '../rule.ts';

const switches = ['privileged', 'hostNetwork', 'hostPID', 'hostIPC'];

const texts = (object: KubernetesObject, field: string): readonly string[] =>
  itemsOf(object.get('spec', field)).flatMap(item => {
    const value = scalarValue(item);
    return typeof value === 'string' ? [value] : [];
  });

/** What the policy would have let in had it counted, in words for people: worth not carrying over. */
const allowedBy = (object: KubernetesObject): readonly string[] => {
  const spec = object.get('spec');
  const isOff = (field: string): boolean => booleanAt(spec, field) !== false;
  return [
    ...switches.filter(field => booleanAt(spec, field) === true),
    ...(isOff('allowPrivilegeEscalation') ? ['allowPrivilegeEscalation'] : []),
    ...(stringAt(spec, 'runAsUser', 'rule') === 'RunAsAny' ? ['runAsUser: RunAsAny'] : []),
    ...(texts(object, 'allowedCapabilities').length > 0 ? ['allowedCapabilities'] : []),
    ...(texts(object, 'requiredDropCapabilities').some(name => name === 'ALL' || name === 'NET_RAW') ? [] : ['no dropped capabilities']),
    ...(texts(object, 'volumes').some(type => type === '*' || type === 'hostPath') && isMissing(lookup(spec, 'allowedHostPaths'))
      ? ['hostPath of every directory']
      : []),
  ];
};

const isPolicy = ({ kind, group }: KubernetesObject): boolean =>
  kind === 'PodSecurityPolicy' && (group === undefined || group === 'policy' || group === 'extensions');

function* usesPolicies({ rules }: Role | ClusterRole): Iterable<Report<'role'>> {
  for (const { resources } of rules.items) {
    const named = resources.items.find(({ value }) => value === 'podsecuritypolicies');
    const at = named && (writtenRange({ state: 'present', node: named.node }) ?? named.node.range);
    if (at) yield { messageId: 'role', at, severity: 'low', facts: { hazards: [] } };
  }
}

export const podSecurityPolicyUsed = defineRule({
  meta: {
    id: 'kubernetes/pod-security-policy-used',
    kind: 'kubernetes',
    severity: 'medium',
    title: 'PodSecurityPolicy has no effect',
    rationale:
      'Kubernetes 1.25 removed PodSecurityPolicy. What such an object promises, no cluster of today keeps: pods that it forbids start. Most often nothing has taken its place.',
    remediation:
      'Label namespaces with `pod-security.kubernetes.io/enforce: restricted` (or `baseline`), use a policy engine for what goes beyond, and delete the policy with the roles that allow its use.',
    messages: {
      policy: 'The policy has no effect since Kubernetes 1.25.',
      weak: 'The policy has no effect since Kubernetes 1.25, and would have let in more than it should: {allowed}.',
      role: 'The role allows to use pod security policies, which are gone since Kubernetes 1.25.',
    },
    fix: 'none',
    examples: {
      bad: manifest`
        apiVersion: policy/v1beta1
        kind: PodSecurityPolicy
        metadata: {name: restricted}
        spec: {privileged: false, allowPrivilegeEscalation: false, requiredDropCapabilities: [ALL], runAsUser: {rule: MustRunAsNonRoot}, volumes: [configMap, secret]}
      `,
      good: manifest`
        apiVersion: v1
        kind: Namespace
        metadata: {name: shop, labels: {pod-security.kubernetes.io/enforce: restricted}}
      `,
    },
    standards: { cisKubernetes: ['5.2.1'], nsa: ['Pod security > Pod security enforcement'], mitre: ['T1610'] },
    references: [
      'https://kubernetes.io/docs/concepts/security/pod-security-policy/',
      'https://kubernetes.io/docs/tasks/configure-pod-container/migrate-from-psp/',
      'https://cwe.mitre.org/data/definitions/693.html',
    ],
  },
  visit: {
    *other(object) {
      if (!isPolicy(object)) return;
      const allowed = object.partial ? [] : allowedBy(object);
      yield {
        messageId: allowed.length > 0 ? 'weak' : 'policy',
        at: objectNameRange(object),
        identity: 'PodSecurityPolicy',
        data: { allowed: allowed.join(', ') },
        facts: { hazards: allowed },
      };
    },
    Role: usesPolicies,
    ClusterRole: usesPolicies,
  },
});
