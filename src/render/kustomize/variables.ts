import { joinSources } from '../template/sources.ts';
import { BuildFailure } from './build-failure.ts';
import { changeField, type FieldSpec } from './field-spec.ts';
import { lookupPath, splitFieldPath } from './field-path.ts';
import { valueOf } from './json-text.ts';
import { type Node, scalarNode, type ScalarNode } from './node.ts';
import { type ResourceId, isClusterScoped, parseApiVersion, sameGvk, sameId } from './resource-id.ts';
import type { ResourceSet } from './resource-set.ts';
import type { VarSettings } from './settings-schema.ts';

/** A variable: a field of an object, whose value takes the place of `$(NAME)`. */
export interface Variable {
  readonly name: string;
  readonly object: ResourceId;
  readonly fieldPath: string;
}

export const readVariable = ({ name, objref, fieldref }: VarSettings): Variable => {
  const { apiVersion, group, version, kind, name: objectName, namespace } = objref ?? {};
  const parsed = apiVersion ? parseApiVersion(apiVersion) : { group: group ?? '', version: version ?? '' };
  return {
    name: name ?? '',
    object: { ...parsed, group: parsed.group || (group ?? ''), kind: kind ?? '', name: objectName ?? '', namespace: namespace ?? '' },
    fieldPath: fieldref?.fieldPath || fieldref?.fieldpath || 'metadata.name',
  };
};

/** The variables of a build so far. */
export class Variables {
  readonly #byName = new Map<string, Variable>();

  get all(): readonly Variable[] {
    return [...this.#byName.values()].toSorted((one, other) => (one.name < other.name ? -1 : 1));
  }

  add(variables: readonly Variable[]): void {
    for (const variable of variables) {
      if (this.#byName.has(variable.name)) throw new BuildFailure(`var '${variable.name}' already encountered`);
      this.#byName.set(variable.name, variable);
    }
  }
}

/** Remembers at the objects which variables are about them. @throws BuildFailure when one fits several objects. */
export const bindVariables = (set: ResourceSet, variables: readonly Variable[]): void => {
  for (const { name, object } of variables) {
    const isExact = object.namespace !== '' || isClusterScoped(object);
    const matched = set.withAnyId(id => (isExact ? sameId(id, object) : id.name === object.name && sameGvk(id, object)));
    const [first, second] = matched;
    if (second !== undefined) throw new BuildFailure(`found ${matched.length} resId matches for var ${name} (unable to disambiguate)`);
    if (first !== undefined) first.variables = [...first.variables, name];
  }
};

const valueOfVariable = (set: ResourceSet, { name, fieldPath }: Variable): Node => {
  const resource = set.list.find(({ variables }) => variables.includes(name));
  if (resource === undefined) throw new BuildFailure(`var '${name}' cannot be mapped to a field in the set of known resources`);
  const found = lookupPath(resource.object, withIndexes(splitFieldPath(fieldPath)));
  if (found === undefined) throw new BuildFailure(`field specified in var '${name}' not found in corresponding resource`);
  return found;
};

const indexed = /^(.*)\[(\d+)\]$/u;

/** `ports[0]` is two steps. */
const withIndexes = (path: readonly string[]): readonly string[] =>
  path.flatMap(part => {
    const [, name, index] = indexed.exec(part) ?? [];
    if (index === undefined) return [part];
    return name ? [name, index] : [index];
  });

const wrap = (name: string): string => `$(${name})`;

/** Puts values in the place of `$(NAME)`; `$$` is a dollar. A text that is one variable takes its type. */
const expand = (node: ScalarNode, values: ReadonlyMap<string, Node>): ScalarNode => {
  const { text } = node;
  let result = '';
  let { sources } = node;
  let copied = 0;
  for (let at = 0; at + 1 < text.length; at += 1) {
    if (text[at] !== '$') continue;
    result += text.slice(copied, at);
    const next = text[at + 1];
    const end = next === '(' ? text.indexOf(')', at + 2) : -1;
    if (end >= 0) {
      const name = text.slice(at + 2, end);
      const value = values.get(name);
      if (value?.kind === 'scalar') {
        sources = joinSources(value.sources, sources);
        if (text === wrap(name)) return scalarNode(value.tag === 'str' ? value.text : `${valueOf(value) ?? value.text}`, value.tag === '' || value.tag === 'null' ? 'str' : value.tag, sources);
        result += `${valueOf(value) ?? value.text}`;
      } else result += wrap(name);
      at = end;
    } else {
      result += next === '$' ? '$' : `$${next}`;
      at += 1;
    }
    copied = at + 1;
  }
  return scalarNode(result + text.slice(copied), 'str', sources);
};

const isText = (node: Node): node is ScalarNode => node.kind === 'scalar' && (node.tag === 'str' || node.tag === '');

const expandNode = (node: Node, values: ReadonlyMap<string, Node>): Node => {
  if (node.kind === 'scalar') return isText(node) ? expand(node, values) : node;
  if (node.kind === 'map') {
    for (const [key, value] of node.entries) if (isText(value)) node.entries.set(key, expand(value, values));
    return node;
  }
  node.items = node.items.map(item => {
    if (!isText(item)) throw new BuildFailure('invalid value type expect a string');
    return expand(item, values);
  });
  return node;
};

/** Puts the variables' values into the fields of the specs. */
export const resolveVariables = (set: ResourceSet, variables: Variables, specs: readonly FieldSpec[]): void => {
  const values = new Map(variables.all.map(variable => [variable.name, valueOfVariable(set, variable)] as const));
  if (values.size === 0) return;
  for (const { object } of set.list) for (const spec of specs) changeField(object, spec, 'nothing', node => expandNode(node, values));
};
