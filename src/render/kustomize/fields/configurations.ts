import * as v from 'valibot';
import { BuildFailure } from '../objects/build-failure.ts';
import { isMissing, type MapNode, type Node, nodeAt, textAt } from '../objects/node.ts';
import type { Loader } from '../settings/loader.ts';
import { firstDocument, parseSettings } from '../settings/settings.ts';
import { gvk, looseFieldSpecs } from '../settings/settings-schema.ts';
import type { FieldSpec } from './field-spec.ts';
import { fieldNames, makeFields, mergeFields, type NameReference, noFields, type TransformerFields } from './transformer-fields.ts';

const configurationSchema = v.looseObject({
  ...v.entriesFromList(fieldNames, looseFieldSpecs),
  nameReference: v.nullish(v.array(v.looseObject({ ...gvk, fieldSpecs: looseFieldSpecs })), []),
});

/** `configurations`: more fields for the transformers. */
export const readConfigurations = (paths: readonly string[], loader: Loader): TransformerFields => {
  let fields = noFields;
  for (const path of paths) {
    const node = firstDocument(loader.load(path));
    if (node === undefined || isMissing(node)) continue;
    const { value } = parseSettings(configurationSchema, node, `configuration ${path}`);
    const references = value.nameReference.map(({ group, version, kind, fieldSpecs }) => ({ group, version, kind, fields: fieldSpecs }));
    fields = mergeFields(fields, makeFields(new Map(fieldNames.map(name => [name, value[name]])), references));
  }
  return fields;
};

/** How deep definitions may refer to each other. */
const maxDepth = 20;
const maxFields = 10_000;

/** Fields that an OpenAPI definition marks as labels, annotations, identities or references. */
class DefinitionReader {
  readonly given = new Map<string, FieldSpec[]>();
  readonly references: NameReference[] = [];
  readonly #definitions: MapNode;
  #count = 0;

  constructor(definitions: MapNode) {
    this.#definitions = definitions;
  }

  read(name: string, kind: string, path: readonly string[]): void {
    this.#count += 1;
    if (path.length > maxDepth || this.#count > maxFields) throw new BuildFailure(`the definition of ${kind} is too deep`);
    const properties = nodeAt(this.#definitions, name, 'Schema', 'properties');
    if (properties?.kind !== 'map') return;
    for (const [property, schema] of properties.entries) this.#property(kind, [...path, property], schema);
  }

  #property(kind: string, path: readonly string[], schema: Node): void {
    const spec = (more: readonly string[] = []): FieldSpec => ({
      group: '',
      version: '',
      kind,
      path: [...path, ...more].join('/'),
      create: false,
    });
    const add = (name: string): void => {
      this.given.set(name, [...(this.given.get(name) ?? []), spec()]);
    };
    if (has(schema, 'x-kubernetes-annotation')) add('commonAnnotations');
    if (has(schema, 'x-kubernetes-label-selector')) add('commonLabels');
    if (has(schema, 'x-kubernetes-identity')) add('namePrefix');
    const [version, target] = [textAt(schema, 'x-kubernetes-object-ref-api-version'), textAt(schema, 'x-kubernetes-object-ref-kind')];
    if (has(schema, 'x-kubernetes-object-ref-api-version') && has(schema, 'x-kubernetes-object-ref-kind')) {
      const key = has(schema, 'x-kubernetes-object-ref-name-key') ? textAt(schema, 'x-kubernetes-object-ref-name-key') : 'name';
      this.references.push({ group: '', version, kind: target, fields: [spec([key])] });
    }
    const reference = textAt(schema, '$ref');
    if (reference !== '') this.read(reference, kind, path);
  }
}

const has = (schema: Node, name: string): boolean => nodeAt(schema, name)?.kind === 'scalar';

const looksLikeKind = (properties: Node | undefined): boolean =>
  ['kind', 'apiVersion', 'metadata'].every(name => nodeAt(properties, name) !== undefined);

/** `crds`: fields that the OpenAPI definitions of custom kinds mark. */
export const readDefinitions = (paths: readonly string[], loader: Loader): TransformerFields => {
  let fields = noFields;
  for (const path of paths) {
    const node = firstDocument(loader.load(path));
    if (node === undefined) continue;
    if (node.kind !== 'map') throw new BuildFailure(`unable to parse open API definition from '${path}'`);
    for (const name of node.entries.keys()) {
      if (!looksLikeKind(nodeAt(node, name, 'Schema', 'properties'))) continue;
      const reader = new DefinitionReader(node);
      reader.read(name, name.split('.').at(-1) ?? name, []);
      fields = mergeFields(fields, makeFields(reader.given, reader.references));
    }
  }
  return fields;
};
