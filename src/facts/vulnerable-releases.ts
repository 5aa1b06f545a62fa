import { hubRepository } from '../artifacts/images/docker-hub.ts';
import type { ImageReference } from '../artifacts/images/image-reference.ts';
import { tagParts } from './image-tag.ts';
import { type VulnerableRelease, vulnerableReleases } from './vulnerable-releases-data.ts';

/** A release that has a flaw of the table. */
export interface VulnerableVersion {
  readonly product: string;
  /** As it is written. */
  readonly version: string;
  readonly advisory: string;
  readonly effect: string;
  /** The first release of its line without the flaw, written as the table does. */
  readonly fixed: string;
}

/** `1.1.9`, `v2.14.1`, `1.0.1f`, `1.9.5p1`, `RELEASE.2023-01-12T02-06-16Z`. */
const versionPattern = /^(?:v|RELEASE\.)?(\d{1,10}(?:[.T:-]\d{1,10}){0,6})Z?(?:p(\d{1,4})|([a-z]))?$/u;

/** Numbers and then the letter or patch level, in which versions are compared; undefined for what is no release. */
const numbersOf = (version: string): readonly number[] | undefined => {
  const [, numbers, patch, letter] = versionPattern.exec(version) ?? [];
  if (numbers === undefined) return undefined;
  return [...numbers.split(/[.T:-]/u).map(Number), ...(patch || letter ? [(Number(patch) || letter?.charCodeAt(0)) ?? 0] : [])];
};

/** Less than zero where the first comes before the second; what one has not is taken as zero. */
const compare = (a: readonly number[], b: readonly number[]): number => {
  for (let at = 0; at < Math.max(a.length, b.length); at += 1) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
};

/** Numbers that a release has at least that is none of a line: `7.2` of an image moves on to what is mended. */
const leastNumbers = 3;

/** The first flaw that a version has of those that are given. */
const flawOf = (version: string, flaws: readonly VulnerableRelease[]): VulnerableVersion | undefined => {
  const numbers = numbersOf(version);
  if (numbers === undefined) return undefined;
  for (const { ranges, product, advisory, effect, numbers: least = leastNumbers } of flaws) {
    if (numbers.length < least) continue;
    const range = ranges.find(
      ([from, fixed]) => compare(numbersOf(from) ?? [], numbers) <= 0 && compare(numbers, numbersOf(fixed) ?? []) < 0,
    );
    if (range) return { product, version, advisory, effect, fixed: range[1] };
  }
  return undefined;
};

const indexBy = (
  keysOf: (release: VulnerableRelease) => readonly string[] | undefined,
): ReadonlyMap<string, readonly VulnerableRelease[]> => {
  const index = new Map<string, VulnerableRelease[]>();
  for (const release of vulnerableReleases) for (const key of keysOf(release) ?? []) index.set(key, [...(index.get(key) ?? []), release]);
  return index;
};

const byImage = indexBy(({ images }) => images);
const byArchive = indexBy(({ archives }) => archives?.map(name => name.toLowerCase()));
const byRepository = indexBy(({ github }) => (github === undefined ? undefined : [github.toLowerCase()]));
const byPackage = indexBy(({ packages = {} }) =>
  Object.entries(packages).flatMap(([manager, names]) => names.map(name => `${manager} ${name}`)),
);

/** The second part of a tag that makes of its version one that comes before it: `9.0.0-M1`, `1.2.0-rc.1`. */
const isBefore = (part: string | undefined): boolean => /^(?:rc|beta|alpha|pre|preview|dev|snapshot|m\d)/iu.test(part ?? '');

/**
 * What is known of the release that an image's tag names. Undefined for repositories that are not in the table (forks under other names among
 * them), tags that move, releases that come before one, and images that only a digest names.
 */
export const vulnerableImage = (reference: ImageReference): VulnerableVersion | undefined => {
  const { tag, registry, repository } = reference;
  const flaws = tag === undefined ? undefined : byImage.get(hubRepository(reference) ?? `${registry.toLowerCase()}/${repository}`);
  if (flaws === undefined || tag === undefined) return undefined;
  // MinIO's releases have hyphens in them.
  if (tag.startsWith('RELEASE.')) return flawOf(tag, flaws);
  const [version = '', next] = tagParts(tag);
  return isBefore(next) ? undefined : flawOf(version, flaws);
};

/** What stands behind the version in a name: the system, how it is packed. A part that is no such word may be a distribution's own revision. */
const packing =
  /^(?:[-_.](?:linux|darwin|windows|amd64|x86_64|x64|arm64|aarch64|armv?\d\w{0,3}|386|i386|i686|ppc64le|s390x|riscv64|musl|gnu|static|bin|src|source|all|jar|war|zip|tar|tgz|txz|tbz2?|gz|bz2|xz|zst|lz|exe|msi|ova|hpi|sha256|asc))*$/iu;

const archiveName = /^([A-Za-z][\w.+-]{0,60}?)[-_]v?(\d{1,10}(?:\.\d{1,10}){1,5}(?:p\d{1,4}|[a-z](?![a-z]))?)(?=[-_.]|$)/u;

/** What the last part of a path names: `openssl-3.0.5.tar.gz`. */
const flawOfArchive = (name: string): VulnerableVersion | undefined => {
  const [whole, stem = '', version = ''] = archiveName.exec(name) ?? [];
  const flaws = byArchive.get(stem.toLowerCase());
  return whole !== undefined && flaws && packing.test(name.slice(whole.length)) ? flawOf(version, flaws) : undefined;
};

const githubPath =
  /^\/([\w.-]{1,60}\/[\w.-]{1,100})\/(?:releases\/download|archive(?:\/refs\/tags)?|tarball|zipball)\/(?:refs\/tags\/)?([^/]{1,60})/u;

/** What a release or a source archive on GitHub is of: `/opencontainers/runc/releases/download/v1.1.9/runc.amd64`. */
const flawOfRelease = (path: string): VulnerableVersion | undefined => {
  const [, repository = '', tag = ''] = githubPath.exec(path) ?? [];
  const flaws = byRepository.get(repository.toLowerCase());
  return flaws && flawOf(tag.replace(/\.(?:tar\.gz|tgz|zip)$/u, '').replace(/^[a-z]+-(?=\d)/u, ''), flaws);
};

/** What is known of the release that an address names, by its path on GitHub or the name of its file. Queries and fragments say nothing. */
export const vulnerableDownload = ({ host, path }: { readonly host: string; readonly path: string }): VulnerableVersion | undefined => {
  const plain = path.split(/[?#]/u, 1)[0] ?? '';
  const ofRelease = /^(?:www\.|codeload\.)?github\.com$/u.test(host) ? flawOfRelease(plain) : undefined;
  return ofRelease ?? flawOfArchive(plain.slice(plain.lastIndexOf('/') + 1));
};

/** What is known of one version of a package: by its manager, and the name in the registry's spelling. */
export const vulnerablePackage = (manager: 'pip' | 'npm' | 'gem', name: string, version: string): VulnerableVersion | undefined => {
  const flaws = byPackage.get(`${manager} ${manager === 'pip' ? name.toLowerCase().replaceAll(/[-_.]+/gu, '-') : name}`);
  return flaws && flawOf(version, flaws);
};
