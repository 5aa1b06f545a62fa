import type { SourceFile } from '../../artifacts/source-file.ts';
import { deref } from '../../artifacts/yaml/lookup.ts';
import type { YamlDocument, YamlEntry, YamlMapping, YamlNode } from '../../artifacts/yaml/model.ts';
import { parseYaml } from '../../artifacts/yaml/parse.ts';
import { scalarValue } from '../../artifacts/yaml/scalar.ts';
import { formatFloat } from '../template/format-number.ts';
import { goQuote } from '../template/go-text.ts';
import { GoFloat, GoMap, GoSlice, type Raw, Ref } from '../template/go-value.ts';
import type { Place, Sources } from '../template/sources.ts';
import { goYamlProblem } from './go-yaml-problem.ts';

/** What a text of YAML says, or why it cannot be read, in the words of go-yaml 2 and of Go's encoding/json. */
export type ReadYaml = { readonly state: 'read'; readonly value: Ref } | { readonly state: 'broken'; readonly reason: string };

/** How deep collections may hold each other. */
const maxDepth = 1_000;
/** Values that aliases may make of a text: more are not read. */
const maxValues = 1_000_000;

class Broken extends Error {}

class Reader {
  readonly #file: SourceFile;
  /** Whether values say where they stand; those of a text that a template made do not. */
  readonly #sources: ((node: YamlNode, path: readonly string[]) => Sources) | undefined;
  #count = 0;

  constructor(file: SourceFile, sources: ((node: YamlNode, path: readonly string[]) => Sources) | undefined) {
    this.#file = file;
    this.#sources = sources;
  }

  value(given: YamlNode, path: readonly string[], depth: number): Ref {
    const node = deref(given);
    if (node === undefined || depth > maxDepth)
      throw new Broken(
        node === undefined ? `yaml: unknown anchor '${given.kind === 'alias' ? given.name : ''}' referenced` : 'it is nested too deeply',
      );
    this.#count += 1;
    if (this.#count > maxValues) throw new Broken('yaml: document contains excessive aliasing');
    const from = this.#sources?.(given, path) ?? [];
    if (node.kind === 'mapping') return new Ref(this.#map(node, path, depth), from);
    if (node.kind === 'sequence')
      return new Ref(new GoSlice(node.items.map((item, index) => this.value(item, [...path, `${index}`], depth + 1))), from);
    return new Ref(this.#scalar(node), from);
  }

  #scalar(node: YamlNode): Raw {
    const value = scalarValue(node);
    if (value === undefined) throw new Broken(`yaml: line ${this.#file.lines.line(node.range.start) + 1}: the value is not known`);
    if (typeof value !== 'number') return value;
    if (!Number.isFinite(value)) throw new Broken(`json: unsupported value: ${formatFloat(value)}`);
    return new GoFloat(value);
  }

  #map(node: YamlMapping, path: readonly string[], depth: number): GoMap {
    const entries = new Map<string, Ref>();
    for (const entry of node.entries) {
      if (isMerge(entry)) this.#merge(entry, entries, path, depth, node);
      else {
        const name = this.#key(entry);
        entries.set(name, this.value(entry.value, [...path, name], depth + 1));
      }
    }
    return new GoMap(entries);
  }

  #merge(entry: YamlEntry, entries: Map<string, Ref>, path: readonly string[], depth: number, holder: YamlMapping): void {
    const written = new Set(holder.entries.flatMap(one => (isMerge(one) ? [] : [this.#key(one)])));
    const target = deref(entry.value);
    const maps = target?.kind === 'sequence' ? target.items.map(item => deref(item)).toReversed() : [target];
    for (const map of maps) {
      if (map?.kind !== 'mapping') throw new Broken('yaml: map merge requires map or sequence of maps as the value');
      for (const [key, value] of this.#map(map, path, depth + 1).entries) if (!written.has(key)) entries.set(key, value);
    }
  }

  /** A key as JSON has it: booleans and numbers as their text. */
  #key({ key, value: held }: YamlEntry): string {
    const value = scalarValue(key);
    if (typeof value === 'string') return value;
    if (typeof value === 'boolean') return value ? 'true' : 'false';
    if (typeof value === 'number') return `${value}`;
    throw new Broken(`unsupported map key of type: %!s(<nil>), key: <nil>, value: ${shownValue(held)}`);
  }
}

/** A value as Go's %#v shows it. */
const shownValue = (node: YamlNode): string => {
  const value = scalarValue(node);
  return typeof value === 'string' ? goQuote(value) : `${value}`;
};

const isMerge = ({ key }: YamlEntry): boolean => key.kind === 'scalar' && key.style === 'plain' && key.value === '<<';

/** The value of a document. `named`: its values say in which file and under which path they stand. */
const valueOfDocument = (document: YamlDocument, named: 'named' | 'unnamed'): ReadYaml => {
  const { root, file } = document;
  const sources = (node: YamlNode, path: readonly string[]): Sources => {
    const place: Place = { kind: 'value', file: file.path, path: path.join('/'), start: node.range.start, end: node.range.end };
    return [place];
  };
  if (root === undefined) return { state: 'read', value: new Ref(null) };
  try {
    return { state: 'read', value: new Reader(file, named === 'named' ? sources : undefined).value(root, [], 0) };
  } catch (error) {
    if (error instanceof Broken) return { state: 'broken', reason: error.message };
    throw error;
  }
};

/** The documents of a text of YAML, read as Helm reads values. */
export const readDocuments = (file: SourceFile, named: 'named' | 'unnamed'): readonly ReadYaml[] => {
  const yaml = parseYaml(file);
  const problem = yaml.notifications.find(({ level }) => level === 'error');
  if (problem) return [{ state: 'broken', reason: `yaml: ${goYamlProblem(file.text, problem.message)}` }];
  return yaml.documents.map(document => valueOfDocument(document, named));
};
