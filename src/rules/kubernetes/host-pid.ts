import { defineRule } from '../rule.ts';
import { addOnOf } from './concepts/cluster-add-ons.ts';
import { podPowerAdvice } from './concepts/node-powers.ts';
import { sharedHostNamespace } from './concepts/security/host-namespace.ts';

export const hostPid = defineRule({
  meta: {
    id: 'kubernetes/host-pid',
    kind: 'kubernetes',
    severity: 'high',
    title: 'Pod shares the host process namespace',
    rationale:
      'With `hostPID` the containers of the pod see all processes of the node: their command lines, their environment with its secrets, and through `/proc/<pid>/root` their files. As root, or ' +
      'together with `SYS_PTRACE`, they can stop, trace and take over any of them.',
    remediation:
      'Remove `hostPID: true`. Containers of one pod can see each other with `shareProcessNamespace: true`. Monitoring agents that need the processes of the node belong in a namespace that only ' +
      'administrators may deploy to, without root and capabilities where possible.',
    messages: {
      shared: '"hostPID: true" lets the containers of the pod see and signal all processes of the node.',
      monitoring:
        '"hostPID: true" lets the containers of the pod see all processes of the node; it is medium because they belong to a monitoring agent, which works with them.',
    },
    fix: 'unsafe',
    examples: {
      bad: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  hostPID: true\n  containers:\n    - name: app\n      image: nginx:1.29\n',
      good: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  shareProcessNamespace: true\n  containers:\n    - name: app\n      image: nginx:1.29\n',
    },
    standards: {
      cisKubernetes: ['5.2.3'],
      pss: ['baseline/hostNamespaces'],
      nsa: ['Pod security > Pod security enforcement'],
      mitre: ['T1611'],
    },
    references: [
      'https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline',
      'https://kubernetes.io/docs/tasks/configure-pod-container/share-process-namespace/',
      'https://www.cisecurity.org/benchmark/kubernetes',
      'https://cwe.mitre.org/data/definitions/653.html',
    ],
  },
  visit: {
    *podSpec(podSpec) {
      const shared = sharedHostNamespace(podSpec, 'hostPID');
      if (shared === undefined) return;
      const advice = podPowerAdvice(podSpec);
      const monitoring = addOnOf(podSpec) === 'monitoring';
      yield {
        messageId: monitoring ? 'monitoring' : 'shared',
        at: shared.at,
        ...(monitoring && { severity: 'medium' }),
        ...(advice !== undefined && { advice }),
        ...(advice === undefined && shared.removal && { fix: { title: 'Hide the processes of the node', edits: shared.removal } }),
      };
    },
  },
});
