import type { Range } from '../text/range.ts';
import type { Policy, ReportScope, RuleSettings, Waiver } from './policy.ts';
import type { ProfileSetting } from './profile.ts';

/** Some of the keys; undefined is as good as left out. */
type Given<T> = { readonly [K in keyof T]?: T[K] | undefined };

/** What one source of policy says; what it leaves out is decided by the layers under it. */
export interface PolicyLayer {
  readonly scope?: ReportScope | undefined;
  readonly thresholds?: Given<Policy['thresholds']> | undefined;
  readonly onIncomplete?: Policy['onIncomplete'] | undefined;
  readonly moved?: Policy['moved'] | undefined;
  /** Weakest first: short globs, longer globs, rule ids. */
  readonly rules?: ReadonlyMap<string, RuleSettings> | undefined;
  readonly profile?: ProfileSetting | undefined;
  readonly ignorePaths?: readonly string[] | undefined;
  readonly unrenderedPaths?: readonly string[] | undefined;
  readonly registries?: Given<Policy['registries']> | undefined;
  readonly waivers?: readonly Waiver[] | undefined;
  readonly suppressions?: Given<Policy['suppressions']> | undefined;
}

/** Where a key of a policy file stands. */
export interface PolicyPlace {
  readonly range: Range;
  /** From 1. */
  readonly line: number;
}

/** A policy file that was read without errors. */
export interface PolicyFile extends PolicyLayer {
  readonly source: NonNullable<Policy['source']>;
  /** By key, names joined with dots as they are written (`thresholds.block`, `rules.image/*`, `waivers.0`). */
  readonly places: ReadonlyMap<string, PolicyPlace>;
}

/** What a shell was asked for by its inputs or flags. */
export type PolicyOverrides = PolicyLayer;
