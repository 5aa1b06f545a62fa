import { kubeletConfiguration } from '../forms/examples.ts';
import { flagRule } from '../forms/flag-rule.ts';

export const kubeletPodPidsLimit = flagRule({
  id: 'control-plane/kubelet-pod-pids-limit',
  severity: 'low',
  profile: 'hardening',
  title: 'No per-pod PID limit',
  flags: { kubelet: ['pod-max-pids'] },
  wrong: { endless: value => /^(?:-\d{1,9}|0)$/.test(value) },
  absent: 'absent',
  absentIn: ['configuration'],
  messages: {
    endless: 'A pod may start as many processes as the node can hold ("podPidsLimit" is {value}).',
    absent: 'Without "podPidsLimit" a pod may start as many processes as the node can hold.',
  },
  standards: { cisKubernetes: ['4.2.13'], mitre: ['T1499'] },
  rationale: `Process numbers are shared by everything on the node. A fork bomb in one container, or a bug that leaves zombies, stops the other pods and the kubelet itself.`,
  remediation: 'Set `podPidsLimit`, for example to 4096, after a look at what the busiest pods use.',
  examples: { bad: kubeletConfiguration`podPidsLimit: -1`, good: kubeletConfiguration`podPidsLimit: 4096` },
  references: ['https://kubernetes.io/docs/concepts/policy/pid-limiting/', 'https://cwe.mitre.org/data/definitions/770.html'],
});
