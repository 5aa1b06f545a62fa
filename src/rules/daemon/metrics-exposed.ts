import { daemonOption } from '../forms/daemon-rule.ts';

/** `0.0.0.0:9323`, `:9323`, `[::]:9323`. */
const isEverywhere = (address: string): boolean => /^\s*(?:0\.0\.0\.0|\[::\]|\*)?:\d{1,5}\s*$/u.test(address);

const portOf = (address: string): string => address.slice(address.lastIndexOf(':') + 1).trim();

export const metricsExposed = daemonOption({
  id: 'daemon/metrics-exposed',
  severity: 'low',
  profile: 'hardening',
  title: 'Daemon metrics listen on all interfaces',
  option: 'metrics-addr',
  wrong: { everywhere: isEverywhere },
  fix: { title: 'Serve the metrics on the loopback address', value: address => `127.0.0.1:${portOf(address)}`, safety: 'safe' },
  messages: { everywhere: 'Everybody on the network can read the metrics of the daemon at "{value}", without logging in.' },
  standards: { mitre: ['T1613'] },
  rationale: `The metrics tell how many containers run, how often they fail and which version of Docker and of the kernel the host has, and the endpoint asks nobody who they are.`,
  remediation:
    'Set `"metrics-addr": "127.0.0.1:9323"`, and let Prometheus come through an agent on the host or a proxy that asks for credentials.',
  examples: { bad: '{\n  "metrics-addr": "0.0.0.0:9323"\n}\n', good: '{\n  "metrics-addr": "127.0.0.1:9323"\n}\n' },
  references: ['https://docs.docker.com/engine/daemon/prometheus/', 'https://cwe.mitre.org/data/definitions/200.html'],
});
