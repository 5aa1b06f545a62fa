import type { PodSpec } from '../../artifacts/kubernetes/model.ts';
import { isStaticSystemPod } from '../../artifacts/kubernetes/walk.ts';
import { isMissing } from '../../artifacts/yaml/lookup.ts';
import { defineRule } from '../rule.ts';
import { addOnOf } from './concepts/cluster-add-ons.ts';
import { systemNamespaceOf } from './concepts/namespaces.ts';
import { podPowerAdvice } from './concepts/node-powers.ts';
import { sharedHostNamespace } from './concepts/security/host-namespace.ts';

/** The control plane and what builds the network of the pods can only be in the network of the node. */
const isPartOfNetwork = (podSpec: PodSpec): boolean =>
  isStaticSystemPod(podSpec) || (addOnOf(podSpec) === 'network' && systemNamespaceOf(podSpec.object) !== undefined);

export const hostNetwork = defineRule({
  meta: {
    id: 'kubernetes/host-network',
    kind: 'kubernetes',
    severity: 'high',
    title: 'Pod shares the host network namespace',
    rationale:
      'A pod in the network of its node sees the traffic of the node, reaches services that listen on `localhost` there (the kubelet, the container runtime, the metadata service of the cloud) and is ' +
      'not held by network policies. It can also listen on any port of the node and take it from others.',
    remediation:
      'Remove `hostNetwork: true` and publish ports through a Service. Where a node agent needs it, keep it in a namespace of its own, set `dnsPolicy: ClusterFirstWithHostNet` so that it still ' +
      'resolves services, and bind its ports to one address.',
    messages: {
      shared: '"hostNetwork: true" puts the pod into the network of its node, past all network policies.',
      withoutDns:
        '"hostNetwork: true" puts the pod into the network of its node, past all network policies; without "dnsPolicy: ClusterFirstWithHostNet" it does not resolve the names of services either.',
      system:
        '"hostNetwork: true" puts the pod into the network of its node; it is low because the control plane and the network add-ons of a cluster need it.',
    },
    fix: 'unsafe',
    examples: {
      bad: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  hostNetwork: true\n  containers:\n    - name: app\n      image: nginx:1.29\n',
      good: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: app\n      image: nginx:1.29\n',
    },
    standards: {
      pss: ['baseline/hostNamespaces'],
      cisKubernetes: ['5.2.5'],
      nsa: ['Pod security > Pod security enforcement'],
      mitre: ['T1611'],
    },
    references: [
      'https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline',
      'https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/#pod-s-dns-policy',
      'https://www.cisecurity.org/benchmark/kubernetes',
      'https://cwe.mitre.org/data/definitions/653.html',
    ],
  },
  visit: {
    *podSpec(podSpec) {
      const shared = sharedHostNamespace(podSpec, 'hostNetwork');
      if (shared === undefined) return;
      const advice = podPowerAdvice(podSpec);
      const system = isPartOfNetwork(podSpec);
      const { partial, doubtful } = podSpec.object;
      const lacksDns = isMissing(podSpec.get('dnsPolicy')) && !partial && !doubtful;
      yield {
        messageId: system ? 'system' : lacksDns ? 'withoutDns' : 'shared',
        at: shared.at,
        ...(system && { severity: 'low' }),
        ...(advice !== undefined && { advice }),
        ...(advice === undefined && shared.removal && { fix: { title: 'Give the pod a network of its own', edits: shared.removal } }),
      };
    },
  },
});
