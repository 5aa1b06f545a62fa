import { composeBoolean } from '../../../artifacts/compose/compose-boolean.ts';
import { displayName, isWhole } from '../../../artifacts/kubernetes/walk.ts';
import { booleanAt, hasUnseen, isMissing, itemsOf, sequenceAt, stringAt } from '../../../artifacts/yaml/lookup.ts';
import type { Range } from '../../../text/range.ts';
import { placeOfSetting } from '../../concepts/compose/service-settings.ts';
import type { BuiltImage } from './image-identity.ts';
import type { ContainerRun, ServiceRun } from './image-runs.ts';

/** What runs with a read-only root: where it says so, and the paths at which something writable is mounted. */
export interface ReadOnlyRun {
  readonly built: BuiltImage;
  readonly at: Range;
  readonly path: string;
  readonly subject: string;
  readonly name: string;
  readonly mounts: readonly string[];
}

/** Undefined where the root can be written, and where not all mounts are known. */
export const readOnlyContainer = ({ container, built }: ContainerRun): ReadOnlyRun | undefined => {
  const found = container.get('securityContext', 'readOnlyRootFilesystem');
  const mounts = container.get('volumeMounts');
  const isKnown = isMissing(mounts) || (sequenceAt(mounts) !== undefined && !hasUnseen(mounts));
  if (booleanAt(found) !== true || found.state !== 'present' || !isKnown || !isWhole(container)) return undefined;
  return {
    built,
    at: found.entry?.range ?? found.node.range,
    path: container.object.file.path,
    subject: container.subject,
    name: displayName(container),
    mounts: itemsOf(mounts).flatMap(item => (booleanAt(item, 'readOnly') === true ? [] : (stringAt(item, 'mountPath') ?? []))),
  };
};

/** The same of a Compose service. */
export const readOnlyService = ({ project, service, built }: ServiceRun): ReadOnlyRun | undefined => {
  const found = service.get('read_only');
  const value = found.state === 'present' ? project.interpolate(found.node)?.value : undefined;
  const place = found.state === 'present' ? placeOfSetting(service, found, found.entry?.range ?? found.node.range) : undefined;
  const tmpfs = service.items('tmpfs');
  if (composeBoolean(value) !== true || place === undefined || tmpfs === undefined || !service.complete) return undefined;
  const memory = tmpfs.map(({ node }) => (node.kind === 'scalar' ? project.interpolate(node)?.value?.split(':', 1)[0] : undefined));
  const volumes = service.volumes.filter(({ readOnly }) => readOnly !== true).map(({ target }) => target?.value);
  const mounts = [...memory, ...volumes];
  // Why nothing then: what is not known may be the place that is missed.
  if (mounts.includes(undefined)) return undefined;
  return {
    built,
    at: place.at,
    path: service.file.path,
    subject: service.subject,
    name: service.name,
    mounts: mounts.flatMap(mount => mount ?? []),
  };
};
