import { isHostMonitor } from '../concepts/compose/service-images.ts';
import { hostNamespace } from '../forms/host-namespace.ts';

const monitorAdvice =
  'It measures the processes of the host, and could not without seeing them. Mount what it reads read-only, let it listen on one address only, and suppress the finding with the reason.';

/** A container that is joined by its name and that no service makes is not known to be the host's: `compose/foreign-container-joined` is about it. */
export const hostPid = hostNamespace({
  id: 'compose/host-pid',
  severity: 'high',
  title: 'Service shares the host process namespace',
  namespace: 'pid',
  says: { host: 'host', service: 'service' },
  removal: 'Hide the processes of the host',
  advice: service => (isHostMonitor(service) ? monitorAdvice : undefined),
  rationale:
    "A container in the host's process namespace sees every process of the host with its arguments and environment, and may signal those of its own user: as root all of " +
    'them. Through `/proc/<pid>/root` it reads and writes the files of other processes.',
  remediation:
    "Remove `pid: host`. To debug another service, join that one (`pid: service:web`): it stands in the same review, while a container that is joined by its name (`pid: container:web`) may be anybody's.",
  messages: {
    host: 'The service "{service}" shares the processes of the host.',
    service: 'The service "{service}" joins the processes of the service "{other}", which shares those of the host.',
  },
  examples: {
    bad: 'services:\n  web:\n    image: nginx:1.27\n    pid: host\n',
    good: 'services:\n  web:\n    image: nginx:1.27\n    init: true\n',
  },
  standards: { cisDocker: ['5.16'], mitre: ['T1611'] },
  references: [
    'https://docs.docker.com/reference/compose-file/services/#pid',
    'https://www.cisecurity.org/benchmark/docker',
    'https://attack.mitre.org/techniques/T1611/',
    'https://cwe.mitre.org/data/definitions/653.html',
  ],
});
