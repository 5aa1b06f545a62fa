import type { ProductName } from './end-of-life-images.ts';

/** The system or language that a part of a tag names: `alpine3.15`, `debian-11`, `bullseye`, `php7.4`. */
export interface Suite {
  readonly product: ProductName;
  readonly release: { readonly version: string } | { readonly codename: string };
  /** True when it is the tag's first part. */
  readonly first: boolean;
}

/** Names that stand directly before (or, with a hyphen, right before) a version in a tag. */
const suiteProducts: ReadonlyMap<string, ProductName> = new Map([
  ['alpine', 'alpine-linux'],
  ['debian', 'debian'],
  ['ubuntu', 'ubuntu'],
  ['centos', 'centos'],
  ['stream', 'centos-stream'],
  ['rockylinux', 'rocky-linux'],
  ['fedora', 'fedora'],
  ['al', 'amazon-linux'],
  ['php', 'php'],
  ['python', 'python'],
  ['nodejs', 'nodejs'],
]);

/**
 * Code names that are a system's alone, wherever in a tag of an official image they stand. Very old ones are ordinary words and left out.
 */
const codenames: readonly (readonly [ProductName, readonly string[]])[] = [
  ['debian', ['squeeze', 'wheezy', 'jessie', 'stretch', 'buster', 'bullseye', 'bookworm', 'trixie']],
  [
    'ubuntu',
    ['precise', 'trusty', 'utopic', 'vivid', 'wily', 'xenial', 'yakkety', 'zesty', 'artful', 'bionic', 'cosmic', 'disco', 'eoan', 'focal'],
  ],
  ['ubuntu', ['groovy', 'hirsute', 'impish', 'jammy', 'kinetic', 'lunar', 'mantic', 'noble', 'oracular', 'plucky', 'questing', 'resolute']],
];

const productByCodename: ReadonlyMap<string, ProductName> = new Map(
  codenames.flatMap(([product, names]) => names.map(name => [name, product] as const)),
);

/** The parts of a tag. A tag has at most 128 characters, so all that is done with them is bounded. */
export const tagParts = (tag: string): readonly string[] => tag.split(/[-_]/);

/** A number at the start of a part, and what may follow it: an update of Java (`8u332`), a pre-release (`3.14.0rc1`), nothing. */
const versionPattern = /^v?(\d{1,10}(?:\.\d{1,10}){0,4})(u\d+|(?:rc|a|b|alpha|beta|M)\d*)?$/;

/** The version that a part of a tag is; undefined for names, commits and dates with letters. */
export const versionOf = (part: string): string | undefined => {
  const [, version, rest = ''] = versionPattern.exec(part) ?? [];
  const isCommit = rest !== '' && !rest.startsWith('u') && !version?.includes('.');
  return isCommit ? undefined : version;
};

/** `ubuntu2004` means 20.04. */
const withPoint = (product: ProductName, version: string): string =>
  product === 'ubuntu' && /^\d{4}$/.test(version) ? `${version.slice(0, 2)}.${version.slice(2)}` : version;

const suiteOf = (part: string, next: string | undefined, first: boolean): Suite | undefined => {
  const named = productByCodename.get(part);
  if (named) return { product: named, release: { codename: part }, first };
  const [, name = '', digits = ''] = /^([a-z]+)(\d{1,6}(?:\.\d{1,6}){0,3})?$/.exec(part) ?? [];
  const product = suiteProducts.get(name);
  // Why: `debian-11` is Bitnami's and the dev containers' form; a number after the name of a language is not its version.
  const apart = ['alpine', 'debian', 'ubuntu'].includes(name) ? versionOf(next ?? '') : undefined;
  const version = digits === '' ? apart : digits;
  return product && version !== undefined ? { product, release: { version: withPoint(product, version) }, first } : undefined;
};

/** All systems and languages that the parts of a tag (or of a repository's name) name, in order. */
export const suitesOf = (parts: readonly string[]): readonly Suite[] =>
  parts.flatMap((part, index) => suiteOf(part.toLowerCase(), parts[index + 1], index === 0) ?? []);
