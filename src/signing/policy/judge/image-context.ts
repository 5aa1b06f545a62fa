/** What policies match of an object. What is not known (a template's) is undefined, and fits every policy: none is left out for that. */
export interface WorkloadKind {
  /** API group, empty for the core group. */
  readonly group: string | undefined;
  readonly version: string | undefined;
  /** Plural, in lower case: `deployments`. */
  readonly resource: string | undefined;
  /** Labels of the object itself, not of its pod template. */
  readonly labels: ReadonlyMap<string, string> | undefined;
}

/** The object that runs an image. */
export interface ImageWorkload extends WorkloadKind {
  /** What a cluster makes of its templates, and asks its policies about again: replica sets, jobs, pods. Left out when that is nothing. */
  readonly creates?: readonly WorkloadKind[];
}

/** What is known of a reference beside its text. */
export interface ImageContext {
  /** Undefined for images of Dockerfiles and Compose files. */
  readonly workload?: ImageWorkload;
}
