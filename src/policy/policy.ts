import type { Severity } from '../findings/severity.ts';
import type { OptionValue, RuleOption } from '../rules/rule.ts';
import type { Range } from '../text/range.ts';

/** Which findings count and are shown: those the change causes, all in changed files, or all in everything that was read. */
export type ReportScope = 'new' | 'changed-files' | 'all';

/** What policy needs to know about a rule; the `meta` of every rule has it. */
export interface PolicyRule {
  readonly id: string;
  readonly enabled: boolean;
  readonly options?: Readonly<Record<string, RuleOption>>;
}

/** A threshold: findings at least this severe, or none at all. */
export type Threshold = Severity | 'none';

export interface RuleSettings {
  /** `undefined`: the rule's own default. */
  readonly enabled?: boolean;
  readonly severity?: Severity;
  readonly options: Readonly<Record<string, OptionValue>>;
  /** Globs of paths that the rule does not look at. */
  readonly ignorePaths: readonly string[];
}

/** An accepted risk, written in the policy file. Counts up to and including `until` (UTC). */
export interface Waiver {
  /** Rule ids or globs over them (`dockerfile/*`). */
  readonly rules: readonly string[];
  /** Globs of paths; empty: all. */
  readonly paths: readonly string[];
  /** Subjects or globs over them (`Deployment/web#container:*`); empty: all. */
  readonly subjects: readonly string[];
  readonly reason: string | undefined;
  readonly until: string | undefined;
  /** Where it is written. */
  readonly at?: { readonly path: string; readonly range: Range };
}

/** The effective policy, every key filled: what a shell asked for, over the repository's file at base, over the defaults. */
export interface Policy {
  readonly scope: ReportScope;
  readonly thresholds: { readonly report: Threshold; readonly comment: Threshold; readonly block: Threshold };
  /** Whether a verdict that could not look at everything blocks (`block`) or only warns (`warn`). */
  readonly onIncomplete: 'block' | 'warn';
  /** Settings by rule id or glob over ids; a later entry beats an earlier one. */
  readonly rules: ReadonlyMap<string, RuleSettings>;
  /** Turn on rules that are off by default. */
  readonly allRules: boolean;
  /** Globs of paths that are not reviewed at all. */
  readonly ignorePaths: readonly string[];
  readonly registries: { readonly trusted: readonly string[]; readonly denied: readonly string[] };
  readonly waivers: readonly Waiver[];
  readonly suppressions: {
    /** Whether inline comments count at all, and other tools' comments. */
    readonly inline: boolean;
    readonly peers: boolean;
    readonly requireReason: boolean;
    readonly requireExpiry: boolean;
    /** Rule globs that no inline comment may silence. */
    readonly locked: readonly string[];
  };
  /** Where the policy was read, for people; undefined when the defaults apply. */
  readonly source: { readonly path: string; readonly commit?: string } | undefined;
}
