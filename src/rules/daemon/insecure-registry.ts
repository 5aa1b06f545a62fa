import { valuesOf, type WrittenValue } from '../../artifacts/daemon/daemon-options.ts';
import { hostOf } from '../../artifacts/registries/registry-setting.ts';
import { type Severity, severityDegree } from '../../findings/severity.ts';
import type { Range } from '../../text/range.ts';
import { isLoopbackHost } from '../concepts/loopback.ts';
import { defineRule, type Report } from '../rule.ts';

type MessageId = 'insecure' | 'unverified' | 'mirror' | 'plain';

const severities: Readonly<Record<MessageId, Severity>> = { insecure: 'high', unverified: 'high', mirror: 'medium', plain: 'medium' };

/** `localhost:5000`, `127.0.0.0/8`, `[::1]:5000`: registries on the machine itself, which dockerd takes for insecure anyway. */
const isLocal = (registry: string): boolean => {
  const host = registry.replace(/\/\d{1,3}$/u, '').replace(/:\d{1,5}$/u, '');
  return isLoopbackHost(host) || isLoopbackHost(registry.replace(/\/\d{1,3}$/u, ''));
};

const report = (messageId: MessageId, at: Range, registry: string): Report<MessageId> => ({
  messageId,
  at,
  severity: severities[messageId],
  data: { registry },
  facts: { value: registry, degree: severityDegree(severities[messageId]) },
});

const reportOf = (messageId: MessageId, { text, at }: WrittenValue): readonly Report<MessageId>[] => {
  const { host } = hostOf(text ?? '');
  return text === undefined || isLocal(text) || isLocal(host) ? [] : [report(messageId, at, text)];
};

/** A range of private addresses is as bad as one registry: whoever gets an address in it may answer. */
export const insecureRegistry = defineRule({
  meta: {
    id: 'daemon/insecure-registry',
    kind: 'daemons',
    severity: 'high',
    title: 'Registry may be used without TLS',
    messages: {
      insecure: 'Images of "{registry}" are pulled without a look at its certificate, and over plain HTTP where it offers no TLS.',
      unverified: 'The certificate of "{registry}" is not looked at, so that whoever is on the way can answer for it.',
      mirror: 'Images are pulled from the mirror "{registry}" over plain HTTP.',
      plain: 'Images are pulled from "{registry}" over plain HTTP.',
    },
    fix: 'none',
    standards: { cisDocker: ['2.5'], nsa: ['Network separation > Encryption'], mitre: ['T1557'] },
    rationale: `Whoever can answer for the registry, by a forged DNS answer, a rogue access point or a machine on the same network, hands out images of their own under the names of yours, and
reads the credentials that are sent along. Only images that are named by digest are safe from the former.`,
    remediation:
      'Give the registry a certificate, and the hosts its CA: `/etc/docker/certs.d/HOST:PORT/ca.crt`, `ca = "…"` in `hosts.toml`, `/etc/containers/certs.d`. Then take the entry away.',
    examples: {
      bad: '{\n  "insecure-registries": ["registry.example.com:5000"]\n}\n',
      good: '{\n  "insecure-registries": ["127.0.0.0/8"]\n}\n',
    },
    references: [
      'https://docs.docker.com/reference/cli/dockerd/#insecure-registries',
      'https://github.com/containerd/containerd/blob/main/docs/hosts.md',
      'https://github.com/containers/image/blob/main/docs/containers-registries.conf.5.md',
      'https://cwe.mitre.org/data/definitions/295.html',
    ],
  },
  visit: {
    *daemon(daemon) {
      for (const value of valuesOf(daemon, 'insecure-registries')) yield* reportOf('insecure', value);
      for (const value of valuesOf(daemon, 'registry-mirrors')) if (hostOf(value.text ?? '').isPlain) yield* reportOf('mirror', value);
    },
    *registry({ how, host, at }) {
      if (!isLocal(host)) yield report(how, at, host === '*' ? 'every registry' : host);
    },
  },
});
