import { listedIn } from '../concepts/components/component-flags.ts';
import { staticPod } from '../forms/examples.ts';
import { flagRule } from '../forms/flag-rule.ts';

const flags = ['tls-cipher-suites', 'tls-min-version'] as const;

/** Broken ciphers, those in CBC mode, and those whose keys are not forward secret. Suites of TLS 1.3 have neither of these words. */
const isWeak = (suite: string): boolean => /RC4|3DES|_CBC_|NULL|EXPORT|^TLS_RSA_WITH/i.test(suite);

const isVersion = (name: string): boolean => name === 'tls-min-version';

const modern = (value: string): string => (value.startsWith('Version') ? 'VersionTLS12' : 'TLS1.2');

const strong = (value: string): string | undefined =>
  listedIn(value)
    .filter(suite => !isWeak(suite))
    .join(',') || undefined;

/** That nothing is written is right: Go's own choice has no weak suites and begins with TLS 1.2. */
export const weakTlsCiphers = flagRule({
  id: 'control-plane/weak-tls-ciphers',
  severity: 'medium',
  title: 'Weak TLS version or cipher suites',
  flags: {
    'kube-apiserver': flags,
    'kube-controller-manager': flags,
    'kube-scheduler': flags,
    kubelet: flags,
    etcd: ['cipher-suites', 'tls-min-version'],
  },
  wrong: {
    version: (value, _, name) => isVersion(name) && /^(?:VersionTLS1[01]|TLS1\.[01])$/.test(value),
    suites: (value, _, name) => !isVersion(name) && listedIn(value).some(isWeak),
  },
  data: value => ({ weak: listedIn(value).filter(isWeak).join(', ') }),
  fix: { title: 'Leave the weak ones out', value: (old = '', _, name) => (isVersion(name) ? modern(old) : strong(old)) },
  messages: {
    version: '"--{flag}" lets clients of the {component} fall back to "{value}".',
    suites: '"--{flag}" of the {component} has weak cipher suites: {weak}.',
  },
  standards: { cisKubernetes: ['1.2.29', '4.2.12'], nsa: ['Network separation > Encryption'], mitre: ['T1557'] },
  rationale: `TLS 1.0 and 1.1, RC4, 3DES and CBC suites have attacks that read what was meant to be secret. Suites without ECDHE let who gets the key later read what he recorded before.
Tokens and secrets pass these connections.`,
  remediation: 'Remove both flags and leave the choice to Go, or list AEAD suites with ECDHE alone (`…_GCM_…`, `…_CHACHA20_POLY1305_…`).',
  examples: {
    bad: staticPod('kube-apiserver', '--tls-min-version=VersionTLS10'),
    good: staticPod('kube-apiserver', '--tls-min-version=VersionTLS12'),
  },
  references: [
    'https://pkg.go.dev/crypto/tls#InsecureCipherSuites',
    'https://www.rfc-editor.org/rfc/rfc8996',
    'https://cwe.mitre.org/data/definitions/327.html',
  ],
});
