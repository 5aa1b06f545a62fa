import type { ImageReference } from '../../artifacts/images/image-reference.ts';

/** Docker Hub's registry as go-containerregistry names it. */
const dockerHub = 'index.docker.io';

/** Hosts under which clients reach Docker Hub. */
const hubHosts: ReadonlySet<string> = new Set(['docker.io', dockerHub, 'registry-1.docker.io']);

/**
 * A registry's one name. Why not as written: hosts have no case and HTTPS has its port, so that `GHCR.IO` and `ghcr.io:443` are pulled from
 * where `ghcr.io` is, and a policy for that must not be passed by.
 */
const policyRegistry = (registry: string): string => {
  const host = registry.toLowerCase().replace(/:0*443$/u, '');
  return hubHosts.has(host) ? dockerHub : host;
};

/** Registry and repository of an image as policies name them: `index.docker.io/library/alpine`. */
export const policyRepository = ({ registry, repository }: ImageReference): string => `${policyRegistry(registry)}/${repository}`;

/** The same as Notation's trust policies and Notary v1 name it, where Docker Hub is `docker.io`. */
export const trustRepository = (reference: ImageReference): string => {
  const name = policyRepository(reference);
  return name.startsWith(`${dockerHub}/`) ? `docker.io${name.slice(dockerHub.length)}` : name;
};

/**
 * An image's name as sigstore's policy-controller matches it: `index.docker.io/library/alpine:3.20`, `latest` when no tag is written, and
 * with a digest no tag. Source: go-containerregistry, `pkg/name`, `Tag.Name` and `Digest.Name`.
 */
export const policyImageName = (reference: ImageReference): string =>
  `${policyRepository(reference)}${reference.digest === undefined ? `:${reference.tag ?? 'latest'}` : `@${reference.digest}`}`;
