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

/** What is known of a reference beside its text, told by whoever found it: nothing of it is guessed from the name. */
export interface ImageContext {
  /** `pulled`: it comes out of a registry. The others are no image that could be signed before the change is merged. */
  readonly standing: 'pulled' | 'built-here' | 'stage' | 'scratch';
  readonly workload?: ImageWorkload;
}
