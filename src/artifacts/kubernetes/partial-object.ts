import type { SourceFile } from '../source-file.ts';
import { isMissing, lookup } from '../yaml/lookup.ts';
import { type KustomizeRole, kustomizeRole } from './kustomization.ts';
import type { PodSpecPlace } from './pod-places.ts';
import { type ObjectHead, templatePathOf } from './pod-spec-places.ts';

const patchWords = new Set(['patch', 'patches']);

/** True when the file's name says that it holds patches: `patch.yaml`, `deployment_patch.yml`, and every file of a folder `patches`. */
const isPatchFile = (path: string): boolean => {
  const [name = '', folder = ''] = path.toLowerCase().split('/').reverse();
  return patchWords.has(folder) || name.split(/[^a-z]/u).some(word => patchWords.has(word));
};

/** True for a folder that by custom holds changes to the objects of another, as kustomize's documentation lays them out. */
const isOverlay = (path: string): boolean => /(?:^|\/)overlays?\//iu.test(path);

/** What kuttl and Chainsaw compare objects of the cluster with: any part of them. `01-assert.yaml`, `chainsaw-step-01-assert-1.yaml`. */
const isAssertion = (path: string): boolean => /(?:^|\/)(?:\d+-errors|(?:[^/]*-)?assert(?:-[^/]*)?)\.ya?ml$/iu.test(path);

/** Strategic-merge directives: kubectl and kustomize take them out of a patch, the API server knows none of them. */
const directives = ['$patch', '$retainKeys', '$setElementOrder', '$deleteFromPrimitiveList'];

/** What the file says about the objects in it, asked once per file. */
export interface PatchSigns {
  /** The file's name says that it holds parts of objects. A chart's templates never are. */
  readonly partsFile: boolean;
  /** A strategic-merge directive stands somewhere in the file. */
  readonly directives: boolean;
  /** A chart's template: whole objects, part of which is printed by other templates. */
  readonly template: boolean;
  /** What kustomizations use the file for, read when it is first asked. */
  role(): KustomizeRole;
}

export const patchSignsOf = (file: SourceFile, template: boolean, companions: ReadonlyMap<string, SourceFile>): PatchSigns => {
  let asked: { readonly role: KustomizeRole } | undefined;
  return {
    partsFile: !template && (isPatchFile(file.path) || isAssertion(file.path)),
    directives: directives.some(directive => file.text.includes(directive)),
    template,
    role() {
      asked ??= { role: template ? undefined : kustomizeRole(file.path, companions) };
      return asked.role;
    },
  };
};

/** Kinds whose API demands a selector and labels that match it, so that an object with neither is no whole one. */
export const selectingKinds: ReadonlySet<string> = new Set(['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet']);

/** How much of an object is there. */
export interface Completeness {
  /** True for a patch and the like: what is absent may stand in another file. */
  readonly partial: boolean;
  /** True when it lacks what every whole object has and no more than its place in the repository tells whether it is a patch. */
  readonly doubtful: boolean;
}

const whole: Completeness = { partial: false, doubtful: false };
const partial: Completeness = { partial: true, doubtful: false };

/**
 * Tells patches from whole objects. Certain signs come first: a kind whose pods get the rest from elsewhere, directives, a kustomization
 * that names the file, the file's name. What lacks images or selectors without them is a patch where kustomize is at work, else a sketch.
 */
export const completenessOf = (head: ObjectHead, places: readonly PodSpecPlace[], file: SourceFile, signs: PatchSigns): Completeness => {
  if (isCompletedElsewhere(head) || hasDirective(head, file, signs)) return partial;
  if (signs.partsFile && signs.role() !== 'resource') return partial;
  const isWorkload = templatePathOf(head) !== undefined;
  let doubtful = true;
  if (places.some(place => !place.isPart && lacksAllImages(place))) {
    // Operators merge containers by their name; a chart's container gets its image from another template.
    if (!isWorkload || signs.template) return partial;
    doubtful = !hasWhatSelects(head, places);
  } else if (signs.template || !lacksWhatApiDemands(head, places)) return whole;
  const role = signs.role();
  if (role === 'patch') return partial;
  return { partial: role === 'neighbour' || (role === undefined && isOverlay(file.path)), doubtful };
};

const hasDirective = (head: ObjectHead, file: SourceFile, signs: PatchSigns): boolean => {
  const { start, end } = head.node.range;
  return signs.directives && directives.some(directive => file.text.slice(start, end).includes(directive));
};

const isCompletedElsewhere = ({ group, kind }: ObjectHead): boolean =>
  group === 'tekton.dev' || (group === 'argoproj.io' && kind !== 'Rollout') || kind === 'SidecarSet';

const lacksWhatApiDemands = ({ kind, node }: ObjectHead, places: readonly PodSpecPlace[]): boolean =>
  kind !== undefined &&
  selectingKinds.has(kind) &&
  lookup(node, 'spec', 'selector').state === 'absent' &&
  places.every(place => lookup(place.metadata, 'labels').state === 'absent');

/** A patch has no reason to say which pods are the workload's, and what they are called. Without images it is the sketch of a whole object. */
const hasWhatSelects = ({ kind, node }: ObjectHead, places: readonly PodSpecPlace[]): boolean =>
  kind !== undefined &&
  selectingKinds.has(kind) &&
  lookup(node, 'spec', 'selector').state !== 'absent' &&
  places.every(place => lookup(place.metadata, 'labels').state !== 'absent');

/** Every container needs an image; a patch that changes other fields names the container only. */
const lacksAllImages = ({ node, containers }: PodSpecPlace): boolean =>
  lookup(node, 'containers').state !== 'unknown' && containers.every(container => isMissing(lookup(container.node, 'image')));
