import { type ComponentFlags, flagIn } from '../concepts/components/component-flags.ts';
import { isLoopbackHost } from '../concepts/loopback.ts';
import { staticPod } from '../forms/examples.ts';
import { flagRule } from '../forms/flag-rule.ts';

/** True when the API server is asked who a client is and what it may do, as for monitoring that comes from other machines. */
const isDelegated = (flags: ComponentFlags): boolean =>
  flagIn(flags, 'bind-address') !== undefined &&
  ['authentication-kubeconfig', 'authorization-kubeconfig'].every(name => flagIn(flags, name) !== undefined);

export const componentBindAddress = flagRule({
  id: 'control-plane/component-bind-address',
  severity: 'low',
  profile: 'hardening',
  title: 'Component listens on all interfaces',
  flags: { 'kube-controller-manager': ['bind-address'], 'kube-scheduler': ['bind-address'] },
  wrong: { open: value => !isLoopbackHost(value) },
  absent: 'absent',
  eased: [{ as: 'delegated', when: isDelegated }],
  severities: { delegated: 'info' },
  fix: { title: 'Listen on the machine itself alone', value: () => '127.0.0.1' },
  messages: {
    open: 'The {component} listens on "{value}".',
    absent: 'Without "--{flag}=127.0.0.1" the {component} listens on all interfaces.',
    delegated: 'The {component} listens on "{value}"; it is info because it asks the API server who may read there.',
  },
  standards: {
    cisKubernetes: ['1.3.7', '1.4.2'],
    nsa: ['Network separation > Control plane hardening'],
    mitre: ['T1613'],
  },
  rationale: `Nothing outside of the machine needs the controller manager or the scheduler; what they serve is health, metrics and profiles. On all interfaces every pod that reaches the node can
try it.`,
  remediation:
    'Set `--bind-address=127.0.0.1`; where Prometheus scrapes it from elsewhere, delegate authentication and authorization to the API server.',
  examples: {
    bad: staticPod('kube-scheduler', '--bind-address=0.0.0.0'),
    good: staticPod('kube-scheduler', '--bind-address=127.0.0.1'),
  },
  references: [
    'https://kubernetes.io/docs/reference/command-line-tools-reference/kube-scheduler/',
    'https://cwe.mitre.org/data/definitions/1327.html',
  ],
});
