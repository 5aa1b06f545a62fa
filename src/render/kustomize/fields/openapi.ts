import { BuildFailure } from '../objects/build-failure.ts';
import { isMissing, type MapNode, type Node, nodeAt, textAt } from '../objects/node.ts';
import { apiVersionOf } from '../objects/resource-id.ts';
import type { Loader } from '../settings/loader.ts';
import { firstDocument } from '../settings/settings.ts';
import { builtInSchema, type MergeSchema, type SchemaOf } from './merge-keys.ts';

const builtInVersion = 'v1.21.2';
const prefix = '#/definitions/';

/** A schema that is read from its definition when a patch gets there: definitions may hold each other. */
class DefinedSchema implements MergeSchema {
  readonly #definitions: MapNode;
  readonly #node: Node;

  constructor(definitions: MapNode, node: Node) {
    this.#definitions = definitions;
    const reference = textAt(node, '$ref');
    this.#node = reference.startsWith(prefix) ? (nodeAt(definitions, reference.slice(prefix.length)) ?? node) : node;
  }

  get keys(): readonly string[] | undefined {
    if (!textAt(this.#node, 'x-kubernetes-patch-strategy').split(',').includes('merge')) return undefined;
    const list = nodeAt(this.#node, 'x-kubernetes-list-map-keys');
    if (list?.kind === 'list') return list.items.map(item => textAt(item));
    const key = textAt(this.#node, 'x-kubernetes-patch-merge-key');
    return key === '' ? [] : [key];
  }

  get fields(): ReadonlyMap<string, MergeSchema> {
    const properties = nodeAt(this.#node, 'properties');
    if (properties?.kind !== 'map') return new Map();
    return new Map([...properties.entries].map(([name, node]) => [name, new DefinedSchema(this.#definitions, node)]));
  }

  get elements(): MergeSchema | undefined {
    const node = nodeAt(this.#node, 'items') ?? nodeAt(this.#node, 'additionalProperties');
    return node === undefined || node.kind === 'scalar' ? undefined : new DefinedSchema(this.#definitions, node);
  }
}

const kindsOf = (definition: Node): readonly string[] => {
  const list = nodeAt(definition, 'x-kubernetes-group-version-kind');
  if (list?.kind !== 'list') return [];
  return list.items.map(
    item => `${apiVersionOf({ group: textAt(item, 'group'), version: textAt(item, 'version'), kind: '' })}/${textAt(item, 'kind')}`,
  );
};

/** `openapi`: the schemas of a file take the place of the built-in ones, which a kind that the file lacks then has none of. */
export const readOpenApi = (openapi: Readonly<Record<string, string>>, loader: Loader): SchemaOf | undefined => {
  const { path, version } = openapi;
  if (path) {
    const file = loader.load(path);
    if (version) throw new BuildFailure('builtin version and custom schema provided, cannot use both');
    const root = firstDocument(file);
    const definitions = nodeAt(root, 'definitions');
    if (isMissing(definitions) || definitions.kind !== 'map') return () => undefined;
    const schemas = new Map(
      [...definitions.entries.values()].flatMap(node => kindsOf(node).map(kind => [kind, new DefinedSchema(definitions, node)] as const)),
    );
    return kind => schemas.get(kind) ?? builtInSchema(kind);
  }
  if (version && version !== builtInVersion) throw new BuildFailure('the specified OpenAPI version is not built in');
  return undefined;
};
