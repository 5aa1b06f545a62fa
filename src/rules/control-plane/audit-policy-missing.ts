import { staticPod } from '../forms/examples.ts';
import { flagRule } from '../forms/flag-rule.ts';

export const auditPolicyMissing = flagRule({
  id: 'control-plane/audit-policy-missing',
  severity: 'medium',
  title: 'No audit policy file',
  flags: { 'kube-apiserver': ['audit-policy-file'] },
  wrong: { empty: value => value === '' },
  absent: 'absent',
  messages: {
    empty: '"--{flag}" is empty, and without a policy no request is logged.',
    absent: 'Without "--{flag}" no request is logged, whatever else is set up for the audit log.',
  },
  standards: { cisKubernetes: ['3.2.1'], nsa: ['Audit logging and threat detection > Logging'], mitre: ['T1562.008'] },
  rationale: `The policy says which requests are logged, and in which detail. There is none by default, and an API server with a path for its log but without a policy writes nothing.`,
  remediation:
    'Write a policy (`audit.k8s.io/v1`, kind `Policy`), begin with `- level: Metadata` for everything, and set `--audit-policy-file`.',
  examples: {
    bad: staticPod('kube-apiserver', '--audit-log-path=/var/log/audit.log'),
    good: staticPod('kube-apiserver', '--audit-log-path=/var/log/audit.log', '--audit-policy-file=/etc/kubernetes/audit.yaml'),
  },
  references: [
    'https://kubernetes.io/docs/tasks/debug/debug-cluster/audit/#audit-policy',
    'https://cwe.mitre.org/data/definitions/778.html',
  ],
});
