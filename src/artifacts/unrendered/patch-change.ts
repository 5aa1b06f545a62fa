import { onceFor } from '../../text/once-for.ts';
import type { KubernetesFile, KubernetesObject } from '../kubernetes/model.ts';
import { templatePathOf } from '../kubernetes/pod-spec-places.ts';
import { runsPods } from '../kubernetes/walk.ts';
import { isExplicitNull, mappingAt } from '../yaml/lookup.ts';
import { isHarmlessPlace } from './harmless-places.ts';
import { type Difference, leavesOf, treeDifferences } from './tree-differences.ts';
import { namesIn, type UnrenderedPart } from './unrendered-part.ts';
import { valuePath } from './values-change.ts';

/**
 * What changed patches do that rules can't see: they look at what a patch sets, not at what it takes away from an object, or leaves to it
 * from now on. `base` is the manifest before the change.
 */
export const patchParts = (head: KubernetesFile, base: KubernetesFile | undefined): readonly UnrenderedPart[] =>
  head.template === 'helm'
    ? []
    : head.objects.flatMap(object => {
        const before = base && firstBySubject(base).get(object.subject);
        return [...takenAway(object, before), ...setElsewhere(object, before)];
      });

/** The first object of each subject. */
const firstBySubject = onceFor(
  ({ objects }: KubernetesFile): ReadonlyMap<string, KubernetesObject> =>
    new Map(objects.toReversed().map(object => [object.subject, object])),
);

const takenAway = (object: KubernetesObject, before: KubernetesObject | undefined): readonly UnrenderedPart[] => {
  if (!object.partial || templatePathOf(object) === undefined) return [];
  return partOf(object, before, 'takes away from an object', ({ path, head }) => {
    const isGone = head === undefined || isExplicitNull(head);
    const isDirective = path.some(step => typeof step === 'string' && step.startsWith('$'));
    return (isGone || isDirective) && !isHarmlessPlace(path, object.kind, true);
  });
};

/** A patch with a `target` may name any kind: a pod's fields in one that has no pods are those of the object that it is applied to. */
const setElsewhere = (object: KubernetesObject, before: KubernetesObject | undefined): readonly UnrenderedPart[] => {
  const { kind, group, node } = object;
  if (runsPods(object) || templatePathOf(object) !== undefined) return [];
  const isForeign = group === 'apps' || group === 'batch';
  const template = mappingAt(node, 'spec', 'template', 'spec') ?? mappingAt(node, 'spec', 'jobTemplate', 'spec', 'template', 'spec');
  if (!isForeign && (template === undefined || !hasPodKeys(template))) return [];
  return partOf(object, before, "sets a pod's fields in a kind that has no pods", ({ path }) =>
    isForeign
      ? !isHarmlessPlace(path, kind)
      : path.some(step => typeof step === 'string' && podKeys.has(step)) && !isOfMachine(object, path),
  );
};

/** Volumes of virtual machines that a pod has not, or that give it nothing of the node. Source: KubeVirt API reference, `Volume`. */
const machineVolumes: ReadonlySet<string> = new Set([
  ...['name', 'containerDisk', 'dataVolume', 'cloudInitNoCloud', 'cloudInitConfigDrive', 'sysprep', 'memoryDump', 'downwardMetrics'],
  ...['persistentVolumeClaim', 'ephemeral', 'emptyDisk', 'configMap', 'secret', 'downwardAPI', 'serviceAccount'],
]);

/**
 * True for a volume in the template of a virtual machine, which has a field `volumes`, as pods have. Why by the volume, too: a patch may have the kind of a
 * machine and be applied to a Deployment.
 */
const isOfMachine = ({ group, node }: KubernetesObject, path: readonly (string | number)[]): boolean => {
  const [, , , field, , source] = path;
  return (
    group === 'kubevirt.io' &&
    mappingAt(node, 'spec', 'template', 'spec', 'domain') !== undefined &&
    field === 'volumes' &&
    typeof source === 'string' &&
    machineVolumes.has(source)
  );
};

const podKeys = new Set([
  'hostNetwork',
  'hostPID',
  'hostIPC',
  'securityContext',
  'containers',
  'initContainers',
  'ephemeralContainers',
  'volumes',
]);

const hasPodKeys = (node: NonNullable<ReturnType<typeof mappingAt>>): boolean =>
  node.entries.some(({ name }) => name !== undefined && podKeys.has(name));

const partOf = (
  object: KubernetesObject,
  before: KubernetesObject | undefined,
  what: string,
  counts: (difference: Difference) => boolean,
): readonly UnrenderedPart[] => {
  const changed = leavesOf(treeDifferences(before?.node, object.node)).filter(counts);
  const first = changed.find(({ head }) => head !== undefined) ?? changed[0];
  if (first === undefined) return [];
  const range = first.head?.range ?? object.node.range;
  return [{ range, what: `${what} (${namesIn(changed.map(({ path }) => valuePath(path)))})`, renderer: 'overlays' }];
};
