import { compareText } from '../../../text/sorted.ts';
import { joinSources } from '../../template/sources.ts';
import { lookupPath, splitFieldPath } from '../fields/field-path.ts';
import { changeField, type FieldSpec } from '../fields/field-spec.ts';
import { BuildFailure, TooMuch } from '../objects/build-failure.ts';
import { printedValue } from '../objects/json-text.ts';
import { type Node, overwrite, type ScalarNode, scalarNode } from '../objects/node.ts';
import { isClusterScoped, parseApiVersion, type ResourceId, sameGvk, sameId } from '../objects/resource-id.ts';
import type { ResourceSet } from '../objects/resource-set.ts';
import type { VarSettings } from '../settings/settings-schema.ts';

/** A variable: a field of an object, whose value takes the place of `$(NAME)`. */
export interface Variable {
  readonly name: string;
  readonly object: ResourceId;
  readonly fieldPath: string;
}

export const readVariable = ({ name, objref, fieldref }: VarSettings): Variable => {
  const { apiVersion, group, version, kind, name: objectName, namespace } = objref;
  const parsed = apiVersion ? parseApiVersion(apiVersion) : { group, version };
  return {
    name,
    object: { ...parsed, group: parsed.group || group, kind, name: objectName, namespace },
    fieldPath: fieldref.fieldPath || fieldref.fieldpath || 'metadata.name',
  };
};

/** The variables of a build so far. */
export class Variables {
  readonly #byName = new Map<string, Variable>();

  get all(): readonly Variable[] {
    return [...this.#byName.values()].toSorted((one, other) => compareText(one.name, other.name));
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

/** A part of a text: as it is, or the name of a variable. */
interface TextPart {
  readonly text: string;
  readonly isVariable: boolean;
}

/** `$(NAME)` is a variable, `$$` is a dollar, and any other dollar is one, too. */
const partsOf = (text: string): readonly TextPart[] => {
  const parts: TextPart[] = [];
  let copied = 0;
  let at = text.indexOf('$');
  while (at >= 0 && at + 1 < text.length) {
    parts.push({ text: text.slice(copied, at), isVariable: false });
    const next = text.charAt(at + 1);
    const end = next === '(' ? text.indexOf(')', at + 2) : -1;
    if (end < 0) parts.push({ text: next === '$' ? '$' : `$${next}`, isVariable: false });
    else parts.push({ text: text.slice(at + 2, end), isVariable: true });
    copied = end < 0 ? at + 2 : end + 1;
    at = next === '(' && end < 0 ? -1 : text.indexOf('$', copied);
  }
  parts.push({ text: text.slice(copied), isVariable: false });
  return parts.filter(part => part.text !== '' || part.isVariable);
};

/** The longest text that variables may make. */
const maxText = 1 << 20;

const asText = (value: ScalarNode): string => (value.tag === 'str' ? value.text : `${printedValue(value) ?? value.text}`);

/** Puts values in the place of variables. A text that is one variable takes its type. */
const expand = (node: ScalarNode, values: ReadonlyMap<string, Node>): ScalarNode => {
  const parts = partsOf(node.text);
  const [only, ...others] = parts;
  if (only === undefined) return node;
  const value = only.isVariable && others.length === 0 ? values.get(only.text) : undefined;
  if (value?.kind === 'scalar')
    return scalarNode(
      asText(value),
      value.tag === '' || value.tag === 'null' ? 'str' : value.tag,
      joinSources([value.sources, node.sources]),
    );
  let text = '';
  let { sources } = node;
  for (const part of parts) {
    const found = part.isVariable ? values.get(part.text) : undefined;
    if (found?.kind === 'scalar') {
      text += asText(found);
      sources = joinSources([found.sources, sources]);
    } else text += part.isVariable ? `$(${part.text})` : part.text;
    if (text.length > maxText) throw new TooMuch(`variables make a text of more than ${maxText} characters`);
  }
  return scalarNode(text, 'str', sources);
};

const isText = (node: Node): node is ScalarNode => node.kind === 'scalar' && (node.tag === 'str' || node.tag === '');

const expandNode = (node: Node, values: ReadonlyMap<string, Node>): Node => {
  if (node.kind === 'scalar') return isText(node) ? expand(node, values) : node;
  if (node.kind === 'map') {
    for (const [key, value] of node.entries) if (isText(value)) overwrite(node, key, expand(value, values));
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
