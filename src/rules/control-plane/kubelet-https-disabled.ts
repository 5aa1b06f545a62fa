import { goneFlag } from '../../facts/component-flags.ts';
import { truthOf } from '../concepts/components/component-flags.ts';
import { staticPod } from '../forms/examples.ts';
import { flagRule } from '../forms/flag-rule.ts';

const { inert = 0, gone = 0 } = goneFlag('kubelet-https') ?? {};

export const kubeletHttpsDisabled = flagRule({
  id: 'control-plane/kubelet-https-disabled',
  severity: 'high',
  title: 'API server talks to kubelets without TLS',
  flags: { 'kube-apiserver': ['kubelet-https'] },
  wrong: { off: value => truthOf(value) === false },
  eased: [{ as: 'removed', when: ({ minor }) => minor === undefined || minor >= inert }],
  severities: { removed: 'low' },
  fix: { title: 'Talk to kubelets by HTTPS', value: (_, { minor }) => (minor === undefined || minor >= gone ? undefined : 'true') },
  messages: {
    off: '"--{flag}" is "{value}", so what the API server says to kubelets, and its credentials, cross the network in plain text.',
    removed: '"--{flag}={value}" has no effect since Kubernetes 1.19, and from 1.22 on the API server does not start with it.',
  },
  standards: { nsa: ['Network separation > Encryption'], mitre: ['T1557'] },
  rationale: `The API server reaches kubelets for logs, \`exec\` and port-forwarding. Without TLS anybody on the way reads along, and can put commands into the containers of every node.
Kubelets have served HTTPS alone for long; newer API servers do not know the flag any more.`,
  remediation: 'Remove the flag.',
  examples: {
    bad: staticPod('kube-apiserver', '--kubelet-https=false').replace('v1.37.0', 'v1.18.20'),
    good: staticPod('kube-apiserver', '--kubelet-certificate-authority=/etc/kubernetes/pki/ca.crt'),
  },
  references: [
    'https://kubernetes.io/docs/concepts/architecture/control-plane-node-communication/#apiserver-to-kubelet',
    'https://github.com/kubernetes/kubernetes/pull/91630',
    'https://cwe.mitre.org/data/definitions/319.html',
  ],
});
