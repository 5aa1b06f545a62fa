import type { YamlMapping } from '../yaml/model.ts';
import type { ContainerList } from './model.ts';

/** A container as it stands in a pod spec, before it knows its object. */
export interface ContainerPlace {
  readonly list: ContainerList;
  readonly index: number;
  readonly node: YamlMapping;
  /** A name that stands outside the container: an Argo Workflows template names its only container. */
  readonly givenName: string | undefined;
}

/** A pod spec in an object: the mapping with the pod's fields, the one with its metadata, and its containers in source order. */
export interface PodSpecPlace {
  readonly node: YamlMapping;
  readonly metadata: YamlMapping | undefined;
  readonly containers: readonly ContainerPlace[];
  /** True for parts that an operator merges into pods of its own. */
  readonly isPart: boolean;
}
