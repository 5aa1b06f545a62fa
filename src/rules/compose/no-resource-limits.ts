import type { ComposeLookup, ComposeProject, ComposeService } from '../../artifacts/compose/model.ts';
import { lackOf } from '../concepts/compose/service-settings.ts';
import { defineRule } from '../rule.ts';
import { type Resource, ResourceLimits } from './concepts/resource-limits.ts';

const memoryKeys: readonly (readonly string[])[] = [['deploy', 'resources', 'limits', 'memory'], ['mem_limit']];
const cpuKeys: readonly (readonly string[])[] = [
  ['deploy', 'resources', 'limits', 'cpus'],
  ['cpus'],
  ['cpu_quota'],
  ['cpu_shares'],
  ['cpu_count'],
  ['cpu_percent'],
  ['cpuset'],
];

/** `0`, `-1`, `0m` and nothing: the engine takes them for "no limit". */
const isUnlimited = (text: string): boolean => text === '' || text === 'null' || text === '~' || /^-|^[0.]+[a-z]{0,2}$/iu.test(text);

const mayLimit = (project: ComposeProject, found: ComposeLookup): boolean => {
  if (found.state !== 'present') return found.state === 'unknown';
  const value = project.interpolate(found.node)?.value;
  return value === undefined || !isUnlimited(value.trim());
};

const lackedBy = (project: ComposeProject, service: ComposeService): readonly Resource[] => {
  const memory = memoryKeys.some(path => mayLimit(project, service.get(...path)));
  const cpu = cpuKeys.some(path => mayLimit(project, service.get(...path)));
  return [...(memory ? [] : ['memory' as const]), ...(cpu ? [] : ['CPU' as const])];
};

const someOf = <T>(all: readonly T[]): readonly T[] | undefined => (all.length === 0 ? undefined : all);

/** A job that is only started by hand, and ends: it can't take the host's memory for long. */
const isOneShot = (project: ComposeProject, service: ComposeService): boolean => {
  const restart = service.get('restart');
  return service.profiles.length > 0 && restart.state === 'present' && project.interpolate(restart.node)?.value === 'no';
};

export const noResourceLimits = defineRule({
  meta: {
    id: 'compose/no-resource-limits',
    kind: 'compose',
    severity: 'medium',
    family: 'service-hardening',
    title: 'Service has no memory or CPU limit',
    rationale:
      "Without limits one service can use all memory and processor time of the host. A leak or a flood of requests then ends with the kernel killing other services' " +
      'processes, so that an attack on one service is an outage of all.',
    remediation:
      'Set `deploy.resources.limits` with `memory` and `cpus` (or `mem_limit` and `cpus`) to a little more than the service needs under load. `docker stats` shows what it uses.',
    messages: {
      both: 'The service "{service}" has neither a memory limit nor a CPU limit.',
      memory: 'The service "{service}" has no memory limit.',
      cpu: 'The service "{service}" has no CPU limit.',
      oneShot: 'The service "{service}" has no limit for {missing} (it is a job that runs once, by hand).',
    },
    fix: 'unsafe',
    examples: {
      bad: 'services:\n  web:\n    image: nginx:1.27\n',
      good: 'services:\n  web:\n    image: nginx:1.27\n    deploy:\n      resources:\n        limits:\n          memory: 256M\n          cpus: "0.5"\n',
    },
    standards: { cisDocker: ['5.11', '5.12'], mitre: ['T1499'] },
    references: [
      'https://docs.docker.com/reference/compose-file/deploy/#resources',
      'https://docs.docker.com/engine/containers/resource_constraints/',
      'https://www.cisecurity.org/benchmark/docker',
      'https://cwe.mitre.org/data/definitions/770.html',
    ],
    peers: { 'dockerCompose/memory_not_limited': ['memory'], 'dockerCompose/cpus_not_limited': ['cpu'] },
  },
  prepare(project) {
    const limits = new ResourceLimits(project, service => lackedBy(project, service));
    return { limits, project };
  },
  visit: {
    *service(service, { limits, project }) {
      const lack = lackOf(project, service, one => someOf(lackedBy(project, one)));
      if (lack === undefined) return;
      const { lacked, isTaken } = lack;
      const report = {
        at: service.nameRange,
        identity: 'limits',
        facts: { hazards: lacked },
        data: { service: service.name, missing: lacked.join(' and ') },
        fix: () => {
          const edits = isTaken ? undefined : limits.editsFor(service);
          return edits && { title: `Limit ${lacked.join(' and ')} to a first value`, edits };
        },
      };
      if (isOneShot(project, service)) yield { ...report, messageId: 'oneShot', severity: 'info' };
      else if (!lacked.includes('memory')) yield { ...report, messageId: 'cpu', severity: 'low' };
      else yield { ...report, messageId: lacked.length === 1 ? 'memory' : 'both' };
    },
  },
});
