import type { ComposeItem, ComposeProject, ComposeService } from '../../artifacts/compose/model.ts';
import { sharedByService } from '../concepts/compose/host-modes.ts';
import { removeSetting } from '../concepts/compose/service-edits.ts';
import { placeOfSetting, ReportedOnce } from '../concepts/compose/service-settings.ts';
import { defineRule } from '../rule.ts';

/** A parent other than the engine's own; undefined when none is set, or it is not known. */
const foreignParent = (
  project: ComposeProject,
  service: ComposeService,
): { readonly setting: ComposeItem; readonly parent: string } | undefined => {
  const setting = service.get('cgroup_parent');
  const parent = setting.state === 'present' ? project.interpolate(setting.node)?.value?.trim() : undefined;
  const isOwn = parent === undefined || parent === '' || /^\/?(?:docker|system\.slice)\/?$/.test(parent);
  return setting.state !== 'present' || isOwn ? undefined : { setting, parent };
};

export const customCgroup = defineRule({
  meta: {
    id: 'compose/custom-cgroup',
    kind: 'compose',
    severity: 'low',
    profile: 'hardening',
    title: 'Service leaves its default cgroup',
    rationale:
      "In the host's cgroup namespace a container sees the groups of the whole host. Under a parent of its own choice it escapes the limits that the host sets for the engine's containers, or " +
      'takes its share from other programs.',
    remediation:
      'Remove `cgroup: host` and `cgroup_parent`, and set limits with `deploy.resources`. What runs a whole system (systemd) in a container works with a private cgroup ' +
      'namespace and cgroup v2.',
    messages: {
      host: 'The service "{service}" is in the cgroup namespace of the host.',
      parent: 'The service "{service}" runs under the cgroup "{parent}" and not under that of the engine.',
    },
    fix: 'unsafe',
    examples: {
      bad: 'services:\n  web:\n    image: nginx:1.27\n    cgroup: host\n',
      good: 'services:\n  web:\n    image: nginx:1.27\n    cgroup: private\n',
    },
    standards: { cisDocker: ['5.25'], mitre: ['T1611'] },
    references: [
      'https://docs.docker.com/reference/compose-file/services/#cgroup',
      'https://docs.docker.com/reference/compose-file/services/#cgroup_parent',
      'https://www.cisecurity.org/benchmark/docker',
    ],
  },
  prepare(project) {
    const once = new ReportedOnce();
    return { once, project };
  },
  visit: {
    *service(service, { once, project }) {
      const shared = sharedByService(project, service, 'cgroup', once);
      if (shared !== undefined && shared.other === undefined) {
        const { place, removal } = shared;
        yield {
          messageId: 'host',
          at: place.at,
          identity: 'cgroup',
          data: { service: service.name },
          ...(place.related && { related: place.related }),
          ...(removal && { fix: { title: 'Give the service a cgroup namespace of its own', edits: removal } }),
        };
      }
      const found = foreignParent(project, service);
      const place = found && placeOfSetting(service, found.setting, found.setting.entry?.range ?? found.setting.node.range);
      if (!found || !place || !once.isFirst(found.setting)) return;
      const edits = place.editable ? removeSetting(service, [], found.setting) : undefined;
      yield {
        messageId: 'parent',
        at: place.at,
        identity: 'cgroup_parent',
        data: { service: service.name, parent: found.parent },
        ...(place.related && { related: place.related }),
        ...(edits && { fix: { title: 'Leave the cgroup to the engine', edits } }),
      };
    },
  },
});
