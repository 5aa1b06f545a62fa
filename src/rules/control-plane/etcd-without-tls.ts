import { type ComponentFlags, flagIn, flagValue, listedIn, truthOf } from '../concepts/components/component-flags.ts';
import { isLoopbackUrl } from '../concepts/loopback.ts';
import { staticPod } from '../forms/examples.ts';
import { flagRule } from '../forms/flag-rule.ts';

const files = ['cert-file', 'key-file'] as const;

const isPlain = (url: string): boolean => /^http:\/\//i.test(url) && !isLoopbackUrl(url);

const servesPlainly = (flags: ComponentFlags): boolean => listedIn(flagIn(flags, 'listen-client-urls')?.value ?? '').some(isPlain);

const listensLocally = (flags: ComponentFlags): boolean => {
  const urls = flagValue(flags, 'listen-client-urls');
  return urls !== undefined && listedIn(urls).every(isLoopbackUrl);
};

export const etcdWithoutTls = flagRule({
  id: 'control-plane/etcd-without-tls',
  severity: 'high',
  title: 'etcd serves clients without TLS',
  flags: { etcd: ['listen-client-urls', ...files] },
  wrong: {
    plain: (value, _, name) => name === 'listen-client-urls' && listedIn(value).some(isPlain),
    empty: (value, _, name) => name !== 'listen-client-urls' && value === '',
  },
  absent: 'absent',
  needed: flags => (servesPlainly(flags) || truthOf(flagIn(flags, 'auto-tls')?.value) === true ? [] : files),
  eased: [{ as: 'local', when: listensLocally }],
  severities: { local: 'low' },
  messages: {
    plain: 'etcd serves clients at "{value}" in plain text, with all secrets of the cluster.',
    empty: '"--{flag}" is empty.',
    absent: 'Without "--{flag}" etcd has no certificate to serve clients by TLS.',
    local: 'Without "--{flag}" etcd serves in plain text; it is low because it listens on its own machine alone.',
  },
  standards: { cisKubernetes: ['2.1'], nsa: ['Network separation > Control plane hardening (etcd)'], mitre: ['T1557'] },
  rationale: `The database holds every Secret and every role. In plain text whoever shares the network with the control plane reads them as they pass, and changes them.`,
  remediation: 'Set `--cert-file` and `--key-file`, and `https://` in `--listen-client-urls` and `--advertise-client-urls`.',
  examples: {
    bad: staticPod('etcd', '--listen-client-urls=http://0.0.0.0:2379'),
    good: staticPod('etcd', '--listen-client-urls=https://0.0.0.0:2379', '--cert-file=/pki/server.crt', '--key-file=/pki/server.key'),
  },
  references: ['https://etcd.io/docs/v3.6/op-guide/security/', 'https://cwe.mitre.org/data/definitions/319.html'],
});
