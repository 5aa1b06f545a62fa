import type { PodSpec } from '../../../../artifacts/kubernetes/model.ts';
import { mountsByVolume, type VolumeMount, volumesOf } from '../../../../artifacts/kubernetes/walk.ts';
import { isMissing, lookup, stringAt } from '../../../../artifacts/yaml/lookup.ts';
import type { Lookup } from '../../../../artifacts/yaml/model.ts';
import { type Range, textUnder } from '../../../../text/range.ts';
import {
  holdsRuntimeSocket,
  isCloudCredentialPath,
  isHarmlessHostPath,
  isOfNodePlugins,
  isRuntimeSocket,
  isSingleDevice,
  type SensitiveHostPath,
  sensitiveHostPath,
} from '../../../concepts/host-paths.ts';

/** A hostPath volume of a pod. */
export interface HostPathVolume {
  /** The volume's name, or its path when the name is unknown. */
  readonly name: string;
  /** The path's text in the file; the `hostPath` key's when there is none. */
  readonly range: Range;
  /** The path as written; undefined when it is unknown. */
  readonly path: string | undefined;
  /** What of the host the containers see: the path, or the parts of it when every mount has a `subPath`. */
  readonly reached: readonly string[];
  readonly mounts: readonly VolumeMount[];
}

/** The hostPath volumes of a pod, in source order. */
export const hostPathVolumes = (podSpec: PodSpec): readonly HostPathVolume[] => {
  const mounts = mountsByVolume(podSpec);
  return volumesOf(podSpec).flatMap(({ name, node }) => {
    const found = lookup(node, 'hostPath');
    const range = pathRange(found);
    if (range === undefined) return [];
    const path = stringAt(found, 'path');
    // The API server refuses it: somebody is to fill it in.
    if (path === '') return [];
    const text = textUnder(podSpec.object.file.text, range);
    const mounted = (name === undefined ? undefined : mounts.get(name)) ?? [];
    return [{ name: name ?? path ?? text, range, path, reached: reachedPaths(path, mounted), mounts: mounted }];
  });
};

/** Where the path is written, as near as possible. Undefined when the volume has no hostPath. */
const pathRange = (hostPath: Lookup): Range | undefined => {
  if (isMissing(hostPath)) return undefined;
  const path = lookup(hostPath, 'path');
  const value = path.state === 'absent' ? undefined : path.entry?.value.range;
  if (value !== undefined && value.start < value.end) return value;
  return hostPath.state === 'absent' ? undefined : hostPath.entry?.key.range;
};

const reachedPaths = (path: string | undefined, mounts: readonly VolumeMount[]): readonly string[] => {
  if (path === undefined) return [];
  const parts = [...new Set(mounts.map(mount => mount.subPath ?? ''))];
  return parts.length === 0 || parts.includes('') ? [path] : parts.map(part => `${path}/${part}`);
};

/** Whether a volume gives containers the socket of the container runtime: itself, or in a directory. */
export const runtimeSocketIn = ({ reached }: HostPathVolume): 'socket' | 'directory' | undefined => {
  if (reached.some(isRuntimeSocket)) return 'socket';
  return reached.some(holdsRuntimeSocket) ? 'directory' : undefined;
};

const plugins: SensitiveHostPath = { holds: 'the programs that the node runs as root for each pod, or their settings', takeover: false };

/** The worst of what the containers see of the host. */
export const sensitivityOf = (volume: HostPathVolume): SensitiveHostPath | undefined => {
  const { reached } = volume;
  const sensitive = reached.map(sensitiveHostPath).filter(held => held !== undefined);
  return (
    sensitive.find(held => held.takeover) ?? sensitive[0] ?? (isWritable(volume) && reached.some(isOfNodePlugins) ? plugins : undefined)
  );
};

/** True where all that the containers see is known to hold nothing secret. */
export const isHarmless = ({ reached }: HostPathVolume): boolean => reached.length > 0 && reached.every(isHarmlessHostPath);

/** True for devices, which are of no use when they can't be written. */
export const isDevice = ({ reached }: HostPathVolume): boolean => reached.length > 0 && reached.every(isSingleDevice);

/** True where some container can write what it sees of the host. */
export const isWritable = ({ mounts }: HostPathVolume): boolean => mounts.some(mount => mount.readOnly === false);

/** The worst thing about a hostPath volume: each volume is one mistake, of which one rule speaks. */
export type HostPathHazard = 'socket' | 'credentials' | 'sensitive' | 'writable' | 'plain';

/** `bringsPlugins`: of a pod that puts such programs on its node for the cluster. */
export const hazardOf = (volume: HostPathVolume, bringsPlugins: boolean): HostPathHazard => {
  if (runtimeSocketIn(volume) !== undefined) return 'socket';
  if (volume.mounts.length === 0) return 'plain';
  if (volume.reached.some(isCloudCredentialPath)) return 'credentials';
  const sensitive = sensitivityOf(volume);
  if (sensitive !== undefined && !(bringsPlugins && sensitive === plugins)) return 'sensitive';
  return isWritable(volume) && !isDevice(volume) ? 'writable' : 'plain';
};
