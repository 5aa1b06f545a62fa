/** The object that runs an image. Dockerfiles and Compose files have none. */
export interface ImageWorkload {
  /** API group, empty for the core group. */
  readonly group: string;
  readonly version: string;
  /** Plural, in lower case: `deployments`. */
  readonly resource: string;
  /** Labels of the object itself, not of its pod template. */
  readonly labels: ReadonlyMap<string, string>;
}

/** What is known of a reference beside its text. */
export interface ImageContext {
  /** Undefined for images of Dockerfiles and Compose files, and for manifests whose kind is not known. */
  readonly workload?: ImageWorkload;
}
