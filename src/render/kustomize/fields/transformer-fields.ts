import { type Gvk, sameGvk } from '../objects/resource-id.ts';
import { defaultFields } from './default-fields.ts';
import { defaultReferences } from './default-references.ts';
import { type FieldSpec, mergeFieldSpecs, parseFieldSpecs, parseGvk } from './field-spec.ts';

/** Where objects name others of one kind. */
export interface NameReference extends Gvk {
  readonly fields: readonly FieldSpec[];
}

type FieldName = keyof typeof defaultFields;

/** Which fields the transformers of a kustomization change: the ordinary ones and those of `configurations` and `crds`. */
export interface TransformerFields extends Readonly<Record<FieldName, readonly FieldSpec[]>> {
  readonly nameReference: readonly NameReference[];
}

const fieldNames: readonly FieldName[] = [
  'commonAnnotations',
  'commonLabels',
  'templateLabels',
  'volumeClaimTemplateLabels',
  'labels',
  'images',
  'replicas',
  'namespace',
  'namePrefix',
  'nameSuffix',
  'varReference',
];

const buildFields = (fieldsOf: (name: FieldName) => readonly FieldSpec[], nameReference: readonly NameReference[]): TransformerFields => ({
  commonAnnotations: fieldsOf('commonAnnotations'),
  commonLabels: fieldsOf('commonLabels'),
  templateLabels: fieldsOf('templateLabels'),
  volumeClaimTemplateLabels: fieldsOf('volumeClaimTemplateLabels'),
  labels: fieldsOf('labels'),
  images: fieldsOf('images'),
  replicas: fieldsOf('replicas'),
  namespace: fieldsOf('namespace'),
  namePrefix: fieldsOf('namePrefix'),
  nameSuffix: fieldsOf('nameSuffix'),
  varReference: fieldsOf('varReference'),
  nameReference,
});

const parseReferences = (text: string): readonly NameReference[] =>
  text
    .split('\n= ')
    .slice(1)
    .map(block => {
      const end = block.indexOf('\n');
      return { ...parseGvk(block.slice(0, end)), fields: parseFieldSpecs(block.slice(end + 1)) };
    });

/** Without any field. */
export const noFields: TransformerFields = buildFields(() => [], []);

let usual: TransformerFields | undefined;

/** The fields of a kustomization that configures none. Read from their text once. */
export const usualFields = (): TransformerFields => {
  usual ??= buildFields(name => parseFieldSpecs(defaultFields[name]), parseReferences(defaultReferences));
  return usual;
};

const mergeReferences = (references: readonly NameReference[], more: readonly NameReference[]): readonly NameReference[] => {
  const merged = [...references];
  for (const reference of more) {
    const at = merged.findIndex(one => sameGvk(one, reference));
    const found = merged[at];
    if (found === undefined) merged.push(reference);
    else merged[at] = { ...found, fields: mergeFieldSpecs(found.fields, reference.fields) };
  }
  return merged;
};

/** Both. The same ones are not merged again: most kustomizations configure none. */
export const mergeFields = (one: TransformerFields, other: TransformerFields): TransformerFields => {
  if (one === other || other === noFields) return one;
  if (one === noFields) return other;
  return buildFields(name => mergeFieldSpecs(one[name], other[name]), mergeReferences(one.nameReference, other.nameReference));
};

/** Fields by their names in a configuration. */
export const makeFields = (given: ReadonlyMap<string, readonly FieldSpec[]>, references: readonly NameReference[]): TransformerFields =>
  buildFields(name => mergeFieldSpecs([], given.get(name) ?? []), mergeReferences([], references));

export { fieldNames };
