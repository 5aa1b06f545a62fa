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

/** The family that a name means; undefined for rule ids and globs over them. */
export const familyNamed = (name: string): Family | undefined =>
  families.find(family => family === name) ?? (Object.hasOwn(rollUps, name) ? rollUps[name] : undefined);

/** True when a name means the rule: its id, that of the rule it was split off, a glob over ids, its family. */
export const meansRule = (name: string, rule: NamedRule): boolean => {
  const family = familyNamed(name);
  return family === undefined ? isCalled(name, rule) : rule.family === family;
};

const isCalled = (pattern: string, { id, formerly }: NamedRule): boolean =>
  matchesWildcard(pattern, id) || (formerly !== undefined && matchesWildcard(pattern, formerly));

/** The names with the ids of its rules in the place of each family, so that whoever decides by a policy knows ids and globs only. */
export const withoutFamilies = (names: readonly string[], rules: readonly NamedRule[]): readonly string[] =>
  names.flatMap(name => (familyNamed(name) === undefined ? [name] : rules.filter(rule => meansRule(name, rule)).map(({ id }) => id)));

/** True for a glob over rule ids. */
export const isRuleGlob = (pattern: string): boolean => pattern.includes('*');
