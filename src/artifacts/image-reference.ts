/**
 * An image reference by the distribution grammar (`[domain/]path[:tag][@digest]`), each part with its own range in the file.
 * Source: distribution/reference, `regexp.go`.
 */
export interface ImageReference {
  /** As written (after ARG/ENV or interpolation defaults were put in). */
  readonly text: string;
  /** Host and port as written, or `docker.io` when none is written. */
  readonly registry: string;
  /** Path without the registry; `library/` is put before a one-part name on `docker.io`. */
  readonly repository: string;
  /** Name as written: registry (if written) and path, without tag and digest. */
  readonly name: string;
  readonly tag?: string;
  readonly digest?: string;
}
