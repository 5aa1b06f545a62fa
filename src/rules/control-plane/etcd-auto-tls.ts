import { truthOf } from '../concepts/components/component-flags.ts';
import { staticPod } from '../forms/examples.ts';
import { flagRule } from '../forms/flag-rule.ts';

export const etcdAutoTls = flagRule({
  id: 'control-plane/etcd-auto-tls',
  severity: 'medium',
  title: 'etcd uses self-signed automatic TLS',
  flags: { etcd: ['auto-tls', 'peer-auto-tls'] },
  wrong: { on: value => truthOf(value) === true },
  messages: { on: '"{flag}" is "{value}": etcd signs its certificates itself, so that nobody can verify who answers.' },
  standards: { cisKubernetes: ['2.3', '2.6'], mitre: ['T1557'] },
  rationale: `Automatic certificates encrypt, and prove nothing: clients and peers have to accept any. Who gets between them is a member of the cluster's database.`,
  remediation:
    'Remove the flag, and give certificates by a CA of etcd: `--cert-file`, `--key-file`, `--trusted-ca-file`, and `--peer-cert-file`, `--peer-key-file`, `--peer-trusted-ca-file`.',
  examples: { bad: staticPod('etcd', '--auto-tls=true'), good: staticPod('etcd', '--auto-tls=false') },
  references: [
    'https://etcd.io/docs/v3.6/op-guide/security/#example-3-transport-security--client-certificates-in-a-cluster',
    'https://cwe.mitre.org/data/definitions/295.html',
  ],
});
