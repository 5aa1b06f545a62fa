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

/**
 * The repository on Docker Hub that a reference means, `library/` before official images: also through public mirrors, the namespaces of
 * single architectures, and any pull-through cache that keeps the folder `library`. Undefined for images of other registries.
 */
export const hubRepository = ({ registry, repository }: ImageReference): string | undefined => {
  const host = registry.toLowerCase();
  const prefix = mirrors.get(host);
  if (prefix === undefined || !repository.startsWith(prefix)) return official(repository);
  const path = repository.slice(prefix.length);
  return official(path) ?? (path.includes('/') ? path : `library/${path}`);
};
