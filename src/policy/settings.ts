import type { Severity } from '../findings/severity.ts';
import type { OptionValue } from '../rules/rule.ts';
import type { Policy, PolicyRule } from './policy.ts';
import { isCalled } from './rule-names.ts';

/** What policy makes of one rule. */
export interface EffectiveRuleSettings {
  readonly enabled: boolean;
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

/** Settings of a rule: its own defaults, then each entry of the policy that names it, the last one deciding. */
export const settingsFor = (policy: Policy, rule: PolicyRule): EffectiveRuleSettings => {
  const registries = rule.id === registryRule ? { trusted: policy.registries.trusted, denied: policy.registries.denied } : undefined;
  const given = registries !== undefined && registries.trusted.length + registries.denied.length > 0;
  let enabled = rule.profile === 'gate' || policy.allRules || given;
  let severity: Severity | undefined;
  const ownOptions: Readonly<Record<string, OptionValue>> = given ? registries : {};
  let minSeverity: Severity | undefined;
  let options = ownOptions;
  let ignorePaths: readonly string[] = [];
  for (const [pattern, settings] of policy.rules) {
    if (!isCalled(pattern, rule.id, rule.formerly)) continue;
    if (settings.decides) [severity, options, ignorePaths] = [undefined, ownOptions, []];
    enabled = settings.enabled ?? enabled;
    severity = settings.severity ?? severity;
    minSeverity = settings.minSeverity ?? minSeverity;
    options = { ...options, ...settings.options };
    ignorePaths = [...ignorePaths, ...settings.ignorePaths];
  }
  const severities = { ...(severity !== undefined && { severity }), ...(minSeverity !== undefined && { minSeverity }) };
  return { enabled, ...severities, options: declaredOptions(rule, options), ignorePaths };
};

/** A glob may set an option that only some of its rules have. */
const declaredOptions = (rule: PolicyRule, given: Readonly<Record<string, OptionValue>>): Readonly<Record<string, OptionValue>> =>
  Object.fromEntries(
    Object.entries(rule.options ?? {}).map(([name, option]) => [
      name,
      Object.hasOwn(given, name) ? (given[name] ?? option.default) : option.default,
    ]),
  );
