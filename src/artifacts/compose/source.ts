import { onceFor } from '../../text/once-for.ts';
import type { Range } from '../../text/range.ts';
import type { SourceFile } from '../source-file.ts';
import { entriesOf, itemsOf, lookup, mappingAt, nodeAt } from '../yaml/lookup.ts';
import type { YamlEntry, YamlFile, YamlMapping, YamlNode } from '../yaml/model.ts';
import { MAX_WRITTEN_LENGTH, parseYaml, readYaml } from '../yaml/parse.ts';
import { companionPath } from './companion-path.ts';
import { interpolate } from './interpolate.ts';
import type { Variables } from './variables.ts';

/** A file that a Compose file refers to. `path` is undefined when it is remote, outside the repository, or named by an unknown variable. */
export interface CompanionReference {
  readonly path: string | undefined;
  /** After interpolation; undefined when a variable decides. */
  readonly value: string | undefined;
  /** As written. */
  readonly text: string;
  readonly range: Range;
}

/** A file that is included. */
export interface IncludeReference extends CompanionReference {
  /** The folder that its paths are relative to, where that is not its own (`project_directory`). */
  readonly projectFolder?: string;
}

/** `extends` of a service. `file` is undefined when the service is in the same file. */
export interface ExtendsReference {
  readonly service: string;
  readonly file: CompanionReference | undefined;
}

/** One Compose file on its own, before any merge. */
export interface ComposeSource {
  readonly file: SourceFile;
  readonly yaml: YamlFile;
  /** The root mappings of its documents; later ones are merged onto earlier ones. */
  readonly roots: readonly YamlMapping[];
  /** True for the first file format: services at the top level. */
  readonly legacy: boolean;
  /**
   * Entries of services and jobs by name, one for each document that has it. A job is a container that ends; its name is not a service's.
   */
  readonly services: ReadonlyMap<string, readonly YamlEntry[]>;
  readonly includes: readonly IncludeReference[];
}

/** Top-level keys that are no service in the first file format. */
const reservedKeys = new Set(['version', 'name', 'services', 'jobs', 'networks', 'volumes', 'configs', 'secrets', 'include', 'models']);

const isLegacyService = (entry: YamlEntry): boolean => {
  if (entry.name === undefined || reservedKeys.has(entry.name) || entry.name.startsWith('x-')) return false;
  return ['image', 'build', 'extends'].some(key => lookup(entry.value, key).state === 'present');
};

const isLegacy = (roots: readonly YamlMapping[]): boolean =>
  roots.every(root => ['services', 'jobs', 'version'].every(key => lookup(root, key).state === 'absent')) &&
  roots.some(root => root.entries.some(isLegacyService));

/** A service may be called `x-…`; under `jobs` such a key is an extension. */
const serviceEntries = (root: YamlMapping, legacy: boolean): readonly YamlEntry[] => {
  if (legacy) return root.entries.filter(isLegacyService);
  const jobs = entriesOf(lookup(root, 'jobs')).filter(({ name }) => name?.startsWith('x-') === false);
  return [...entriesOf(lookup(root, 'services')), ...jobs];
};

const servicesOf = (roots: readonly YamlMapping[], legacy: boolean): ReadonlyMap<string, readonly YamlEntry[]> => {
  const services = new Map<string, YamlEntry[]>();
  for (const entry of roots.flatMap(root => serviceEntries(root, legacy))) {
    if (entry.name === undefined || entry.name === '') continue;
    const known = services.get(entry.name);
    if (known === undefined) services.set(entry.name, [entry]);
    else known.push(entry);
  }
  return services;
};

/** The text of a scalar as Compose sees it, or undefined when it is unknown or no scalar. */
export const textOf = (node: YamlNode | undefined, variables?: Variables): string | undefined =>
  node?.kind === 'scalar' && !node.opaque ? interpolate(node.value, variables).value : undefined;

const referenceTo = (from: string, node: YamlNode): CompanionReference => {
  const text = textOf(node);
  return {
    path: text === undefined ? undefined : companionPath(from, text),
    value: text,
    text: text ?? (node.kind === 'scalar' ? node.value : ''),
    range: node.range,
  };
};

/** Short form (a path), and long form with `path` as a path or a list of them. */
const includedBy = (from: string, item: YamlNode): readonly IncludeReference[] => {
  const path = item.kind === 'mapping' ? nodeAt(item, 'path') : item;
  if (path === undefined) return [];
  const directory = item.kind === 'mapping' ? textOf(nodeAt(item, 'project_directory')) : undefined;
  // Why a file below it: the root of the repository has no path of its own.
  const inside = directory === undefined || directory === '' ? undefined : companionPath(from, `${directory}/compose.yaml`);
  const projectFolder = inside?.slice(0, Math.max(0, inside.lastIndexOf('/')));
  const references = path.kind === 'sequence' ? itemsOf(path).map(node => referenceTo(from, node)) : [referenceTo(from, path)];
  return references.map(reference => ({ ...reference, ...(projectFolder !== undefined && { projectFolder }) }));
};

/** Reads one Compose file on its own. Why once: many projects may refer to it. */
export const readComposeSource = onceFor((file: SourceFile): ComposeSource => {
  const yaml = file.text.length > MAX_WRITTEN_LENGTH ? parseYaml(file, undefined, MAX_WRITTEN_LENGTH) : readYaml(file);
  const roots = yaml.documents.flatMap(document => mappingAt(document.root) ?? []);
  const legacy = isLegacy(roots);
  return {
    file,
    yaml,
    roots,
    legacy,
    services: servicesOf(roots, legacy),
    includes: legacy ? [] : roots.flatMap(root => itemsOf(lookup(root, 'include'))).flatMap(item => includedBy(file.path, item)),
  };
});

/** What a service extends: undefined for nothing, `unknown` when it can't be told. `from`: paths are relative to the folder of this file. */
export const extendsOf = (source: ComposeSource, service: YamlNode, from = source.file.path): ExtendsReference | 'unknown' | undefined => {
  const found = lookup(service, 'extends');
  if (found.state !== 'present') return found.state === 'unknown' ? 'unknown' : undefined;
  const named = found.node.kind === 'mapping' ? nodeAt(found, 'service') : found.node;
  if (named?.kind === 'scalar' && named.value === '' && found.node === named) return undefined;
  const name = textOf(named);
  if (name === undefined) return 'unknown';
  const file = found.node.kind === 'mapping' ? lookup(found, 'file') : undefined;
  if (file === undefined || file.state === 'absent') return { service: name, file: undefined };
  return file.state === 'unknown' ? 'unknown' : { service: name, file: referenceTo(from, file.node) };
};
