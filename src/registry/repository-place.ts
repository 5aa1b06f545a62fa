/** A repository of a registry, as in image references. */
export interface RepositoryPlace {
  /** `docker.io`, `ghcr.io`, `localhost:5000`. */
  readonly registry: string;
  readonly repository: string;
}

/** `host/name`, for people and as key. */
export const placeName = ({ registry, repository }: RepositoryPlace): string => `${registry}/${repository}`;
