import type { ComposeItem, ComposeProject, ComposeService } from '../../artifacts/compose/model.ts';
import { mappingAt } from '../../artifacts/yaml/lookup.ts';
import { placeOfSetting, ReportedOnce } from '../concepts/compose/service-settings.ts';
import { defineRule, type ReportFix } from '../rule.ts';

type Message = 'always' | 'failure' | 'swarm' | 'many';

/** How often the CIS Docker Benchmark (5.15) lets a service be started again. */
const mostRestarts = 5;

/** True for a number of restarts above that; zero is no maximum. */
const areMany = (attempts: string): boolean => /^\d{1,9}$/.test(attempts) && Number(attempts) > mostRestarts;

interface Found {
  readonly messageId: Message;
  readonly item: ComposeItem;
  readonly value: string;
}

const textAt = (
  project: ComposeProject,
  service: ComposeService,
  ...path: readonly string[]
): { item: ComposeItem; value: string } | undefined => {
  const found = service.get(...path);
  const value = found.state === 'present' ? project.interpolate(found.node)?.value : undefined;
  return found.state === 'present' && value !== undefined ? { item: found, value: value.trim() } : undefined;
};

const restartOf = (project: ComposeProject, service: ComposeService): readonly Found[] => {
  const found = textAt(project, service, 'restart');
  if (found?.value === 'always' || found?.value === 'unless-stopped') return [{ messageId: 'always', ...found }];
  const [policy, attempts = '0'] = found?.value.split(':') ?? [];
  if (found === undefined || policy !== 'on-failure') return [];
  if (attempts === '0') return [{ messageId: 'failure', ...found }];
  return areMany(attempts) ? [{ messageId: 'many', item: found.item, value: attempts }] : [];
};

/** Without a condition it is `any`, and without `max_attempts` there is no end. Source: Compose specification, `deploy.restart_policy`. */
const policyOf = (project: ComposeProject, service: ComposeService): readonly Found[] => {
  const found = service.get('deploy', 'restart_policy');
  if (found.state !== 'present' || mappingAt(found) === undefined) return [];
  const attempts = service.get('deploy', 'restart_policy', 'max_attempts');
  const condition = service.get('deploy', 'restart_policy', 'condition');
  const value = condition.state === 'absent' ? 'any' : textAt(project, service, 'deploy', 'restart_policy', 'condition')?.value;
  if (value === undefined || value === 'none') return [];
  if (attempts.state === 'absent') return [{ messageId: 'swarm', item: found, value }];
  const most = textAt(project, service, 'deploy', 'restart_policy', 'max_attempts');
  return most !== undefined && areMany(most.value) ? [{ messageId: 'many', ...most }] : [];
};

/** Only a policy that already gives up nothing else by it: `always` also starts the service with the host. */
const fixOf = ({ messageId, item: { node } }: Found): ReportFix | undefined =>
  messageId === 'failure' && node.kind === 'scalar' && node.style === 'plain' && node.value === 'on-failure'
    ? { title: 'Give up after five restarts', edits: [{ range: node.range, newText: 'on-failure:5' }] }
    : undefined;

/** Of `restart` and `deploy.restart_policy` the second counts. Source: docker/compose, `getRestartPolicy`. */
const restartsOf = (project: ComposeProject, service: ComposeService): readonly Found[] =>
  service.get('deploy', 'restart_policy').state === 'absent' ? restartOf(project, service) : policyOf(project, service);

export const restartPolicyUnbounded = defineRule({
  meta: {
    id: 'compose/restart-policy-unbounded',
    kind: 'compose',
    severity: 'info',
    profile: 'strict',
    title: 'Restart policy without an end, or with a late one',
    rationale: `A service that fails at each start is started again and again: it takes processor time, fills the logs, and repeats whatever it does to others at each start. That somebody makes it crash over and over
is then not seen either.`,
    remediation:
      'Set `restart: on-failure:5` where the service need not start with the host, or `deploy.restart_policy.max_attempts`. Where it has to stay up, keep the policy and watch its restarts.',
    messages: {
      always: 'The service "{service}" is restarted without end ("restart: {value}").',
      failure: 'The service "{service}" is restarted without end after failures ("restart: {value}").',
      swarm: 'The service "{service}" is restarted without end: its restart policy (condition "{value}") has no "max_attempts".',
      many: 'The service "{service}" is restarted up to {value} times; the benchmark asks for five at most.',
    },
    fix: 'unsafe',
    examples: {
      bad: 'services:\n  web:\n    image: nginx:1.30\n    restart: on-failure\n',
      good: 'services:\n  web:\n    image: nginx:1.30\n    restart: on-failure:5\n',
    },
    standards: { cisDocker: ['5.15'], mitre: ['T1499'] },
    references: [
      'https://docs.docker.com/engine/containers/start-containers-automatically/',
      'https://docs.docker.com/reference/compose-file/deploy/#restart_policy',
      'https://cwe.mitre.org/data/definitions/770.html',
    ],
  },
  prepare(project) {
    const once = new ReportedOnce();
    return { once, project };
  },
  visit: {
    *service(service, { once, project }) {
      for (const found of restartsOf(project, service)) {
        const { item, messageId, value } = found;
        const range = messageId === 'swarm' ? item.entry?.key.range : item.node.range;
        const place = placeOfSetting(service, item, range ?? item.node.range);
        if (place === undefined || !once.isFirst(item)) continue;
        const fix = place.editable ? fixOf(found) : undefined;
        yield {
          messageId,
          at: place.at,
          identity: messageId === 'swarm' ? 'max_attempts' : 'restart',
          data: { service: service.name, value },
          ...(place.related && { related: place.related }),
          ...(fix && { fix }),
        };
      }
    },
  },
});
