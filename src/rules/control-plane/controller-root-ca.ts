import { staticPod } from '../forms/examples.ts';
import { flagRule } from '../forms/flag-rule.ts';

/** That the file is not called `.pem`, which some scanners ask for, says nothing about the certificate in it. */
export const controllerRootCa = flagRule({
  id: 'control-plane/controller-root-ca',
  severity: 'low',
  profile: 'hardening',
  title: 'No root CA for ServiceAccount tokens',
  flags: { 'kube-controller-manager': ['root-ca-file'] },
  wrong: { empty: value => value === '' },
  absent: 'absent',
  messages: {
    empty: '"--{flag}" is empty, so pods are not given the certificate by which they know the API server.',
    absent: 'Without "--{flag}" pods are not given the certificate by which they know the API server.',
  },
  standards: { cisKubernetes: ['1.3.5'], mitre: ['T1557'] },
  rationale: `Every pod gets \`ca.crt\` beside its token. Without it clients in the cluster cannot verify the API server, and are built to skip the check, so that their token goes to whoever
answers.`,
  remediation: 'Set `--root-ca-file` to the CA of the API server, as kubeadm does.',
  examples: {
    bad: staticPod('kube-controller-manager', '--use-service-account-credentials=true'),
    good: staticPod('kube-controller-manager', '--root-ca-file=/etc/kubernetes/pki/ca.crt'),
  },
  references: [
    'https://kubernetes.io/docs/reference/command-line-tools-reference/kube-controller-manager/',
    'https://cwe.mitre.org/data/definitions/295.html',
  ],
});
