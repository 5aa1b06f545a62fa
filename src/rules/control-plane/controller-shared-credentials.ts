import { truthOf } from '../concepts/components/component-flags.ts';
import { staticPod } from '../forms/examples.ts';
import { flagRule } from '../forms/flag-rule.ts';

export const controllerSharedCredentials = flagRule({
  id: 'control-plane/controller-shared-credentials',
  severity: 'medium',
  title: 'Controllers share one identity',
  flags: { 'kube-controller-manager': ['use-service-account-credentials'] },
  wrong: { off: value => truthOf(value) === false },
  absent: 'absent',
  fix: { title: 'Give each controller its own service account', value: () => 'true' },
  messages: {
    off: '"--{flag}" is "{value}", so all controllers act as one user with the rights of all.',
    absent: 'Without "--{flag}=true" all controllers act as one user with the rights of all.',
  },
  standards: { cisKubernetes: ['1.3.3'], nsa: ['Authentication and authorization > RBAC'], mitre: ['T1078'] },
  rationale: `With an identity of its own each controller may do what it needs, and the audit log tells which one did it. With one for all, a bug in the smallest of them has the rights of the
largest.`,
  remediation: 'Set `--use-service-account-credentials=true`, as kubeadm does; the roles for it are part of every cluster with RBAC.',
  examples: {
    bad: staticPod('kube-controller-manager', '--use-service-account-credentials=false'),
    good: staticPod('kube-controller-manager', '--use-service-account-credentials=true'),
  },
  references: [
    'https://kubernetes.io/docs/reference/access-authn-authz/rbac/#controller-roles',
    'https://cwe.mitre.org/data/definitions/653.html',
  ],
});
