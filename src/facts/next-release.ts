import type { ImageReference } from '../artifacts/images/image-reference.ts';
import { tableName } from './end-of-life.ts';
import { type ProductName, productByRepository } from './end-of-life-images.ts';
import { suitesOf, tagParts, versionOf } from './image-tag.ts';
import { findCodename, findCycle, isOver, type LaterCycle, laterCycles } from './release-cycles.ts';

const official = (names: string): readonly string[] => names.split(' ').map(name => `library/${name}`);

/**
 * Languages of whose releases each has a tag for the two newest releases of Debian and of Alpine (`3.13-slim-bookworm`, `3.13-alpine3.22`). Source:
 * docker-library/official-images.
 */
const onSystems: ReadonlySet<string> = new Set(official('golang node perl php python ruby'));

/**
 * Images of languages and systems of which each release has its tag and each variant of it: a program built on one is built on the next, and
 * shows whether that does. Not those of databases, whose data another release may not read.
 */
const images: ReadonlySet<string> = new Set([
  ...onSystems,
  ...official('almalinux alpine amazoncorretto amazonlinux debian docker eclipse-temurin elixir erlang fedora oraclelinux ubuntu'),
  ...['registry.fedoraproject.org/fedora', 'quay.io/fedora/fedora', 'rockylinux/rockylinux', 'opensuse/leap'],
  ...['sdk', 'aspnet', 'runtime', 'runtime-deps'].map(name => `mcr.microsoft.com/dotnet/${name}`),
]);

/** Images of servers that keep nothing: of each release they have a tag, too. */
const servers: ReadonlySet<string> = new Set(official('nginx httpd haproxy memcached tomcat traefik'));

/** Images of products in no table of ends, with the tag under which their present release gets its fixes. Source: docker-library/official-images. */
const presentTags: ReadonlyMap<string, string> = new Map(
  Object.entries({
    adminer: '5',
    bash: '5',
    busybox: '1.37',
    caddy: '2',
    composer: '2',
    dart: '3',
    'eclipse-mosquitto': '2',
    gradle: '9',
    julia: '1',
    maven: '3',
    nats: '2',
    phpmyadmin: '5',
    registry: '3',
    rust: '1',
  }).map(([name, tag]) => [`library/${name}`, tag] as const),
);

/** The product of an image of which each release has its tag, by the image's name in the table. */
const productWithTags = (name: string): ProductName | undefined =>
  images.has(name) || servers.has(name) ? productByRepository.get(name) : undefined;

/** A release or its code name, and the parts of a variant. */
const releaseTag = /^(v?)(\d{1,4}(?:\.\d{1,4}){0,2}|[a-z]{4,10})((?:-[a-z0-9.]{1,20}){0,4})$/;

/** Variants that all releases have. */
const variants: ReadonlySet<string> = new Set(['slim', 'alpine', 'fpm', 'cli', 'apache', 'zts', 'jdk', 'jre', 'dind']);

/** Releases that are meant to be stayed on: the even ones of Node.js, the stable ones of nginx, those of Ubuntu of April of even years. */
const isForLong = (product: ProductName, cycle: string): boolean => {
  if (product === 'nodejs') return Number(cycle) % 2 === 0;
  if (product === 'nginx') return /[02468]$/.test(cycle);
  return product !== 'ubuntu' || /^\d*[02468]\.04$/.test(cycle);
};

const nextYear = (day: string): string => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;

/** Of the releases after a version that are to be stayed on, the nearest or newest that gets fixes for a year more; the newest where none is known to. */
const releaseAfter = (product: ProductName, version: string, today: string, which: 'nearest' | 'newest'): LaterCycle | undefined => {
  const later = (day: string): readonly LaterCycle[] => laterCycles(product, version, day).filter(({ cycle }) => isForLong(product, cycle));
  const lasting = later(nextYear(today)).filter(({ isLasting }) => isLasting);
  return lasting.at(which === 'nearest' ? -1 : 0) ?? later(today)[0];
};

/** As tags write it: `10.0` for .NET 10. */
const tagOf = (product: ProductName, cycle: string): string => (product === 'dotnet' && !cycle.includes('.') ? `${cycle}.0` : cycle);

/** A release of Debian or Alpine in a tag, or the next one that images are still made for; undefined for other systems. */
const nextSystem = (part: string, today: string): string | undefined => {
  const [suite] = suitesOf([part]);
  if (suite?.product === 'alpine-linux') {
    const newest = releaseAfter('alpine-linux', '0', today, 'newest');
    return newest && `alpine${newest.cycle}`;
  }
  if (suite?.product !== 'debian' || !('codename' in suite.release)) return undefined;
  const own = findCodename('debian', part);
  return own === undefined || isOver(own.end, nextYear(today))
    ? releaseAfter('debian', own?.cycle ?? '0', today, 'nearest')?.codename
    : part;
};

/** The parts of a variant for another release; undefined where it is not certain that it has one. */
const nextVariant = (name: string, parts: readonly string[], today: string): string | undefined => {
  const next = parts.map(part => (variants.has(part) ? part : onSystems.has(name) ? nextSystem(part, today) : undefined));
  return next.includes(undefined) ? undefined : next.map(part => `-${part}`).join('');
};

/** The release that a version is of, where it still gets fixes, else the next. */
const nextCycle = (product: ProductName, version: string, today: string): LaterCycle | undefined => {
  const isNumber = /^\d/.test(version);
  const own = isNumber ? findCycle(product, version, today) : findCodename(product, version);
  if (own?.match === 'cycle' && !isOver(own.end, today))
    return isNumber ? { cycle: own.cycle, codename: undefined, isLasting: false } : undefined;
  const from = isNumber ? version : own?.cycle;
  return from === undefined ? undefined : releaseAfter(product, from, today, 'nearest');
};

/**
 * The tag of the nearest release that gets fixes for a year more, in the same variant; of the newest where none does; of the release itself
 * where only the system in it gets none. Undefined where it is not certain that there is such a tag.
 */
export const nextRelease = (reference: ImageReference, today: string): string | undefined => {
  const name = tableName(reference);
  const product = productWithTags(name);
  const [, prefix = '', version, variant = ''] = releaseTag.exec(reference.tag ?? '') ?? [];
  if (product === undefined || version === undefined || reference.digest !== undefined) return undefined;
  const rest = nextVariant(name, variant.split('-').slice(1), today);
  const found = rest === undefined ? undefined : nextCycle(product, version, today);
  const next = found && (/^\d/.test(version) ? tagOf(product, found.cycle) : found.codename);
  return next === undefined || `${next}${rest}` === reference.tag ? undefined : `${prefix}${next}${rest}`;
};

/** Another image, by the last part of its name and by its tag. */
export interface NextImage {
  readonly name: string;
  readonly tag: string | undefined;
}

/** What is left out in tags of Temurin, which is built on one Debian-like system and on Alpine. */
const leftOut = /^(?:slim|alpine3\.\d{1,2}|stretch|buster|bullseye|bookworm|trixie)$/;

/** The tag of Eclipse Temurin for one of the given-up `openjdk` (`8u212-jre-alpine3.9`). */
const temurinTag = (tag: string, today: string): string | undefined => {
  const [first = '', ...parts] = tagParts(tag);
  const version = versionOf(first)?.split('.', 1)[0];
  const isKnown = parts.every(part => part === 'jdk' || part === 'jre' || part === 'alpine' || leftOut.test(part));
  const cycle = version === undefined || !isKnown ? undefined : nextCycle('eclipse-temurin', version, today)?.cycle;
  if (cycle === undefined) return undefined;
  const alpine = parts.some(part => part.startsWith('alpine')) ? '-alpine' : '';
  return `${cycle}-${parts.includes('jre') ? 'jre' : 'jdk'}${alpine}`;
};

/**
 * The image that is to be taken in the place of one under another name: the successor of an image that was given up, distroless on the next
 * Debian. Undefined where it is not certain that there is one.
 */
export const nextImage = (reference: ImageReference, today: string): NextImage | undefined => {
  const name = tableName(reference);
  const { tag, digest } = reference;
  if (digest !== undefined) return undefined;
  if (name === 'library/openjdk' || name === 'library/java') {
    const next = temurinTag(tag ?? '', today);
    return next === undefined ? undefined : { name: 'eclipse-temurin', tag: next };
  }
  const [, what, debian = ''] = /^gcr\.io\/distroless\/(static|base|base-nossl|cc|python3)-debian(\d{1,2})$/.exec(name) ?? [];
  const next = what === undefined ? undefined : releaseAfter('debian', debian, today, 'nearest');
  return next && { name: `${what}-debian${next.cycle}`, tag };
};

/**
 * The tag of the newest release, of those that get fixes for a year more where there are some. For images without a version: undefined where it is
 * not certain that there is such a tag, and for databases.
 */
export const presentRelease = (reference: ImageReference, today: string): string | undefined => {
  const name = tableName(reference);
  const product = productWithTags(name);
  if (product === undefined) return presentTags.get(name);
  const found = releaseAfter(product, '0', today, 'newest');
  return found && tagOf(product, found.cycle);
};
