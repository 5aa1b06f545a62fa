import type { Notification } from '../../findings/notification.ts';
import { shownValue } from '../changes/shown-value.ts';
import { withoutKey, wordsAt, wouldWeaken } from '../keys/key-table.ts';
import type { PolicyLayer, PolicyPlace } from '../layers/policy-layer.ts';
import type { Threshold } from '../layers/values.ts';
import type { OrgPolicy } from '../org-policy.ts';
import type { Policy } from '../policy.ts';
import { compareThreshold, looser } from '../threshold.ts';
import { isLocked, lockableKeys } from './lockable-keys.ts';

/** Who wrote a layer, for what is said about it. */
export interface LayerOrigin {
  /** Path of a file; undefined for what a shell was asked for. */
  readonly path: string | undefined;
  readonly places: ReadonlyMap<string, PolicyPlace>;
}

/** A layer with nothing left in it that would weaken a locked key. */
export interface HeldLayer {
  readonly layer: PolicyLayer;
  readonly notes: readonly Notification[];
}

/**
 * Takes out of a layer what asks for less than the organization's policy does under a key that it locks. `floor` is that policy over the
 * defaults.
 */
export const holdLocks = (given: PolicyLayer, floor: Policy, org: OrgPolicy, origin: LayerOrigin): HeldLayer => {
  const notes: Notification[] = [];
  let layer = given;
  for (const entry of lockableKeys) {
    if (!isLocked(org.locked, entry.name) || !wouldWeaken(layer, floor, entry)) continue;
    const [asked, kept] = [layer, floor].map(values => shownValue(wordsAt(values, entry)));
    const what = `"${entry.name}" (${asked}) asks for less than the organization's policy, which locks it: ${kept} stands.`;
    notes.push(lockNote(org, origin, entry.name, what));
    layer = withoutKey(layer, entry);
  }
  const report = highestReport(layer, floor, org);
  if (report !== undefined) {
    notes.push(
      lockNote(
        org,
        origin,
        'thresholds.report',
        `"thresholds.report" (${layer.thresholds?.report}) would raise a threshold that the organization's policy locks: ${report} stands.`,
      ),
    );
    layer = { ...layer, thresholds: { ...layer.thresholds, report } };
  }
  if (isLocked(org.locked, 'waivers') && org.waivable === undefined && layer.waivers !== undefined && layer.waivers.length > 0) {
    notes.push(lockNote(org, origin, 'waivers', `"waivers" do not count: the organization's policy locks them.`));
    layer = { ...layer, waivers: [] };
  }
  return { layer, notes };
};

/** The highest `report` that leaves locked thresholds as they are, when the layer asks for a higher one: what is not shown can't block. */
const highestReport = ({ thresholds }: PolicyLayer, floor: Policy, org: OrgPolicy): Threshold | undefined => {
  const report = thresholds?.report;
  if (report === undefined) return undefined;
  const limit = (['comment', 'block'] as const)
    .filter(part => isLocked(org.locked, `thresholds.${part}`))
    .reduce<Threshold>((lowest, part) => looser(lowest, floor.thresholds[part]), 'none');
  return compareThreshold(report, limit) > 0 ? limit : undefined;
};

/** Says that something does not count because of a lock, where it stands and what to do. */
export const lockNote = (org: OrgPolicy, { path, places }: LayerOrigin, key: string, what: string): Notification => {
  const place = places.get(key);
  const where = path === undefined ? 'What an input or a flag asks for under ' : place === undefined ? '' : `Line ${place.line}: `;
  const remedy = path === undefined ? 'Leave it out' : 'Remove it';
  return {
    code: 'policy-locked',
    level: 'warning',
    path: path ?? '',
    ...(place && { range: place.range }),
    message: `${where}${what} ${remedy}, or ask the owners of ${org.repository} (${org.source.path}).`,
  };
};
