import type { Notification } from '../findings/notification.ts';
import type { PolicyValues } from './keys/policy-keys.ts';
import type { ModeSetting, WaivableRules } from './layers/values.ts';
import type { ProfileSetting } from './profile.ts';

export type { ModeSetting, PolicyRule, ScanResults, ScanWaiver, Threshold, WaivableRules, Waiver } from './layers/values.ts';

/** Which findings count and are shown: those the change causes, all in changed files, or all in everything that was read. */
export type ReportScope = PolicyValues['scope'];

/**
 * The effective policy: what a shell asked for, over the repository's file at base, over the organization's, over the defaults. Each key of
 * the table `policyKeys` has its value.
 */
export interface Policy extends PolicyValues {
  /** Which rules run that no entry of `rules` turns on or off; `atLeast`: what the organization's lock asks for besides. */
  readonly profile: ProfileSetting & { readonly atLeast?: ProfileSetting };
  /** Modes by rule id or glob, a later entry beating an earlier one; rules that none names are enforced. */
  readonly modes: ReadonlyMap<string, ModeSetting>;
  /**
   * Undefined: whatever `suppressions` allows may be waived. Otherwise only what is named here, and what the organization's policy waives.
   */
  readonly waivable: readonly WaivableRules[] | undefined;
  /**
   * The documents of the organization's own rules by their digest, and the ids of those rules as far as they are known: they are waived only
   * where `waivable` names them. Left out where it has none.
   */
  readonly guarded?: { readonly documents: string; readonly guardedRules: readonly string[] };
  /** What of a repository's file or of a shell's request does not count, because the organization's policy locks it. */
  readonly notes: readonly Notification[];
  /** Where the policy was read, for people; undefined when the defaults apply. */
  readonly source: { readonly path: string; readonly commit?: string } | undefined;
  /** The organization's policy that lies under it. */
  readonly organization?: { readonly repository: string; readonly path: string };
}
