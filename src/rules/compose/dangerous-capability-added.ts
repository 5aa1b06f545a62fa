import type { ComposeItem, ComposeProject, ComposeService } from '../../artifacts/compose/model.ts';
import { type Severity, severityDegree } from '../../findings/severity.ts';
import { removeListItem } from '../concepts/compose/security-options.ts';
import { isEngine, makesNetworks } from '../concepts/compose/service-images.ts';
import { isForDevelopment, isOn, placeOfSetting, ReportedOnce, type SettingPlace } from '../concepts/compose/service-settings.ts';
import { capabilityName, dangerOfCapability, defaultCapabilities } from '../concepts/linux-capabilities.ts';
import { defineRule } from '../rule.ts';

type Message = 'dangerous' | 'network' | 'development' | 'other';

/** Any of these is as good as root on the host. */
const takeover = new Set(['ALL', 'SYS_ADMIN', 'SYS_MODULE', 'SYS_RAWIO', 'SYS_PTRACE', 'DAC_READ_SEARCH', 'BPF']);

const gradeOf = (service: ComposeService, name: string): { readonly messageId: Message; readonly severity: Severity } => {
  if (dangerOfCapability(name) === undefined) return { messageId: 'other', severity: 'medium' };
  if (name === 'NET_ADMIN' && makesNetworks(service)) return { messageId: 'network', severity: 'medium' };
  return !takeover.has(name) && isForDevelopment(service)
    ? { messageId: 'development', severity: 'medium' }
    : { messageId: 'dangerous', severity: 'high' };
};

interface Added {
  readonly name: string;
  readonly text: string;
  readonly item: ComposeItem;
  readonly place: SettingPlace;
}

/** What the service adds to the default set, as far as it is known and told here. */
const addedBy = (project: ComposeProject, service: ComposeService, once: ReportedOnce): readonly Added[] =>
  service.writtenItems('cap_add').flatMap(item => {
    const text = project.interpolate(item.node)?.value ?? '';
    const name = capabilityName(text);
    const place = name === '' || defaultCapabilities.includes(name) ? undefined : placeOfSetting(service, item, item.node.range);
    return place && once.isFirst(item) ? [{ name, text, item, place }] : [];
  });

export const dangerousCapabilityAdded = defineRule({
  meta: {
    id: 'compose/dangerous-capability-added',
    kind: 'compose',
    severity: 'high',
    title: 'Dangerous Linux capability added',
    rationale:
      'Some capabilities undo the isolation of a container: with `SYS_ADMIN` a process mounts file systems, with `SYS_MODULE` it loads code into the kernel, with ' +
      '`DAC_READ_SEARCH` it opens files of the host, and `ALL` is nearly a privileged container. An intruder has what the container has.',
    remediation:
      'Remove the capability, or find the narrower one that the program needs. Low ports need none today (`sysctls: net.ipv4.ip_unprivileged_port_start: 0`), single ' +
      'devices are given with `devices`.',
    messages: {
      dangerous: 'Capability "{capability}" lets the service "{service}" {danger}.',
      network:
        'Capability "{capability}" lets the service "{service}" {danger}; it is medium because making networks is what its image is for.',
      development:
        'Capability "{capability}" lets the service "{service}" {danger}; it is medium because the service only runs in the profiles "{profiles}".',
      other: 'Capability "{capability}" is none of those that the engine gives a container by itself.',
    },
    fix: 'unsafe',
    examples: {
      bad: 'services:\n  web:\n    image: nginx:1.27\n    cap_add:\n      - SYS_ADMIN\n',
      good: 'services:\n  web:\n    image: nginx:1.27\n    cap_drop:\n      - ALL\n    cap_add:\n      - NET_BIND_SERVICE\n',
    },
    standards: { cisDocker: ['5.4'], mitre: ['T1611'] },
    references: [
      'https://docs.docker.com/engine/containers/run/#runtime-privilege-and-linux-capabilities',
      'https://man7.org/linux/man-pages/man7/capabilities.7.html',
      'https://www.cisecurity.org/benchmark/docker',
      'https://attack.mitre.org/techniques/T1611/',
      'https://cwe.mitre.org/data/definitions/250.html',
    ],
  },
  prepare(project) {
    const once = new ReportedOnce();
    return { once, project };
  },
  visit: {
    *service(service, { once, project }) {
      // What a privileged container has anyway is told with that.
      if (isOn(project, service.get('privileged'))) return;
      for (const { name, text, item, place } of addedBy(project, service, once)) {
        const grade = gradeOf(service, name);
        const keeps = grade.messageId === 'network' || isEngine(service);
        const edits = place.editable && !keeps ? removeListItem(service, 'cap_add', item) : undefined;
        yield {
          ...grade,
          at: place.at,
          facts: { value: name, hazards: [name], degree: severityDegree(grade.severity) },
          data: {
            service: service.name,
            capability: text,
            danger: dangerOfCapability(name) ?? '',
            profiles: service.profiles.join(', '),
          },
          ...(place.related && { related: place.related, identity: `capability ${name}` }),
          ...(edits && { fix: { title: `Do not add ${name}`, edits } }),
        };
      }
    },
  },
});
