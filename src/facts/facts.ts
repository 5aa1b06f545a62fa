/** Knowledge from outside the file under judgement. `unknown` is never `absent`: a rule stays silent or says so. */
export type Fact<T> =
  | { readonly state: 'known'; readonly value: T }
  | { readonly state: 'absent' }
  | { readonly state: 'unknown'; readonly reason: string };

/** What is known about the build context of a Dockerfile. */
export interface BuildContext {
  /** `<Dockerfile>.dockerignore`, else `.dockerignore` beside the Dockerfile, else the one at the repository's root. */
  readonly ignoreFile: Fact<{ readonly path: string; readonly text: string }>;
  /** Repository paths of the tracked files under the context, as far as they were listed. */
  readonly trackedFiles: Fact<readonly string[]>;
}

/** A Compose service that builds an image of a Dockerfile. */
export interface BuildingService {
  /** The stage that it names; undefined for the last. */
  readonly target: string | undefined;
  /** Whether it gives the image another user than root. */
  readonly isAnotherUser: boolean;
}

/** Everything that rules may know besides the artifact. Plain data, collected before any rule runs. */
export interface Facts {
  /** Today in UTC, `YYYY-MM-DD`. */
  readonly today: string;
  /** The minor version of Kubernetes that policy names; left out: the newest that is known. */
  readonly kubernetesMinor?: number;
  /** True where policy asks for infos somewhere: what is only worth one need not be looked for elsewhere. */
  readonly tellsInfo?: true;
  /** By path of the Dockerfile. */
  readonly buildContexts: ReadonlyMap<string, BuildContext>;
  /**
   * By path of a manifest or a Dockerfile: images in it, as `registry/repository`, that another file decides (Skaffold, a kustomization, the
   * named contexts of a build).
   */
  readonly replacedImages?: ReadonlyMap<string, ReadonlySet<string>>;
  /** By path of a Dockerfile: the services of Compose files around it that build it. */
  readonly buildingServices?: ReadonlyMap<string, readonly BuildingService[]>;
}
