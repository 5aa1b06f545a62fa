import { compareSeverity } from '../../findings/severity.ts';
import type { OptionValue } from '../../rules/rule.ts';
import { asksForLess, keyEntries, wordsAt } from '../keys/key-table.ts';
import type { PolicyRule, WaivableRules } from '../layers/values.ts';
import { modeOf } from '../mode.ts';
import { isMilderMode, modeSettingWords } from '../mode-setting.ts';
import type { Policy } from '../policy.ts';
import { type EffectiveRuleSettings, settingsFor } from '../settings.ts';
import { keyChanges, listWords, type PolicyKeyChange } from './key-change.ts';

/** Something that a change of policy is told under. */
interface ToldKey {
  readonly name: string;
  readonly words: (policy: Policy) => string;
  /** True when less is asked for than before. */
  readonly weakens: (after: Policy, before: Policy) => boolean;
}

/** What changes between two effective policies, key by key and rule by rule. */
export const describePolicyChange = (before: Policy, after: Policy, rules: readonly PolicyRule[]): readonly PolicyKeyChange[] => {
  const told = toldKeys(rules);
  const wordsOf = (policy: Policy): ReadonlyMap<string, string> => new Map(told.map(({ name, words }) => [name, words(policy)]));
  const weakened = new Set(told.flatMap(({ name, weakens }) => (weakens(after, before) ? [name] : [])));
  return keyChanges(wordsOf(before), wordsOf(after)).map(change => (weakened.has(change.key) ? { ...change, weakens: true } : change));
};

const toldKeys = (rules: readonly PolicyRule[]): readonly ToldKey[] => [
  ...keyEntries
    .filter(({ key }) => key.words !== undefined)
    .map(entry => ({
      name: entry.name,
      words: (policy: Policy) => wordsAt(policy, entry),
      weakens: (after: Policy, before: Policy) => asksForLess(after, before, entry),
    })),
  {
    name: 'waivable',
    words: ({ waivable }) => (waivable === undefined ? 'all' : listWords(waivable.map(waivableWords))),
    weakens: (after, before) =>
      before.waivable !== undefined && hasMore(after.waivable?.map(waivableWords), before.waivable.map(waivableWords)),
  },
  ...rules.map(rule => ({
    name: `rules.${rule.id}`,
    words: (policy: Policy) => ruleWords(policy, rule),
    weakens: (after: Policy, before: Policy) => asksLessOfRule(settingsFor(after, rule), settingsFor(before, rule), rule),
  })),
  ...rules.map(rule => ({
    name: `modes.${rule.id}`,
    words: (policy: Policy) => modeWords(policy, rule),
    weakens: (after: Policy, before: Policy) => isMilderMode(modeOf(after, rule), modeOf(before, rule)),
  })),
];

/** True when a list has an entry that another one has not; one that is left out has all. */
const hasMore = (own: readonly string[] | undefined, least: readonly string[]): boolean =>
  own === undefined || own.some(entry => !least.includes(entry));

const asksLessOfRule = (own: EffectiveRuleSettings, least: EffectiveRuleSettings, { severity: given }: PolicyRule): boolean => {
  const [severity, before] = [own.severity ?? given, least.severity ?? given];
  const isLower = severity !== undefined && before !== undefined && compareSeverity(severity, before) > 0;
  return (least.enabled && !own.enabled) || isLower || hasMore(own.ignorePaths, least.ignorePaths);
};

const waivableWords = ({ rules, places, maxDays, by }: WaivableRules): string =>
  [
    `${rules.join(' ')} by ${places.join(' or ')}`,
    ...(maxDays === undefined ? [] : [`for ${maxDays} days`]),
    ...(by === undefined ? [] : [`of ${by.join(' ')}`]),
  ].join(' ');

const ruleWords = (policy: Policy, rule: PolicyRule): string => {
  const { enabled, by, severity, minSeverity, options, ignorePaths } = settingsFor(policy, rule);
  if (!enabled && by === 'entry') return 'off';
  const on = by === 'entry' ? 'on' : 'by the profile';
  return [
    severity ?? (minSeverity === undefined ? on : `${minSeverity} or higher`),
    ...Object.entries(options).map(([name, value]) => `${name} ${optionWords(value)}`),
    ...(ignorePaths.length > 0 ? [`not in ${ignorePaths.join(' ')}`] : []),
  ].join('; ');
};

const optionWords = (value: OptionValue): string => (typeof value === 'object' ? value.join(' ') : String(value));

const modeWords = (policy: Policy, rule: PolicyRule): string => modeSettingWords(modeOf(policy, rule));
