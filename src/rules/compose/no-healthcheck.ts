import type { ComposeProject, ComposeService } from '../../artifacts/compose/model.ts';
import { pulledHubRepository } from '../../artifacts/images/docker-hub.ts';
import { itemsOf } from '../../artifacts/yaml/lookup.ts';
import { serviceImage } from '../concepts/compose/service-images.ts';
import { canLack, isOn } from '../concepts/compose/service-settings.ts';
import { defineRule } from '../rule.ts';
import { type Dependency, dependencies } from './concepts/service-dependencies.ts';

/**
 * The official images have no HEALTHCHECK. Source: docker-library/official-images, "Healthcheck". Of others, and of what is built, it is
 * not known.
 */
const hasNoCheckOfItsOwn = (service: ComposeService): boolean => {
  const image = service.builds ? undefined : serviceImage(service);
  return image !== undefined && pulledHubRepository(image)?.startsWith('library/') === true;
};

/** `disable: true`, or `test: ["NONE"]`. Source: Compose specification, `healthcheck`. */
const isSwitchedOff = (project: ComposeProject, service: ComposeService): boolean => {
  if (isOn(project, service.get('healthcheck', 'disable'))) return true;
  const test = service.get('healthcheck', 'test');
  const [first] = test.state === 'present' ? itemsOf(test) : [];
  return first !== undefined && project.interpolate(first)?.value === 'NONE';
};

/** What waits for a service without asking whether it is healthy, or without being able to. */
const waitsBlindly = ({ condition }: Dependency): boolean => condition === 'service_started' || condition === 'service_healthy';

/** Only where another service waits for it: for the rest nobody acts on a health check but people (KICS reports every service). */
export const noHealthcheck = defineRule({
  meta: {
    id: 'compose/no-healthcheck',
    kind: 'compose',
    severity: 'low',
    profile: 'strict',
    title: 'Service that others wait for has no health check',
    rationale: `Without a health check the engine only knows whether the process is there. What depends on the service starts before it answers and goes on when it hangs: it works with half of what it needs, and an attack
that only blocks the service is not noticed.`,
    remediation:
      'Add a `healthcheck` that asks the service itself (`pg_isready`, `redis-cli ping`, an HTTP path), and let others wait with `depends_on: {db: {condition: service_healthy}}`.',
    messages: {
      absent: 'The service "{service}" has no health check, and "{from}" depends on it.',
      off: 'The health check of the service "{service}" is switched off, and "{from}" depends on it.',
    },
    fix: 'none',
    examples: {
      bad: 'services:\n  web:\n    image: acme/web:1\n    depends_on: [db]\n  db:\n    image: postgres:17\n',
      good: 'services:\n  web:\n    image: acme/web:1\n    depends_on:\n      db: {condition: service_healthy}\n  db:\n    image: postgres:17\n    healthcheck:\n      test: ["CMD", "pg_isready", "-U", "postgres"]\n',
    },
    standards: { cisDocker: ['5.27'], mitre: ['T1499'] },
    references: [
      'https://docs.docker.com/reference/compose-file/services/#healthcheck',
      'https://docs.docker.com/compose/how-tos/startup-order/',
    ],
  },
  prepare(project) {
    const byService = dependencies(project);
    return { byService, project };
  },
  visit: {
    *service(service, { byService, project }) {
      const blind = byService.get(service.name)?.find(waitsBlindly);
      if (blind === undefined || !canLack(project, service)) return;
      const isOff = isSwitchedOff(project, service);
      if (!isOff && (service.get('healthcheck').state !== 'absent' || !hasNoCheckOfItsOwn(service))) return;
      yield {
        messageId: isOff ? 'off' : 'absent',
        at: service.nameRange,
        identity: 'healthcheck',
        data: { service: service.name, from: blind.from },
      };
    },
  },
});
