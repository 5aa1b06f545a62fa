import type { Severity } from '../findings/severity.ts';
import type { AnyRule, OptionValue } from '../rules/rule.ts';
import { onceFor } from '../text/once-for.ts';

/** A rule that is turned on, with what policy says about it. */
export interface ActiveRule {
  readonly rule: AnyRule;
  /** Policy's severity; it replaces the rule's own and that of each report. */
  readonly severity?: Severity;
  /** Findings of a lower severity are raised to it. */
  readonly minSeverity?: Severity;
  /** A value for each option that the rule declares. */
  readonly options: Readonly<Record<string, OptionValue>>;
  /** True for paths that the rule does not look at. */
  readonly ignores: (path: string) => boolean;
  /** False for what the rule says, by the severity that it gives it, that policy does not ask for at a path. */
  readonly asks: (path: string, severity: Severity) => boolean;
  /** False for a severity that policy does not report: that such a thing is not known is no news either. Left out: all count. */
  readonly isReported?: (severity: Severity) => boolean;
  /** Set where policy asks only for what the facts of a place raise above the rule's own severity. */
  readonly isHalfAsked?: true;
}

/** The ids of the rules that join files. */
export const joiningRules = (rules: readonly ActiveRule[]): ReadonlySet<string> =>
  new Set(rules.flatMap(({ rule: { meta } }) => (meta.kind === 'repository' ? [meta.id] : [])));

/** The rules by their ids; asked once, as many renderings are judged by the same rules. */
export const rulesById = onceFor(
  (rules: readonly ActiveRule[]): ReadonlyMap<string, ActiveRule> => new Map(rules.map(one => [one.rule.meta.id, one])),
);

/** A rule with its own defaults, as without any policy. */
export const activate = (rule: AnyRule, options: Readonly<Record<string, OptionValue>> = {}): ActiveRule => ({
  rule,
  options: { ...Object.fromEntries(Object.entries(rule.meta.options ?? {}).map(([name, option]) => [name, option.default])), ...options },
  ignores: () => false,
  asks: () => true,
});
