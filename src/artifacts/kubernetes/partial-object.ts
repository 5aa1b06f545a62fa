import type { SourceFile } from '../source-file.ts';
import { lookup } from '../yaml/lookup.ts';
import type { ObjectHead, PodSpecPlace } from './pod-spec-places.ts';

const patchWords = new Set(['patch', 'patches']);

/** True when the file's name says that it holds patches: `patch.yaml`, `deployment_patch.yml`, and every file of a folder `patches`. */
const isPatchFile = (path: string): boolean => {
  const [name = '', folder = ''] = path.toLowerCase().split('/').reverse();
  return patchWords.has(folder) || name.split(/[^a-z]/u).some(word => patchWords.has(word));
};

/** Strategic-merge directives: kubectl and kustomize take them out of a patch, the API server knows none of them. */
const directives = ['$patch', '$retainKeys', '$setElementOrder', '$deleteFromPrimitiveList'];

/** What the file says about the objects in it, asked once per file. */
export interface PatchSigns {
  /** The file's name says that it holds patches. A chart's templates are never patches. */
  readonly patchFile: boolean;
  /** A strategic-merge directive stands somewhere in the file. */
  readonly directives: boolean;
  /** A chart's template: whole objects, part of which is printed by other templates. */
  readonly template: boolean;
}

export const patchSignsOf = (file: SourceFile, template: boolean): PatchSigns => ({
  patchFile: !template && isPatchFile(file.path),
  directives: directives.some(directive => file.text.includes(directive)),
  template,
});

/** Kinds whose API demands a selector and labels that match it, so that an object with neither is no whole one. */
const selectingKinds = new Set(['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet']);

/**
 * True for a patch, and for a kind whose pods get the rest from elsewhere (Tekton's pod templates, Argo Workflows' defaults, a pod that a
 * SidecarSet is injected into): what is absent there may stand in another file.
 */
export const isPartialObject = (head: ObjectHead, places: readonly PodSpecPlace[], file: SourceFile, signs: PatchSigns): boolean => {
  if (signs.patchFile || isCompletedElsewhere(head)) return true;
  const { start, end } = head.node.range;
  if (signs.directives && directives.some(directive => file.text.slice(start, end).includes(directive))) return true;
  return (!signs.template && lacksWhatApiDemands(head, places)) || places.some(lacksAllImages);
};

const isCompletedElsewhere = ({ group, kind }: ObjectHead): boolean =>
  group === 'tekton.dev' || (group === 'argoproj.io' && kind !== 'Rollout') || kind === 'SidecarSet';

const lacksWhatApiDemands = ({ kind, node }: ObjectHead, places: readonly PodSpecPlace[]): boolean =>
  kind !== undefined &&
  selectingKinds.has(kind) &&
  lookup(node, 'spec', 'selector').state === 'absent' &&
  places.every(place => lookup(place.metadata, 'labels').state === 'absent');

/** Every container needs an image; a patch that changes other fields names the container only. */
const lacksAllImages = ({ node, containers }: PodSpecPlace): boolean =>
  lookup(node, 'containers').state !== 'unknown' && containers.every(container => lookup(container.node, 'image').state === 'absent');
