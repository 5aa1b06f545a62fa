import type { Container, KubernetesFile, KubernetesObject, PodSpec } from './model.ts';
import type { ObjectsByKind } from './objects.ts';

/**
 * What rules visit in a file of manifests. Each object is one; an object of a built-in kind is one by that kind besides, with its fields by
 * name: a rule about Services has nothing to do where there is none.
 */
export interface KubernetesNodes extends ObjectsByKind {
  readonly file: KubernetesFile;
  readonly object: KubernetesObject;
  readonly podSpec: PodSpec;
  readonly container: Container;
}
