import { familyNamed, isRuleGlob, type NamedRule, withoutFamilies } from '../rule-names.ts';

/** Globs by strength, since YAML maps have no order: short ones are weakest and come first. */
export const byLength = <T>(map: Readonly<Record<string, T>>): readonly (readonly [string, T])[] =>
  Object.entries(map).toSorted(([a], [b]) => a.length - b.length);

/** What is said of rules under a name of theirs. */
interface NamedEntry<T> {
  /** A rule's id or a glob: a family stands as the ids of its rules. */
  readonly pattern: string;
  readonly entry: T;
  /** True for one that was written under the id. */
  readonly isOfId: boolean;
}

const strengthOf = (name: string): number => (isRuleGlob(name) ? 0 : familyNamed(name) === undefined ? 2 : 1);

/**
 * Entries by strength, weakest first: short globs, longer ones, families, ids. A family is as strong as a glob that names all of its rules:
 * stronger than other globs, weaker than the ids.
 */
export const namedByStrength = <T>(map: Readonly<Record<string, T>>, known: readonly NamedRule[]): readonly NamedEntry<T>[] => {
  const written = byLength(map).map(([name, entry]) => ({ name, entry, strength: strengthOf(name) }));
  return written
    .toSorted((a, b) => a.strength - b.strength)
    .flatMap(({ name, entry, strength }) => withoutFamilies([name], known).map(pattern => ({ pattern, entry, isOfId: strength === 2 })));
};
