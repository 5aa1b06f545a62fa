import type { KubernetesObject } from '../../artifacts/kubernetes/model.ts';
import { writtenRange } from '../../artifacts/kubernetes/walk.ts';
import { itemsOf, lookup, nodeAt, stringAt } from '../../artifacts/yaml/lookup.ts';
import type { YamlNode } from '../../artifacts/yaml/model.ts';
import { scalarValue } from '../../artifacts/yaml/scalar.ts';
import { manifest } from '../forms/examples.ts';
import { defineRule, type Report } from '../rule.ts';
import { admissionPlugins } from './concepts/admission-configuration.ts';

type MessageId = 'privileged' | 'namespaces' | 'users' | 'classes';

/** Namespaces of the cluster's own parts and of what runs on its nodes. */
const isSystem = (namespace: string): boolean =>
  /^(?:kube-|openshift-|calico-|tigera-|cilium|metallb|rook-|longhorn-|gke-|gmp-|amazon-)|-system$/.test(namespace);

const wordsOf = (node: YamlNode, key: string): readonly string[] =>
  itemsOf(lookup(node, 'exemptions', key)).flatMap(item => {
    const value = scalarValue(item);
    return typeof value === 'string' && value !== '' ? [value] : [];
  });

/** Service accounts of controllers: who is exempt as one of them is exempt in every pod that it makes. */
const isBroadUser = (user: string): boolean =>
  /^system:serviceaccount:kube-system:|^system:(?:masters|authenticated|serviceaccounts)/.test(user);

const isConfiguration = ({ kind, group }: KubernetesObject): boolean =>
  kind === 'PodSecurityConfiguration' && group === 'pod-security.admission.config.k8s.io';

const configurationsIn = (object: KubernetesObject): readonly YamlNode[] => {
  if (isConfiguration(object)) return [object.node];
  const plugins = admissionPlugins(object)?.list ?? [];
  return plugins.flatMap(({ name, configuration }) => (name === 'PodSecurity' ? (nodeAt(configuration) ?? []) : []));
};

function* judge(node: YamlNode): Iterable<Report<MessageId>> {
  const enforce = lookup(node, 'defaults', 'enforce');
  if (stringAt(enforce) === 'privileged') {
    const at = writtenRange(enforce);
    if (at) yield { messageId: 'privileged', at, facts: { value: 'privileged', degree: 2 } };
  }
  for (const [messageId, key, words] of [
    ['namespaces', 'namespaces', wordsOf(node, 'namespaces').filter(word => !isSystem(word))],
    ['users', 'usernames', wordsOf(node, 'usernames').filter(isBroadUser)],
    ['classes', 'runtimeClasses', wordsOf(node, 'runtimeClasses').filter(word => word === 'runc' || word === 'crun')],
  ] as const) {
    const at = writtenRange(lookup(node, 'exemptions', key));
    const value = words.join(', ');
    if (value !== '' && at) yield { messageId, at, data: { value }, facts: { value, degree: 2 } };
  }
}

export const podSecurityExemption = defineRule({
  meta: {
    id: 'control-plane/pod-security-exemption',
    kind: 'kubernetes',
    severity: 'medium',
    title: 'Pod Security defaults or exemptions too broad',
    messages: {
      privileged: 'Namespaces without a label enforce nothing ("defaults.enforce: privileged").',
      namespaces: 'Pods of namespaces that are not of the system are exempt from Pod Security: {value}.',
      users: 'What controllers create is exempt from Pod Security, and they create what anybody asks for: {value}.',
      classes: 'Pods that name an ordinary runtime class are exempt from Pod Security: {value}.',
    },
    fix: 'none',
    standards: { cisKubernetes: ['5.2.1'], mitre: ['T1562.001'] },
    rationale: `An exemption holds in silence: labels of the namespace say \`restricted\`, and privileged pods run. Controllers create pods for everybody who may write a Deployment or a Job, so
an exempt controller is an exemption for all.`,
    remediation:
      'Set `defaults.enforce: baseline` or `restricted`, and exempt the namespaces of the system alone; give others a label with the level that they need.',
    examples: {
      bad: manifest`
        apiVersion: apiserver.config.k8s.io/v1
        kind: AdmissionConfiguration
        plugins:
          - name: PodSecurity
            configuration:
              apiVersion: pod-security.admission.config.k8s.io/v1
              kind: PodSecurityConfiguration
              defaults: {enforce: privileged}
      `,
      good: manifest`
        apiVersion: apiserver.config.k8s.io/v1
        kind: AdmissionConfiguration
        plugins:
          - name: PodSecurity
            configuration:
              apiVersion: pod-security.admission.config.k8s.io/v1
              kind: PodSecurityConfiguration
              defaults: {enforce: baseline}
              exemptions: {namespaces: [kube-system]}
      `,
    },
    references: [
      'https://kubernetes.io/docs/tasks/configure-pod-container/enforce-standards-admission-controller/',
      'https://cwe.mitre.org/data/definitions/693.html',
    ],
  },
  assesses: ({ objects }) => objects.some(object => configurationsIn(object).length > 0),
  visit: {
    *other(object) {
      for (const node of configurationsIn(object)) yield* judge(node);
    },
  },
});
