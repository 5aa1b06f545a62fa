import { fileNameOf } from '../text/path.ts';
import { type DocumentOutline, outlineDocuments } from './document-outline.ts';
import { jsonRootKeys } from './json-root-keys.ts';
import type { SourceFile } from './source-file.ts';
import { entriesOf } from './yaml/lookup.ts';
import type { YamlFile, YamlNode } from './yaml/model.ts';
import { readYaml } from './yaml/parse.ts';

/** True for the extensions under which `kubectl apply -f FOLDER` looks for manifests, in any case of letters. */
export const isYamlOrJson = (path: string): boolean => /\.(?:ya?ml|json)$/i.test(path);

/** A word can also be written with escapes or in Base64 (`"\x61piVersion"`, `!!binary`, `!!bin%61ry`, `%TAG !b! …:bin` and `!b!ary`), which only a parser undoes. */
const hasHiddenWords = (text: string): boolean =>
  /\\[xuU\r\n\u0085\u2028\u2029]/.test(text) || /![^\s!]*(?:binary|%[0-9A-Fa-f]{2})|^%TAG\s/m.test(text);

/** True when each of the words stands in the text as it is. */
export const hasWords = (text: string, ...words: readonly string[]): boolean => words.every(word => text.includes(word));

/** True when each of the words may be in the text, however it is spelt. */
export const mentions = (text: string, ...words: readonly string[]): boolean => hasWords(text, ...words) || hasHiddenWords(text);

/** A file that may be of some kind, looked at no closer than is needed: everything is made when it is first asked for. */
export class Candidate {
  readonly path: string;
  readonly name: string;
  readonly text: string;
  #jsonKeys: { readonly keys: ReadonlySet<string> | undefined } | undefined;
  #outlines: readonly DocumentOutline[] | undefined;
  readonly #file: SourceFile;

  constructor(file: SourceFile) {
    this.path = file.path;
    this.name = fileNameOf(file.path);
    this.text = file.text;
    this.#file = file;
  }

  /** The root keys of a text that is plainly one JSON object. */
  get jsonKeys(): ReadonlySet<string> | undefined {
    this.#jsonKeys ??= { keys: jsonRootKeys(this.text) };
    return this.#jsonKeys.keys;
  }

  /** What the lines show of each document, without a parser. */
  get outlines(): readonly DocumentOutline[] {
    this.#outlines ??= outlineDocuments(this.text);
    return this.#outlines;
  }

  get yaml(): YamlFile {
    return readYaml(this.#file);
  }

  /** The roots of the documents that can be read. */
  get roots(): readonly YamlNode[] {
    return this.yaml.documents.flatMap(({ root }) => root ?? []);
  }

  /** The texts of the documents that can't be read. */
  get unread(): readonly string[] {
    return this.yaml.unread.map(({ start, end }) => this.text.slice(start, end));
  }

  /** False for JSON of which no root key fits: a schema that speaks of all words is not parsed for them. */
  mayHaveRootKey(fits: (key: string) => boolean): boolean {
    return this.jsonKeys === undefined || [...this.jsonKeys].some(fits);
  }

  /** Root keys of all documents: Compose makes one of them. */
  get rootKeys(): ReadonlySet<string> {
    // Why JSON by itself: a schema of values is long, and is parsed for nothing else.
    return (
      this.jsonKeys ??
      new Set(this.roots.flatMap(root => (root.kind === 'mapping' ? entriesOf(root).flatMap(({ name }) => name ?? []) : [])))
    );
  }
}

/** What the file is can't be told without a parser. */
export class ParserNeededError extends Error {}

/** A file that is not to be parsed: whoever would need its tree to decide is stopped. */
export class UnparsedCandidate extends Candidate {
  /** Throws `ParserNeededError`. */
  override get yaml(): YamlFile {
    throw new ParserNeededError(`Only a parser tells what "${this.path}" is.`);
  }
}
