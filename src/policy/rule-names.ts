import { type Family, families } from '../rules/rule.ts';
import { matchesWildcard } from '../text/wildcard.ts';

/** What is to be known of a rule to tell whether a name means it. */
export interface NamedRule {
  readonly id: string;
  /** The rule that it was split off: what is said of that is said of it. */
  readonly formerly?: string | undefined;
  readonly family?: Family;
}

/** Names by which the catalogue calls a family as if it were a rule: the sum of what is missing. */
const rollUps: Readonly<Record<string, Family>> = { 'kubernetes/no-security-context': 'pod-hardening' };

/** Every name of a family that policy and suppressions may use in place of a rule's id. */
export const familyNames: readonly string[] = [...families, ...Object.keys(rollUps)];

const familiesByName: ReadonlyMap<string, Family> = new Map([
  ...families.map(family => [family, family] as const),
  ...Object.entries(rollUps),
]);

/** The family that a name means; undefined for rule ids and globs over them. */
export const familyNamed = (name: string): Family | undefined => familiesByName.get(name);

/** True when a name means the rule: its id, that of the rule it was split off, a glob over ids, its family. */
export const meansRule = (name: string, rule: NamedRule): boolean => {
  if (name === rule.id || name === rule.formerly) return true;
  const family = familyNamed(name);
  // Why globs alone: a policy with an entry for every rule asks for each of them with each entry.
  return family === undefined ? isRuleGlob(name) && isCalled(name, rule) : rule.family === family;
};

const isCalled = (pattern: string, { id, formerly }: NamedRule): boolean =>
  matchesWildcard(pattern, id) || (formerly !== undefined && matchesWildcard(pattern, formerly));

/** The names with the ids of its rules in the place of each family, so that whoever decides by a policy knows ids and globs only. */
export const withoutFamilies = (names: readonly string[], rules: readonly NamedRule[]): readonly string[] =>
  names.flatMap(name => (familyNamed(name) === undefined ? [name] : rules.filter(rule => meansRule(name, rule)).map(({ id }) => id)));

/** Which entries of a map name a rule, in the map's order, without asking each of them: a policy may have one for every rule. */
export class NamedEntries<T> {
  readonly #byName = new Map<string, readonly [number, T]>();
  /** Globs and families, with their places in the map. */
  readonly #wide: (readonly [number, string, T])[] = [];

  constructor(entries: Iterable<readonly [string, T]>) {
    let place = 0;
    for (const [name, entry] of entries) {
      if (isRuleGlob(name) || familyNamed(name) !== undefined) this.#wide.push([place, name, entry]);
      else this.#byName.set(name, [place, entry]);
      place += 1;
    }
  }

  /** What is said of a rule, under its id, that of the rule it was split off, globs and its family. */
  of(rule: NamedRule): readonly T[] {
    const wide = this.#wide.flatMap(([place, name, entry]) => (meansRule(name, rule) ? [[place, entry] as const] : []));
    const own = [this.#byName.get(rule.id), rule.formerly === undefined ? undefined : this.#byName.get(rule.formerly)];
    return [...wide, ...own.filter(found => found !== undefined)].toSorted(([a], [b]) => a - b).map(([, entry]) => entry);
  }
}

/** True for a glob over rule ids. */
export const isRuleGlob = (pattern: string): boolean => pattern.includes('*');
