import { type ComponentFlags, flagIn, flagValue, listedIn, truthOf } from '../concepts/components/component-flags.ts';
import { isLoopbackUrl } from '../concepts/loopback.ts';
import { staticPod } from '../forms/examples.ts';
import { flagRule } from '../forms/flag-rule.ts';

const names = ['peer-cert-file', 'peer-key-file', 'peer-client-cert-auth'] as const;

/** True for a cluster that certainly has one member, which listens for others on its own machine alone. */
const isAlone = (flags: ComponentFlags): boolean => {
  const [members, urls] = [flagValue(flags, 'initial-cluster'), flagValue(flags, 'listen-peer-urls')];
  return members !== undefined && listedIn(members).length <= 1 && urls !== undefined && listedIn(urls).every(isLoopbackUrl);
};

export const etcdPeerTls = flagRule({
  id: 'control-plane/etcd-peer-tls',
  severity: 'high',
  title: 'etcd peers are not authenticated',
  flags: { etcd: names },
  wrong: {
    off: (value, _, name) => name === 'peer-client-cert-auth' && truthOf(value) === false,
    empty: (value, _, name) => name !== 'peer-client-cert-auth' && value === '',
  },
  absent: 'absent',
  // Why: etcd makes certificates itself then, which is a finding of its own.
  needed: flags => (truthOf(flagIn(flags, 'peer-auto-tls')?.value) === true ? ['peer-client-cert-auth'] : names),
  eased: [{ as: 'alone', when: isAlone }],
  severities: { alone: 'low' },
  messages: {
    off: '"{flag}" is "{value}", so who reaches the port for peers can join the database.',
    empty: '"--{flag}" is empty.',
    absent: 'Without "--{flag}" members of etcd do not know each other by certificates.',
    alone:
      'etcd does not know peers by certificates ("{flag}"); it is low because the cluster has one member, which listens on its own machine.',
  },
  standards: { cisKubernetes: ['2.4', '2.5'], mitre: ['T1557'] },
  rationale: `Members of etcd copy everything to each other. Without certificates for peers the copy passes in plain text, and a machine that says it is a member is given all of it, and may write.`,
  remediation: 'Set `--peer-cert-file`, `--peer-key-file`, `--peer-trusted-ca-file` and `--peer-client-cert-auth=true`, as kubeadm does.',
  examples: {
    bad: staticPod('etcd', '--listen-peer-urls=https://10.0.0.5:2380', '--peer-client-cert-auth=false'),
    good: staticPod(
      'etcd',
      '--listen-peer-urls=https://10.0.0.5:2380',
      '--peer-cert-file=/pki/peer.crt',
      '--peer-key-file=/pki/peer.key',
      '--peer-client-cert-auth=true',
    ),
  },
  references: ['https://etcd.io/docs/v3.6/op-guide/security/', 'https://cwe.mitre.org/data/definitions/306.html'],
});
