import * as v from 'valibot';
import type { Sources } from '../../template/sources.ts';
import type { SchemaOf } from '../fields/merge-keys.ts';
import { generate } from '../generators.ts';
import { BuildFailure } from '../objects/build-failure.ts';
import { addHashes } from '../objects/name-hash.ts';
import type { Resource } from '../objects/resource.ts';
import type { ResourceSet } from '../objects/resource-set.ts';
import { adaptTo } from '../settings/adapt-to-schema.ts';
import type { Loader } from '../settings/loader.ts';
import { Located, plainOf } from '../settings/settings.ts';
import {
  configMapSchema,
  imageSchema,
  looseFieldSpecs,
  pairs,
  patchSchema,
  replacementFieldSchema,
  replicaSchema,
  secretSchema,
  selectorSchema,
  text,
} from '../settings/settings-schema.ts';
import { addValue } from './add-value.ts';
import { changeImages } from './change-images.ts';
import { changeNames } from './change-names.ts';
import { changeNamespaces, type Subjects } from './change-namespaces.ts';
import { changeReplicas } from './change-replicas.ts';
import { prepareJsonPatch, prepareMergePatches, preparePatch } from './patches.ts';
import { applyReplacements, readReplacements } from './replacements.ts';
import { entriesOf, setEntries } from './set-entries.ts';

/** Something that is run by kustomize only when it is told to: a plugin, a function in a container, a chart from elsewhere. */
export class NeedsPlugin extends BuildFailure {}

export type Transformer = (set: ResourceSet, schemaOf: SchemaOf) => void;

/** The settings of a plugin. */
const parse = <Schema extends v.GenericSchema>(schema: Schema, { object, kind }: Resource): Located<v.InferOutput<Schema>> => {
  const read = v.safeParse(schema, adaptTo(schema, plainOf(object), 'any scalar'));
  if (read.success) return new Located(read.output, object);
  throw new BuildFailure(`plugin ${kind} fails configuration: ${v.getDotPath(read.issues[0]) ?? ''} ${read.issues[0].message}`);
};

const affixSchema = v.looseObject({ prefix: text, suffix: text, fieldSpecs: looseFieldSpecs });

const affixes = (resource: Resource, ends: readonly ('prefix' | 'suffix')[]): Transformer => {
  const settings = parse(affixSchema, resource);
  const fields = settings.value.fieldSpecs;
  return set => {
    for (const end of ends) changeNames(set, { text: settings.value[end], end, sources: settings.sources(end) }, fields);
  };
};

const subjectModes: ReadonlySet<string> = new Set(['', 'defaultOnly', 'allServiceAccounts', 'none']);

const subjectsOf = (mode: string): Subjects => {
  if (!subjectModes.has(mode)) throw new BuildFailure(`invalid value ${JSON.stringify(mode)} for setRoleBindingSubjects`);
  return mode === 'allServiceAccounts' || mode === 'none' ? mode : 'defaultOnly';
};

const namespaceSchema = v.looseObject({
  metadata: v.nullish(v.looseObject({ namespace: text })),
  fieldSpecs: looseFieldSpecs,
  unsetOnly: v.nullish(v.boolean(), false),
  setRoleBindingSubjects: text,
});

const namespaces = (resource: Resource): Transformer => {
  const settings = parse(namespaceSchema, resource);
  const { metadata, fieldSpecs, unsetOnly, setRoleBindingSubjects } = settings.value;
  const subjects = subjectsOf(setRoleBindingSubjects);
  const sources: Sources = settings.sources('metadata', 'namespace');
  return set =>
    changeNamespaces(set, {
      namespace: metadata?.namespace ?? '',
      sources,
      specs: fieldSpecs,
      unsetOnly,
      subjects,
    });
};

const labelSchema = v.looseObject({ labels: pairs, annotations: pairs, fieldSpecs: looseFieldSpecs });

const entries = (resource: Resource, field: 'labels' | 'annotations'): Transformer => {
  const settings = parse(labelSchema, resource);
  return set => setEntries(set, entriesOf(settings, settings.value[field], field), settings.value.fieldSpecs);
};

const imagesSchema = v.looseObject({ imageTag: v.nullish(v.looseObject(imageSchema.entries), {}), fieldSpecs: looseFieldSpecs });

const images = (resource: Resource): Transformer => {
  const settings = parse(imagesSchema, resource);
  return set => changeImages(set, settings.value.imageTag, settings.value.fieldSpecs, settings.sources('imageTag'));
};

const replicasSchema = v.looseObject({ replica: v.nullish(v.looseObject(replicaSchema.entries), {}), fieldSpecs: looseFieldSpecs });

const replicas = (resource: Resource): Transformer => {
  const settings = parse(replicasSchema, resource);
  return set => changeReplicas(set, settings.value.replica, settings.value.fieldSpecs, settings.sources('replica'));
};

const patch = (resource: Resource, loader: Loader): Transformer =>
  preparePatch(parse(v.looseObject(patchSchema.entries), resource), loader);

const jsonPatchSchema = v.looseObject({ target: v.nullish(v.looseObject(selectorSchema.entries)), path: text, jsonOp: text });

const jsonPatch = (resource: Resource, loader: Loader): Transformer => {
  const { value, node } = parse(jsonPatchSchema, resource);
  const settings = { path: value.path, patch: value.jsonOp, target: value.target, options: undefined };
  return prepareJsonPatch(new Located(settings, node), loader);
};

const mergePatchesSchema = v.looseObject({ paths: v.nullish(v.array(text), []), patches: text });

const mergePatches = (resource: Resource, loader: Loader): Transformer => {
  const settings = parse(mergePatchesSchema, resource);
  const { paths, patches } = settings.value;
  const given = [
    ...paths.map((path, at) => ({ text: path, sources: settings.sources('paths', at) })),
    ...(patches ? [{ text: patches, sources: settings.sources('patches') }] : []),
  ];
  if (given.length === 0) throw new BuildFailure('empty file path and empty patch content');
  return prepareMergePatches(given, loader);
};

const replacementsSchema = v.looseObject({ replacements: v.nullish(v.array(v.looseObject(replacementFieldSchema.entries)), []) });

const replacements = (resource: Resource, loader: Loader): Transformer => {
  const settings = parse(replacementsSchema, resource);
  const read = readReplacements(settings.at(settings.value.replacements, 'replacements'), loader);
  return set => applyReplacements(set, read);
};

const transformers: ReadonlyMap<string, (resource: Resource, loader: Loader) => Transformer> = new Map([
  ['PrefixTransformer', resource => affixes(resource, ['prefix'])],
  ['SuffixTransformer', resource => affixes(resource, ['suffix'])],
  ['NamespaceTransformer', namespaces],
  ['LabelTransformer', resource => entries(resource, 'labels')],
  ['AnnotationsTransformer', resource => entries(resource, 'annotations')],
  ['ImageTagTransformer', images],
  ['ReplicaCountTransformer', replicas],
  ['PatchTransformer', patch],
  ['PatchJson6902Transformer', jsonPatch],
  ['PatchStrategicMergeTransformer', mergePatches],
  ['ReplacementTransformer', replacements],
  ['ValueAddTransformer', addValue],
  ['HashTransformer', () => addHashes],
  ['PrefixSuffixTransformer', resource => affixes(resource, ['prefix', 'suffix'])],
]);

const isBuiltIn = ({ gvk }: Resource): boolean => gvk.group === '' && gvk.version === 'builtin';

const disabled = (resource: Resource): NeedsPlugin =>
  new NeedsPlugin(`external plugins disabled; unable to load external plugin '${resource.kind}'`);

/** A transformer that an object of `transformers` or `validators` describes. */
export const makeTransformer = (resource: Resource, loader: Loader): Transformer => {
  if (!isBuiltIn(resource)) throw disabled(resource);
  const make = transformers.get(resource.kind);
  if (make === undefined) throw new BuildFailure(`unable to load builtin ${resource.kind}`);
  return make(resource, loader);
};

/** What a generator of `generators` makes. */
export const runGenerator = (resource: Resource, loader: Loader): Resource => {
  if (!isBuiltIn(resource)) throw disabled(resource);
  if (resource.kind === 'HelmChartInflationGenerator') throw new NeedsPlugin('must specify --enable-helm');
  if (resource.kind !== 'ConfigMapGenerator' && resource.kind !== 'SecretGenerator')
    throw new BuildFailure(`unable to load builtin ${resource.kind}`);
  const schema = v.looseObject({
    ...configMapSchema.entries,
    ...secretSchema.entries,
    metadata: v.nullish(v.looseObject({ name: text, namespace: text })),
  });
  const settings = parse(schema, resource);
  const name = settings.value.name || settings.value.metadata?.name || '';
  const namespace = settings.value.namespace || settings.value.metadata?.namespace || '';
  const kind = resource.kind === 'ConfigMapGenerator' ? 'ConfigMap' : 'Secret';
  return generate(kind, new Located({ ...settings.value, name, namespace }, settings.node), new Located(undefined, undefined), loader);
};
