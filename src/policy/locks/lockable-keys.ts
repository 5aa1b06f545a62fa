import type { ReportScope, Threshold } from '../policy.ts';
import type { PolicyLayer } from '../policy-layer.ts';
import { isLooser, profileWords } from '../profile.ts';
import { compareThreshold } from '../threshold.ts';

/** A key whose values have an order: which of two asks for more. */
export interface LockableKey {
  /** As it is written in a file, with dots. */
  readonly name: string;
  /** What a layer says, in words; undefined when it says nothing. */
  readonly written: (layer: PolicyLayer) => string | undefined;
  /** True when what the layer says asks for less than what `floor` says. */
  readonly isWeaker: (layer: PolicyLayer, floor: PolicyLayer) => boolean;
  /** The layer without what it says under the key. */
  readonly without: (layer: PolicyLayer) => PolicyLayer;
}

interface Value<T> {
  readonly get: (layer: PolicyLayer) => T | undefined;
  readonly set: (layer: PolicyLayer, value: undefined) => PolicyLayer;
  /** Positive when `a` asks for more than `b`. */
  readonly compare: (a: T, b: T) => number;
}

const ordered = <T>(name: string, { get, set, compare }: Value<T>): LockableKey => ({
  name,
  written: layer => {
    const value = get(layer);
    return value === undefined ? undefined : String(value);
  },
  isWeaker: (layer, floor) => {
    const [own, least] = [get(layer), get(floor)];
    return own !== undefined && least !== undefined && compare(own, least) < 0;
  },
  without: layer => set(layer, undefined),
});

const inOrder =
  <T>(weakestFirst: readonly T[]) =>
  (a: T, b: T): number =>
    weakestFirst.indexOf(a) - weakestFirst.indexOf(b);

const scopes: readonly ReportScope[] = ['new', 'changed-files', 'all'];

const threshold = (part: 'report' | 'comment' | 'block'): LockableKey =>
  ordered<Threshold>(`thresholds.${part}`, {
    get: layer => layer.thresholds?.[part],
    set: (layer, value) => ({ ...layer, thresholds: { ...layer.thresholds, [part]: value } }),
    compare: (a, b) => compareThreshold(b, a),
  });

type Switch = 'inline' | 'peers' | 'requireReason' | 'requireExpiry';

const suppressionSwitch = (name: string, part: Switch, tighter: boolean): LockableKey =>
  ordered<boolean>(`suppressions.${name}`, {
    get: layer => layer.suppressions?.[part],
    set: (layer, value) => ({ ...layer, suppressions: { ...layer.suppressions, [part]: value } }),
    compare: inOrder([!tighter, tighter]),
  });

const additions = (own: readonly string[], least: readonly string[]): readonly string[] => own.filter(entry => !least.includes(entry));

/** A list whose every further entry lets more pass. */
const permissions = (
  name: string,
  get: (layer: PolicyLayer) => readonly string[] | undefined,
  set: (layer: PolicyLayer, value: undefined) => PolicyLayer,
  adds: (own: readonly string[], least: readonly string[]) => readonly string[],
): LockableKey => ({
  name,
  written: layer => get(layer)?.join(', '),
  isWeaker: (layer, floor) => adds(get(layer) ?? [], get(floor) ?? []).length > 0,
  without: layer => set(layer, undefined),
});

/** Keys that an organization can lock, but for `rules`, `registries.denied`, `suppressions.locked` and `waivers`. */
export const lockableKeys: readonly LockableKey[] = [
  ordered('report', { get: layer => layer.scope, set: (layer, scope) => ({ ...layer, scope }), compare: inOrder(scopes) }),
  threshold('report'),
  threshold('comment'),
  threshold('block'),
  ordered('on-incomplete', {
    get: layer => layer.onIncomplete,
    set: (layer, onIncomplete) => ({ ...layer, onIncomplete }),
    compare: inOrder(['warn', 'block'] as const),
  }),
  ordered('moved', {
    get: layer => layer.moved,
    set: (layer, moved) => ({ ...layer, moved }),
    compare: inOrder(['ignore', 'warn', 'block'] as const),
  }),
  {
    name: 'profile',
    written: ({ profile }) => profile && profileWords(profile),
    isWeaker: ({ profile: own }, { profile: least }) => own !== undefined && least !== undefined && isLooser(own, least),
    without: layer => ({ ...layer, profile: undefined }),
  },
  permissions(
    'ignore-paths',
    layer => layer.ignorePaths,
    (layer, ignorePaths) => ({ ...layer, ignorePaths }),
    additions,
  ),
  permissions(
    'unrendered-paths',
    layer => layer.unrenderedPaths,
    (layer, unrenderedPaths) => ({ ...layer, unrenderedPaths }),
    additions,
  ),
  permissions(
    'registries.trusted',
    layer => layer.registries?.trusted,
    (layer, trusted) => ({ ...layer, registries: { ...layer.registries, trusted } }),
    // Why: without a list every registry is trusted, so that the first one narrows it.
    (own, least) => (least.length === 0 ? [] : additions(own, least)),
  ),
  suppressionSwitch('inline', 'inline', false),
  suppressionSwitch('peers', 'peers', false),
  suppressionSwitch('require-reason', 'requireReason', true),
  suppressionSwitch('require-expiry', 'requireExpiry', true),
  ordered('suppressions.own-change', {
    get: layer => layer.suppressions?.ownChange,
    set: (layer, ownChange) => ({ ...layer, suppressions: { ...layer.suppressions, ownChange } }),
    compare: inOrder(['count', 'ignore'] as const),
  }),
];

/** Every name that may stand in `locked`, besides `rules.` with a rule id or glob. */
export const lockNames: readonly string[] = [
  ...lockableKeys.map(key => key.name),
  ...['all-rules', 'thresholds', 'registries', 'suppressions', 'rules', 'waivers', 'registries.denied', 'suppressions.locked'],
];

/** True when a lock covers the key: it names the key or one above it; the profile, which decides about all rules, also by its older name. */
export const isLocked = (locked: readonly string[], key: string): boolean =>
  locked.some(
    lock =>
      lock === key ||
      (!lock.startsWith('rules.') && key.startsWith(`${lock}.`)) ||
      (key === 'profile' && (lock === 'all-rules' || lock === 'rules')),
  );
