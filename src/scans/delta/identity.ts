import { type Severity, worseSeverity } from '../../findings/severity.ts';
import { nameKey } from '../ecosystem.ts';
import type { ScanFinding, ScannedPackage } from '../report.ts';

/** A package without its version and place. */
export const packageKey = ({ ecosystem, name }: ScannedPackage): string => `${ecosystem}\0${nameKey(ecosystem, name)}`;

/** A package at its place, without its version. */
export const placedKey = (own: ScannedPackage): string => `${packageKey(own)}\0${own.place.path}`;

/** Sets that are joined where they have something in common (union by link to the first, with paths halved). */
class Joined {
  readonly #parents = new Map<string, string>();

  rootOf(name: string): string {
    let at = name;
    for (let parent = this.#parents.get(at); parent !== undefined && parent !== at; parent = this.#parents.get(at)) {
      const above = this.#parents.get(parent) ?? parent;
      this.#parents.set(at, above);
      at = above;
    }
    return at;
  }

  join(a: string, b: string): void {
    const [first, second] = [this.rootOf(a), this.rootOf(b)];
    if (first !== second) this.#parents.set(second, first);
  }
}

/** The identity of findings: names of a flaw that are joined by either side's report, in a package. */
export interface Identities {
  /** The flaw in its package, wherever that lies. */
  readonly flawOf: (finding: ScanFinding) => string;
}

/**
 * Reads which names are of one flaw from all findings of both sides: one may name it by GHSA and the other by CVE. Names are joined within a
 * package only, so that a wrong entry of a database joins no more than it must.
 */
export const identitiesOf = (...sides: readonly (readonly ScanFinding[])[]): Identities => {
  // Why a set of names for each package: names alone are texts of the report, whose hashes are known.
  const byPackage = new Map<string, Joined>();
  const placeOf = ({ kind, package: own }: ScanFinding): string => `${kind}\0${packageKey(own)}`;
  for (const findings of sides) {
    for (const finding of findings) {
      if (finding.aliases.length < 2) continue;
      const place = placeOf(finding);
      const known = byPackage.get(place);
      const names = known ?? new Joined();
      if (!known) byPackage.set(place, names);
      for (const alias of finding.aliases) names.join(finding.id, alias);
    }
  }
  return {
    flawOf: finding => {
      const place = placeOf(finding);
      return `${place}\0${byPackage.get(place)?.rootOf(finding.id) ?? finding.id}`;
    },
  };
};

const worst = (a: Severity | undefined, b: Severity | undefined): Severity | undefined => (a === undefined ? b : worseSeverity(a, b));

/**
 * Tellings of the same flaw in the same package and version at the same place, as one. What counts outweighs what is suppressed. Why all at
 * once: joining them one by one would copy all names for each.
 */
const merged = (tellings: readonly [ScanFinding, ...ScanFinding[]]): ScanFinding => {
  if (tellings.length === 1) return tellings[0];
  const counting = tellings.filter(({ suppression }) => suppression === undefined);
  const first = counting[0] ?? tellings[0];
  const gravest = tellings.reduce((a, b) => (worst(a.severity, b.severity) === a.severity ? a : b));
  const aliases = [...new Set(tellings.flatMap(telling => telling.aliases))];
  const shown = first.id.startsWith('CVE-') ? first.id : (aliases.find(alias => alias.startsWith('CVE-')) ?? first.id);
  return {
    ...first,
    id: shown,
    aliases,
    paths: [...new Set(tellings.flatMap(({ paths }) => paths))],
    severity: gravest.severity,
    severityWord: gravest.severityWord,
    ...(tellings.some(({ knownExploited }) => knownExploited) && { knownExploited: true as const }),
  };
};

/** The findings of a side, each flaw of a version of a package at its place once: by flaw and place. */
export type FindingsByIdentity = ReadonlyMap<string, readonly ScanFinding[]>;

export const byIdentity = (findings: readonly ScanFinding[], { flawOf }: Identities): FindingsByIdentity => {
  const all = new Map<string, ScanFinding[]>();
  for (const finding of findings) {
    const key = `${flawOf(finding)}\0${finding.package.place.path}`;
    const known = all.get(key);
    if (known) known.push(finding);
    else all.set(key, [finding]);
  }
  for (const [key, told] of all) if (told.length > 1) all.set(key, oncePerVersion(told));
  return all;
};

/** What is told of one place of a file is one thing; two lines of the same words are two. */
const occurrenceKey = (finding: ScanFinding): string =>
  finding.mark === undefined ? finding.package.version : `${sameKey(finding)}\0${finding.lines?.start ?? ''}`;

/** By which findings of one flaw, package and place are the same on both sides: the version, and of what is about no package its mark. */
export const sameKey = ({ package: { version }, mark }: ScanFinding): string => (mark === undefined ? version : `${version}\0${mark}`);

const oncePerVersion = (tellings: readonly ScanFinding[]): ScanFinding[] =>
  [...Map.groupBy(tellings, occurrenceKey).values()].flatMap(([first, ...more]) => (first ? [merged([first, ...more])] : []));
