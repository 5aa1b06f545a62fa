import type { KubernetesObject } from '../../artifacts/kubernetes/model.ts';
import { typedObject } from '../../artifacts/kubernetes/objects.ts';
import { objectNameRange } from '../../artifacts/kubernetes/walk.ts';
import { setKey } from '../../artifacts/yaml/edit.ts';
import { isMissing, stringAt } from '../../artifacts/yaml/lookup.ts';
import { clusterNamespaces, isSystemNamespace } from '../concepts/cluster-namespaces.ts';
import { manifestReads } from '../concepts/object-fields.ts';
import { manifest } from '../forms/examples.ts';
import { defineRule, type Report } from '../rule.ts';

const label = 'pod-security.kubernetes.io/enforce';

const policyGroups = ['kyverno.io', 'gatekeeper.sh', 'kubewarden.io'];

/**
 * True for what may hold all namespaces to a level: the configuration of the admission controller, and policies of engines that do its
 * work. What they ask for in detail is not looked at.
 */
const mayEnforce = ({ kind, group, name }: KubernetesObject): boolean =>
  kind === 'AdmissionConfiguration' ||
  kind === 'PodSecurityConfiguration' ||
  (kind !== 'PolicyException' && policyGroups.some(other => group === other || (group ?? '').endsWith(`.${other}`))) ||
  (kind === 'ValidatingAdmissionPolicyBinding' && /pod|psa|pss|privileged|restricted|baseline/u.test(name ?? ''));

/** Namespaces in which the cluster itself, or no pod at all, is at home. */
const isOpenByNature = (name: string): boolean => isSystemNamespace(name) || clusterNamespaces.has(name) || name === 'default';

function* openNamespaces(objects: readonly KubernetesObject[]): Iterable<Report<'missing' | 'warned'>> {
  if (objects.some(mayEnforce)) return;
  for (const object of objects) {
    const namespace = typedObject(object);
    if (namespace?.kind !== 'Namespace' || object.partial || object.name === undefined || isOpenByNature(object.name)) continue;
    if (!isMissing(namespace.enforce.level) || !namespace.labels.complete) continue;
    const warned = [namespace.warn, namespace.audit].some(({ level }) => level.state !== 'absent');
    const level = stringAt(object.labels, 'pod-security.kubernetes.io/warn') ?? 'baseline';
    yield {
      messageId: warned ? 'warned' : 'missing',
      path: object.file.path,
      at: objectNameRange(object),
      subject: object.subject,
      identity: label,
      ...(warned && { severity: 'low' }),
      data: { namespace: object.name },
      fix: () => {
        const edits = setKey(object.node, ['metadata', 'labels', label], level === 'restricted' ? 'restricted' : 'baseline');
        return edits && { title: 'Enforce a Pod Security level', edits };
      },
    };
  }
}

const namespace = (labels: string): string => manifest`
  apiVersion: v1
  kind: Namespace
  metadata:
    name: shop
    labels: {${labels}}
`;

export const noPodSecurityLevel = defineRule({
  meta: {
    id: 'kubernetes/no-pod-security-level',
    kind: 'repository',
    reads: manifestReads({ Namespace: { fields: [['metadata']] }, '*': { fields: [['kind'], ['apiVersion'], ['metadata', 'name']] } }),
    severity: 'medium',
    profile: 'hardening',
    title: 'Namespace does not enforce a Pod Security level',
    rationale:
      "Without the label `pod-security.kubernetes.io/enforce` a namespace takes every pod, privileged ones too, unless the cluster's configuration or a policy engine says otherwise. Whoever may create pods there, or takes over " +
      'a controller that does, gets root on a node by one manifest.',
    remediation:
      'Label the namespace with `pod-security.kubernetes.io/enforce: restricted`, or `baseline` where its pods need more. Begin with `warn` and `audit` to see what would be refused.',
    messages: {
      missing: 'No label tells which Pod Security level "{namespace}" enforces, so it takes privileged pods.',
      warned: '"{namespace}" only warns of pods that violate its Pod Security level, and takes them; it is low because somebody sees them.',
    },
    fix: 'unsafe',
    examples: { bad: namespace('team: shop'), good: namespace('pod-security.kubernetes.io/enforce: restricted') },
    standards: { cisKubernetes: ['5.2.1'], nsa: ['Pod security > Pod security enforcement'], mitre: ['T1610'] },
    references: [
      'https://kubernetes.io/docs/concepts/security/pod-security-admission/',
      'https://kubernetes.io/docs/tasks/configure-pod-container/enforce-standards-namespace-labels/',
      'https://cwe.mitre.org/data/definitions/693.html',
    ],
  },
  visit: { unit: ({ objects }) => openNamespaces(objects) },
});
