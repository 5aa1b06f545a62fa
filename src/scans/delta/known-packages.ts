import type { ScannedPackage, ScanReport } from '../report.ts';
import { packageKey, placedKey } from './identity.ts';

/** What a report tells of packages: those that it lists, and those of its findings. */
export class KnownPackages {
  readonly #scopes: ScanReport['scopes'];
  /** Versions by package and place. */
  readonly #placed = new Map<string, Set<string>>();
  /** Places by package and version. */
  readonly #places = new Map<string, Set<string>>();

  constructor({ scopes, packages, findings }: ScanReport) {
    this.#scopes = scopes;
    for (const own of packages) this.#add(own);
    for (const { package: own } of findings) this.#add(own);
  }

  #add(own: ScannedPackage): void {
    addTo(this.#placed, placedKey(own), own.version);
    addTo(this.#places, versionKey(own), own.place.path);
  }

  /** Versions of the package at its place; none when it is not there, or not known to be. */
  versionsOf(own: ScannedPackage): ReadonlySet<string> {
    return this.#placed.get(placedKey(own)) ?? new Set();
  }

  /** Places of the package in just this version. */
  placesOf(own: ScannedPackage): ReadonlySet<string> {
    return this.#places.get(versionKey(own)) ?? new Set();
  }

  /** True when a package of the scope that is not known is not there. Where a whole file is gone, its neighbours tell whether files are listed. */
  isListed(scope: string): boolean {
    const own = this.#scopes.get(scope);
    if (own) return own.isListed;
    const [kind] = scope.split('/');
    return [...this.#scopes].some(([other, { isListed }]) => isListed && other.split('/')[0] === kind);
  }
}

const versionKey = (own: ScannedPackage): string => `${packageKey(own)}\0${own.version}`;

const addTo = (map: Map<string, Set<string>>, key: string, value: string): void => {
  const set = map.get(key);
  if (set) set.add(value);
  else map.set(key, new Set([value]));
};
