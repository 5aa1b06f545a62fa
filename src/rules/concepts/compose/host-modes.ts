import type { ComposeItem, ComposeProject, ComposeService } from '../../../artifacts/compose/model.ts';
import { removeSetting } from './service-edits.ts';
import { placeOfSetting, type ReportedOnce, type SettingPlace } from './service-settings.ts';

/** Settings of a service that name a namespace: the host's own (`host`) or another service's (`service:web`). */
export type NamespaceKey = 'pid' | 'ipc' | 'uts' | 'userns_mode' | 'cgroup';

/** How a service comes to share a namespace of the host. */
export interface HostMode {
  readonly setting: ComposeItem;
  /** The service whose namespace it joins, which is the host's; undefined: it names the host itself. */
  readonly other?: string;
  readonly place: SettingPlace;
  /** Takes the setting away, where that leaves the service a namespace of its own. */
  readonly removal: ReturnType<typeof removeSetting>;
}

/** Services that join each other's namespace in turn are followed this far. */
const maxHops = 16;

const modeOf = (project: ComposeProject, service: string, key: NamespaceKey): string | undefined => {
  const found = project.serviceSetting(service, key);
  return found.state === 'present' ? project.interpolate(found.node)?.value?.trim() : undefined;
};

/** True when following `service:name` ends at a service that shares the host's. */
const endsAtHost = (project: ComposeProject, mode: string | undefined, key: NamespaceKey, hops = 0): boolean => {
  if (mode?.toLowerCase() === 'host') return true;
  if (!mode?.startsWith('service:') || hops >= maxHops) return false;
  return endsAtHost(project, modeOf(project, mode.slice('service:'.length), key), key, hops + 1);
};

/**
 * The place at which a service says that it shares a namespace of the host; undefined when it does not, the value is not known, or somebody else's
 * review tells it. Source: Compose Specification, `pid`, `ipc`, `uts`, `userns_mode`, `cgroup`.
 */
export const sharedByService = (
  project: ComposeProject,
  service: ComposeService,
  key: NamespaceKey,
  once: ReportedOnce,
): HostMode | undefined => {
  const setting = service.get(key);
  if (setting.state !== 'present') return undefined;
  const mode = project.interpolate(setting.node)?.value?.trim();
  const place = endsAtHost(project, mode, key) ? placeOfSetting(service, setting, setting.entry?.range ?? setting.node.range) : undefined;
  if (mode === undefined || place === undefined || !once.isFirst(setting)) return undefined;
  const other = mode.startsWith('service:') ? mode.slice('service:'.length) : undefined;
  const removal = place.editable && other === undefined ? removeSetting(service, [], setting) : undefined;
  return { setting, place, removal, ...(other !== undefined && { other }) };
};
