import { noSources } from '../../template/sources.ts';
import { BuildFailure } from '../objects/build-failure.ts';
import { isNull, listNode, type MapNode, mapNode, type Node, scalarNode, setEntry, textAt } from '../objects/node.ts';
import { type Gvk, isSelected, parseApiVersion } from '../objects/resource-id.ts';

/** A field of some kinds that a transformer changes. */
export interface FieldSpec extends Gvk {
  /** Names with `/` between them; `\/` is a slash in a name, `[]` after a name goes into a list only. */
  readonly path: string;
  /** Whether the field is made where it is missing. */
  readonly create: boolean;
}

/** `Kind`, `group/version/Kind` or `*`. */
export const parseGvk = (text: string): Gvk => {
  if (text === '*') return { group: '', version: '', kind: '' };
  const [group = '', version = '', kind] = text.split('/');
  return kind === undefined ? { group: '', version: '', kind: text } : { group, version, kind };
};

/** The lines of default-fields.ts. */
export const parseFieldSpecs = (lines: string): readonly FieldSpec[] =>
  lines
    .split('\n')
    .filter(line => line !== '')
    .flatMap(line => {
      const [path = '', ...kinds] = line.split(' ');
      const create = path.endsWith('!');
      return kinds.map(kind => ({ ...parseGvk(kind), path: create ? path.slice(0, -1) : path, create }));
    });

const sameField = (one: FieldSpec, other: FieldSpec): boolean => isSelected(one, other) && one.path === other.path;

/** Some specs and others that are not among them. @throws BuildFailure when two of the same field differ in `create`. */
export const mergeFieldSpecs = (specs: readonly FieldSpec[], more: readonly FieldSpec[]): readonly FieldSpec[] => {
  const merged = [...specs];
  for (const spec of more) {
    const found = merged.find(one => sameField(one, spec));
    if (found === undefined) merged.push(spec);
    else if (found.create !== spec.create) throw new BuildFailure(`conflicting fieldspecs for ${spec.path}`);
  }
  return merged;
};

/** Names of a path; a separator after a backslash belongs to the name. */
export const splitPath = (path: string, separator: string): readonly string[] => {
  const parts = path.split(separator);
  if (parts.length > 1 && parts[0] === '') parts.shift();
  const names: string[] = [];
  for (const part of parts) {
    const last = names.at(-1);
    if (last?.endsWith('\\')) names[names.length - 1] = `${last.slice(0, -1)}${separator}${part}`;
    else names.push(part);
  }
  return names;
};

/** What becomes of a node; the same one for no change. */
export type Change = (node: Node) => Node;

export type Made = 'map' | 'scalar' | 'nothing';

const makeNode = (made: Made): Node => (made === 'map' ? mapNode() : scalarNode('', '', noSources));

const changeIn = (node: Node, names: readonly string[], spec: FieldSpec, made: Made, change: Change): Node => {
  const [name, ...rest] = names;
  if (name === undefined) return change(node);
  if (isNull(node)) return node;
  if (node.kind === 'list') {
    node.items = node.items.map(item => changeIn(item, names, spec, made, change));
    return node;
  }
  if (node.kind !== 'map') throw new BuildFailure(`considering field '${spec.path}': expected sequence or mapping node`);
  changeEntry(node, name, rest, spec, made, change);
  return node;
};

const changeEntry = (node: MapNode, name: string, rest: readonly string[], spec: FieldSpec, made: Made, change: Change): void => {
  const isList = name.endsWith('[]');
  const key = isList ? name.slice(0, -2) : name;
  if (key === '') throw new BuildFailure('cannot set or create an empty field name');
  const creates = spec.create && made !== 'nothing' && !isList;
  let field = node.entries.get(key);
  if (field === undefined && !creates) return;
  const kind = rest.length === 0 ? made : 'map';
  if (field === undefined) field = makeNode(kind);
  else if (isNull(field) && (creates || isList)) field = isList ? listNode() : makeNode(kind);
  setEntry(node, key, changeIn(field, rest, spec, made, change));
};

/** Changes the field of a spec in an object of its kind. `made`: what is made of a missing one where the spec wants it. */
export const changeField = (object: MapNode, spec: FieldSpec, made: Made, change: Change): void => {
  const gvk = { ...parseApiVersion(textAt(object, 'apiVersion')), kind: textAt(object, 'kind') };
  if (isSelected(gvk, spec)) changeIn(object, splitPath(spec.path, '/'), spec, made, change);
};
