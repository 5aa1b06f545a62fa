import type { Severity } from '../../findings/severity.ts';
import { foreignContainer } from '../concepts/compose/host-modes.ts';
import { placeOfSetting, ReportedOnce } from '../concepts/compose/service-settings.ts';
import { defineRule } from '../rule.ts';

/** What is joined, by the key that says so, the gravest first. Processes can be taken over; memory can be read and written. */
const joined: Readonly<Record<'pid' | 'ipc', Severity>> = { pid: 'high', ipc: 'medium' };

/**
 * By its name, where no service of the project makes the container. It is not known to be in a namespace of the host, and `compose/host-pid` does not say so;
 * but it was there before, under somebody else's settings, and nothing in the review says which: an agent that sees all of the host is one of them.
 * The network of such a container is left to what it publishes.
 */
export const foreignContainerJoined = defineRule({
  meta: {
    id: 'compose/foreign-container-joined',
    kind: 'compose',
    severity: 'high',
    title: 'Service joins a container that no service makes',
    rationale: `Whoever shares the processes of another container sees their arguments and environment and reads their files through \`/proc\`; whoever shares its memory segments reads and writes what is in
them. Of a container that is there already, and that no file here describes, nobody who reviews this knows what that is: it may be an agent with the whole host.`,
    remediation:
      'Join a service (`pid: service:web`): what it may do stands in the same review. For a look at a running container use `docker debug`, and commit nothing.',
    messages: {
      pid: 'The service "{service}" joins the processes of the container "{other}", which no service of this project makes.',
      ipc: 'The service "{service}" joins the memory segments of the container "{other}", which no service of this project makes.',
    },
    fix: 'none',
    examples: {
      bad: 'services:\n  probe:\n    image: acme/probe:1\n    pid: container:agent\n',
      good: 'services:\n  probe:\n    image: acme/probe:1\n    pid: service:web\n  web:\n    image: nginx:1.29\n',
    },
    standards: { cisDocker: ['5.16', '5.17'], mitre: ['T1611'] },
    references: [
      'https://docs.docker.com/reference/compose-file/services/#pid',
      'https://attack.mitre.org/techniques/T1611/',
      'https://cwe.mitre.org/data/definitions/653.html',
    ],
  },
  prepare(project) {
    const once = new ReportedOnce();
    return { once, project };
  },
  visit: {
    *service(service, { once, project }) {
      for (const key of ['pid', 'ipc'] as const) {
        const setting = service.get(key);
        const other = foreignContainer(project, setting);
        if (setting.state !== 'present' || other === undefined) continue;
        const place = placeOfSetting(service, setting, setting.entry?.range ?? setting.node.range);
        if (place === undefined || !once.isFirst(setting)) continue;
        yield {
          messageId: key,
          severity: joined[key],
          at: place.at,
          identity: key,
          facts: { value: other, hazards: [key] },
          data: { service: service.name, other },
          ...(place.related && { related: place.related }),
        };
      }
    },
  },
});
