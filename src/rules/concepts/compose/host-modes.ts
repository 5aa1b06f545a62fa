import type { ComposeItem, ComposeLookup, ComposeProject, ComposeService } from '../../../artifacts/compose/model.ts';
import { onceFor } from '../../../text/once-for.ts';
import { removeSetting } from './service-edits.ts';
import { placeOfSetting, type ReportedOnce, type SettingPlace } from './service-settings.ts';

/**
 * Settings of a service that name a namespace: the host's own (`host`), another service's (`service:web`) or a container's
 * (`container:web-1`).
 */
export type NamespaceKey = 'pid' | 'ipc' | 'uts' | 'userns_mode' | 'cgroup';

type SharingKey = NamespaceKey | 'network_mode';

/** How a service comes to share a namespace of the host. */
export interface HostMode {
  readonly setting: ComposeItem;
  /** `service`: it joins one of the project's that is in the host's. `container`: it joins a container that nobody here knows. */
  readonly by: 'host' | 'service' | 'container';
  /** The service or the container whose namespace it joins; undefined: it names the host itself. */
  readonly other?: string;
  readonly place: SettingPlace;
  /** Takes the setting away, where that leaves the service a namespace of its own. */
  readonly removal: ReturnType<typeof removeSetting>;
}

/** Services that join each other's namespace in turn are followed this far. */
const maxHops = 16;

/** What a setting says after interpolation; undefined where it is absent or not known. */
export const settingText = (project: ComposeProject, found: ComposeLookup): string | undefined =>
  found.state === 'present' ? project.interpolate(found.node)?.value?.trim() : undefined;

/** Services by the names that they give to their containers. Why once: each service of a project may ask. */
const containersOf = onceFor(
  (project: ComposeProject): ReadonlyMap<string, string> =>
    new Map(
      project.services.flatMap(service => {
        const name = settingText(project, service.get('container_name'));
        return name === undefined ? [] : [[name, service.name] as const];
      }),
    ),
);

/** The service that a mode joins: `service:web`, or `container:` and the name that a service of the project gives to its container. */
export const joinedService = (project: ComposeProject, mode: string): string | undefined => {
  if (mode.startsWith('service:')) return mode.slice('service:'.length);
  const container = joinedContainer(mode);
  return container === undefined ? undefined : containersOf(project).get(container);
};

const joinedContainer = (mode: string): string | undefined => (mode.startsWith('container:') ? mode.slice('container:'.length) : undefined);

/** True when following `service:name` and `container:name` ends at a service that shares the host's. */
export const endsAtHost = (project: ComposeProject, mode: string | undefined, key: SharingKey, hops = 0): boolean => {
  if (mode?.toLowerCase() === 'host') return true;
  const next = mode === undefined || hops >= maxHops ? undefined : joinedService(project, mode);
  return next !== undefined && endsAtHost(project, settingText(project, project.serviceSetting(next, key)), key, hops + 1);
};

/**
 * The place at which a service says that it shares a namespace of the host, or of a container that may be in it; undefined when it does
 * not, the value is not known, or somebody else's review tells it. Source: Compose Specification, `pid`, `ipc`, `uts`, `userns_mode`,
 * `cgroup`.
 */
export const sharedByService = (
  project: ComposeProject,
  service: ComposeService,
  key: NamespaceKey,
  once: ReportedOnce,
): HostMode | undefined => {
  const setting = service.get(key);
  const mode = settingText(project, setting);
  if (setting.state !== 'present' || mode === undefined) return undefined;
  const other = joinedService(project, mode);
  const unknown = other === undefined ? joinedContainer(mode) : undefined;
  if (unknown === undefined && !endsAtHost(project, mode, key)) return undefined;
  const place = placeOfSetting(service, setting, setting.entry?.range ?? setting.node.range);
  if (place === undefined || !once.isFirst(setting)) return undefined;
  const joined = other ?? unknown;
  const removal = place.editable && joined === undefined ? removeSetting(service, [], setting) : undefined;
  if (joined === undefined) return { setting, by: 'host', place, removal };
  return { setting, by: other === undefined ? 'container' : 'service', other: joined, place, removal };
};
