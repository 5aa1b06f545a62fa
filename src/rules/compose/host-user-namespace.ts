import { sharedByService } from '../concepts/compose/host-modes.ts';
import { ReportedOnce } from '../concepts/compose/service-settings.ts';
import { defineRule } from '../rule.ts';

export const hostUserNamespace = defineRule({
  meta: {
    id: 'compose/host-user-namespace',
    kind: 'compose',
    severity: 'medium',
    title: 'Service opts out of user-namespace remapping',
    rationale:
      'Where the engine maps users (`userns-remap`), root in a container is an ordinary user of the host. With `userns_mode: host` it is the root of the host again, so that whoever leaves ' +
      'the container owns the machine.',
    remediation: 'Remove `userns_mode: host`. Where a program fails with mapped users, give the mapped user the files that it needs.',
    messages: {
      host: 'The service "{service}" opts out of the mapping of users, so that its root is the root of the host.',
    },
    fix: 'unsafe',
    examples: {
      bad: 'services:\n  web:\n    image: nginx:1.27\n    userns_mode: host\n',
      good: 'services:\n  web:\n    image: nginx:1.27\n    user: "101"\n',
    },
    standards: { cisDocker: ['5.31'], mitre: ['T1611'] },
    references: [
      'https://docs.docker.com/reference/compose-file/services/#userns_mode',
      'https://www.cisecurity.org/benchmark/docker',
      'https://attack.mitre.org/techniques/T1611/',
    ],
  },
  create(project) {
    const once = new ReportedOnce();
    return {
      *service(service) {
        const shared = sharedByService(project, service, 'userns_mode', once);
        if (shared === undefined) return;
        const { place, removal } = shared;
        yield {
          messageId: 'host',
          at: place.at,
          identity: 'userns_mode',
          data: { service: service.name },
          ...(place.related && { related: place.related }),
          ...(removal && { fix: { title: 'Let the engine map its users', edits: removal } }),
        };
      },
    };
  },
});
