import type { Container, KubernetesFile, KubernetesObject, PodSpec } from './model.ts';
import type { ObjectsByKind } from './objects.ts';

/**
 * What rules visit in a file of manifests. Each object is one, and one again by what it is, so that a rule about Services has nothing to do
 * where there is none: by its kind, with its fields by name, where the kind is a built-in one, and as `other` where it is neither that nor
 * known to run pods, as custom resources, policies and configurations are.
 */
export interface KubernetesNodes extends ObjectsByKind {
  readonly file: KubernetesFile;
  readonly object: KubernetesObject;
  readonly other: KubernetesObject;
  readonly podSpec: PodSpec;
  readonly container: Container;
}
