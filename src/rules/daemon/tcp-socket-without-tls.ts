import type { DaemonOptions } from '../../artifacts/daemon/daemon-options.ts';
import { type Severity, severityDegree } from '../../findings/severity.ts';
import { defineRule, type Report } from '../rule.ts';
import { protectionOf, type TcpAddress, tcpAddresses } from './concepts/listen-addresses.ts';

type MessageId = 'open' | 'unverified' | 'local' | 'unsaid';

const severities: Readonly<Record<MessageId, Severity>> = { open: 'critical', unverified: 'high', local: 'medium', unsaid: 'high' };

/** The port on which dockerd listens without TLS by convention; 2376 is the one with it. */
const plainPort = '2375';

const messageFor = (daemon: DaemonOptions, { isLoopback, port }: TcpAddress): MessageId | undefined => {
  const protection = protectionOf(daemon);
  if (protection === 'verified' || protection === 'unknown') return undefined;
  if (isLoopback) return protection === 'unsaid' && port !== plainPort ? undefined : 'local';
  if (protection === 'encrypted') return 'unverified';
  return protection === 'open' || port === plainPort ? 'open' : 'unsaid';
};

/**
 * Where `tlsverify` is true, the paths of certificates may be left out: dockerd has defaults for them. A unit whose flags say nothing of TLS may stand beside
 * a `daemon.json` that does, which is why it is critical only at port 2375, and not said of loopback addresses at others.
 */
export const tcpSocketWithoutTls = defineRule({
  meta: {
    id: 'daemon/tcp-socket-without-tls',
    kind: 'daemons',
    severity: 'critical',
    title: 'Docker API listens on TCP without client certificates',
    messages: {
      open: 'Whoever reaches "{address}" controls Docker, and with it the host: nothing asks for a certificate.',
      unverified:
        'Connections to "{address}" are encrypted, but whoever opens one controls Docker: "tlsverify" does not ask for a certificate of the client.',
      local: 'Every program and every user of the host controls Docker through "{address}", and so may a web page that is open there.',
      unsaid:
        'Whoever reaches "{address}" controls Docker, unless "tlsverify" is set in daemon.json: no flag of this command asks for a certificate.',
    },
    fix: 'none',
    standards: { cisDocker: ['2.7'], nsa: ['Network separation > Encryption'], mitre: ['T1610'] },
    rationale: `Who may speak to the API of Docker can start a container that mounts the host's root folder, which is root on the host. A port without client certificates is found by scanners
within hours and used to mine coins or worse; loopback addresses are reached by every local user, and by web pages through DNS rebinding.`,
    remediation:
      'Listen on a socket (`fd://`, `unix:///var/run/docker.sock`) and reach it by SSH (`docker context create --docker host=ssh://…`). Where it must be TCP, set `"tlsverify": true` with `tlscacert`, `tlscert` and `tlskey`, and use port 2376.',
    examples: {
      bad: '{\n  "hosts": ["fd://", "tcp://0.0.0.0:2375"]\n}\n',
      good: '{\n  "hosts": ["fd://", "tcp://0.0.0.0:2376"],\n  "tlsverify": true,\n  "tlscacert": "/etc/docker/ca.pem",\n  "tlscert": "/etc/docker/server.pem",\n  "tlskey": "/etc/docker/server-key.pem"\n}\n',
    },
    references: [
      'https://docs.docker.com/engine/security/protect-access/',
      'https://docs.docker.com/reference/cli/dockerd/#bind-docker-to-another-hostport-or-a-unix-socket',
      'https://cwe.mitre.org/data/definitions/306.html',
    ],
  },
  visit: {
    *daemon(daemon): Iterable<Report<MessageId>> {
      for (const address of tcpAddresses(daemon)) {
        const messageId = messageFor(daemon, address);
        if (messageId === undefined) continue;
        const { at, text = '' } = address.value;
        const severity = severities[messageId];
        yield { messageId, at, severity, data: { address: text }, facts: { value: messageId, degree: severityDegree(severity) } };
      }
    },
  },
});
