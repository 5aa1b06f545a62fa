import type { Range } from '../../text/range.ts';
import type { GivenValues } from '../keys/policy-keys.ts';
import type { Policy } from '../policy.ts';

/** What one source of policy says; what it leaves out is decided by the layers under it. */
export type PolicyLayer = GivenValues;

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
