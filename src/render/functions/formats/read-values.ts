import type { SourceFile } from '../../../artifacts/source-file.ts';
import { deref } from '../../../artifacts/yaml/lookup.ts';
import type { YamlDocument, YamlEntry, YamlMapping, YamlNode } from '../../../artifacts/yaml/model.ts';
import { parseYaml } from '../../../artifacts/yaml/parse.ts';
import { scalarValue } from '../../../artifacts/yaml/scalar.ts';
import { formatFloat } from '../../template/format/format-number.ts';
import { goQuote } from '../../template/go-text.ts';
import { GoFloat, GoMap, GoSlice, type Raw, Ref } from '../../template/go-value.ts';
import { joinTwo, Place } from '../../template/sources.ts';
import type { PieceIndex } from '../piece-index.ts';
import { goYamlProblem } from './go-yaml-problem.ts';

/** What a text of YAML says, or why it cannot be read, in the words of go-yaml 2 and of Go's encoding/json. */
export type ReadYaml = { readonly state: 'read'; readonly value: Ref } | { readonly state: 'broken'; readonly reason: string };

/** How deep collections may hold each other. */
const maxDepth = 1_000;
/** Values that aliases may make of a text: more are not read. */
const maxValues = 1_000_000;

class Broken extends Error {}

/** Gives values what they were made of. */
interface Origin {
  /** A value that stands somewhere, under a path from the root: `/a/0`. */
  readonly value: (raw: Raw, node: YamlNode, path: string) => Ref;
  /** A value under a key. */
  readonly entry: (value: Ref, key: YamlNode) => Ref;
}

/** Values that say nothing about where they stand. */
const nowhere: Origin = { value: raw => new Ref(raw), entry: value => value };

/** Values that stand in a file. */
const inFile = (file: SourceFile): Origin => ({
  value: (raw, { range: { start, end } }, path) => {
    return new Ref(raw, [new Place('value', file.path, path.slice(1), start, end)]);
  },
  entry: value => value,
});

/** Values of a text that a template made: each was made of the parts of the text that it stands in. */
const inPieces = (file: SourceFile, index: PieceIndex): Origin => ({
  value: (raw, { range: { start, end } }) => {
    if (typeof raw !== 'string') {
      const isLong = raw instanceof GoMap || raw instanceof GoSlice;
      const { data, control } = index.sources(start, isLong ? Math.min(start + 1, end) : end);
      return new Ref(raw, data, control);
    }
    const at = file.text.slice(start, end).indexOf(raw);
    const pieces = at === -1 || raw === '' ? [] : index.between(start + at, start + at + raw.length);
    const { data, control } = index.sources(start, end);
    return pieces.length > 1 ? new Ref(raw, data, control, false, pieces) : new Ref(raw, data, control);
  },
  entry: (value, { range: { start, end } }) => {
    const { data, control } = index.sources(start, end);
    return value.decidedBy(joinTwo(data, control));
  },
});

class Reader {
  readonly #file: SourceFile;
  readonly #origin: Origin;
  #count = 0;

  constructor(file: SourceFile, origin: Origin) {
    this.#file = file;
    this.#origin = origin;
  }

  value(given: YamlNode, path: string, depth: number): Ref {
    const node = deref(given);
    if (node === undefined || depth > maxDepth)
      throw new Broken(
        node === undefined ? `yaml: unknown anchor '${given.kind === 'alias' ? given.name : ''}' referenced` : 'it is nested too deeply',
      );
    this.#count += 1;
    if (this.#count > maxValues) throw new Broken('yaml: document contains excessive aliasing');
    return this.#origin.value(this.#raw(node, path, depth), given, path);
  }

  #raw(node: YamlNode, path: string, depth: number): Raw {
    if (node.kind === 'mapping') return this.#map(node, path, depth);
    if (node.kind === 'sequence') return new GoSlice(node.items.map((item, index) => this.value(item, `${path}/${index}`, depth + 1)));
    return this.#scalar(node);
  }

  #scalar(node: YamlNode): Raw {
    const value = scalarValue(node);
    if (value === undefined) throw new Broken(`yaml: line ${this.#file.lines.line(node.range.start)}: the value is not known`);
    if (typeof value !== 'number') return value;
    if (!Number.isFinite(value)) throw new Broken(`json: unsupported value: ${formatFloat(value)}`);
    return new GoFloat(value);
  }

  #map(node: YamlMapping, path: string, depth: number): GoMap {
    const entries = new Map<string, Ref>();
    for (const entry of node.entries) {
      if (isMerge(entry)) this.#merge(entry, entries, path, depth, node);
      else {
        const name = this.#key(entry);
        entries.set(name, this.#origin.entry(this.value(entry.value, `${path}/${name}`, depth + 1), entry.key));
      }
    }
    return new GoMap(entries);
  }

  #merge(entry: YamlEntry, entries: Map<string, Ref>, path: string, depth: number, holder: YamlMapping): void {
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

export const isMerge = ({ key }: YamlEntry): boolean => key.kind === 'scalar' && key.style === 'plain' && key.value === '<<';

const originOf = (file: SourceFile, places: Places): Origin => {
  if (places === 'named') return inFile(file);
  return places === 'unnamed' ? nowhere : inPieces(file, places);
};

const valueOfDocument = ({ root, file }: YamlDocument, places: Places): ReadYaml => {
  if (root === undefined) return { state: 'read', value: new Ref(null) };
  try {
    return { state: 'read', value: new Reader(file, originOf(file, places)).value(root, '', 0) };
  } catch (error) {
    if (error instanceof Broken) return { state: 'broken', reason: error.message };
    throw error;
  }
};

/** `named`: values say in which file and under which path they stand; of parts: each says what the parts say that it stands in. */
type Places = 'named' | 'unnamed' | PieceIndex;

/** The documents of a text of YAML, read as Helm reads values. */
export const readDocuments = (file: SourceFile, places: Places): readonly ReadYaml[] => {
  const yaml = parseYaml(file);
  const problem = yaml.notifications.find(({ level }) => level === 'error');
  if (problem) return [{ state: 'broken', reason: `yaml: ${goYamlProblem(file.text, problem.message)}` }];
  return yaml.documents.map(document => valueOfDocument(document, places));
};
