import { staticPod } from '../forms/examples.ts';
import { flagRule } from '../forms/flag-rule.ts';

/** That the file is not called `.pem`, which some scanners ask for, says nothing about the key in it. */
export const serviceAccountKeysMissing = flagRule({
  id: 'control-plane/service-account-keys-missing',
  severity: 'low',
  profile: 'hardening',
  title: 'No dedicated ServiceAccount signing key',
  flags: {
    'kube-apiserver': ['service-account-key-file'],
    'kube-controller-manager': ['service-account-private-key-file'],
  },
  wrong: { empty: value => value === '' },
  absent: 'absent',
  messages: {
    empty: '"--{flag}" of the {component} is empty.',
    absent: 'Without "--{flag}" the {component} has no key of its own for the tokens of service accounts.',
  },
  standards: { cisKubernetes: ['1.2.22', '1.3.4'], mitre: ['T1528'] },
  rationale: `Without a key of their own, tokens of service accounts are checked by the key of the API server's certificate: the two cannot be changed one without the other, and who has the one
can make tokens. A controller manager without the private key signs no tokens at all.`,
  remediation:
    'Give `--service-account-key-file` to the API server and `--service-account-private-key-file` to the controller manager, as kubeadm does.',
  examples: {
    bad: staticPod('kube-controller-manager', '--use-service-account-credentials=true'),
    good: staticPod('kube-controller-manager', '--service-account-private-key-file=/etc/kubernetes/pki/sa.key'),
  },
  references: ['https://kubernetes.io/docs/reference/access-authn-authz/service-accounts-admin/'],
});
