import type { ComposeNodes, ComposeProject } from './compose/model.ts';
import type { ContainerUses, ContainerUsesNodes } from './containers/container-uses.ts';
import type { Dockerfile, DockerfileNodes } from './dockerfile/model.ts';
import type { ImageUses, ImageUsesNodes } from './images/image-uses.ts';
import type { KubernetesFile, KubernetesNodes, ObjectSet, ObjectSetNodes } from './kubernetes/model.ts';
import type { YamlFile } from './yaml/model.ts';

/** What a file is read as, by kind. Each kind has a descriptor in `kinds.ts`. */
export interface FileArtifacts {
  readonly dockerfile: Dockerfile;
  readonly compose: ComposeProject;
  readonly kubernetes: KubernetesFile;
}

/** Views over one file, whatever its kind. Each is made by `views.ts`. */
export interface FileViews {
  readonly images: ImageUses;
  readonly containers: ContainerUses;
}

/** What rules look at, by kind: files, the views over each, and the manifests of many files together. */
export interface Artifacts extends FileArtifacts, FileViews {
  readonly 'object-set': ObjectSet;
}

export type ArtifactKind = keyof Artifacts;

/** What a rule of each kind may visit. */
export interface Nodes {
  readonly dockerfile: DockerfileNodes;
  readonly compose: ComposeNodes;
  readonly kubernetes: KubernetesNodes;
  readonly images: ImageUsesNodes;
  readonly containers: ContainerUsesNodes;
  readonly 'object-set': ObjectSetNodes;
}

export type FileArtifactKind = keyof FileArtifacts;

/** A file that was read and understood. */
export type FileArtifact = FileArtifacts[FileArtifactKind];

/** A file that is a stream of YAML documents (or JSON, which is YAML). */
export type YamlArtifact = Extract<FileArtifact, { readonly yaml: YamlFile }>;

export const isYamlArtifact = (artifact: FileArtifact): artifact is YamlArtifact => 'yaml' in artifact;
