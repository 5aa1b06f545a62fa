import { staticPod } from '../forms/examples.ts';
import { flagRule } from '../forms/flag-rule.ts';

/** The default of `--secure-port`. */
const securePort = '6443';

export const securePortDisabled = flagRule({
  id: 'control-plane/secure-port-disabled',
  severity: 'high',
  title: 'Secure port disabled',
  flags: { 'kube-apiserver': ['secure-port'] },
  wrong: { off: value => value === '0' },
  fix: { title: 'Serve on the secure port', value: () => securePort },
  messages: { off: '"--{flag}" is "{value}", so the API server does not serve by TLS at all.' },
  standards: { mitre: ['T1190'] },
  rationale: `Without the secure port only the insecure one was left, on which nobody is asked who he is. API servers that do not have that one any more do not start with \`0\`.`,
  remediation: 'Remove the flag, or set it to the port that clients use, 6443 by default.',
  examples: { bad: staticPod('kube-apiserver', '--secure-port=0'), good: staticPod('kube-apiserver', '--secure-port=6443') },
  references: ['https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/'],
});
