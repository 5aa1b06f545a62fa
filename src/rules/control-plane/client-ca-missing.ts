import { type ComponentFlags, flagIn, flagValue, truthOf } from '../concepts/components/component-flags.ts';
import { staticPod } from '../forms/examples.ts';
import { flagRule } from '../forms/flag-rule.ts';

/** Other ways by which the API server can tell who is there. */
const authenticators = ['oidc-issuer-url', 'authentication-config', 'authentication-token-webhook-config-file'] as const;

const hasOther = (flags: ComponentFlags): boolean => authenticators.some(name => flagIn(flags, name) !== undefined);

/** A kubelet that asks the API server about tokens can tell who is there. */
const asksServer = (flags: ComponentFlags): boolean =>
  flags.component === 'kubelet' && truthOf(flagValue(flags, 'authentication-token-webhook')) !== false;

/** That the file is not called `.pem` or `.crt`, which a scanner asks for, says nothing about the certificates in it. */
export const clientCaMissing = flagRule({
  id: 'control-plane/client-ca-missing',
  severity: 'high',
  title: 'Client certificates are not verified',
  flags: { 'kube-apiserver': ['client-ca-file'], kubelet: ['client-ca-file'] },
  wrong: { empty: value => value === '' },
  absent: 'absent',
  absentIn: ['command', 'configuration'],
  eased: [
    { as: 'webhook', when: asksServer },
    { as: 'other', when: hasOther },
  ],
  severities: { webhook: 'info', other: 'medium' },
  messages: {
    empty: '"--{flag}" of the {component} is empty, so it cannot tell clients by their certificates.',
    absent: 'Without "--{flag}" the {component} cannot tell who its clients are.',
    webhook:
      'Without "--{flag}" the kubelet knows the API server by a token only; it is info because it asks about tokens, and kubeadm writes the CA into its configuration.',
    other: 'Without "--{flag}" the {component} cannot tell clients by certificates; it is medium because it has another way to tell them.',
  },
  standards: {
    cisKubernetes: ['1.2.25', '4.2.3'],
    nsa: ['Authentication and authorization > Authentication'],
    mitre: ['T1078'],
  },
  rationale: `The parts of a cluster know each other by certificates. A server that does not check them has to let everybody in to let anybody in: a kubelet that can ask nobody answers anonymous
requests, with logs and shells of every container on the node.`,
  remediation: 'Set `--client-ca-file`, or `authentication.x509.clientCAFile` in a `KubeletConfiguration`, to the CA of the cluster.',
  examples: {
    bad: staticPod('kube-apiserver', '--authorization-mode=Node,RBAC'),
    good: staticPod('kube-apiserver', '--client-ca-file=/etc/kubernetes/pki/ca.crt'),
  },
  references: [
    'https://kubernetes.io/docs/reference/access-authn-authz/authentication/#x509-client-certificates',
    'https://kubernetes.io/docs/reference/access-authn-authz/kubelet-authn-authz/',
    'https://cwe.mitre.org/data/definitions/295.html',
  ],
});
