import { goDuration } from '../concepts/go-duration.ts';
import { staticPod } from '../forms/examples.ts';
import { flagRule } from '../forms/flag-rule.ts';

/** In seconds: what the CIS benchmark calls enough. */
const longest = 300;

export const requestTimeout = flagRule({
  id: 'control-plane/request-timeout',
  severity: 'info',
  profile: 'strict',
  title: 'API request timeout altered',
  flags: { 'kube-apiserver': ['request-timeout'] },
  wrong: {
    never: value => goDuration(value) === 0,
    long: value => (goDuration(value) ?? 0) > longest,
  },
  messages: {
    never: '"--{flag}" is "{value}".',
    long: '"--{flag}" is "{value}", so few slow requests are enough to keep the API server busy.',
  },
  standards: { cisKubernetes: ['1.2.20'], mitre: ['T1499'] },
  rationale:
    'Each request that is under way holds memory and a place in the queue. The longer it may take, the fewer clients it takes to exhaust them.',
  remediation: 'Leave the default of one minute, or stay at five minutes at most.',
  examples: { bad: staticPod('kube-apiserver', '--request-timeout=1h'), good: staticPod('kube-apiserver', '--request-timeout=2m') },
  references: ['https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/'],
});
