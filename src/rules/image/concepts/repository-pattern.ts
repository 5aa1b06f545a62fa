import type { ImageReference } from '../../../artifacts/images/image-reference.ts';
import { matchesWildcard } from '../../../text/wildcard.ts';

/**
 * A registry or repository as policy writes it, cut at its boundaries: `ghcr.io/acme` is host `ghcr.io` and path [`acme`].
 * It holds everything at and below it; `/*` or `/**` at the end holds only what is below.
 */
export interface RepositoryPattern {
  /** Labels of the host, in lower case, the port with the last one. */
  readonly host: readonly string[];
  readonly path: readonly string[];
  /** True when something must follow the path. */
  readonly below: boolean;
}

/** The first part of a name is a host by the same signs as in an image reference; `*` alone means every registry. */
const isHost = (part: string): boolean => part === 'localhost' || part === '*' || part.includes('.') || part.includes(':');

const hubHosts: ReadonlySet<string> = new Set(['docker.io', 'index.docker.io']);

const hostLabels = (host: string): readonly string[] => {
  const lower = host.toLowerCase();
  return (hubHosts.has(lower) ? 'docker.io' : lower).split('.');
};

/**
 * Reads a pattern. Without a host Docker Hub is meant, as in a reference: `nginx` is `docker.io/library/nginx`, `acme/app` is
 * `docker.io/acme/app`. `*` stands for any characters within one label of the host or one part of the path. A scheme is passed over.
 */
export const parseRepositoryPattern = (text: string): RepositoryPattern => {
  const parts = text
    .trim()
    .replace(/^https?:\/\//i, '')
    .split('/')
    .filter((part, index) => part !== '' || index === 0);
  const [first = ''] = parts;
  const hosted = isHost(first);
  const written = hosted ? parts.slice(1) : parts;
  const below = written.length > 0 && /^\*{1,2}$/.test(written.at(-1) ?? '');
  const path = below ? written.slice(0, -1) : written;
  const official = !hosted && parts.length === 1;
  return { host: hostLabels(hosted ? first : 'docker.io'), path: official ? ['library', ...path] : path, below };
};

const eachFits = (patterns: readonly string[], texts: readonly string[]): boolean =>
  patterns.every((pattern, index) => matchesWildcard(pattern, texts[index] ?? ''));

const hostFits = (pattern: readonly string[], registry: string): boolean => {
  if (pattern.length === 1 && pattern[0] === '*') return true;
  const labels = registry.toLowerCase().split('.');
  return labels.length === pattern.length && eachFits(pattern, labels);
};

/** True when the pattern holds the repository of a reference. Whole labels and parts are compared, so `gcr.io` never holds `evilgcr.io`. */
export const holdsRepository = ({ host, path, below }: RepositoryPattern, { registry, repository }: ImageReference): boolean => {
  const parts = repository.split('/');
  return hostFits(host, registry) && parts.length >= path.length + (below ? 1 : 0) && eachFits(path, parts);
};
