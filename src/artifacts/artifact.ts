import type { ComposeNodes, ComposeProject } from './compose/model.ts';
import type { Dockerfile, DockerfileNodes } from './dockerfile/model.ts';
import type { ImageUses, ImageUsesNodes } from './images/image-uses.ts';
import type { KubernetesFile, KubernetesNodes, ObjectSet, ObjectSetNodes } from './kubernetes/model.ts';

/** What rules look at, by kind. `images` is a view over the three file kinds, `object-set` a view over many manifests. */
export interface Artifacts {
  readonly dockerfile: Dockerfile;
  readonly compose: ComposeProject;
  readonly kubernetes: KubernetesFile;
  readonly images: ImageUses;
  readonly 'object-set': ObjectSet;
}

export type ArtifactKind = keyof Artifacts;

/** What a rule of each kind may visit. */
export interface Nodes {
  readonly dockerfile: DockerfileNodes;
  readonly compose: ComposeNodes;
  readonly kubernetes: KubernetesNodes;
  readonly images: ImageUsesNodes;
  readonly 'object-set': ObjectSetNodes;
}

/** A file that was read and understood. */
export type FileArtifact = Dockerfile | ComposeProject | KubernetesFile;
export type FileArtifactKind = FileArtifact['kind'];
