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
  /** The service of the project whose namespace it joins, which is the host's; undefined: it names the host itself. */
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

/** The container that a service joins by its name and that no service of the project makes: whose it is nobody here knows. */
export const foreignContainer = (project: ComposeProject, setting: ComposeLookup): string | undefined => {
  const mode = settingText(project, setting);
  return mode === undefined || joinedService(project, mode) !== undefined ? undefined : joinedContainer(mode);
};

/**
 * The place at which a service says that it shares a namespace of the host; undefined when it does not, the value is not known, or somebody
 * else's review tells it. Whose namespace a container has that is joined by its name and that no service here makes is not known: see `foreignContainer`. Source: Compose Specification, `pid`, `ipc`, `uts`, `userns_mode`,
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
  if (!endsAtHost(project, mode, key)) return undefined;
  const place = placeOfSetting(service, setting, setting.entry?.range ?? setting.node.range);
  if (place === undefined || !once.isFirst(setting)) return undefined;
  const other = joinedService(project, mode);
  const removal = place.editable && other === undefined ? removeSetting(service, [], setting) : undefined;
  return { setting, place, removal, ...(other !== undefined && { other }) };
};
