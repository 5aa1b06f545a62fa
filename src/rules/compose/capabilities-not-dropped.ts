import type { ComposeItem, ComposeProject, ComposeService } from '../../artifacts/compose/model.ts';
import { rootImageOf } from '../concepts/compose/service-images.ts';
import { type CapabilityNeeds, capabilityAdvice, capabilityNeeds, droppingTitle } from '../concepts/images/root-images.ts';
import { capabilityName } from '../concepts/linux-capabilities.ts';
import { type JudgedAbsence, serviceAbsence } from '../forms/service-absence.ts';

/** What is dropped; undefined when a part is not known. */
const droppedBy = (project: ComposeProject, items: readonly ComposeItem[]): readonly string[] | undefined => {
  const names = items.map(item => project.interpolate(item.node)?.value);
  return names.every(name => name !== undefined) ? names.map(capabilityName) : undefined;
};

/** What is known to break when all are dropped and nothing is given back. */
const needsOf = (project: ComposeProject, service: ComposeService): CapabilityNeeds | undefined =>
  capabilityNeeds(
    rootImageOf(project, service),
    service.items('cap_add')?.map(item => capabilityName(project.interpolate(item.node)?.value ?? '')) ?? [],
  );

// Why privileged services, too: what they drop has no effect, but counts as soon as `privileged` is taken away.
const lacks = (service: ComposeService, project: ComposeProject): JudgedAbsence<'none' | 'some'> | undefined => {
  const items = service.items('cap_drop');
  const dropped = items && droppedBy(project, items);
  if (dropped === undefined || dropped.includes('ALL')) return undefined;
  const data = { dropped: dropped.map(name => `"${name}"`).join(', ') };
  return dropped.length === 0 ? { messageId: 'none', facts: { degree: 1 }, data } : { messageId: 'some', facts: { degree: 0 }, data };
};

export const capabilitiesNotDropped = serviceAbsence({
  id: 'compose/capabilities-not-dropped',
  severity: 'low',
  title: 'Service keeps all default capabilities',
  key: 'cap_drop',
  lacks,
  adds: { title: droppingTitle(undefined), value: 'ALL', inList: true },
  advice: (service, project) => {
    const needs = needsOf(project, service);
    return needs && capabilityAdvice(needs.image, 'cap_drop: [ALL]', 'cap_add');
  },
  addsWith: (service, project) => {
    const needs = needsOf(project, service);
    return needs && { title: droppingTitle(needs), key: 'cap_add', items: needs.capabilities };
  },
  rationale:
    'Docker leaves a container fourteen capabilities of root, among them raw network packets, changing owners, and acting as any user. Few programs need one of ' +
    'them, and each is a tool for whoever breaks in.',
  remediation:
    'Set `cap_drop: [ALL]` and give back with `cap_add` what the program misses (often `NET_BIND_SERVICE`, or `CHOWN`, `SETUID` and `SETGID` for images that start as root).',
  messages: {
    none: 'The service "{service}" keeps all default capabilities: "cap_drop" is not set.',
    some: 'The service "{service}" drops only {dropped} and keeps the other default capabilities.',
  },
  fix: 'unsafe',
  examples: {
    bad: 'services:\n  web:\n    image: ghcr.io/acme/web:1.4\n',
    good: 'services:\n  web:\n    image: ghcr.io/acme/web:1.4\n    cap_drop:\n      - ALL\n    cap_add:\n      - NET_BIND_SERVICE\n',
  },
  standards: { cisDocker: ['5.4'], mitre: ['T1611'] },
  references: [
    'https://docs.docker.com/reference/compose-file/services/#cap_drop',
    'https://docs.docker.com/engine/security/#linux-kernel-capabilities',
    'https://www.cisecurity.org/benchmark/docker',
    'https://cwe.mitre.org/data/definitions/250.html',
  ],
});
