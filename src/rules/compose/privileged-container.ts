import type { ComposeItem, ComposeProject, ComposeService } from '../../artifacts/compose/model.ts';
import { itemsOf, lookup, nodeAt } from '../../artifacts/yaml/lookup.ts';
import { isEngine } from '../concepts/compose/service-images.ts';
import { isForDevelopment, isOn, placeOfSetting, ReportedOnce } from '../concepts/compose/service-settings.ts';
import { defineRule } from '../rule.ts';
import { Privileges } from './concepts/privileges.ts';

type Privilege = 'service' | 'development' | 'build' | 'hook';

interface Found {
  readonly privilege: Privilege;
  readonly setting: ComposeItem;
  /** The mapping in the service that holds the setting. */
  readonly parents: readonly string[];
}

const engineAdvice =
  'A container engine or a whole system in a container does not start without this. Build images with a builder that needs no privileges (rootless BuildKit, Buildah), or run it on a host of its own.';

/** An engine, or a service with control groups of its own, which systemd asks for. */
const isSystem = (service: ComposeService): boolean =>
  isEngine(service) || service.volumes.some(({ target }) => target?.value === '/sys/fs/cgroup');

/** Commands that Compose runs in the container when it starts, before it stops, and when a watched file changes. */
const hookSettings = (project: ComposeProject, service: ComposeService): readonly ComposeItem[] =>
  [...['pre_start', 'post_start', 'pre_stop'].flatMap(key => service.writtenItems(key)), ...watchCommands(service)].flatMap(
    ({ node, file }) => {
      const found = lookup(node, 'privileged');
      const setting = found.state === 'present' ? { ...found, file } : found;
      return isOn(project, setting) ? [setting] : [];
    },
  );

/** Source: Compose Develop Specification, `watch`, `exec`. */
const watchCommands = (service: ComposeService): readonly Pick<ComposeItem, 'node' | 'file'>[] => {
  const found = service.get('develop', 'watch');
  if (found.state !== 'present') return [];
  return itemsOf(found.node).flatMap(item => {
    const node = nodeAt(item, 'exec');
    return node === undefined ? [] : [{ node, file: found.file }];
  });
};

const privileges = (project: ComposeProject, service: ComposeService): readonly Found[] => {
  const own = service.get('privileged');
  const build = service.get('build', 'privileged');
  return [
    ...(isOn(project, own)
      ? [{ privilege: isForDevelopment(service) ? ('development' as const) : ('service' as const), setting: own, parents: [] }]
      : []),
    ...(isOn(project, build) ? [{ privilege: 'build' as const, setting: build, parents: ['build'] }] : []),
    ...hookSettings(project, service).map(setting => ({ privilege: 'hook' as const, setting, parents: ['post_start'] })),
  ];
};

export const privilegedContainer = defineRule({
  meta: {
    id: 'compose/privileged-container',
    insteadOf: ['compose/no-new-privileges-missing'],
    kind: 'compose',
    severity: 'critical',
    title: 'Service runs privileged',
    rationale:
      'A privileged container has all capabilities, all devices of the host, and neither seccomp nor AppArmor around it. Code that runs in it can mount the ' +
      "host's disks or load a kernel module, and so owns the host. It is the largest permission that Compose can give.",
    remediation:
      'Remove `privileged: true`. Add what the program really needs: single capabilities with `cap_add`, single devices with `devices`, kernel settings with ' +
      '`sysctls`.',
    messages: {
      service: 'The service "{service}" runs privileged, which gives it full control over the host.',
      development:
        'The service "{service}" runs privileged, which gives it full control over the host (it only runs in the profiles "{profiles}").',
      build: 'The image of the service "{service}" is built privileged, which gives every build step full control over the build host.',
      hook: 'A lifecycle command of the service "{service}" runs privileged, which gives it full control over the host.',
    },
    fix: 'unsafe',
    examples: {
      bad: 'services:\n  web:\n    image: nginx:1.27\n    privileged: true\n',
      good: 'services:\n  web:\n    image: nginx:1.27\n    cap_add:\n      - NET_ADMIN\n',
    },
    standards: { cisDocker: ['5.5'], mitre: ['T1611'] },
    references: [
      'https://docs.docker.com/reference/compose-file/services/#privileged',
      'https://docs.docker.com/engine/containers/run/#runtime-privilege-and-linux-capabilities',
      'https://www.cisecurity.org/benchmark/docker',
      'https://attack.mitre.org/techniques/T1611/',
      'https://cwe.mitre.org/data/definitions/250.html',
    ],
  },
  prepare(project) {
    return { once: new ReportedOnce(), own: new Privileges(project), project };
  },
  visit: {
    *service(service, { once, own, project }) {
      for (const { privilege, setting, parents } of privileges(project, service)) {
        const place = placeOfSetting(service, setting, setting.entry?.range ?? setting.node.range);
        if (place === undefined || !once.isFirst(setting)) continue;
        yield {
          messageId: privilege,
          at: place.at,
          identity: 'privileged',
          facts: { value: privilege, degree: privilege === 'service' ? 1 : 0 },
          data: { service: service.name, profiles: service.profiles.join(', ') },
          ...(privilege !== 'service' && { severity: 'high' as const }),
          ...(place.related && { related: place.related }),
          ...(isSystem(service) && privilege !== 'build' && { advice: engineAdvice }),
          fix: () =>
            place.editable && !(isSystem(service) && privilege !== 'build') ? own.takeFrom(service, setting, parents) : undefined,
        };
      }
    },
  },
});
