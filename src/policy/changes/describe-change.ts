import type { OptionValue } from '../../rules/rule.ts';
import { lockableKeys } from '../locks/lockable-keys.ts';
import { modeOf } from '../mode.ts';
import type { Policy, PolicyRule, WaivableRules, Waiver } from '../policy.ts';
import { profileWords } from '../profile.ts';
import { settingsFor } from '../settings.ts';
import { keyChanges, listWords, type PolicyKeyChange } from './key-change.ts';

/** What changes between two effective policies, key by key and rule by rule. */
export const describePolicyChange = (before: Policy, after: Policy, rules: readonly PolicyRule[]): readonly PolicyKeyChange[] =>
  keyChanges(wordsOf(before, rules), wordsOf(after, rules)).map(change =>
    lockableKeys.some(({ name, isWeaker }) => name === change.key && isWeaker(after, before)) ? { ...change, weakens: true } : change,
  );

const wordsOf = (policy: Policy, rules: readonly PolicyRule[]): ReadonlyMap<string, string> => {
  const { thresholds, registries, suppressions, waivers, waivable } = policy;
  return new Map([
    ['report', policy.scope],
    ['thresholds.report', thresholds.report],
    ['thresholds.comment', thresholds.comment],
    ['thresholds.block', thresholds.block],
    ['on-incomplete', policy.onIncomplete],
    ['moved', policy.moved],
    ['profile', profileWords(policy.profile)],
    ['ignore-paths', listWords(policy.ignorePaths)],
    ['unrendered-paths', listWords(policy.unrenderedPaths)],
    ['registries.trusted', listWords(registries.trusted)],
    ['registries.denied', listWords(registries.denied)],
    ['suppressions.inline', String(suppressions.inline)],
    ['suppressions.peers', String(suppressions.peers)],
    ['suppressions.require-reason', String(suppressions.requireReason)],
    ['suppressions.require-expiry', String(suppressions.requireExpiry)],
    ['suppressions.own-change', suppressions.ownChange],
    ['suppressions.locked', listWords(suppressions.locked)],
    ['waivable', waivable === undefined ? 'all' : listWords(waivable.map(waivableWords))],
    ['waivers', listWords(waivers.map(waiverWords))],
    ...rules.map(rule => [`rules.${rule.id}`, ruleWords(policy, rule)] as const),
    ...rules.map(rule => [`modes.${rule.id}`, modeWords(policy, rule)] as const),
  ]);
};

const waiverWords = ({ rules, paths, subjects, until }: Waiver): string =>
  [rules.join(' '), ...paths, ...subjects, ...(until === undefined ? [] : [`until ${until}`])].join(' ');

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

const modeWords = (policy: Policy, rule: PolicyRule): string => {
  const { mode, enforceFrom } = modeOf(policy, rule);
  return enforceFrom === undefined ? mode : `${mode} until it is enforced from ${enforceFrom} on`;
};
