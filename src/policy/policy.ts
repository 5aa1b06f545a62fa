import type { Notification } from '../findings/notification.ts';
import type { Severity } from '../findings/severity.ts';
import type { Family, OptionValue, Profile, RuleOption } from '../rules/rule.ts';
import type { Range } from '../text/range.ts';
import type { ProfileSetting } from './profile.ts';

/** Which findings count and are shown: those the change causes, all in changed files, or all in everything that was read. */
export type ReportScope = 'new' | 'changed-files' | 'all';

/** What policy needs to know about a rule; the `meta` of every rule has it. */
export interface PolicyRule {
  readonly id: string;
  /** The rule that it was split off, whose settings are its own, too. */
  readonly formerly?: string;
  /** The quietest profile in which it runs. */
  readonly profile: Profile;
  readonly options?: Readonly<Record<string, RuleOption>>;
  readonly severity?: Severity;
  readonly family?: Family;
}

/** `ignore`: as if it had always been there. `warn`: it is shown, and warns at least. `block`: as if the change brought it in. */
export type MovedSetting = 'ignore' | 'warn' | 'block';

/** A threshold: findings at least this severe, or none at all. */
export type Threshold = Severity | 'none';

export interface RuleSettings {
  /** `undefined`: the profile decides. */
  readonly enabled?: boolean;
  readonly severity?: Severity;
  readonly options: Readonly<Record<string, OptionValue>>;
  /** Globs of paths that the rule does not look at. */
  readonly ignorePaths: readonly string[];
  /** Findings of a lower severity are raised to it. */
  readonly minSeverity?: Severity;
  /** Entries before this one do not count for the rule: a lock of the organization has weighed them already. */
  readonly decides?: true;
  /** The least that a lock lets the profile ask of the rule. */
  readonly atLeast?: ProfileSetting;
}

/**
 * What findings of a rule do. `observe`: they are shown, and count neither for a warning nor for a block. `warn`: they are shown and warned of,
 * but never block. `enforce`: the thresholds decide.
 */
export type Mode = 'observe' | 'warn' | 'enforce';

export interface ModeSetting {
  readonly mode: Mode;
  /** From this day on (UTC, `YYYY-MM-DD`, inclusive) the mode is `enforce`. */
  readonly enforceFrom?: string;
}

/** Where a suppression is written: a comment or annotation in a reviewed file, or a waiver in the repository's policy file. */
export type WaiverPlace = 'comment' | 'policy';

/** Which rules may be waived outside of the organization's policy, where, and on which terms. */
export interface WaivableRules {
  /** Rule ids or globs over them. */
  readonly rules: readonly string[];
  readonly places: readonly WaiverPlace[];
  /** `until` may lie at most so many days after the day of the review; undefined: no limit. */
  readonly maxDays: number | undefined;
  /**
   * Logins (`octocat`) and teams (`acme/security`) whose pull requests may add such comments; undefined: anybody's. Comments that the base
   * has already were accepted when they were merged.
   */
  readonly by: readonly string[] | undefined;
  readonly requireReason: boolean;
  readonly requireExpiry: boolean;
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
  /** True for one that the organization's policy has: it needs nobody's leave. */
  readonly fromOrganization?: true;
}

/** The effective policy, every key filled: what a shell asked for, over the repository's file at base, over the organization's, over the defaults. */
export interface Policy {
  readonly scope: ReportScope;
  readonly thresholds: { readonly report: Threshold; readonly comment: Threshold; readonly block: Threshold };
  /** Whether a verdict that could not look at everything blocks (`block`) or only warns (`warn`). */
  readonly onIncomplete: 'block' | 'warn';
  /** What a finding does whose subject the change moved to another folder or namespace and left as bad as it was. */
  readonly moved: MovedSetting;
  /** Settings by rule id or glob over ids; a later entry beats an earlier one. */
  readonly rules: ReadonlyMap<string, RuleSettings>;
  /** Which rules run that no entry of `rules` turns on or off; `atLeast`: what the organization's lock asks for besides. */
  readonly profile: ProfileSetting & { readonly atLeast?: ProfileSetting };
  /** Globs of paths that are not reviewed at all. */
  readonly ignorePaths: readonly string[];
  /** Globs of files whose parts that no tool of ours renders (overlays, values of charts) are told and do not make a review incomplete. */
  readonly unrenderedPaths: readonly string[];
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
    /** Whether comments that the reviewed change itself adds count for it at once (`count`), or only once they are merged (`ignore`). */
    readonly ownChange: 'ignore' | 'count';
  };
  /** Modes by rule id or glob, a later entry beating an earlier one; rules that none names are enforced. */
  readonly modes: ReadonlyMap<string, ModeSetting>;
  /** Undefined: whatever `suppressions` allows may be waived. Otherwise only what is named here, and what the organization's policy waives. */
  readonly waivable: readonly WaivableRules[] | undefined;
  /** What of a repository's file or of a shell's request does not count, because the organization's policy locks it. */
  readonly notes: readonly Notification[];
  /** Where the policy was read, for people; undefined when the defaults apply. */
  readonly source: { readonly path: string; readonly commit?: string } | undefined;
  /** The organization's policy that lies under it. */
  readonly organization?: { readonly repository: string; readonly path: string };
}
