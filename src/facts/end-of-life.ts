import { hubRepository } from '../artifacts/images/docker-hub.ts';
import type { ImageReference } from '../artifacts/images/image-reference.ts';
import { BoundedMemory } from '../text/bounded-memory.ts';
import { endOfLifeSnapshot } from './end-of-life-data.ts';
import {
  deprecatedRepositories,
  nodeCodenames,
  type ProductName,
  productByRepository,
  productLabels,
  suitedRepositories,
} from './end-of-life-images.ts';
import { type Suite, suitesOf, tagParts, versionOf } from './image-tag.ts';
import { type CycleMatch, type FoundCycle, findCodename, findCycle, isOver, newestSupported } from './release-cycles.ts';

/** What is known about the support of a software in an image. Nothing known gives no lifetime. */
export interface Lifetime {
  /** Name for people: `Node.js`. */
  readonly product: string;
  /** Its release cycle: `14`. */
  readonly cycle: string;
  readonly match: CycleMatch;
  /** Last day with security fixes (`YYYY-MM-DD`), when it is known. */
  readonly end: string | undefined;
  /** `soon`: the end is at most 60 days ahead. */
  readonly state: 'past' | 'soon' | 'supported';
  /**
   * `image`: what the image is there for, by its own version. `base`: the system below, or a language in it, as far as the tag names it.
   */
  readonly part: 'image' | 'base';
  /** The newest release cycle that is supported, as far as the table knows; undefined where none after this one is. */
  readonly newest: string | undefined;
  /** True when the product itself has ended: no release was supported any more when the facts were taken. */
  readonly discontinued: boolean;
}

/** A repository that its maintainers have given up. */
export interface Deprecation {
  /** What they name in its place, if anything. */
  readonly successor: string | undefined;
}

/** How far ahead an end is announced, in days. */
const soonDays = 60;

/** Releases of these end every few weeks or months by plan; their end is not announced. */
const shortLived: ReadonlySet<ProductName> = new Set([
  'cilium',
  'docker-engine',
  'gitlab',
  'grafana',
  'influxdb',
  'istio',
  'neo4j',
  'prometheus',
]);

/** Systems whose images are of themselves: a code name or a name with a number in the tag is their version. */
const systems: ReadonlySet<ProductName> = new Set(['alpine-linux', 'amazon-linux', 'centos', 'debian', 'fedora', 'rocky-linux', 'ubuntu']);

/** Days since the epoch of a date `YYYY-MM-DD`. Source: "days from civil", Howard Hinnant. */
const dayNumber = (date: string): number => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const shifted = month <= 2 ? year - 1 : year;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return shifted * 365 + Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400) + dayOfYear;
};

const stateOf = (product: ProductName, end: string | boolean, today: string): Lifetime['state'] => {
  if (isOver(end, today)) return 'past';
  const announced = typeof end === 'string' && !shortLived.has(product) && dayNumber(end) - dayNumber(today) <= soonDays;
  return announced ? 'soon' : 'supported';
};

const lifetime = (product: ProductName, { match, cycle, end }: FoundCycle, part: Lifetime['part'], today: string): Lifetime => ({
  product: productLabels[product],
  cycle,
  match,
  end: typeof end === 'string' ? end : undefined,
  state: stateOf(product, end, today),
  part,
  newest: newestSupported(product, cycle, today),
  discontinued: newestSupported(product, '', endOfLifeSnapshot) === undefined,
});

/** The repository as the tables have it: as on Docker Hub, or with its registry. */
export const tableName = (reference: ImageReference): string =>
  hubRepository(reference) ?? `${reference.registry.toLowerCase()}/${reference.repository}`;

const hasSuites = (name: string): boolean =>
  productByRepository.has(name) || suitedRepositories.some(entry => (entry.endsWith('/') ? name.startsWith(entry) : name === entry));

/** The version that a tag begins with. Node.js also has names for some (`gallium`, `lts-gallium`), and Lambda calls old .NET `core3.1`. */
const ownVersion = (product: ProductName, [first = '', second = '']: readonly string[]): string | undefined => {
  if (product === 'dotnet') return versionOf(first.replace(/^core/, ''));
  const named = product === 'nodejs' ? nodeCodenames.get(first === 'lts' ? second : first) : undefined;
  return named ?? versionOf(first);
};

const imageCycle = (product: ProductName, tag: string, today: string): FoundCycle | undefined => {
  const version = ownVersion(product, tagParts(tag));
  return version === undefined || isUnreleased(version) ? undefined : findCycle(product, version, today);
};

/** `0.0.0` is what builds call themselves that are of no release. */
const isUnreleased = (version: string): boolean => /^0+(?:\.0+)*$/u.test(version);

const suiteCycle = ({ product, release }: Suite, today: string): FoundCycle | undefined =>
  'codename' in release ? findCodename(product, release.codename) : findCycle(product, release.version, today);

/** Parts of the repository's own name count where images are named after their system: `gcr.io/distroless/base-debian10`. */
const suiteParts = (name: string, tag: string): readonly string[] =>
  name.startsWith('gcr.io/distroless/') ? [...tagParts(name.slice(name.lastIndexOf('/') + 1)), ...tagParts(tag)] : tagParts(tag);

/** Few images stand in very many files, and each proof of a fix asks again. */
const remembered = new BoundedMemory<readonly Lifetime[]>(1_000);

/**
 * What is known on `today` (`YYYY-MM-DD`) about the support of an image, by its repository and tag: first of the image itself, then of
 * what its tag says it is built on. Empty for unknown repositories, floating tags and versions that the table does not have.
 */
export const endOfLife = (reference: ImageReference, today: string): readonly Lifetime[] => {
  const { registry, repository, tag = '' } = reference;
  return remembered.of(`${registry}/${repository}:${tag}@${today}`, () => findLifetimes(tableName(reference), tag, today));
};

const findLifetimes = (name: string, tag: string, today: string): readonly Lifetime[] => {
  const product = productByRepository.get(name);
  const own = product && imageCycle(product, tag, today);
  const suites = hasSuites(name) ? suitesOf(suiteParts(name, tag)) : [];
  return [
    ...(own && product ? [lifetime(product, own, 'image', today)] : []),
    ...suites.flatMap(suite => {
      const found = suiteCycle(suite, today);
      const isImage = suite.first && product !== undefined && systems.has(product);
      return found ? [lifetime(suite.product, found, isImage ? 'image' : 'base', today)] : [];
    }),
  ];
};

/**
 * Builds of coming releases are the only ones that the deprecated `openjdk` still gets. Source: docker-library/docs,
 * `openjdk/deprecated.md`.
 */
const isEarlyAccess = (tag: string): boolean => tagParts(tag).includes('ea');

/** Whether the maintainers of an image have given up its repository. */
export const deprecation = (reference: ImageReference): Deprecation | undefined => {
  const name = tableName(reference);
  const successor = deprecatedRepositories.get(name) ?? (name.startsWith('circleci/') ? 'cimg' : undefined);
  if (successor === undefined || (name === 'library/openjdk' && isEarlyAccess(reference.tag ?? ''))) return undefined;
  return { successor: successor === '' ? undefined : successor };
};

/** True for images of an operating system, whose tags name its release: `debian:bookworm`. */
export const isSystemImage = (reference: ImageReference): boolean => {
  const name = tableName(reference);
  const product = productByRepository.get(name);
  return name === 'library/buildpack-deps' || (product !== undefined && systems.has(product));
};
