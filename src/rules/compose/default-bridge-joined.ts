import { serviceField } from '../forms/service-rule.ts';

export const defaultBridgeJoined = serviceField({
  id: 'compose/default-bridge-joined',
  formerly: 'compose/default-network-only',
  severity: 'low',
  profile: 'hardening',
  title: 'Service joins the default bridge of the engine',
  field: ['network_mode'],
  judge: mode => (mode.trim() === 'bridge' ? 'bridge' : undefined),
  removal: 'Put the service on the network of its project',
  rationale: `On the default bridge (\`docker0\`) are the containers of all projects that nobody gave a network, and as long as the engine is not told otherwise each of them reaches every port of the others. There are no names of
services on it, either, so that addresses end up in configuration.`,
  remediation:
    'Leave `network_mode` out: Compose makes a network for the project, in which services find each other by their names. Name it under `networks` where projects have to meet.',
  messages: {
    bridge: 'The service "{service}" is on the bridge of the engine ("network_mode: bridge"), which containers of all projects share.',
  },
  fix: 'unsafe',
  examples: {
    bad: 'services:\n  web:\n    image: nginx:1.30\n    network_mode: bridge\n',
    good: 'services:\n  web:\n    image: nginx:1.30\n',
  },
  standards: { cisDocker: ['5.30'], mitre: ['T1046'] },
  references: [
    'https://docs.docker.com/engine/network/drivers/bridge/#use-the-default-bridge-network',
    'https://docs.docker.com/reference/compose-file/services/#network_mode',
    'https://www.cisecurity.org/benchmark/docker',
    'https://cwe.mitre.org/data/definitions/653.html',
  ],
});
