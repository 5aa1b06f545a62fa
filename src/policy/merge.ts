import { overlayValues, unsetValues } from './keys/key-table.ts';
import type { PolicyFile, PolicyLayer, PolicyOverrides } from './layers/policy-layer.ts';
import type { Threshold } from './layers/values.ts';
import { holdLocks, type LayerOrigin } from './locks/hold-locks.ts';
import { lockRules } from './locks/lock-rules.ts';
import { isLocked } from './locks/lockable-keys.ts';
import type { OrgPolicy } from './org-policy.ts';
import type { Policy, PolicyRule } from './policy.ts';
import { compareThreshold, stricter } from './threshold.ts';

/** The policy of a repository that has no file and a shell that asks for nothing. */
export const defaultPolicy: Policy = {
  ...unsetValues(),
  modes: new Map(),
  waivable: undefined,
  notes: [],
  source: undefined,
};

export interface PolicySources {
  /** The organization's policy: the floor. */
  readonly org?: OrgPolicy | undefined;
  readonly file?: PolicyFile | undefined;
  readonly overrides?: PolicyOverrides | undefined;
  /** The rules of the organization's own documents, as far as they are known, and the digest of those; needs `org`. */
  readonly ownRules?: { readonly documents: string | undefined; readonly known: readonly PolicyRule[] } | undefined;
}

/**
 * What a shell asked for, over the repository's file, over the organization's policy, over the defaults. What the organization locks can
 * only be tightened; a request for less does not count and becomes one of the policy's `notes`.
 */
export const effectivePolicy = ({ org: given, file, overrides, ownRules }: PolicySources): Policy => {
  const layers = [file, overrides].filter(layer => layer !== undefined);
  if (given === undefined) return { ...layers.reduce(overlay, defaultPolicy), source: file?.source };
  const org = ownRules ? withOwnRules(given, ownRules.known) : given;
  // Why without: what the organization names lies in its own repository, and what remains here is the reviewed one's.
  const { organizationRules: _, ...own } = org;
  const floor: Policy = {
    ...overlay(defaultPolicy, own),
    modes: org.modes,
    waivable: org.waivable,
    ...(ownRules?.documents !== undefined && {
      guarded: { documents: ownRules.documents, guardedRules: ownRules.known.map(({ id }) => id) },
    }),
    organization: { repository: org.repository, path: org.source.path },
  };
  const origin: LayerOrigin = { path: file?.source.path, places: file?.places ?? new Map() };
  const shell: LayerOrigin = { path: undefined, places: new Map() };
  const held = layers.map(layer => holdLocks(layer, floor, org, layer === file ? origin : shell));
  const merged = held.reduce((policy, { layer }) => overlay(policy, layer), floor);
  const isLockedProfile = isLocked(org.locked, 'profile');
  const profile = isLockedProfile ? { ...merged.profile, atLeast: floor.profile } : merged.profile;
  return lockRules({ ...merged, profile, notes: held.flatMap(({ notes }) => notes), source: file?.source }, floor, org, origin);
};

/** The organization's policy with the rules that it has written itself: what it asks by them, no repository weakens. */
const withOwnRules = (org: OrgPolicy, known: readonly PolicyRule[]): OrgPolicy => ({
  ...org,
  knownRules: [...org.knownRules, ...known],
  locked: [...org.locked, ...(known.length > 0 ? ['rules.org/*'] : [])],
});

/** One layer over a complete policy. */
const overlay = (under: Policy, layer: PolicyLayer): Policy => ({
  ...under,
  ...overlayValues(under, layer),
  thresholds: overlayThresholds(under.thresholds, layer.thresholds ?? {}, layer.profile?.base === 'strict'),
});

/**
 * Keeps `comment` and `block` at or above `report`, so that all outputs can show the thresholds as they are: a layer that asks for a
 * lower `block` (say `--fail-on low`) pulls `report` down with it, one that raises `report` raises the others. Who asks for the profile
 * `strict` everywhere wants to see what its rules say, so that `report` goes down to `info` unless the same layer names another one.
 */
const overlayThresholds = (
  under: Policy['thresholds'],
  layer: NonNullable<PolicyLayer['thresholds']>,
  isStrict: boolean,
): Policy['thresholds'] => {
  const asked = [layer.comment, layer.block].filter(threshold => threshold !== undefined);
  const lowest = (threshold: Threshold): Threshold =>
    asked.reduce((low, other) => (compareThreshold(other, low) < 0 ? other : low), threshold);
  const report = layer.report ?? (isStrict ? 'info' : lowest(under.report));
  return { report, comment: stricter(layer.comment ?? under.comment, report), block: stricter(layer.block ?? under.block, report) };
};
