import type { ComposeItem, ComposeProject, ComposeService, ComposeVolume } from '../../../artifacts/compose/model.ts';
import { lookup } from '../../../artifacts/yaml/lookup.ts';
import { onceFor } from '../../../text/once-for.ts';
import type { Range } from '../../../text/range.ts';
import { absoluteHostPath } from '../../concepts/host-paths.ts';

/**
 * Something of the host's file system that a service gets: by a volume, or as the file of a config or a secret, which Compose mounts, too.
 */
export interface HostMount {
  readonly volume: Pick<ComposeVolume, 'hostPath' | 'target' | 'readOnly' | 'device'>;
  /** The path from the host's root; undefined when it is not known, or leads nowhere outside of the repository. */
  readonly path: string | undefined;
  readonly item: ComposeItem;
  readonly range: Range;
}

const ofVolume = (volume: ComposeVolume): HostMount => {
  const { item, range } = volume.device ?? volume;
  const value = volume.hostPath?.value;
  const path = value === undefined ? undefined : absoluteHostPath(value, item.file.path);
  return { volume, path, item, range };
};

/** The name of the config or secret that a service takes, in the short or the long form. */
const sourceOf = (project: ComposeProject, { node }: ComposeItem): string | undefined => {
  const source = node.kind === 'mapping' ? lookup(node, 'source') : lookup(node);
  return source.state === 'present' ? project.interpolate(source.node)?.value : undefined;
};

const ofFile = (project: ComposeProject, kind: 'configs' | 'secrets', taken: ComposeItem): readonly HostMount[] => {
  const name = sourceOf(project, taken);
  const file = name === undefined ? undefined : project.topLevel(kind, name, 'file');
  const hostPath = file?.state === 'present' ? project.interpolate(file.node) : undefined;
  if (file?.state !== 'present' || hostPath === undefined) return [];
  const path = hostPath.value === undefined ? undefined : absoluteHostPath(hostPath.value, file.file.path);
  const { range } = file.entry?.value ?? file.node;
  return [{ volume: { hostPath, target: undefined, readOnly: true }, path, item: file, range }];
};

const servicesByName = onceFor(({ services }: ComposeProject) => Map.groupBy(services, ({ name }) => name));

/** The mounts of other services of the file, which a service takes by naming them: `NAME`, `NAME:ro`. */
const ofOthers = (project: ComposeProject, service: ComposeService, items: readonly ComposeItem[]): readonly HostMount[] =>
  items.flatMap(item => {
    const [name, mode] = project.interpolate(item.node)?.value?.split(':') ?? [];
    const named = name === undefined ? undefined : servicesByName(project).get(name);
    const other = named?.find(candidate => candidate !== service);
    const { range } = item.node;
    return (other?.volumes ?? []).map(ofVolume).map(({ volume, path }) => {
      const readOnly = mode === 'ro' ? true : volume.readOnly;
      return { volume: { ...volume, readOnly }, path, item, range };
    });
  });

/**
 * What a service gets of the host's file system, as far as it is known. Source: Compose Specification, `volumes`, `volumes_from`,
 * `configs`, `secrets`.
 */
export const hostMounts = (project: ComposeProject, service: ComposeService): readonly HostMount[] => [
  ...service.volumes.map(ofVolume),
  ...ofOthers(project, service, service.writtenItems('volumes_from')),
  ...(['configs', 'secrets'] as const).flatMap(kind => service.writtenItems(kind).flatMap(item => ofFile(project, kind, item))),
];
