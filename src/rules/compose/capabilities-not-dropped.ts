import type { ComposeItem, ComposeProject, ComposeService } from '../../artifacts/compose/model.ts';
import { appendItem, type Edits, setKey } from '../../artifacts/yaml/edit.ts';
import { lookup } from '../../artifacts/yaml/lookup.ts';
import { capabilityName } from '../concepts/linux-capabilities.ts';
import { capabilityAdvice, type RootImage } from '../concepts/root-images.ts';
import { defineRule } from '../rule.ts';
import { MergedSettings } from './concepts/merged-settings.ts';
import { rootImageOf } from './concepts/service-images.ts';
import { canLack } from './concepts/service-settings.ts';

/** What is dropped; undefined when a part is not known. */
const droppedBy = (project: ComposeProject, items: readonly ComposeItem[]): readonly string[] | undefined => {
  const names = items.map(item => project.interpolate(item.node)?.value);
  return names.every(name => name !== undefined) ? names.map(capabilityName) : undefined;
};

/** What is known to break when all are dropped: the image, where it needs some that the service does not give back. */
const brokenImage = (project: ComposeProject, service: ComposeService): RootImage | undefined => {
  const image = rootImageOf(project, service);
  const added = new Set(service.items('cap_add')?.map(item => capabilityName(project.interpolate(item.node)?.value ?? '')));
  return image?.capabilities.every(name => added.has(name)) ? undefined : image;
};

/** Drops all of them: in the list that the service has, or in a new one. */
const dropAll = (merged: MergedSettings, service: ComposeService): Edits => {
  if (service.node.kind !== 'mapping') return undefined;
  const list = lookup(service.node, 'cap_drop');
  if (list.state === 'present' && list.node.kind === 'sequence' && list.node.items.length > 0)
    return list.entry?.value === list.node ? appendItem(list.node, 'ALL') : undefined;
  return list.state === 'unknown'
    ? undefined
    : list.state === 'absent'
      ? merged.set(service, 'cap_drop', ['ALL'])
      : setKey(service.node, ['cap_drop'], ['ALL']);
};

export const capabilitiesNotDropped = defineRule({
  meta: {
    id: 'compose/capabilities-not-dropped',
    kind: 'compose',
    severity: 'low',
    family: 'service-hardening',
    title: 'Service keeps all default capabilities',
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
    ],
  },
  create(project) {
    const merged = new MergedSettings(
      project,
      service => service.get('cap_drop').state === 'absent' && canLack(project, service) && brokenImage(project, service) === undefined,
    );
    return {
      *service(service) {
        // Why privileged services, too: what they drop has no effect, but counts as soon as `privileged` is taken away.
        const items = service.items('cap_drop');
        if (!canLack(project, service) || items === undefined) return;
        const dropped = droppedBy(project, items);
        if (dropped === undefined || dropped.includes('ALL')) return;
        yield {
          messageId: dropped.length === 0 ? 'none' : 'some',
          at: service.nameRange,
          identity: 'cap_drop',
          facts: { degree: dropped.length === 0 ? 1 : 0 },
          data: { service: service.name, dropped: dropped.map(name => `"${name}"`).join(', ') },
          advice: () => {
            const image = brokenImage(project, service);
            return image && capabilityAdvice(image, 'cap_drop: [ALL]', 'cap_add');
          },
          fix: () => {
            const edits = brokenImage(project, service) ? undefined : dropAll(merged, service);
            return edits && { title: 'Drop all capabilities', edits };
          },
        };
      },
    };
  },
});
