import type { RepositoryUnit } from '../../../artifacts/artifact.ts';
import { readKustomization } from '../../../artifacts/kubernetes/kustomization.ts';
import type { Container, KubernetesObject, PodSpec } from '../../../artifacts/kubernetes/model.ts';
import { podSecurityLevels } from '../../../artifacts/kubernetes/objects/namespace.ts';
import { templatePathOf } from '../../../artifacts/kubernetes/pod-spec-places.ts';
import { objectNameRange, writtenRange } from '../../../artifacts/kubernetes/walk.ts';
import type { Kustomization } from '../../../artifacts/kustomize/kind.ts';
import { isMissing, stringAt } from '../../../artifacts/yaml/lookup.ts';
import type { Lookup } from '../../../artifacts/yaml/model.ts';
import { folderOf } from '../../../text/path.ts';
import type { Range } from '../../../text/range.ts';
import type { RuleId } from '../../rule.ts';
import { deletionIn, type PatchStep, patchedField } from './patched-fields.ts';
import { type KustomizePatch, patchesOf, patchFinder } from './patches.ts';
import { type Protection, podSecurityLabel, protectingKinds, protections } from './protections.ts';

/** A place of a patch, in the patch's text. */
interface PatchPlace {
  readonly patch: KustomizePatch;
  readonly at: Range;
}

/** Something that a patch of a kustomization takes away from what the base protects. */
export interface PatchLoss extends PatchPlace {
  readonly subject: string;
  /** What is lost, for a message. */
  readonly what: string;
  readonly object: KubernetesObject;
  /** Where the base has it. */
  readonly base: Range;
  readonly rules: readonly RuleId[];
  readonly isDeletion?: true;
}

/** What stands in a place once all patches were applied, and which of them said so. */
interface Patched {
  readonly found: Lookup;
  readonly by?: PatchPlace;
}

const absent: Lookup = { state: 'absent' };

/** Undefined where one of the patches makes of it what is not known. */
const afterPatches = (found: Lookup, steps: readonly PatchStep[], patches: readonly KustomizePatch[]): Patched | undefined => {
  let now: Patched = { found };
  for (const patch of patches) {
    const made = patchedField(patch, steps);
    if (made.state === 'unknown') return undefined;
    if (made.state === 'untouched') continue;
    now = { found: made.state === 'set' ? made.found : absent, by: { patch, at: made.at } };
  }
  return now;
};

const isLost = ({ holds, isToldAnyway }: Pick<Protection, 'holds' | 'isToldAnyway'>, { found }: Patched): boolean =>
  found.state !== 'unknown' && !holds(found) && isToldAnyway?.(found) !== true;

const lossOf = (
  { field, rules }: Pick<Protection, 'field' | 'rules'>,
  place: PatchPlace,
  had: Lookup,
  subject: string,
  object: KubernetesObject,
): PatchLoss => ({
  ...place,
  subject,
  what: `"${field.join('.')}"`,
  object,
  base: writtenRange(had) ?? objectNameRange(object),
  rules,
});

/** A protection of a pod, and what the pod says of it before and after all patches. */
interface InPod {
  readonly protection: Protection;
  readonly podSpec: PodSpec;
  /** Steps from the root of the object to the pod. */
  readonly steps: readonly string[];
  readonly shared: Lookup;
  readonly after: Patched;
}

const lossOfContainer = (
  { protection, podSpec, steps, shared, after }: InPod,
  container: Container,
  patches: readonly KustomizePatch[],
) => {
  const { list, index, name, object, subject } = container;
  const own = container.get(...protection.field);
  const had = isMissing(own) ? shared : own;
  if (!protection.holds(had)) return undefined;
  const ownAfter = afterPatches(own, [...steps, list, { index, name }, ...protection.field], patches);
  if (ownAfter === undefined) return undefined;
  const now = isMissing(ownAfter.found) ? after : ownAfter;
  const by = ownAfter.by ?? now.by;
  if (by === undefined || !isLost(protection, now)) return undefined;
  return lossOf(protection, by, had, ownAfter.by ? subject : podSpec.subject, object);
};

/** What containers lose that were protected by themselves, or by their pod where they say nothing themselves. */
function* lossesInPod(podSpec: PodSpec, patches: readonly KustomizePatch[]): Iterable<PatchLoss> {
  const template = templatePathOf(podSpec.object);
  if (template === undefined) return;
  const steps = [...template, 'spec'];
  for (const protection of protections) {
    const { field, of, holds } = protection;
    const shared = of === 'container' ? absent : podSpec.get(...field);
    const after = of === 'container' ? { found: absent } : afterPatches(shared, [...steps, ...field], patches);
    if (after === undefined) continue;
    if (of === 'pod' && holds(shared) && after.by && isLost(protection, after))
      yield lossOf(protection, after.by, shared, podSpec.subject, podSpec.object);
    if (of === 'pod') continue;
    for (const container of podSpec.containers) {
      const loss = lossOfContainer({ protection, podSpec, steps, shared, after }, container, patches);
      if (loss) yield loss;
    }
  }
}

/** What a namespace loses of the level at which it refuses pods. */
function* lossesOfLevel(object: KubernetesObject, patches: readonly KustomizePatch[]): Iterable<PatchLoss> {
  if (object.kind !== 'Namespace') return;
  const had = object.get(...podSecurityLabel);
  const rankOf = (found: Lookup): number => podSecurityLevels.findIndex(level => level === stringAt(found));
  const now = rankOf(had) > 0 ? afterPatches(had, podSecurityLabel, patches) : undefined;
  if (now?.by === undefined || !isLost({ holds: found => rankOf(found) >= rankOf(had) }, now)) return;
  const rules = ['kubernetes/pod-security-level-privileged', 'kubernetes/no-pod-security-level'] as const;
  yield lossOf({ field: podSecurityLabel.slice(2), rules }, now.by, had, object.subject, object);
}

/** Kustomizations with those first that others are built on: what these say is applied last. */
const inOrder = (kustomizations: readonly Kustomization[]): readonly Kustomization[] => {
  const byFolder = new Map(kustomizations.map(one => [folderOf(one.file.path).replace(/\/$/u, ''), one]));
  const ordered = new Set<Kustomization>();
  const begun = new Set<Kustomization>();
  const pending = kustomizations.map(one => ({ one, isDone: false })).toReversed();
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { one, isDone } = next;
    if (isDone) ordered.add(one);
    if (isDone || begun.has(one)) continue;
    begun.add(one);
    pending.push({ one, isDone: true });
    for (const path of readKustomization(one.file).paths) {
      const inner = byFolder.get(path);
      if (inner) pending.push({ one: inner, isDone: false });
    }
  }
  return [...ordered];
};

/** What patches of a unit take away, by all patches of an object together. */
export function* patchLosses({ artifacts, objects }: RepositoryUnit): Iterable<PatchLoss> {
  const byPath = new Map(artifacts.map(artifact => [artifact.file.path, artifact]));
  const kustomizations = inOrder(artifacts.filter(artifact => artifact.kind === 'kustomization'));
  const patches = kustomizations.flatMap(one => patchesOf(one, path => byPath.get(path)));
  if (patches.length === 0) return;
  const inPatches = new Set(patches.flatMap(({ path, kustomization }) => (path === kustomization.file.path ? [] : [path])));
  const patchesFor = patchFinder(patches);
  for (const object of objects) {
    if (object.partial || inPatches.has(object.file.path)) continue;
    const own = patchesFor(object);
    // Why: nothing is lost where nothing is patched, which most objects are not.
    if (own.length === 0) continue;
    const deleting = own.flatMap(patch => {
      const at = deletionIn(patch);
      return at ? [{ patch, at }] : [];
    })[0];
    if (deleting === undefined) {
      yield* lossesOfLevel(object, own);
      for (const podSpec of object.podSpecs) yield* lossesInPod(podSpec, own);
    } else if (protectingKinds.has(object.kind ?? '')) {
      yield { ...deleting, subject: object.subject, what: '', object, base: objectNameRange(object), rules: [], isDeletion: true };
    }
  }
}
