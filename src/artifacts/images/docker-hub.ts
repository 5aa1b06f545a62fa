import type { ImageReference } from './image-reference.ts';

/** Registries that serve the repositories of Docker Hub, with the path before them. */
const mirrors: ReadonlyMap<string, string> = new Map([
  ['docker.io', ''],
  ['registry-1.docker.io', ''],
  ['registry.hub.docker.com', ''],
  ['mirror.gcr.io', ''],
  ['public.ecr.aws', 'docker/'],
]);

/** Namespaces of Docker Hub that hold the official images of one architecture each. Source: docker-library/official-images. */
const architectures: ReadonlySet<string> = new Set(
  'amd64 arm32v5 arm32v6 arm32v7 arm64v8 i386 mips64le ppc64le riscv64 s390x winamd64'.split(' '),
);

const official = (path: string): string | undefined => {
  const [name = '', folder, ...rest] = path.split('/').toReversed();
  return folder === 'library' || (folder !== undefined && rest.length === 0 && architectures.has(folder)) ? `library/${name}` : undefined;
};

/** The path on Docker Hub of what is pulled from there or from a mirror of it; undefined for other registries. */
const hubPath = ({ registry, repository }: ImageReference): string | undefined => {
  const prefix = mirrors.get(registry.toLowerCase());
  return prefix === undefined || !repository.startsWith(prefix) ? undefined : repository.slice(prefix.length);
};

const named = (path: string): string => official(path) ?? (path.includes('/') ? path : `library/${path}`);

/**
 * The repository on Docker Hub that is pulled, `library/` before official images: also through public mirrors and the namespaces of single
 * architectures. Undefined for images of other registries.
 */
export const pulledHubRepository = (reference: ImageReference): string | undefined => {
  const path = hubPath(reference);
  return path === undefined ? undefined : named(path);
};

/** As `pulledHubRepository`, and also for any pull-through cache that keeps the folder `library`. */
export const hubRepository = (reference: ImageReference): string | undefined =>
  pulledHubRepository(reference) ?? official(reference.repository);
