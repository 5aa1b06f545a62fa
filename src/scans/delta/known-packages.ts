import { nameKey } from '../ecosystem.ts';
import type { ScannedPackage, ScanReport } from '../report.ts';
import { packageKey, placedKey } from './identity.ts';

/** The names of packages as `KnownPackages` is asked for them. */
export const namesOf = (packages: Iterable<ScannedPackage>): ReadonlySet<string> =>
  new Set(Iterator.from(packages).map(({ ecosystem, name }) => nameKey(ecosystem, name)));

/** What a report tells of packages: those that it lists, and those of its findings. */
export class KnownPackages {
  readonly #scopes: ScanReport['scopes'];
  /** Versions by package and place. */
  readonly #placed = new Map<string, OneOrMore>();
  /** Places by package and version. */
  readonly #places = new Map<string, OneOrMore>();

  /** `asked`: the names of the packages that it is asked for; of what else a report lists nearly all is the same on both sides. */
  constructor({ scopes, packages, findings }: ScanReport, asked: ReadonlySet<string>) {
    this.#scopes = scopes;
    for (const own of packages) this.#add(own, asked);
    for (const { package: own } of findings) this.#add(own, asked);
  }

  #add(own: ScannedPackage, asked: ReadonlySet<string>): void {
    if (!asked.has(nameKey(own.ecosystem, own.name))) return;
    addTo(this.#placed, placedKey(own), own.version);
    addTo(this.#places, versionKey(own), own.place.path);
  }

  /** Versions of the package at its place; none when it is not there, or not known to be. */
  versionsOf(own: ScannedPackage): ReadonlySet<string> {
    return setOf(this.#placed.get(placedKey(own)));
  }

  /** Places of the package in just this version. */
  placesOf(own: ScannedPackage): ReadonlySet<string> {
    return setOf(this.#places.get(versionKey(own)));
  }

  /** As `isListedIn`, of this report. */
  isListed(scope: string): boolean {
    return isListedIn(this.#scopes, scope);
  }
}

/** True when a package of the scope that is not known is not there. Where a whole file is gone, its neighbours tell whether files are listed. */
export const isListedIn = (scopes: ScanReport['scopes'], scope: string): boolean => {
  const own = scopes.get(scope);
  if (own) return own.isListed;
  const [kind] = scope.split('/');
  return [...scopes].some(([other, { isListed }]) => isListed && other.split('/')[0] === kind);
};

const versionKey = (own: ScannedPackage): string => `${packageKey(own)}\0${own.version}`;

/** Why not always a set: nearly all have one, and hundreds of thousands of sets take more time and memory than all else of a comparison. */
type OneOrMore = string | Set<string>;

const setOf = (values: OneOrMore | undefined): ReadonlySet<string> =>
  typeof values === 'string' ? new Set([values]) : (values ?? new Set());

const addTo = (map: Map<string, OneOrMore>, key: string, value: string): void => {
  const known = map.get(key);
  if (known === undefined) map.set(key, value);
  else if (typeof known !== 'string') known.add(value);
  else if (known !== value) map.set(key, new Set([known, value]));
};
