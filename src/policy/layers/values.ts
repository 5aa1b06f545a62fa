import type { Severity } from '../../findings/severity.ts';
import type { Family, OptionValue, Profile, RuleOption } from '../../rules/rule.ts';
import type { Range } from '../../text/range.ts';
import type { ProfileSetting } from '../profile.ts';

/** What policy needs to know about a rule: `knownRules` has it of those of the catalogue. */
export interface PolicyRule {
  readonly id: string;
  /** The rule that it was split off, whose settings are its own, too. */
  readonly formerly?: string;
  /** The quietest profile in which it runs. */
  readonly profile: Profile;
  readonly options?: Readonly<Record<string, Pick<RuleOption, 'default'>>>;
  readonly severity?: Severity;
  /** The worst that facts make of its findings, of a rule of `hardening` where that is worse than its own. */
  readonly raisedTo?: Severity;
  readonly family?: Family;
}

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
 * What findings of a rule do. `observe`: they are shown, and count neither for a warning nor for a block. `warn`: they are shown and warned
 * of, but never block. `enforce`: the thresholds decide.
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
  /** Who answers for it, in the policy's own words: a login, a team. */
  readonly owner?: string;
  readonly until: string | undefined;
  /** Where it is written. */
  readonly at?: { readonly path: string; readonly range: Range };
  /** True for one that the organization's policy has: it needs nobody's leave. */
  readonly fromOrganization?: true;
}

/** An accepted vulnerability, written in the policy file. Counts up to and including `until` (UTC). */
export interface ScanWaiver {
  /** Ids, by any of their names. */
  readonly vulnerabilities: readonly string[];
  /** Names of packages or globs over them; empty: all. */
  readonly packages: readonly string[];
  /** Globs over paths: of the lock file or folder that a package is known by, else of the Dockerfile; empty: all. */
  readonly paths: readonly string[];
  readonly reason: string;
  /** Who answers for it. */
  readonly owner?: string;
  readonly until: string | undefined;
}

/** What scans of some images, or of what lies at some paths, do otherwise; undefined: as elsewhere. */
export interface ScanOverride {
  /** Names of reports without their ending, or globs over them: an image's role; empty: all. */
  readonly reports: readonly string[];
  /** Globs over paths: of the lock file or folder that a package is known by, else of the Dockerfile; empty: all. */
  readonly paths: readonly string[];
  readonly mode?: ModeSetting;
  readonly block?: Threshold;
  readonly unfixed?: ScanEffect;
  readonly baseImage?: ScanEffect;
  readonly epss?: number;
  readonly graceDays?: number;
  readonly overdueDays?: number;
}

/** What an added vulnerability does. */
export type ScanEffect = 'ignore' | 'warn' | 'block';

/** Where the results of scans of a change come from. */
export interface ScanResults {
  /** File below `.github/workflows`. */
  readonly workflow: string;
  /** Name of the artifact that a run of it uploads. */
  readonly artifact: string;
  /** What the scanned images are built of; undefined: the only Dockerfile that the change touches. */
  readonly dockerfile: string | undefined;
  /** Globs of the files whose changes make the workflow run; empty: any. */
  readonly paths: readonly string[];
}
