import { sharedByService } from '../concepts/compose/host-modes.ts';
import { isHostMonitor } from '../concepts/compose/service-images.ts';
import { ReportedOnce } from '../concepts/compose/service-settings.ts';
import { defineRule } from '../rule.ts';

const monitorAdvice =
  'It measures the processes of the host, and could not without seeing them. Mount what it reads read-only, let it listen on one address only, and suppress the finding with the reason.';

export const hostPid = defineRule({
  meta: {
    id: 'compose/host-pid',
    kind: 'compose',
    severity: 'high',
    title: 'Service shares the host process namespace',
    rationale:
      "A container in the host's process namespace sees every process of the host with its arguments and environment, and may signal those of its own user: as root all of " +
      'them. Through `/proc/<pid>/root` it reads and writes the files of other processes.',
    remediation: 'Remove `pid: host`. To debug another service, join that one (`pid: service:web`).',
    messages: {
      host: 'The service "{service}" shares the processes of the host.',
      service: 'The service "{service}" joins the processes of the service "{other}", which shares those of the host.',
    },
    fix: 'unsafe',
    examples: {
      bad: 'services:\n  web:\n    image: nginx:1.27\n    pid: host\n',
      good: 'services:\n  web:\n    image: nginx:1.27\n    init: true\n',
    },
    standards: { cisDocker: ['5.16'], mitre: ['T1611'] },
    references: [
      'https://docs.docker.com/reference/compose-file/services/#pid',
      'https://www.cisecurity.org/benchmark/docker',
      'https://attack.mitre.org/techniques/T1611/',
    ],
  },
  create(project) {
    const once = new ReportedOnce();
    return {
      *service(service) {
        const shared = sharedByService(project, service, 'pid', once);
        if (shared === undefined) return;
        const { other, place, removal } = shared;
        const advice = isHostMonitor(service) ? monitorAdvice : undefined;
        yield {
          messageId: other === undefined ? 'host' : 'service',
          at: place.at,
          identity: 'pid',
          data: { service: service.name, other: other ?? '' },
          ...(place.related && { related: place.related }),
          ...(advice !== undefined && { advice }),
          ...(advice === undefined && removal && { fix: { title: 'Hide the processes of the host', edits: removal } }),
        };
      },
    };
  },
});
