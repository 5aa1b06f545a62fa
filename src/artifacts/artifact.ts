import type { ComposeNodes, ComposeProject } from './compose/model.ts';
import type { Dockerfile, DockerfileNodes } from './dockerfile/model.ts';
import type { ImageUses, ImageUsesNodes } from './images/image-uses.ts';
import type { KubernetesFile, KubernetesNodes } from './kubernetes/model.ts';
import type { RepositoryNodes, RepositoryUnit } from './repository/model.ts';

/** What rules look at, by kind. `images` is a view over the three file kinds, `repository` one over files that belong together. */
export interface Artifacts {
  readonly dockerfile: Dockerfile;
  readonly compose: ComposeProject;
  readonly kubernetes: KubernetesFile;
  readonly images: ImageUses;
  readonly repository: RepositoryUnit;
}

export type ArtifactKind = keyof Artifacts;

/** What a rule of each kind may visit. */
export interface Nodes {
  readonly dockerfile: DockerfileNodes;
  readonly compose: ComposeNodes;
  readonly kubernetes: KubernetesNodes;
  readonly images: ImageUsesNodes;
  readonly repository: RepositoryNodes;
}

/** A file that was read and understood. */
export type FileArtifact = Dockerfile | ComposeProject | KubernetesFile;
export type FileArtifactKind = FileArtifact['kind'];
