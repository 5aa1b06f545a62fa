import { type Edits, replaceScalar, setKey } from '../../artifacts/yaml/edit.ts';
import { isMissing, lookup, mappingAt, nodeAt, sequenceAt } from '../../artifacts/yaml/lookup.ts';
import type { Lookup, ScalarValue, YamlMapping, YamlSequence } from '../../artifacts/yaml/model.ts';
import { removeEntry, removeItem } from '../../artifacts/yaml/remove.ts';
import { type EditValue, isScalar } from '../../artifacts/yaml/render.ts';
import { scalarValue } from '../../artifacts/yaml/scalar.ts';
import type { Range } from '../../text/range.ts';

/** A step of a field's path that stands for each item of a list. */
export const each = '[]';

/** Keys that lead to a field; `each` goes through the items of a list. */
export type FieldPath = readonly [string, ...string[]];

/** A key of a mapping or an index of a list, on the way to a setting. */
export type Step = { readonly holder: YamlMapping; readonly key: string } | { readonly holder: YamlSequence; readonly index: number };

/** What stands in one place that a field's path leads to. */
export interface Setting {
  readonly path: FieldPath;
  readonly found: Lookup;
  /** Undefined where no scalar stands, or one that is not known. */
  readonly value: ScalarValue | undefined;
  /** The way there, as far as something is written. */
  readonly steps: readonly Step[];
}

/** True when something other than `null` is certainly written there. */
export const isWritten = ({ found }: Setting): boolean => found.state === 'present' && !isMissing(found);

/** Of longer lists the rest is not looked at. */
const maxItems = 1_000;

const settingOf = (path: FieldPath, found: Lookup, steps: readonly Step[]): Setting => ({
  path,
  found,
  value: found.state === 'present' ? scalarValue(found.node) : undefined,
  steps,
});

interface Here {
  readonly found: Lookup;
  readonly steps: readonly Step[];
}

const itemsBelow = ({ found, steps }: Here): readonly Here[] => {
  const holder = sequenceAt(found);
  return (holder?.items.slice(0, maxItems) ?? []).map((item, index) => ({
    found: lookup(item),
    steps: holder === undefined ? steps : [...steps, { holder, index }],
  }));
};

const below = (here: Here, key: string): readonly Here[] => {
  if (key === each) return itemsBelow(here);
  const holder = mappingAt(here.found);
  return [{ found: lookup(here.found, key), steps: holder === undefined ? here.steps : [...here.steps, { holder, key }] }];
};

/** Why beside `below`: it is asked of each container for hundreds of fields, of which nearly all are not written. */
const onlySetting = (root: YamlMapping, path: FieldPath): Setting => {
  const steps: Step[] = [];
  let found = lookup(root);
  for (const key of path) {
    const { state } = found;
    const holder = mappingAt(found);
    if (holder !== undefined) steps.push({ holder, key });
    found = lookup(found, key);
    if (state !== 'present') break;
  }
  return settingOf(path, found, steps);
};

/**
 * The settings that a path leads to, from the mapping `root` on, in source order. A path without `each` leads to exactly one, which may be
 * absent or unknown; with `each` to one for each item of the list.
 */
export const settingsAt = (root: YamlMapping, path: FieldPath): readonly Setting[] => {
  if (!path.includes(each)) return [onlySetting(root, path)];
  let here: readonly Here[] = [{ found: lookup(root), steps: [] }];
  for (const key of path) here = here.flatMap(one => below(one, key));
  return here.map(({ found, steps }) => settingOf(path, found, steps));
};

/** The one setting that a path without `each` leads to. */
export const settingAt = (root: YamlMapping, ...path: FieldPath): Setting => onlySetting(root, path);

/**
 * Where a setting is written: its key with a scalar, the key alone before a mapping or list, an item of a list by itself. Undefined when
 * nothing is written.
 */
export const rangeOfSetting = ({ found, steps }: Setting): Range | undefined => {
  const last = steps.at(-1);
  if (last !== undefined && 'index' in last) return last.holder.items[last.index]?.range;
  if (found.state === 'absent') return undefined;
  const isScalar = found.state === 'present' && found.node.kind === 'scalar';
  return isScalar ? found.entry?.range : found.entry?.key.range;
};

/** Edits that take a setting away; with the last item of a list the list goes, too. */
export const removeSetting = ({ steps }: Setting): Edits => {
  const last = steps.at(-1);
  if (last === undefined) return undefined;
  if ('key' in last) return removeEntry(last.holder, last.key);
  const around = steps.at(-2);
  const list =
    last.holder.items.length === 1 && around !== undefined && 'key' in around ? removeEntry(around.holder, around.key) : undefined;
  return list ?? removeItem(last.holder, last.index);
};

/** Edits that write a value in a setting's place, making the mappings on the way that are missing. */
export const replaceSetting = ({ path, found, steps }: Setting, value: EditValue): Edits => {
  const last = steps.findLastIndex(step => 'index' in step);
  const from = steps[last + 1];
  if (from !== undefined && 'key' in from) return setKey(from.holder, path.slice(last + 1), value);
  const node = nodeAt(found);
  return node?.kind === 'scalar' && isScalar(value) ? replaceScalar(node, value) : undefined;
};
