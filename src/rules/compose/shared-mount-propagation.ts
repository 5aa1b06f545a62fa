import { placeOfSetting, ReportedOnce } from '../concepts/compose/service-settings.ts';
import { defineRule } from '../rule.ts';
import { mountPropagation } from './concepts/mount-propagation.ts';

const isPrivate = (mode: string): boolean => mode.endsWith('private');

export const sharedMountPropagation = defineRule({
  meta: {
    id: 'compose/shared-mount-propagation',
    kind: 'compose',
    severity: 'medium',
    title: 'Mount propagation leaks mounts between host and container',
    rationale: `With \`shared\` what a container mounts appears on the host, over files of the host, too; with \`slave\` what the host mounts
later, such as a disk with other data, appears in the container. Either way the file tells less than the container gets.`,
    remediation: 'Leave the option out: the engine mounts with `rprivate`. Mount what the container needs by its own path.',
    messages: {
      shared: 'What the service "{service}" mounts below this bind appears on the host, and the other way around ("{mode}").',
      slave: 'What the host mounts below this bind later appears in the service "{service}" ("{mode}").',
    },
    fix: 'unsafe',
    examples: {
      bad: 'services:\n  web:\n    image: nginx:1.27\n    volumes:\n      - /srv/data:/data:rshared\n',
      good: 'services:\n  web:\n    image: nginx:1.27\n    volumes:\n      - /srv/data:/data:ro\n',
    },
    standards: { cisDocker: ['5.20'], mitre: ['T1611'] },
    references: [
      'https://docs.docker.com/engine/storage/bind-mounts/#configure-bind-propagation',
      'https://www.kernel.org/doc/Documentation/filesystems/sharedsubtree.txt',
      'https://cwe.mitre.org/data/definitions/653.html',
    ],
  },
  prepare: () => new ReportedOnce(),
  visit: {
    *service(service, once) {
      for (const volume of service.volumes) {
        const propagation = mountPropagation(volume);
        const place = propagation && placeOfSetting(service, volume.item, propagation.at);
        if (!propagation || !place || isPrivate(propagation.mode) || !once.isFirst(volume.item)) continue;
        const { mode, at, isWord } = propagation;
        yield {
          messageId: mode.endsWith('shared') ? 'shared' : 'slave',
          at: place.at,
          data: { service: service.name, mode },
          ...(place.related && { related: place.related, identity: `propagation ${volume.target?.text ?? ''}` }),
          ...(place.editable && isWord && { fix: { title: 'Keep mounts apart', edits: [{ range: at, newText: 'rprivate' }] } }),
        };
      }
    },
  },
});
