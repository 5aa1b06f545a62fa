import { flagIn, flagValue, truthOf } from '../concepts/components/component-flags.ts';
import { staticPod } from '../forms/examples.ts';
import { flagRule } from '../forms/flag-rule.ts';

const files = ['tls-cert-file', 'tls-private-key-file'] as const;

export const apiserverTlsCert = flagRule({
  id: 'control-plane/apiserver-tls-cert',
  severity: 'medium',
  title: 'Serving certificate not configured',
  flags: { 'kube-apiserver': files, kubelet: files },
  wrong: { empty: value => value === '' },
  absent: 'absent',
  absentIn: ['command', 'configuration'],
  // Why: certificates are looked for in that folder, or the kubelet asks the cluster for them.
  except: flags => flagIn(flags, 'cert-dir') !== undefined || truthOf(flagValue(flags, 'rotate-server-certificates')) === true,
  eased: [{ as: 'kubelet', when: ({ component }) => component === 'kubelet' }],
  severities: { kubelet: 'low' },
  messages: {
    empty: '"--{flag}" of the {component} is empty.',
    absent: 'Without "--{flag}" the {component} makes a certificate of its own, which nobody can verify.',
    kubelet:
      'Without "--{flag}" or a certificate by the cluster ("serverTLSBootstrap") the kubelet makes one of its own, which nobody can verify.',
  },
  standards: { cisKubernetes: ['1.2.24', '4.2.9'], mitre: ['T1557'] },
  rationale: `A certificate that a server signs itself has to be trusted blindly. Clients are then told to skip the check, and who stands in between gets their tokens.`,
  remediation:
    'Set `--tls-cert-file` and `--tls-private-key-file` to a pair by the CA of the cluster; for kubelets set `serverTLSBootstrap: true` and approve their requests.',
  examples: {
    bad: staticPod('kube-apiserver', '--authorization-mode=Node,RBAC'),
    good: staticPod(
      'kube-apiserver',
      '--tls-cert-file=/etc/kubernetes/pki/apiserver.crt',
      '--tls-private-key-file=/etc/kubernetes/pki/apiserver.key',
    ),
  },
  references: [
    'https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/',
    'https://kubernetes.io/docs/reference/access-authn-authz/kubelet-tls-bootstrapping/',
    'https://cwe.mitre.org/data/definitions/295.html',
  ],
});
