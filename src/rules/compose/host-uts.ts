import { hostNamespace } from '../forms/host-namespace.ts';

export const hostUts = hostNamespace({
  id: 'compose/host-uts',
  severity: 'medium',
  title: 'Service shares the host UTS namespace',
  namespace: 'uts',
  says: { host: 'host' },
  removal: 'Give the service a host name of its own',
  rationale: `In the UTS namespace of the host a container sees the name of the host, and with \`SYS_ADMIN\` changes it: for the programs of the
host that write it into logs and certificates, or look others up by it.`,
  remediation: 'Remove `uts: host`, and give the container the name that it needs with `hostname`.',
  messages: { host: 'The service "{service}" shares the host name of the host and may be able to change it.' },
  examples: {
    bad: 'services:\n  web:\n    image: nginx:1.27\n    uts: host\n',
    good: 'services:\n  web:\n    image: nginx:1.27\n    hostname: web\n',
  },
  standards: { cisDocker: ['5.21'], mitre: ['T1611'] },
  references: [
    'https://docs.docker.com/reference/compose-file/services/#uts',
    'https://docs.docker.com/reference/cli/docker/container/run/#uts',
    'https://cwe.mitre.org/data/definitions/653.html',
  ],
});
