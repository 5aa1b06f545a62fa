import type { Notification } from '../../findings/notification.ts';
import type { Range } from '../../text/range.ts';
import type { SourceFile } from '../source-file.ts';
import type { Lookup, YamlFile, YamlMapping } from '../yaml/model.ts';

/** One API object: a document, or an item of a List. */
export interface KubernetesObject {
  readonly file: SourceFile;
  readonly apiVersion: string | undefined;
  /** `apiVersion` before the slash; empty for the core group; undefined when unknown. */
  readonly group: string | undefined;
  /** Undefined when it is a template. */
  readonly kind: string | undefined;
  /** Undefined when absent or unknown. */
  readonly name: string | undefined;
  readonly namespace: Lookup;
  readonly node: YamlMapping;
  readonly range: Range;
  /** `Deployment/web`; `Deployment/?` when the name is unknown; `Deployment/` and the generateName for generated names. */
  readonly subject: string;
  readonly labels: Lookup;
  readonly annotations: Lookup;
  /** Pod templates in it, at most one for the built-in kinds. */
  readonly podSpecs: readonly PodSpec[];
  /** True for a kustomize or strategic-merge patch: what is absent there may stand elsewhere, so absence rules are silent. */
  readonly partial: boolean;
  /**
   * True when it lacks what every whole object has (images, a selector), and no directive or name says that it is a patch. A kustomization
   * may tell; without one it counts as a sketch, and findings about what is absent in it are less sure.
   */
  readonly doubtful: boolean;
  get(...path: readonly (string | number)[]): Lookup;
}

export type ContainerList = 'containers' | 'initContainers' | 'ephemeralContainers';

export interface PodSpec {
  readonly object: KubernetesObject;
  readonly node: YamlMapping;
  readonly range: Range;
  /** The object's subject. */
  readonly subject: string;
  /** Labels of the pod template's metadata. */
  readonly labels: Lookup;
  readonly annotations: Lookup;
  /** `linux` when nothing says otherwise. */
  readonly os: 'linux' | 'windows' | 'unknown';
  readonly containers: readonly Container[];
  /** True for parts that stand in a custom resource, and that its operator merges into pods of its own: only what is written there is known. */
  readonly isPart: boolean;
  get(...path: readonly (string | number)[]): Lookup;
}

export interface Container {
  readonly podSpec: PodSpec;
  readonly object: KubernetesObject;
  readonly list: ContainerList;
  readonly index: number;
  readonly name: string | undefined;
  readonly node: YamlMapping;
  readonly range: Range;
  /** `Deployment/web#container:app`, `#initContainer:init`, `#ephemeralContainer:debug`; the index when the name is unknown. */
  readonly subject: string;
  get(...path: readonly (string | number)[]): Lookup;
}

export interface KubernetesFile {
  readonly kind: 'kubernetes';
  readonly file: SourceFile;
  /** `helm` when read through the mask. */
  readonly template: 'none' | 'helm';
  readonly yaml: YamlFile;
  readonly objects: readonly KubernetesObject[];
  readonly notifications: readonly Notification[];
}
