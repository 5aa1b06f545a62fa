import { goneFlag } from '../../facts/component-flags.ts';
import type { ComponentFlags } from '../concepts/components/component-flags.ts';
import { flagIn } from '../concepts/components/component-flags.ts';
import { staticPod } from '../forms/examples.ts';
import { flagRule } from '../forms/flag-rule.ts';

const { inert = 0 } = goneFlag('insecure-port') ?? {};

/** The newest version is meant where none is written. */
const isInert = ({ minor }: ComponentFlags): boolean => minor === undefined || minor >= inert;

export const insecurePort = flagRule({
  id: 'control-plane/insecure-port',
  severity: 'critical',
  title: 'API server serves without authentication',
  flags: { 'kube-apiserver': ['insecure-port', 'insecure-bind-address'] },
  wrong: {
    open: (value, flags, name) => (name === 'insecure-port' ? value !== '0' : flagIn(flags, 'insecure-port')?.value !== '0'),
  },
  eased: [{ as: 'removed', when: isInert }],
  severities: { removed: 'medium' },
  fix: {
    title: 'Close the insecure port',
    value: (_, flags, name) => (name === 'insecure-port' && !isInert(flags) ? '0' : undefined),
  },
  messages: {
    open: '"--{flag}" is "{value}", so the API server answers without asking who is there and without TLS.',
    removed:
      '"--{flag}" opens the API server without authentication up to Kubernetes 1.19; from 1.24 on the API server does not start with it.',
  },
  standards: { nsa: ['Authentication and authorization'], mitre: ['T1190'] },
  rationale: `On the insecure port there is neither authentication nor authorization: whoever reaches it rules the cluster, and "reaching" begins with any pod on the host network. Since Kubernetes
1.20 the flags have no effect, and from 1.24 on the API server refuses to start with them.`,
  remediation: 'Remove the flag. Before Kubernetes 1.20 set `--insecure-port=0`, as the default was another one then.',
  examples: {
    bad: staticPod('kube-apiserver', '--insecure-port=8080').replace('v1.37.0', 'v1.18.20'),
    good: staticPod('kube-apiserver', '--secure-port=6443'),
  },
  references: [
    'https://github.com/kubernetes/kubernetes/pull/95856',
    'https://kubernetes.io/docs/concepts/security/controlling-access/',
    'https://cwe.mitre.org/data/definitions/306.html',
  ],
});
