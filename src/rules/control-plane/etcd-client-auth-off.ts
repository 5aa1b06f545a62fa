import { type ComponentFlags, flagValue, truthOf } from '../concepts/components/component-flags.ts';
import { isLoopbackUrl } from '../concepts/loopback.ts';
import { staticPod } from '../forms/examples.ts';
import { flagRule } from '../forms/flag-rule.ts';

/** True when etcd certainly listens for clients on its own machine alone. */
const listensLocally = (flags: ComponentFlags): boolean => {
  const urls = flagValue(flags, 'listen-client-urls');
  return urls?.split(',').every(isLoopbackUrl) === true;
};

export const etcdClientAuthOff = flagRule({
  id: 'control-plane/etcd-client-auth-off',
  severity: 'critical',
  title: 'etcd accepts clients without a certificate',
  flags: { etcd: ['client-cert-auth'] },
  wrong: { off: value => truthOf(value) === false },
  absent: 'absent',
  eased: [{ as: 'local', when: listensLocally }],
  severities: { local: 'medium' },
  fix: { title: 'Ask clients for certificates', value: () => 'true' },
  messages: {
    off: '"{flag}" is "{value}", so etcd hands its data to every client that reaches it.',
    absent: 'Without "--{flag}=true" etcd hands its data to every client that reaches it.',
    local: 'etcd does not ask clients for certificates ("{flag}"); it is medium because it listens on its own machine alone.',
  },
  standards: { cisKubernetes: ['2.2'], nsa: ['Network separation > Control plane hardening (etcd)'], mitre: ['T1552'] },
  rationale: `All that a cluster knows is in etcd: every Secret, every role, every pod to be started. Whoever may write there rules the cluster past the API server, its audit log and its
admission. Without client certificates reaching the port is enough.`,
  remediation:
    'Set `--client-cert-auth=true` with `--trusted-ca-file`, `--cert-file` and `--key-file`, and a CA of its own for the clients of etcd.',
  examples: {
    bad: staticPod('etcd', '--listen-client-urls=https://0.0.0.0:2379'),
    good: staticPod('etcd', '--listen-client-urls=https://0.0.0.0:2379', '--client-cert-auth=true'),
  },
  references: [
    'https://etcd.io/docs/v3.6/op-guide/security/',
    'https://kubernetes.io/docs/tasks/administer-cluster/configure-upgrade-etcd/#limiting-access-of-etcd-clusters',
    'https://cwe.mitre.org/data/definitions/306.html',
  ],
});
