import { entriesOf, itemsOf, lookup, mappingAt, stringAt } from '../../artifacts/yaml/lookup.ts';
import type { YamlMapping, YamlNode } from '../../artifacts/yaml/model.ts';
import { parseYaml } from '../../artifacts/yaml/parse.ts';
import { scalarValue } from '../../artifacts/yaml/scalar.ts';
import { fileNameOf } from '../../text/path.ts';
import type { Origin } from '../environment.ts';
import { unknownPart } from '../path-tree.ts';
import { saidIn, wholeText } from '../placed-text.ts';
import type { RepositorySide } from '../repository-side.ts';

/** A value that a template takes, and where it is written; undefined for what no file says: paths of folders and files. */
export interface Parameter {
  readonly value: string;
  readonly at: Origin | undefined;
}

/** What a generator knows of one Application, by the name that a template uses: `path.basename`, `values.tag`. */
export type Parameters = ReadonlyMap<string, Parameter>;

/** Where a part of what is read stands. */
type PlaceOf = (node: YamlNode) => Origin;

/** More Applications of one set are not made, and generators are not nested deeper. Argo CD nests them once. */
const maxGenerated = 100;
const maxDepth = 4;
/** More fields of one element are not read. */
const maxFields = 200;

/** A mapping as names with dots; what is a list is left out. */
const flatten = (node: YamlNode | undefined, prefix: string, placeOf: PlaceOf, into: Map<string, Parameter>, depth = 0): void => {
  for (const { name, value } of entriesOf(node)) {
    if (name === undefined || into.size >= maxFields) continue;
    if (mappingAt(value) !== undefined && depth < maxDepth) flatten(value, `${prefix}${name}.`, placeOf, into, depth + 1);
    const scalar = scalarValue(value);
    if (scalar !== undefined && scalar !== null) into.set(`${prefix}${name}`, { value: String(scalar), at: placeOf(value) });
  }
};

const fieldsOf = (node: YamlNode | undefined, placeOf: PlaceOf, prefix = ''): Map<string, Parameter> => {
  const fields = new Map<string, Parameter>();
  flatten(node, prefix, placeOf, fields);
  return fields;
};

const unplaced = (value: string): Parameter => ({ value, at: undefined });

/** A name as Kubernetes takes it. Source: Argo CD, `utils.SanitizeName`. */
const normalized = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^a-z0-9.-]/gu, '-')
    .replaceAll(/^[-.]+|[-.]+$/gu, '');

/** Source: Argo CD, "Git Generator". */
const pathParameters = (folder: string): readonly (readonly [string, Parameter])[] => {
  const base = fileNameOf(folder);
  const all = [
    ...(['path', 'path.path'] as const).map(name => [name, folder] as const),
    ['path.basename', base],
    ['path.basenameNormalized', normalized(base)],
    ...folder.split('/').flatMap((part, index) => [[`path[${index}]`, part] as const, [`path.segments[${index}]`, part] as const]),
  ] as const;
  return all.map(([name = '', value = '']) => [name, unplaced(value)]);
};

const globPattern = (glob: string): string =>
  glob
    .split('/')
    .map(part => (part === '**' ? part : part.replaceAll('*', unknownPart)))
    .join('/');

const fromDirectories = (git: YamlMapping, side: RepositorySide, placeOf: PlaceOf): readonly Parameters[] => {
  const named = itemsOf(lookup(git, 'directories')).flatMap(item => {
    const path = stringAt(item, 'path');
    return path === undefined ? [] : [{ path, excludes: scalarValueAt(item, 'exclude') === true }];
  });
  const found = (excludes: boolean): ReadonlySet<string> =>
    new Set(
      named
        .filter(one => one.excludes === excludes)
        .flatMap(({ path }) => side.tree.matchFolders(globPattern(path), maxGenerated).map(match => match.path)),
    );
  const out = found(true);
  return [...found(false)]
    .filter(path => !out.has(path))
    .map(path => new Map([...pathParameters(path), ...fieldsOf(lookupNode(git, 'values'), placeOf, 'values.')]));
};

const scalarValueAt = (node: YamlNode, key: string): unknown => {
  const found = lookup(node, key);
  return found.state === 'present' ? scalarValue(found.node) : undefined;
};

const lookupNode = (node: YamlNode, key: string): YamlNode | undefined => {
  const found = lookup(node, key);
  return found.state === 'present' ? found.node : undefined;
};

/** The files that git generators of a set read. */
export const generatorFiles = (git: YamlMapping, side: RepositorySide): readonly string[] =>
  itemsOf(lookup(git, 'files')).flatMap(item => {
    const path = stringAt(item, 'path');
    return path === undefined ? [] : side.tree.match(globPattern(path), maxGenerated).map(match => match.path);
  });

const fromFiles = (git: YamlMapping, side: RepositorySide, placeOf: PlaceOf): readonly Parameters[] =>
  generatorFiles(git, side).flatMap(path => {
    const file = side.text(path);
    if (file === undefined) return [];
    const root = parseYaml(file).documents[0]?.root;
    const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
    const own = [
      ...pathParameters(folder),
      ['path.filename', unplaced(fileNameOf(path))] as const,
      ...fieldsOf(lookupNode(git, 'values'), placeOf, 'values.'),
    ];
    const elements = root?.kind === 'sequence' ? itemsOf(root).slice(0, maxGenerated) : [root];
    return elements.map(element => new Map([...fieldsOf(element, node => ({ file, range: saidIn(node, wholeText(file)) })), ...own]));
  });

const product = (sets: readonly (readonly Parameters[])[]): readonly Parameters[] =>
  sets.reduce<readonly Parameters[]>(
    (made, set) => made.flatMap(one => set.map(other => new Map([...one, ...other]))).slice(0, maxGenerated),
    [new Map()],
  );

/** Source: Argo CD, "Merge Generator": what later generators say of the same keys wins, and they add nothing. */
const merged = ([base = [], ...others]: readonly (readonly Parameters[])[], keys: readonly string[]): readonly Parameters[] => {
  const keyOf = (one: Parameters): string => JSON.stringify(keys.map(key => one.get(key)?.value));
  return others.reduce((made, set) => {
    const over = new Map(set.map(one => [keyOf(one), one]));
    return made.map(one => new Map([...one, ...(over.get(keyOf(one)) ?? [])]));
  }, base);
};

const innerSets = (generator: YamlNode, side: RepositorySide, placeOf: PlaceOf, depth: number): readonly (readonly Parameters[])[] =>
  itemsOf(lookup(generator, 'generators'))
    .slice(0, maxDepth)
    .map(inner => parametersOf(inner, side, placeOf, depth + 1));

/** What one generator makes. One whose answers lie outside of the repository makes one Application of which only its `values` are known. */
const parametersOf = (generator: YamlNode, side: RepositorySide, placeOf: PlaceOf, depth: number): readonly Parameters[] => {
  const made = entriesOf(generator).flatMap(({ name, value }): readonly Parameters[] => {
    if (name === 'selector' || depth > maxDepth) return [];
    if (name === 'list')
      return itemsOf(lookup(value, 'elements'))
        .slice(0, maxGenerated)
        .map(element => fieldsOf(element, placeOf));
    const mapping = mappingAt(value);
    if (name === 'git' && mapping) {
      const found = [...fromDirectories(mapping, side, placeOf), ...fromFiles(mapping, side, placeOf)];
      return found.length > 0 ? found : [fieldsOf(lookupNode(mapping, 'values'), placeOf, 'values.')];
    }
    if (name === 'matrix') return product(innerSets(value, side, placeOf, depth));
    if (name === 'merge')
      return merged(
        innerSets(value, side, placeOf, depth),
        itemsOf(lookup(value, 'mergeKeys')).flatMap(key => stringAt(key) ?? []),
      );
    return [fieldsOf(lookupNode(value, 'values'), placeOf, 'values.')];
  });
  return made.slice(0, maxGenerated);
};

/** What all generators of a set make, in their order; `placeOf` says where parts of the set stand. */
export const generated = (spec: YamlMapping, side: RepositorySide, placeOf: PlaceOf): readonly Parameters[] =>
  itemsOf(lookup(spec, 'generators'))
    .slice(0, maxGenerated)
    .flatMap(generator => parametersOf(generator, side, placeOf, 0))
    .slice(0, maxGenerated);
