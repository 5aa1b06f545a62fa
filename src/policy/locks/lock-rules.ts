import type { Notification } from '../../findings/notification.ts';
import { compareSeverity, worseSeverity } from '../../findings/severity.ts';
import { andMore } from '../../text/and-more.ts';
import type { PolicyRule, RuleSettings } from '../layers/values.ts';
import type { OrgPolicy } from '../org-policy.ts';
import type { Policy } from '../policy.ts';
import { includes, isLooser, loudestOf, quietestOf } from '../profile.ts';
import { meansRule, type NamedRule } from '../rule-names.ts';
import { type EffectiveRuleSettings, settingsFor } from '../settings.ts';
import { type LayerOrigin, lockNote } from './hold-locks.ts';

/** How a file can ask less of a rule than the organization does. */
type Aspect = 'enabled' | 'severity' | 'options' | 'ignorePaths';

const aspectWords: Readonly<Record<Aspect, string>> = {
  enabled: 'would turn off',
  severity: 'would lower the severity of',
  options: 'would change options of',
  ignorePaths: 'would leave paths out of',
};

/** True when a lock is about the rule. */
const isLockedRule = (locked: readonly string[], rule: NamedRule): boolean =>
  locked.some(lock => lock === 'rules' || (lock.startsWith('rules.') && meansRule(lock.slice('rules.'.length), rule)));

/** Gives each locked rule the stricter of what the organization and the merged policy say. What would have weakened it is told. */
export const lockRules = (merged: Policy, floor: Policy, org: OrgPolicy, origin: LayerOrigin): Policy => {
  const rules = new Map(merged.rules);
  const isQuieter = isLooser(merged.profile, floor.profile);
  const weakened = new Map<string, { readonly key: string; readonly aspect: Aspect; readonly ids: string[] }>();
  for (const rule of org.knownRules.filter(known => isLockedRule(org.locked, known))) {
    // Registries are locked by a key of their own.
    const least = settingsFor({ ...floor, registries: merged.registries }, rule);
    const own = settingsFor(merged, rule);
    const isLeftToProfile = own.by === 'profile' && least.by === 'profile';
    const lessOften =
      isQuieter && isLeftToProfile && includes(loudestOf(floor.profile), rule) && !includes(quietestOf(merged.profile), rule);
    const aspects = new Set<Aspect>([...(lessOften ? (['enabled'] as const) : []), ...weakenedAspects(own, least, rule)]);
    const isHeld = aspects.size > 0 || isQuieter || (own.severity !== undefined && own.severity !== least.severity);
    if (!isHeld) continue;
    rules.delete(rule.id);
    rules.set(rule.id, { ...tightened(own, least), atLeast: floor.profile });
    for (const aspect of aspects) {
      const key = keyThatSays(aspect, rule, merged);
      const group = weakened.get(`${aspect} ${key}`) ?? { key, aspect, ids: [] };
      group.ids.push(rule.id);
      weakened.set(`${aspect} ${key}`, group);
    }
  }
  const notes = [...weakened.values()].map(group => noteOf(group, org, origin));
  return { ...merged, rules, notes: [...merged.notes, ...notes] };
};

const tightened = (own: EffectiveRuleSettings, least: EffectiveRuleSettings): RuleSettings => {
  const { severity: set } = least;
  const severity = set && worseSeverity(set, own.severity);
  const enabled = turnedOn(own) || turnedOn(least) ? true : own.by === 'entry' && least.by === 'entry' ? false : undefined;
  return {
    ...(enabled !== undefined && { enabled }),
    ...(severity !== undefined && { severity }),
    ...(severity === undefined && own.severity !== undefined && { minSeverity: own.severity }),
    options: least.options,
    ignorePaths: least.ignorePaths,
    decides: true,
  };
};

const turnedOn = ({ enabled, by }: EffectiveRuleSettings): boolean => enabled && by === 'entry';

const weakenedAspects = (own: EffectiveRuleSettings, least: EffectiveRuleSettings, rule: PolicyRule): readonly Aspect[] => {
  const severity = least.severity ?? rule.severity;
  const lowered = own.severity !== undefined && severity !== undefined && compareSeverity(own.severity, severity) > 0;
  return [
    ...(least.enabled && !own.enabled ? (['enabled'] as const) : []),
    ...(lowered ? (['severity'] as const) : []),
    ...(JSON.stringify(own.options) === JSON.stringify(least.options) ? [] : (['options'] as const)),
    ...(own.ignorePaths.some(path => !least.ignorePaths.includes(path)) ? (['ignorePaths'] as const) : []),
  ];
};

const says: Readonly<Record<Aspect, (settings: RuleSettings) => boolean>> = {
  enabled: ({ enabled }) => enabled === false,
  severity: ({ severity }) => severity !== undefined,
  options: ({ options }) => Object.keys(options).length > 0,
  ignorePaths: ({ ignorePaths }) => ignorePaths.length > 0,
};

const keyThatSays = (aspect: Aspect, rule: NamedRule, { rules }: Policy): string => {
  const found = [...rules].findLast(([pattern, settings]) => meansRule(pattern, rule) && says[aspect](settings));
  return found === undefined ? 'profile' : `rules.${found[0]}`;
};

/** Rules that one note names. */
const maxNamed = 3;

const noteOf = (
  { key, aspect, ids }: { readonly key: string; readonly aspect: Aspect; readonly ids: readonly string[] },
  org: OrgPolicy,
  origin: LayerOrigin,
): Notification => {
  const named = andMore(ids.slice(0, maxNamed), ids.length);
  return lockNote(
    org,
    origin,
    key,
    `"${key}" ${aspectWords[aspect]} ${named}, which the organization's policy locks: that does not count.`,
  );
};
