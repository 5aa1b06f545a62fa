import { type SourceFile, sourceFile } from '../../../artifacts/source-file.ts';
import type { Sources } from '../../template/sources.ts';
import type { SchemaOf } from '../fields/merge-keys.ts';
import { BuildFailure, TooMuch } from '../objects/build-failure.ts';
import { copyOfMap, type MapNode, mapIn, nodeAt, scalarNode, stringNode } from '../objects/node.ts';
import { readDocuments, readObjects } from '../objects/read-objects.ts';
import { Resource } from '../objects/resource.ts';
import { apiVersionOf } from '../objects/resource-id.ts';
import type { ResourceSet } from '../objects/resource-set.ts';
import { type PartPlace, placeParts } from '../settings/inline-text.ts';
import type { Loader } from '../settings/loader.ts';
import { selectTargets } from '../settings/selector.ts';
import type { Located } from '../settings/settings.ts';
import type { PatchSettings } from '../settings/settings-schema.ts';
import { applyOperations, type Operation, readOperations } from './json-patch.ts';
import { PatchWatch, type SilentLoss } from './silent-losses.ts';
import { mergeObjects } from './strategic-merge.ts';

/** A patch that was read: objects to merge, or operations. */
export type Patch =
  | { readonly form: 'merge'; readonly patches: readonly Resource[]; readonly name: string }
  | { readonly form: 'json'; readonly operations: readonly Operation[]; readonly name: string };

/** Runs something that may fail; the failure instead of what it makes. Bounds stay failures of the whole build. */
const attempt = <Value>(run: () => Value): Value | BuildFailure => {
  try {
    return run();
  } catch (error) {
    if (error instanceof BuildFailure && !(error instanceof TooMuch)) return error;
    throw error;
  }
};

const operationsOf = (file: SourceFile, from: PartPlace | undefined): readonly Operation[] => {
  if (!file.text.startsWith('[')) {
    const [document] = readDocuments(file, 'settings', from);
    return document === undefined ? [] : readOperations(document);
  }
  try {
    JSON.parse(file.text);
  } catch {
    throw new BuildFailure(`${file.path}: a text that begins with [ must be JSON`);
  }
  const [document] = readDocuments(file, 'objects', from);
  return document === undefined ? [] : readOperations(document);
};

/** Reads a patch in either form. `from` as in `readDocuments`. */
const readPatch = (file: SourceFile, from: PartPlace | undefined, name: string): Patch => {
  const objects = attempt(() => readObjects(file, from));
  const operations = attempt(() => operationsOf(file, from));
  if (!(objects instanceof BuildFailure)) return { form: 'merge', patches: objects.map(object => new Resource(object)), name };
  if (operations instanceof BuildFailure)
    throw new BuildFailure(`unable to parse SM or JSON patch from ${name}: ${objects.message}; ${operations.message}`);
  return { form: 'json', operations, name };
};

/** A text that is a value, as if it were a file. */
const textInValue = (text: string, sources: Sources, loader: Loader): { readonly file: SourceFile; readonly from: PartPlace } => {
  const [place] = sources;
  return { file: sourceFile(place?.file ?? '', text), from: placeParts(loader.fileOf(place), sources, text) };
};

/** A patch's text: of a file, or written in the kustomization. */
const textOf = (
  settings: Located<PatchSettings>,
  loader: Loader,
): { readonly file: SourceFile; readonly from?: PartPlace; readonly name: string } => {
  const path = settings.value.path;
  const patch = settings.value.patch.trim();
  if (patch === '' && path === '') throw new BuildFailure('must specify one of patch and path');
  if (patch !== '' && path !== '') throw new BuildFailure("patch and path can't be set at the same time");
  if (path !== '') return { file: loader.load(path), name: path };
  const inline = textInValue(patch, settings.sources('patch'), loader);
  return { ...inline, name: `the patch in ${inline.file.path}` };
};

/** A patch whose target fits no object, which is no mistake to kustomize. */
const unheard = (name: string, sources: Sources): SilentLoss => ({ reason: `the target of ${name} fits no object`, sources });

/** A patch with `$patch: replace` at its root, which kustomize takes and does not apply. */
const replacesNothing = ({ object, kind, name }: Resource): SilentLoss => ({
  reason: `the patch of ${kind} ${name} has "$patch: replace" at its root and changes nothing`,
  sources: object.entries.get('$patch')?.sources ?? object.sources,
});

/** An entry of `patches`, read. */
export const preparePatch = (settings: Located<PatchSettings>, loader: Loader): ((set: ResourceSet, schemaOf: SchemaOf) => void) => {
  const { file, from, name } = textOf(settings, loader);
  const patch = readPatch(file, from, name);
  const { target, options } = settings.value;
  if (patch.form === 'merge')
    for (const resource of patch.patches) {
      resource.mayChangeName = options?.allowNameChange ?? false;
      resource.mayChangeKind = options?.allowKindChange ?? false;
    }
  const targetsOf = (set: ResourceSet, wanted: NonNullable<PatchSettings['target']>): readonly Resource[] => {
    const targets = selectTargets(set.list, wanted);
    if (targets.length === 0) set.warn([unheard(name, settings.sources('target'))]);
    return targets;
  };
  return (set, schemaOf) => {
    if (patch.form === 'json') {
      if (!target) throw new BuildFailure(`must specify a target for JSON patch ${name}`);
      for (const resource of targetsOf(set, target)) {
        resource.storeId();
        applyJson(resource, patch.operations);
      }
    } else if (target) mergeIntoTargets(set, patch, targetsOf(set, target), schemaOf);
    else for (const one of patch.patches) set.warn(mergePatch(set.only(one.id), one, schemaOf));
  };
};

/**
 * A copy of a patch whose labels and annotations are texts. Kustomize writes them anew before it merges with a target, so that `app: null`
 * sets the text "null" and deletes nothing.
 */
const withTexts = (patch: Resource): Resource => {
  const copy = patch.copy();
  const metadata = mapIn(copy.object, 'metadata').entries;
  for (const field of ['labels', 'annotations']) {
    const texts = metadata.get(field);
    if (texts?.kind !== 'map' || texts.entries.size === 0) metadata.delete(field);
    else
      for (const [key, value] of texts.entries)
        texts.entries.set(key, stringNode(value.kind === 'scalar' ? value.text : '', value.sources));
  }
  return copy;
};

const mergeIntoTargets = (set: ResourceSet, patch: Patch, targets: readonly Resource[], schemaOf: SchemaOf): void => {
  if (patch.form !== 'merge' || patch.patches.length === 0) return;
  const [first, second] = patch.patches;
  if (first === undefined) return;
  if (second !== undefined)
    throw new BuildFailure(
      `Multiple Strategic-Merge Patches in one \`patches\` entry is not allowed to set \`patches.target\` field: ${patch.name}`,
    );
  for (const resource of targets) {
    const copy = withTexts(first);
    copy.object.entries.set('apiVersion', resource.object.entries.get('apiVersion') ?? scalarNode('', '', []));
    set.warn(mergePatch(resource, copy, schemaOf));
  }
  set.dropEmpty();
  set.assertDistinct();
};

/** Fields that a patch changes only when it is allowed to. */
const keepIdentity = (resource: Resource, before: MapNode, patch: Resource): void => {
  const kind = before.entries.get('kind');
  if (!patch.mayChangeKind && kind !== undefined) resource.object.entries.set('kind', kind);
  const metadata = mapIn(resource.object, 'metadata').entries;
  const name = nodeAt(before, 'metadata', 'name');
  if (!patch.mayChangeName && name !== undefined) metadata.set('name', name);
  const namespace = nodeAt(before, 'metadata', 'namespace');
  if (namespace === undefined) metadata.delete('namespace');
  else metadata.set('namespace', namespace);
};

/** Merges a patch into a resource, which is gone when the patch deletes it. Gives what was lost without a word. */
const mergePatch = (resource: Resource, patch: Resource, schemaOf: SchemaOf): readonly SilentLoss[] => {
  const before: MapNode = { ...resource.object, entries: new Map(resource.object.entries) };
  const metadata = before.entries.get('metadata');
  if (metadata?.kind === 'map') before.entries.set('metadata', { ...metadata, entries: new Map(metadata.entries) });
  if (patch.mayChangeName || patch.mayChangeKind) resource.storeId();
  const name = (one: Resource): string => `${apiVersionOf(one.gvk)}/${one.kind}`;
  const schema = schemaOf(name(resource)) ?? schemaOf(name(patch));
  const watch = new PatchWatch(resource.object, patch.object, schema);
  const merged = mergeObjects(resource.object, copyOfMap(patch.object), schema);
  if (merged === undefined || merged.entries.size === 0) {
    resource.gone = true;
    return [];
  }
  // Why: what a patch is to replace as a whole, kustomize merges into the patch, and then keeps the object as it was.
  if (merged !== resource.object) return [replacesNothing(patch)];
  resource.object = merged;
  keepIdentity(resource, before, patch);
  return watch.losses(merged);
};

/**
 * Applies operations. Kustomize keeps its own annotations in the object meanwhile, so that `annotations` is there for an object it touched.
 */
const applyJson = (resource: Resource, operations: readonly Operation[]): void => {
  // Why a copy: kustomize makes JSON of the object and reads it again, so that nothing in it is one node any more.
  resource.object = copyOfMap(resource.object);
  if (resource.wasRenamed || resource.isGenerated || resource.origin) mapIn(resource.object, 'metadata', 'annotations');
  const before = nodeAt(resource.object, 'metadata', 'annotations');
  applyOperations(resource.object, operations);
  if (nodeAt(resource.object, 'metadata', 'annotations') === before) return;
  // Why: kustomize keeps the origin in an annotation, which a patch of all annotations takes away.
  resource.origin = undefined;
  resource.transformations = [];
};

/** `patchesJson6902`, read. */
export const prepareJsonPatch = (settings: Located<PatchSettings>, loader: Loader): ((set: ResourceSet) => void) => {
  const { target, path, patch } = settings.value;
  if (!target || target.name === '') throw new BuildFailure('must specify the target name');
  if (path === '' && patch === '') throw new BuildFailure('empty file path and empty jsonOp');
  if (path !== '' && patch !== '') throw new BuildFailure('must specify a file path or jsonOp, not both');
  const inline = textInValue(
    patch,
    settings.sources(settings.node?.kind === 'map' && settings.node.entries.has('jsonOp') ? 'jsonOp' : 'patch'),
    loader,
  );
  const operations = path ? operationsOf(loader.load(path), undefined) : operationsOf(inline.file, inline.from);
  if (operations.length === 0) throw new BuildFailure('patch appears to be empty');
  return set => {
    const targets = selectTargets(set.list, target);
    if (targets.length === 0) set.warn([unheard(path || `the patch in ${inline.file.path}`, settings.sources('target'))]);
    for (const resource of targets) applyJson(resource, operations);
  };
};

/** `patchesStrategicMerge`, read: texts and paths of files. */
export const prepareMergePatches = (
  given: readonly { readonly text: string; readonly sources: Sources }[],
  loader: Loader,
): ((set: ResourceSet, schemaOf: SchemaOf) => void) => {
  const patches = given.flatMap(({ text, sources }) => {
    const { file, from } = textInValue(text, sources, loader);
    const inline = attempt(() => readObjects(file, from));
    return (inline instanceof BuildFailure ? readObjects(loader.load(text)) : inline).map(object => new Resource(object));
  });
  if (given.length > 0 && patches.length === 0) throw new BuildFailure('patch appears to be empty');
  return (set, schemaOf) => {
    for (const patch of patches) set.warn(mergePatch(set.only(patch.id), withTexts(patch), schemaOf));
    set.dropEmpty();
  };
};
