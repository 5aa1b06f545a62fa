import type { Container, PodSpec } from '../../../artifacts/kubernetes/model.ts';
import { booleanAt } from '../../../artifacts/yaml/lookup.ts';
import type { Range } from '../../../text/range.ts';
import { sensitiveHostPath } from '../../concepts/host-paths.ts';
import { dangerOfCapability } from '../../concepts/linux-capabilities.ts';
import { capabilitiesOf } from '../../kubernetes/concepts/container-capabilities.ts';
import { hostPathVolumes, runtimeSocketIn } from '../../kubernetes/concepts/security/host-path-volumes.ts';

/** What in a pod gives power over the node that it runs on. */
export interface HostPower {
  /** As the end of "a container that …". */
  readonly what: string;
  readonly at: Range;
}

const written = (place: PodSpec | Container, what: string, ...path: readonly string[]): readonly HostPower[] => {
  const found = place.get(...path);
  return booleanAt(found) === true && found.state === 'present' ? [{ what, at: found.entry?.range ?? found.node.range }] : [];
};

const ofVolumes = (podSpec: PodSpec): readonly HostPower[] =>
  hostPathVolumes(podSpec).flatMap(volume => {
    const isWritable = volume.mounts.some(({ readOnly }) => readOnly !== true);
    if (runtimeSocketIn(volume) !== undefined) return [{ what: 'holds the socket of the container runtime', at: volume.range }];
    return isWritable && volume.reached.some(path => sensitiveHostPath(path) !== undefined)
      ? [{ what: `may write to "${volume.path ?? volume.name}" of the node`, at: volume.range }]
      : [];
  });

const ofContainer = (container: Container): readonly HostPower[] => [
  ...written(container, 'is privileged', 'securityContext', 'privileged'),
  ...capabilitiesOf(container, 'add').items.flatMap(({ name, node }) =>
    dangerOfCapability(name) === undefined ? [] : [{ what: `has the capability ${name}`, at: node.range }],
  ),
];

/**
 * What a pod may do to its node, in the order of the text. The network of the node counts where `withNetwork` says so: what lets the outside in often
 * has it for its ports.
 */
export const hostPowers = (podSpec: PodSpec, withNetwork: boolean): readonly HostPower[] =>
  [
    ...written(podSpec, 'sees the processes of the node', 'hostPID'),
    ...(withNetwork ? written(podSpec, 'is in the network of the node', 'hostNetwork') : []),
    ...ofVolumes(podSpec),
    ...podSpec.containers.flatMap(ofContainer),
  ].toSorted((one, other) => one.at.start - other.at.start);
