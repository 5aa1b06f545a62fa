import type { InferOutput } from 'valibot';
import type { OptionValue } from '../../rules/rule.ts';
import { closestName } from '../../text/closest-name.ts';
import type { SchemaProblem } from '../changes/describe-issue.ts';
import type { PolicyRule } from '../layers/values.ts';
import { familyNames, isRuleGlob, meansRule } from '../rule-names.ts';
import type { ruleMap } from './parts.ts';

/** Names of rules and options under `rules` that no rule has. `path` is where the map stands. */
export const unknownSettings = (
  settings: InferOutput<typeof ruleMap>,
  path: readonly string[],
  rules: readonly PolicyRule[],
): readonly SchemaProblem[] => {
  const ids = new Set(rules.map(rule => rule.id));
  return Object.entries(settings).flatMap(([pattern, setting]) => {
    // Why first: it has no options to look through, and a policy may name every rule.
    if (typeof setting !== 'object' && ids.has(pattern)) return [];
    const matched = matchingRules(pattern, rules);
    if (matched.length === 0) return namesOwnRule(pattern) ? [] : [unknownRule(pattern, rules, [...path, pattern], 'key')];
    return typeof setting === 'object' ? unknownOptions(setting.options ?? {}, matched, [...path, pattern, 'options']) : [];
  });
};

/** True for names of rules that an organization has written itself: which it has is known only when its policies are read. */
export const namesOwnRule = (pattern: string): boolean => pattern.startsWith('org/');

/** Rules that an id, a glob or the name of a family means. */
export const matchingRules = (pattern: string, rules: readonly PolicyRule[]): readonly PolicyRule[] =>
  rules.filter(rule => meansRule(pattern, rule));

/** A problem for each entry of a list that names no rule. `path` tells where the entry stands. */
export const unknownRules = (
  patterns: readonly string[],
  rules: readonly PolicyRule[],
  path: (index: number) => readonly string[],
): readonly SchemaProblem[] =>
  patterns.flatMap((pattern, index) =>
    !namesOwnRule(pattern) && matchingRules(pattern, rules).length === 0 ? [unknownRule(pattern, rules, path(index), 'value')] : [],
  );

/** The problem of an id or glob that names no rule, with what may be meant. */
export const unknownRule = (pattern: string, rules: readonly PolicyRule[], path: readonly string[], at: 'key' | 'value'): SchemaProblem => {
  if (isRuleGlob(pattern)) return { path, at, message: `No rule matches "${pattern}".`, hint: `Packs: ${packs(rules).join(', ')}.` };
  const close = closestRule(pattern, rules);
  return {
    path,
    at,
    message: `There is no rule "${pattern}".`,
    hint: close === undefined ? 'List the rules with `tidewaiter rules`.' : `Did you mean "${close}"?`,
  };
};

const packs = (rules: readonly PolicyRule[]): readonly string[] => [...new Set(rules.map(rule => `${rule.id.split('/', 1)[0]}/*`))];

/** The rule whose id is most like a mistyped one; a name without its pack counts as the id. */
export const closestRule = (name: string, rules: readonly { readonly id: string }[]): string | undefined =>
  rules.find(rule => rule.id.endsWith(`/${name}`))?.id ?? closestName(name, [...rules.map(rule => rule.id), ...familyNames]);

const unknownOptions = (
  options: Readonly<Record<string, OptionValue>>,
  matched: readonly PolicyRule[],
  path: readonly string[],
): readonly SchemaProblem[] =>
  Object.entries(options).flatMap(([name, value]) => {
    const declared = matched
      .flatMap(rule => (rule.options && Object.hasOwn(rule.options, name) ? [rule.options[name]?.default] : []))
      .filter(found => found !== undefined);
    if (declared.length === 0) return [unknownOption(name, matched, [...path, name])];
    const misfit = declared.find(found => !sameType(found, value));
    return misfit === undefined
      ? []
      : [{ path: [...path, name], at: 'value' as const, message: `The option "${name}" must be ${typeWords(misfit)}.` }];
  });

const unknownOption = (name: string, matched: readonly PolicyRule[], path: readonly string[]): SchemaProblem => {
  const known = [...new Set(matched.flatMap(rule => Object.keys(rule.options ?? {})))];
  const close = closestName(name, known);
  const hint =
    close === undefined ? (known.length === 0 ? 'It has no options.' : `Known options: ${known.join(', ')}.`) : `Did you mean "${close}"?`;
  return {
    path,
    at: 'key',
    message: `${matched.length === 1 ? `The rule "${matched[0]?.id}" has` : 'The matching rules have'} no option "${name}".`,
    hint,
  };
};

const sameType = (a: OptionValue, b: OptionValue): boolean => typeof a === typeof b;

const typeWords = (value: OptionValue): string => {
  if (typeof value === 'boolean') return 'true or false';
  if (typeof value === 'number') return 'a number';
  return typeof value === 'string' ? 'a text' : 'a list of texts';
};
