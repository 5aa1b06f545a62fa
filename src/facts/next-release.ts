import type { ImageReference } from '../artifacts/images/image-reference.ts';
import { tableName } from './end-of-life.ts';
import { type ProductName, productByRepository } from './end-of-life-images.ts';
import { findCodename, type LaterCycle, laterCycles } from './release-cycles.ts';

/**
 * Images of languages and systems of which each release has its tag and each variant of it: a program built on one is built on the next, and
 * shows whether that does. Not those of databases, whose data another release may not read.
 */
const images: ReadonlySet<string> = new Set([
  ...['alpine', 'amazonlinux', 'debian', 'ubuntu', 'eclipse-temurin', 'golang', 'node', 'perl', 'php', 'python', 'ruby'].map(
    name => `library/${name}`,
  ),
  ...['sdk', 'aspnet', 'runtime', 'runtime-deps'].map(name => `mcr.microsoft.com/dotnet/${name}`),
]);

/** Images of servers that keep nothing: of each release they have a tag, too. */
const servers: ReadonlySet<string> = new Set(['nginx', 'httpd', 'haproxy', 'tomcat'].map(name => `library/${name}`));

/** The product of an image of which each release has its tag, by the image's name in the table. */
const productWithTags = (name: string): ProductName | undefined =>
  images.has(name) || servers.has(name) ? productByRepository.get(name) : undefined;

/** A release or its code name, and variants that all releases have. Those that name another release besides (`alpine3.15`) are not among them. */
const plainTag = /^(\d{1,4}(?:\.\d{1,4}){0,2}|[a-z]{4,10})((?:-(?:slim|alpine|fpm|cli|apache|zts|jdk|jre)){0,3})$/;

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

/**
 * The tag of the nearest release that gets fixes for a year more, in the same variant; of the newest where none does. For images whose release has
 * ended; undefined where it is not certain that there is such a tag.
 */
export const nextRelease = (reference: ImageReference, today: string): string | undefined => {
  const name = tableName(reference);
  const product = productWithTags(name);
  const [, version, variant = ''] = plainTag.exec(reference.tag ?? '') ?? [];
  if (product === undefined || version === undefined || reference.digest !== undefined) return undefined;
  const isNumber = /^\d/.test(version);
  const own = isNumber ? version : findCodename(product, version)?.cycle;
  const found = own === undefined ? undefined : releaseAfter(product, own, today, 'nearest');
  const next = found && (isNumber ? tagOf(product, found.cycle) : found.codename);
  return next === undefined ? undefined : `${next}${variant}`;
};

/**
 * The tag of the newest release, of those that get fixes for a year more where there are some. For images without a version: undefined where it is
 * not certain that there is such a tag, and for databases.
 */
export const presentRelease = (reference: ImageReference, today: string): string | undefined => {
  const product = productWithTags(tableName(reference));
  if (product === undefined) return undefined;
  const found = releaseAfter(product, '0', today, 'newest');
  return found && tagOf(product, found.cycle);
};
