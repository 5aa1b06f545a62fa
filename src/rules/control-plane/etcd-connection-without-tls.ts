import { type ComponentFlags, flagIn, listedIn } from '../concepts/components/component-flags.ts';
import { isLoopbackUrl } from '../concepts/loopback.ts';
import { staticPod } from '../forms/examples.ts';
import { flagRule } from '../forms/flag-rule.ts';

const isPlain = (url: string): boolean => /^http:\/\//i.test(url);

const files = ['etcd-cafile', 'etcd-certfile', 'etcd-keyfile'] as const;

/** Sockets have no certificates, and addresses without TLS are what is reported then. */
const needsFiles = (flags: ComponentFlags): boolean =>
  !listedIn(flagIn(flags, 'etcd-servers')?.value ?? '').some(url => isPlain(url) || url.startsWith('unix'));

export const etcdConnectionWithoutTls = flagRule({
  id: 'control-plane/etcd-connection-without-tls',
  severity: 'high',
  title: 'API server connects to etcd without TLS or CA check',
  flags: { 'kube-apiserver': ['etcd-servers', ...files] },
  wrong: {
    plain: (value, _, name) => name === 'etcd-servers' && listedIn(value).some(url => isPlain(url) && !isLoopbackUrl(url)),
    local: (value, _, name) => name === 'etcd-servers' && listedIn(value).some(isPlain),
    empty: (value, _, name) => name !== 'etcd-servers' && value === '',
  },
  absent: 'absent',
  needed: flags => (needsFiles(flags) ? files : []),
  severities: { plain: 'critical', local: 'medium' },
  messages: {
    plain: 'The API server reaches etcd at "{value}" in plain text over the network, with all secrets of the cluster.',
    local: 'The API server reaches etcd at "{value}" in plain text; it is medium because that stays on the machine.',
    empty: '"--{flag}" is empty.',
    absent: 'Without "--{flag}" the API server does not know etcd, or etcd not the API server.',
  },
  standards: {
    cisKubernetes: ['1.2.23', '1.2.26'],
    nsa: ['Network separation > Control plane hardening (etcd)'],
    mitre: ['T1557'],
  },
  rationale: `Everything in the cluster passes this connection. Without TLS it can be read and changed on the way; without the CA anybody can be etcd; without a certificate etcd has to let in
whoever reaches its port.`,
  remediation: 'Use `https://` in `--etcd-servers`, and set `--etcd-cafile`, `--etcd-certfile` and `--etcd-keyfile`.',
  examples: {
    bad: staticPod('kube-apiserver', '--etcd-servers=http://10.0.0.5:2379'),
    good: staticPod(
      'kube-apiserver',
      '--etcd-servers=https://10.0.0.5:2379',
      '--etcd-cafile=/etc/kubernetes/pki/etcd/ca.crt',
      '--etcd-certfile=/etc/kubernetes/pki/apiserver-etcd-client.crt',
      '--etcd-keyfile=/etc/kubernetes/pki/apiserver-etcd-client.key',
    ),
  },
  references: [
    'https://kubernetes.io/docs/tasks/administer-cluster/configure-upgrade-etcd/#securing-communication',
    'https://cwe.mitre.org/data/definitions/319.html',
  ],
});
