import type { ImageReference } from '../../artifacts/image-reference.ts';

/** Docker Hub's registry as go-containerregistry names it. */
const dockerHub = 'index.docker.io';

/** Registry and repository of an image as policies name them: `index.docker.io/library/alpine`. */
export const policyRepository = ({ registry, repository }: ImageReference): string =>
  `${registry === 'docker.io' ? dockerHub : registry}/${repository}`;

/**
 * An image's name as sigstore's policy-controller matches it: `index.docker.io/library/alpine:3.20`, `latest` when no tag is written, and with a
 * digest no tag. Source: go-containerregistry, `pkg/name`, `Tag.Name` and `Digest.Name`.
 */
export const policyImageName = (reference: ImageReference): string =>
  `${policyRepository(reference)}${reference.digest === undefined ? `:${reference.tag ?? 'latest'}` : `@${reference.digest}`}`;
