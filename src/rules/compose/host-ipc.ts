import { hostNamespace } from '../forms/host-namespace.ts';

/** A container that is joined by its name and that no service makes is not known to be the host's: `compose/foreign-container-joined` is about it. */
export const hostIpc = hostNamespace({
  id: 'compose/host-ipc',
  severity: 'medium',
  title: 'Service shares the host IPC namespace',
  namespace: 'ipc',
  says: { host: 'host', service: 'service' },
  removal: 'Give the service an IPC namespace of its own',
  rationale:
    "In the host's IPC namespace a container reads and writes the shared memory, semaphores and message queues of all programs of the host, those of databases and browsers with their " +
    'data included.',
  remediation:
    'Remove `ipc: host`. Where a program needs more shared memory, set `shm_size`; where two services share memory, set `ipc: shareable` on one and `ipc: service:NAME` on the other.',
  messages: {
    host: 'The service "{service}" shares the memory segments and message queues of the host.',
    service: 'The service "{service}" joins the IPC namespace of the service "{other}", which is that of the host.',
  },
  examples: {
    bad: 'services:\n  web:\n    image: nginx:1.27\n    ipc: host\n',
    good: 'services:\n  web:\n    image: nginx:1.27\n    shm_size: 256m\n',
  },
  standards: { cisDocker: ['5.17'], mitre: ['T1611'] },
  references: [
    'https://docs.docker.com/reference/compose-file/services/#ipc',
    'https://www.cisecurity.org/benchmark/docker',
    'https://attack.mitre.org/techniques/T1611/',
    'https://cwe.mitre.org/data/definitions/653.html',
  ],
});
