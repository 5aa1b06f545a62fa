import type { Range } from '../../text/range.ts';
import type { SourceFile } from '../source-file.ts';
import { entriesOf, itemsOf, lookup, stringAt } from '../yaml/lookup.ts';
import type { YamlEntry, YamlNode } from '../yaml/model.ts';
import { MAX_WRITTEN_LENGTH, parseYaml } from '../yaml/parse.ts';
import { isHarmlessPlace, isValuesKey } from './harmless-places.ts';
import { generatorFields } from './kustomization-names.ts';
import { patchHazards, targetKind } from './patch-content.ts';
import { Contents, leavesOf } from './tree-differences.ts';
import { namesIn, type UnrenderedPart } from './unrendered-part.ts';

/**
 * A file or folder that a changed kustomization begins to name, or ceases to. What it holds decides whether anything is left unrendered.
 */
export interface NamedInput {
  readonly role: 'resource' | 'patch';
  /** As written, relative to the kustomization. */
  readonly path: string;
  readonly side: 'base' | 'head';
  readonly range: Range | undefined;
  /** The kind that a patch is applied to, when its `target` names one; `any` when it has a target that does not. */
  readonly target?: string | undefined;
}

/** What a change does to a kustomization. */
export interface KustomizationChange {
  readonly parts: readonly UnrenderedPart[];
  readonly named: readonly NamedInput[];
}

/**
 * Fields that say what objects are called and marked, how many there are and in which order they are printed; what they generate is data.
 */
const idleFields = new Set([
  ...['apiVersion', 'kind', 'metadata', 'namespace', 'namePrefix', 'nameSuffix', 'generatorOptions', 'buildMetadata', 'sortOptions'],
  ...['replicas', 'crds'],
]);
const labelFields = new Set(['labels', 'commonLabels', 'commonAnnotations']);
const resourceFields = new Set(['resources', 'bases', 'components']);
const patchFields = new Set(['patches', 'patchesStrategicMerge', 'patchesJson6902']);
const imageFields = new Set(['images', 'imageTags']);

const overlays = 'overlays' as const;
const nothing: KustomizationChange = { parts: [], named: [] };

/** What a kustomization says, or that it can't be read. kustomize reads the first document only. */
const read = (file: SourceFile | undefined): { readonly root: YamlNode | undefined; readonly readable: boolean } => {
  if (file === undefined) return { root: undefined, readable: true };
  const { documents, notifications } = parseYaml(file, undefined, MAX_WRITTEN_LENGTH);
  const root = documents[0]?.root;
  const readable = notifications.every(({ level }) => level !== 'error') && (root === undefined || root.kind === 'mapping');
  return { root: root?.kind === 'mapping' ? root : undefined, readable };
};

/**
 * What of a changed kustomization would have to be built to be judged. Names, labels, replicas, generated data and the order of resources
 * are not; a side is undefined where the file is not there.
 */
export const kustomizationChange = (base: SourceFile | undefined, head: SourceFile | undefined): KustomizationChange => {
  const [before, after] = [read(base), read(head)];
  if (!after.readable) return { parts: [{ what: "is a kustomization that can't be read", renderer: overlays }], named: [] };
  const contents = new Contents();
  if (!contents.canCompare(before.root) || !contents.canCompare(after.root))
    return { parts: [{ what: 'is a kustomization that is too large to be read', renderer: overlays }], named: [] };
  const fields = new Map<string, { base?: YamlEntry; head?: YamlEntry }>();
  for (const entry of entriesOf(after.root)) if (entry.name !== undefined) fields.set(entry.name, { head: entry });
  for (const entry of entriesOf(before.root))
    if (entry.name !== undefined) fields.set(entry.name, { ...fields.get(entry.name), base: entry });
  const changes = [...fields].map(([name, sides]) => {
    if (contents.of(sides.base?.value) === contents.of(sides.head?.value)) return nothing;
    return fieldChange(name, sides, contents);
  });
  return { parts: changes.flatMap(({ parts }) => parts), named: changes.flatMap(({ named }) => named) };
};

interface Sides {
  readonly base?: YamlEntry | undefined;
  readonly head?: YamlEntry | undefined;
}

const fieldChange = (name: string, sides: Sides, contents: Contents): KustomizationChange => {
  // Why not where there was none: who names the place of what had none says no more than its objects could.
  if (name === 'namespace' && sides.base && sides.head) return partOf(sides, 'puts what it builds into another namespace');
  if (idleFields.has(name)) return nothing;
  if (labelFields.has(name)) return guardedLabels(name, sides) ? partOf(sides, `sets labels or annotations that guard pods`) : nothing;
  if (generatorFields.has(name)) return generatedValues(sides) ? partOf(sides, `makes values of a chart by "${name}"`) : nothing;
  if (resourceFields.has(name)) return { parts: [], named: namedResources(sides, contents) };
  if (patchFields.has(name)) return patchChange(sides, contents);
  if (imageFields.has(name)) return partOf(newest(sides, contents), `puts other images in place by "${name}"`);
  return partOf(newest(sides, contents), `changes what is built by "${name}"`);
};

const partOf = ({ head }: Sides | { readonly head?: { readonly range: Range } | undefined }, what: string): KustomizationChange => ({
  parts: [{ range: head?.range, what, renderer: overlays }],
  named: [],
});

/** The first item that is not at the base, or the whole field. */
const newest = (sides: Sides, contents: Contents): { readonly head?: { readonly range: Range } | undefined } => {
  const item = split(sides, contents).added[0];
  return item === undefined ? { head: sides.head } : { head: item };
};

/** Items of a list that only one side has, each as often as it has it more. */
const split = (
  { base, head }: Sides,
  contents: Contents,
): { readonly added: readonly YamlNode[]; readonly removed: readonly YamlNode[] } => {
  const counts = new Map<number, number>();
  const before = itemsOf(base?.value);
  for (const item of before) counts.set(contents.of(item), (counts.get(contents.of(item)) ?? 0) + 1);
  const added = itemsOf(head?.value).filter(item => {
    const left = counts.get(contents.of(item)) ?? 0;
    if (left > 0) counts.set(contents.of(item), left - 1);
    return left === 0;
  });
  const removed = before.filter(item => {
    const left = counts.get(contents.of(item)) ?? 0;
    if (left > 0) counts.set(contents.of(item), left - 1);
    return left > 0;
  });
  return { added, removed };
};

const guardedLabels = (field: string, { base, head }: Sides): boolean =>
  [base, head].some(entry =>
    leavesOf([{ path: [], base: undefined, head: entry?.value }]).some(({ path }) => {
      const key = path.findLast(step => typeof step === 'string' && !['pairs', 'fields'].includes(step));
      return key !== undefined && !isHarmlessPlace(['metadata', field === 'commonAnnotations' ? 'annotations' : 'labels', key], undefined);
    }),
  );

/** A Flux HelmRelease can take its values from what a kustomization generates. */
const generatedValues = ({ base, head }: Sides): boolean =>
  [base, head].some(entry =>
    leavesOf([{ path: [], base: undefined, head: entry?.value }]).some(({ head: leaf }) => isValuesKey(stringAt(leaf) ?? '')),
  );

/** What ceases to be named is deployed no more; an order has no meaning. What is not a path can't be built. */
const namedResources = (sides: Sides, contents: Contents): readonly NamedInput[] =>
  split(sides, contents).added.map(item => ({ role: 'resource', path: stringAt(item) ?? '', side: 'head', range: item.range }));

const patchChange = (sides: Sides, contents: Contents): KustomizationChange => {
  const { added, removed } = split(sides, contents);
  if (added.length === 0 && removed.length === 0) return partOf(sides, 'applies its patches in another order');
  const changes = [
    ...added.map(item => patchItem(item, 'head', item.range)),
    ...removed.map(item => patchItem(item, 'base', sides.head?.range)),
  ];
  return { parts: changes.flatMap(({ parts }) => parts), named: changes.flatMap(({ named }) => named) };
};

const patchItem = (item: YamlNode, side: NamedInput['side'], range: Range | undefined): KustomizationChange => {
  const hasTarget = item.kind === 'mapping' && lookup(item, 'target').state !== 'absent';
  const target = hasTarget ? (targetKind(item) ?? 'any') : undefined;
  const path = item.kind === 'mapping' ? stringAt(item, 'path') : stringAt(item);
  const inline = item.kind === 'mapping' ? stringAt(item, 'patch') : undefined;
  const text = inline ?? (path?.includes('\n') ? path : undefined);
  if (item.kind === 'mapping' && lookup(item, 'options').state !== 'absent')
    return { parts: [{ range, what: 'applies patches that may rename what they change', renderer: overlays }], named: [] };
  if (text === undefined && path !== undefined) return { parts: [], named: [{ role: 'patch', path, side, range, target }] };
  const hazards = text === undefined ? [{ place: 'a patch' }] : patchHazards(text, target);
  if (hazards.length === 0) return nothing;
  const verb = side === 'head' ? 'patches' : 'no longer patches';
  return { parts: [{ range, what: `${verb} objects (${namesIn(hazards.map(({ place }) => place))})`, renderer: overlays }], named: [] };
};
