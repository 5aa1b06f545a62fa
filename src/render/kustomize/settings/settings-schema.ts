import * as v from 'valibot';

/** The file a kustomization is, as kustomize api 0.21.2 reads it (`types.Kustomization`): unknown fields and other types are errors. */

export const text = v.nullish(v.string(), '');
const flag = v.nullish(v.boolean(), false);
const whole = v.pipe(v.number(), v.integer());
const texts = v.nullish(v.array(v.nullish(v.string(), '')), []);
export const pairs = v.nullish(v.record(v.string(), text));

export const gvk = { group: text, version: text, kind: text };

const fieldSpecSchema = v.strictObject({ ...gvk, path: text, create: flag });
/** Specs in configurations and plugins, which may have fields that kustomize does not know. */
export const looseFieldSpecs = v.nullish(v.array(v.looseObject(fieldSpecSchema.entries)), []);

const selectorFields = { ...gvk, name: text, namespace: text, labelSelector: text, annotationSelector: text };
export const selectorSchema = v.strictObject(selectorFields);

const patchOptions = v.strictObject({ allowNameChange: flag, allowKindChange: flag });
export const patchSchema = v.strictObject({ path: text, patch: text, target: v.nullish(selectorSchema), options: v.nullish(patchOptions) });

export const imageSchema = v.strictObject({ name: text, newName: text, newTag: text, tagSuffix: text, digest: text });

const fieldOptions = v.strictObject({ delimiter: text, index: v.nullish(whole, 0), encoding: text, create: flag });
const replacementFields = {
  source: v.nullish(v.strictObject({ ...gvk, name: text, namespace: text, fieldPath: text, options: v.nullish(fieldOptions) })),
  targets: v.nullish(
    v.array(
      v.strictObject({
        select: v.nullish(selectorSchema),
        reject: v.nullish(v.array(selectorSchema), []),
        fieldPaths: texts,
        options: v.nullish(fieldOptions),
      }),
    ),
  ),
  sourceValue: v.nullish(v.string()),
};
export const replacementSchema = v.strictObject(replacementFields);
export const replacementFieldSchema = v.strictObject({ ...replacementFields, path: text });

export const replicaSchema = v.strictObject({ name: text, count: v.nullish(whole, 0) });

const generatorOptionsSchema = v.strictObject({ labels: pairs, annotations: pairs, disableNameSuffixHash: flag, immutable: flag });
const generatorFields = {
  namespace: text,
  name: text,
  behavior: text,
  literals: texts,
  files: texts,
  envs: texts,
  env: text,
  options: v.nullish(generatorOptionsSchema),
};
export const configMapSchema = v.strictObject(generatorFields);
export const secretSchema = v.strictObject({ ...generatorFields, type: text });

const labelSchema = v.strictObject({
  pairs,
  includeSelectors: flag,
  includeTemplates: flag,
  includeVolumeClaimTemplates: flag,
  fields: v.nullish(v.array(fieldSpecSchema), []),
});

const varSchema = v.strictObject({
  name: text,
  objref: v.nullish(v.strictObject({ ...gvk, apiVersion: text, name: text, namespace: text }), {}),
  fieldref: v.nullish(v.strictObject({ fieldPath: text, fieldpath: text }), {}),
});

export const sortOptionsSchema = v.strictObject({
  order: text,
  legacySortOptions: v.nullish(v.strictObject({ orderFirst: texts, orderLast: texts })),
});

/** Settings of a chart, but for those that change nothing here. Source: kustomize, `types.HelmChart`. */
export const helmChartSchema = v.looseObject({
  ...{ name: text, version: text, repo: text, releaseName: text, namespace: text, valuesFile: text, valuesMerge: text },
  ...{ kubeVersion: text, nameTemplate: text, additionalValuesFiles: texts, apiVersions: texts },
  ...{ includeCRDs: flag, skipHooks: flag, skipTests: flag },
  valuesInline: v.nullish(v.looseObject({})),
});

/** Source: kustomize, `types.HelmChartArgs`. */
export const oldHelmChartSchema = v.looseObject({
  ...{ chartName: text, chartVersion: text, chartRepoUrl: text, chartHome: text, values: text, valuesMerge: text, releaseName: text },
  valuesLocal: v.nullish(v.looseObject({})),
});

const list = <Item extends v.GenericSchema>(item: Item) => v.nullish(v.array(item), []);

export const settingsSchema = v.strictObject({
  apiVersion: text,
  kind: text,
  metadata: v.nullish(v.strictObject({ name: text, namespace: text, labels: pairs, annotations: pairs })),
  openapi: pairs,
  namePrefix: text,
  nameSuffix: text,
  namespace: text,
  commonLabels: pairs,
  labels: list(labelSchema),
  commonAnnotations: pairs,
  patchesStrategicMerge: texts,
  patchesJson6902: list(patchSchema),
  patches: list(patchSchema),
  images: list(imageSchema),
  imageTags: list(imageSchema),
  replacements: list(replacementFieldSchema),
  replicas: list(replicaSchema),
  vars: list(varSchema),
  sortOptions: v.nullish(sortOptionsSchema),
  resources: texts,
  components: texts,
  crds: texts,
  bases: texts,
  configMapGenerator: list(configMapSchema),
  secretGenerator: list(secretSchema),
  helmGlobals: v.nullish(v.looseObject({ chartHome: text })),
  helmCharts: list(helmChartSchema),
  helmChartInflationGenerator: list(oldHelmChartSchema),
  generatorOptions: v.nullish(generatorOptionsSchema),
  configurations: texts,
  generators: texts,
  transformers: texts,
  validators: texts,
  buildMetadata: texts,
});

export type Settings = v.InferOutput<typeof settingsSchema>;
/** What `target`, `select` and `reject` say: regular expressions for whole texts, and selectors in their text form. */
export type Selector = v.InferOutput<typeof selectorSchema>;
export type PatchSettings = v.InferOutput<typeof patchSchema>;
export type ImageSettings = v.InferOutput<typeof imageSchema>;
export type LabelSettings = v.InferOutput<typeof labelSchema>;
export type ReplicaSettings = v.InferOutput<typeof replicaSchema>;
export type Replacement = v.InferOutput<typeof replacementSchema>;
export type ReplacementField = v.InferOutput<typeof replacementFieldSchema>;
export type FieldOptions = v.InferOutput<typeof fieldOptions>;
export type GeneratorSettings = v.InferOutput<typeof secretSchema>;
export type GeneratorOptions = v.InferOutput<typeof generatorOptionsSchema>;
export type VarSettings = v.InferOutput<typeof varSchema>;
export type SortOptions = v.InferOutput<typeof sortOptionsSchema>;
