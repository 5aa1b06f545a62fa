import type { Severity } from '../findings/severity.ts';
import type { OptionValue } from '../rules/rule.ts';
import { matchesAnyGlob } from './glob.ts';
import type { RuleSettings } from './layers/values.ts';
import type { Policy, PolicyRule } from './policy.ts';
import { asksFor, includes, louder, loudestOf, mayAskFor, type ProfileSetting, profileAt } from './profile.ts';
import { NamedEntries } from './rule-names.ts';

/** What policy makes of one rule. */
export interface EffectiveRuleSettings {
  /** Whether it has to run anywhere. */
  readonly enabled: boolean;
  /** What turned it on or off: the profile, or an entry that names it. */
  readonly by: 'profile' | 'entry';
  /** The least that a lock lets the profile ask of it. */
  readonly atLeast?: ProfileSetting;
  /** Set when policy replaces the rule's own severity, and that of each of its findings. */
  readonly severity?: Severity;
  /** Findings of a lower severity are raised to it. */
  readonly minSeverity?: Severity;
  /** A value for each option that the rule declares. */
  readonly options: Readonly<Record<string, OptionValue>>;
  readonly ignorePaths: readonly string[];
}

/** The rule that judges images by `registries`. */
const registryRule = 'image/untrusted-registry';

/** The rule that asks who publishes images; whom policy trusts is known. */
const publisherRule = 'image/unverified-publisher';

/** What `registries` says of a rule: that it runs, and its options. */
const registrySettings = (
  { registries: { trusted, denied } }: Policy,
  { id }: PolicyRule,
): { readonly byRegistries: true | undefined; readonly ownOptions: Readonly<Record<string, OptionValue>> } => {
  if (id === registryRule && trusted.length + denied.length > 0) return { byRegistries: true, ownOptions: { trusted, denied } };
  return { byRegistries: undefined, ownOptions: id === publisherRule && trusted.length > 0 ? { publishers: trusted } : {} };
};

const entriesOfRules = new WeakMap<Policy['rules'], NamedEntries<RuleSettings>>();

const entriesOf = ({ rules }: Policy): NamedEntries<RuleSettings> => {
  const known = entriesOfRules.get(rules) ?? new NamedEntries(rules);
  entriesOfRules.set(rules, known);
  return known;
};

/** Settings of a rule: its own defaults, then each entry of the policy that names it, the last one deciding. */
export const settingsFor = (policy: Policy, rule: PolicyRule): EffectiveRuleSettings => {
  const { byRegistries, ownOptions } = registrySettings(policy, rule);
  let enabled: boolean | undefined = byRegistries;
  let severity: Severity | undefined;
  let minSeverity: Severity | undefined;
  let atLeast: ProfileSetting | undefined;
  let options = ownOptions;
  let ignorePaths: readonly string[] = [];
  for (const settings of entriesOf(policy).of(rule)) {
    if (settings.decides) [enabled, severity, options, ignorePaths] = [byRegistries, undefined, ownOptions, []];
    enabled = settings.enabled ?? enabled;
    severity = settings.severity ?? severity;
    minSeverity = settings.minSeverity ?? minSeverity;
    atLeast = settings.atLeast ?? atLeast;
    options = { ...options, ...settings.options };
    ignorePaths = [...ignorePaths, ...settings.ignorePaths];
  }
  return {
    enabled: enabled ?? profilesOf(policy, atLeast).some(profile => mayAskFor(loudestOf(profile), rule)),
    by: enabled === undefined ? 'profile' : 'entry',
    ...(atLeast && { atLeast }),
    ...(severity !== undefined && { severity }),
    ...(minSeverity !== undefined && { minSeverity }),
    options: declaredOptions(rule, options),
    ignorePaths,
  };
};

/** What is in force at the same time: the loudest of them counts. */
const profilesOf = ({ profile }: Policy, atLeast: ProfileSetting | undefined): readonly ProfileSetting[] =>
  [profile, profile.atLeast, atLeast].filter(setting => setting !== undefined);

/** What policy asks of a rule, place by place. */
export interface AskedRule {
  /** True for paths that the rule does not look at. */
  readonly ignores: (path: string) => boolean;
  /** False for a finding, by the severity that the rule gave it, that the profile at its place does not ask for. */
  readonly asks: (path: string, severity: Severity) => boolean;
  /** True where all that the rule finds counts: its silence means that there is nothing. */
  readonly speaksAt: (path: string) => boolean;
}

/** What policy asks of a rule with these settings. */
export const askedOf = (policy: Policy, rule: PolicyRule, { enabled, by, atLeast, ignorePaths }: EffectiveRuleSettings): AskedRule => {
  const settings = profilesOf(policy, atLeast);
  const at = (path: string) => settings.map(setting => profileAt(setting, path)).reduce(louder);
  const ignores = (path: string): boolean => matchesAnyGlob(path, ignorePaths);
  return {
    ignores,
    asks: (path, severity) => by === 'entry' || asksFor(at(path), rule, severity),
    speaksAt: path => enabled && !ignores(path) && (by === 'entry' || includes(at(path), rule)),
  };
};

/** Whether policy asks somewhere for all that a rule finds, and not only for what is raised. */
export const isAskedInFull = (policy: Policy, rule: PolicyRule, { by, atLeast }: EffectiveRuleSettings): boolean =>
  by === 'entry' || profilesOf(policy, atLeast).some(profile => includes(loudestOf(profile), rule));

/** A glob may set an option that only some of its rules have. */
const declaredOptions = (rule: PolicyRule, given: Readonly<Record<string, OptionValue>>): Readonly<Record<string, OptionValue>> =>
  Object.fromEntries(
    Object.entries(rule.options ?? {}).map(([name, option]) => [
      name,
      Object.hasOwn(given, name) ? (given[name] ?? option.default) : option.default,
    ]),
  );
