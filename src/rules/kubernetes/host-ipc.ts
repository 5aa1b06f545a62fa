import { defineRule } from '../rule.ts';
import { podPowerAdvice } from './concepts/node-powers.ts';
import { sharedHostNamespace } from './concepts/security/host-namespace.ts';

export const hostIpc = defineRule({
  meta: {
    id: 'kubernetes/host-ipc',
    kind: 'kubernetes',
    severity: 'medium',
    title: 'Pod shares the host IPC namespace',
    rationale:
      'With `hostIPC` the containers of the pod reach the shared memory, semaphores and message queues of all processes of the node and of other pods that do the same. Data that databases and ' +
      'media programs exchange there can be read and changed.',
    remediation:
      'Remove `hostIPC: true`; the containers of a pod share an IPC namespace anyway. A program that needs more shared memory gets it from an `emptyDir` with `medium: Memory`, mounted at `/dev/shm`.',
    messages: { shared: '"hostIPC: true" lets the containers of the pod reach the shared memory of the processes of the node.' },
    fix: 'unsafe',
    examples: {
      bad: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  hostIPC: true\n  containers:\n    - name: app\n      image: nginx:1.29\n',
      good: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: app\n      image: nginx:1.29\n      volumeMounts:\n        - name: shm\n          mountPath: /dev/shm\n  volumes:\n    - name: shm\n      emptyDir:\n        medium: Memory\n',
    },
    standards: {
      pss: ['baseline/hostNamespaces'],
      cisKubernetes: ['5.2.4'],
      nsa: ['Pod security > Pod security enforcement'],
      mitre: ['T1611'],
    },
    references: [
      'https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline',
      'https://kubernetes.io/docs/concepts/storage/volumes/#emptydir',
      'https://www.cisecurity.org/benchmark/kubernetes',
      'https://cwe.mitre.org/data/definitions/653.html',
    ],
  },
  visit: {
    *podSpec(podSpec) {
      const shared = sharedHostNamespace(podSpec, 'hostIPC');
      if (shared === undefined) return;
      const advice = podPowerAdvice(podSpec);
      yield {
        messageId: 'shared',
        at: shared.at,
        ...(advice !== undefined && { advice }),
        ...(advice === undefined && shared.removal && { fix: { title: 'Give the pod shared memory of its own', edits: shared.removal } }),
      };
    },
  },
});
