import { hostNamespace } from '../forms/host-namespace.ts';

export const hostUserNamespace = hostNamespace({
  id: 'compose/host-user-namespace',
  severity: 'medium',
  title: 'Service opts out of user-namespace remapping',
  namespace: 'userns_mode',
  says: { host: 'host' },
  removal: 'Let the engine map its users',
  rationale:
    'Where the engine maps users (`userns-remap`), root in a container is an ordinary user of the host. With `userns_mode: host` it is the root of the host again, so that whoever leaves ' +
    'the container owns the machine.',
  remediation: 'Remove `userns_mode: host`. Where a program fails with mapped users, give the mapped user the files that it needs.',
  messages: {
    host: 'The service "{service}" opts out of the mapping of users, so that its root is the root of the host.',
  },
  examples: {
    bad: 'services:\n  web:\n    image: nginx:1.27\n    userns_mode: host\n',
    good: 'services:\n  web:\n    image: nginx:1.27\n    user: "101"\n',
  },
  standards: { cisDocker: ['5.31'], mitre: ['T1611'] },
  references: [
    'https://docs.docker.com/reference/compose-file/services/#userns_mode',
    'https://www.cisecurity.org/benchmark/docker',
    'https://attack.mitre.org/techniques/T1611/',
    'https://cwe.mitre.org/data/definitions/653.html',
  ],
});
