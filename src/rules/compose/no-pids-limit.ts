import type { ComposeProject, ComposeService } from '../../artifacts/compose/model.ts';
import { serviceAbsence } from '../forms/service-absence.ts';
import { isForSwarm } from './concepts/swarm-services.ts';

const places: readonly (readonly string[])[] = [['deploy', 'resources', 'limits', 'pids'], ['pids_limit']];

/** `0` and `-1` are the engine's words for "no limit". */
const isNone = (text: string): boolean => /^(?:-\d{1,9}|0{1,9}|null|~|)$/.test(text.trim());

const lacks = (service: ComposeService, project: ComposeProject): 'missing' | undefined => {
  const limits = places.map(path => {
    const found = service.get(...path);
    if (found.state !== 'present') return found.state === 'unknown';
    const value = project.interpolate(found.node)?.value;
    return value === undefined || !isNone(value);
  });
  return limits.includes(true) ? undefined : 'missing';
};

/**
 * What limits memory and processors under `deploy` has its limit of processes there, too: Compose refuses two that differ, and a swarm refuses
 * the key at the service.
 */
const isUnderDeploy = (service: ComposeService, project: ComposeProject): boolean =>
  service.get('deploy', 'resources', 'limits').state !== 'absent' || isForSwarm(project);

export const noPidsLimit = serviceAbsence({
  id: 'compose/no-pids-limit',
  severity: 'low',
  profile: 'hardening',
  title: 'Service has no process-count limit',
  key: 'pids_limit',
  lacks,
  adds: { title: 'Limit the number of processes', value: 256, inList: false },
  advice: (service, project) =>
    isUnderDeploy(service, project)
      ? 'Write "pids" to the limits under "deploy.resources.limits": a few times as many processes and threads as the service has under load.'
      : undefined,
  rationale: `The kernel has room for some thousands of processes. A service that starts new ones without end, by a mistake or as an attack (a fork
bomb), takes the last, and nothing else on the host can start a program any more, not even to end it.`,
  remediation:
    'Set `pids_limit`, or `deploy.resources.limits.pids`, to a few times the number of processes and threads that the service has under load; `docker stats` shows it.',
  messages: { missing: 'The service "{service}" may start as many processes as the host has room for.' },
  fix: 'unsafe',
  examples: {
    bad: 'services:\n  web:\n    image: ghcr.io/acme/web:1.4\n',
    good: 'services:\n  web:\n    image: ghcr.io/acme/web:1.4\n    pids_limit: 100\n',
  },
  standards: { cisDocker: ['5.29'], mitre: ['T1499'] },
  references: [
    'https://docs.docker.com/reference/compose-file/services/#pids_limit',
    'https://docs.docker.com/reference/compose-file/deploy/#resources',
    'https://cwe.mitre.org/data/definitions/770.html',
  ],
});
