import { staticPod } from '../forms/examples.ts';
import { flagRule } from '../forms/flag-rule.ts';

/** The default; a higher threshold keeps more than anybody chose. */
const usual = 12_500;

export const terminatedPodGc = flagRule({
  id: 'control-plane/terminated-pod-gc',
  severity: 'info',
  profile: 'strict',
  title: 'Terminated pods are kept without a useful limit',
  flags: { 'kube-controller-manager': ['terminated-pod-gc-threshold'] },
  wrong: {
    never: value => /^(?:-\d{1,9}|0)$/.test(value),
    many: value => /^\d{1,9}$/.test(value) && Number(value) > usual,
  },
  messages: {
    never: '"--{flag}" is {value}, so terminated pods are never removed.',
    many: '"--{flag}" is {value}, so etcd keeps more terminated pods than it does by default.',
  },
  standards: { cisKubernetes: ['1.3.1'], mitre: ['T1499'] },
  rationale: `Pods that have ended stay in etcd until they are collected. A job that fails in a loop fills it with them, and the API server becomes slow, then unavailable.`,
  remediation: 'Remove the flag, or set a threshold that fits the size of the cluster.',
  examples: {
    bad: staticPod('kube-controller-manager', '--terminated-pod-gc-threshold=0'),
    good: staticPod('kube-controller-manager', '--terminated-pod-gc-threshold=1000'),
  },
  references: [
    'https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-garbage-collection',
    'https://cwe.mitre.org/data/definitions/770.html',
  ],
});
