import type { ComposeProject } from '../compose/model.ts';
import type { Dockerfile } from '../dockerfile/model.ts';
import type { KubernetesFile, KubernetesObject } from '../kubernetes/model.ts';

/** What holds files together: see `src/units/group-units.ts`. A `cluster` is all that a tree describes. */
export type UnitKind = 'folder' | 'kustomization' | 'chart' | 'compose-project' | 'cluster';

/** Files that are deployed together, for rules that join them. */
export interface RepositoryUnit {
  readonly kind: 'repository';
  readonly unit: UnitKind;
  /** Its folder, empty or with a slash at its end; of a kustomization or a Compose project, its file. */
  readonly path: string;
  /** Of each kind that rules read, by path. */
  readonly artifacts: readonly (Dockerfile | ComposeProject | KubernetesFile)[];
  /** The API objects of all its manifests. */
  readonly objects: readonly KubernetesObject[];
  /**
   * False when a file of it could not be read, was over the budget or is a template, or when it names something that is not in the repository: then
   * nothing may be concluded from what is absent.
   */
  readonly complete: boolean;
  /** Why it is not complete: a full sentence. */
  readonly reason?: string;
}

export interface RepositoryNodes {
  readonly unit: RepositoryUnit;
}
