import { type Document, isAlias, isMap, isScalar, isSeq, type Pair, parseAllDocuments } from 'yaml';
import {
  type Entry,
  type Item,
  type Repository,
  type ScalarNode,
  type ScalarStyle,
  valueAt,
  type YamlContent,
  type YamlDocument,
  type YamlNode,
} from './model.ts';

/** Lines of a template that hold nothing but an action are carried through YAML as comments. */
const actionLine = /^( *)(\{\{.*\}\})$/gmu;
const actionMark = '!ACTION ';
/** A bare action as a value is carried as a quoted string. */
const actionValue = /: (\{\{[^\n]*\}\})$/gmu;
const valueMark = 'ACTION:';

const styles: Readonly<Record<string, ScalarStyle>> = { QUOTE_SINGLE: 'single', QUOTE_DOUBLE: 'double', BLOCK_LITERAL: 'literal' };

const commentLines = (comment: string | null | undefined): string[] =>
  comment == null
    ? []
    : comment.split('\n').map(line => (line.startsWith(actionMark) ? line.slice(actionMark.length) : line === '' ? '' : `#${line}`));

interface Commented {
  readonly commentBefore?: string | null | undefined;
  readonly spaceBefore?: boolean | undefined;
}

const isCommented = (node: unknown): node is Commented => typeof node === 'object' && node !== null;

const beforeOf = (node: unknown): string[] =>
  isCommented(node) ? [...(node.spaceBefore ? [''] : []), ...commentLines(node.commentBefore)] : [];

class YamlReader {
  readonly #repository: Repository;

  constructor(repository: Repository) {
    this.#repository = repository;
  }

  node(node: unknown): YamlNode {
    const id = this.#repository.nextId++;
    if (isAlias(node)) return { kind: 'alias', id, name: node.source };
    if (isMap(node)) {
      const entries = node.items.map(pair => this.#entry(pair));
      return { kind: 'map', id, entries, flow: node.flow === true, ...(node.anchor && { anchor: node.anchor }) };
    }
    if (isSeq(node)) {
      const items = node.items.map(
        (item): Item => ({ before: isMap(item) || isScalar(item) ? beforeOf(item) : [], value: this.node(item) }),
      );
      return { kind: 'sequence', id, items, flow: node.flow === true, ...(node.anchor && { anchor: node.anchor }) };
    }
    return this.#scalar(id, node);
  }

  #scalar(id: number, node: unknown): ScalarNode {
    if (!isScalar(node)) return { kind: 'scalar', id, text: '', style: 'plain', isString: false };
    const { value } = node;
    const text = typeof value === 'string' ? value : (node.source ?? '');
    const comment = node.comment ? { comment: `#${node.comment}` } : {};
    const anchor = node.anchor ? { anchor: node.anchor } : {};
    if (text.startsWith(valueMark)) return { kind: 'scalar', id, text: text.slice(valueMark.length), style: 'verbatim', isString: true };
    return {
      kind: 'scalar',
      id,
      text,
      style: styles[node.type ?? ''] ?? 'plain',
      isString: typeof value === 'string',
      ...anchor,
      ...comment,
    };
  }

  #entry({ key, value }: Pair): Entry {
    if (!isScalar(key)) throw new Error('A seed has a key that is not a scalar.');
    const before = beforeOf(key);
    // The comment before the first entry of a block stands at the block.
    const inner = isMap(value) || isSeq(value) ? beforeOf(value) : [];
    const read = this.node(value);
    if (read.kind === 'map') read.entries[0]?.before.unshift(...inner);
    if (read.kind === 'sequence') read.items[0]?.before.unshift(...inner);
    return { key: String(key.value), before, value: read };
  }

  document(document: Document.Parsed): YamlDocument {
    const { contents } = document;
    const root = this.node(contents);
    const before = commentLines(document.commentBefore);
    if (root.kind === 'map') root.entries[0]?.before.unshift(...beforeOf(contents));
    return { id: this.#repository.nextId++, root, before, after: commentLines(document.comment) };
  }
}

/** Reads a seed. It must be written in the form that `renderFile` writes: two spaces, dashes indented, comments on lines of their own. */
export const readYaml = (repository: Repository, kind: YamlContent['kind'], text: string): YamlContent => {
  const yaml = text
    .replaceAll(actionLine, (_, space: string, action: string) => `${space}#${actionMark}${action}`)
    .replaceAll(actionValue, (_, action: string) => `: ${JSON.stringify(valueMark + action)}`);
  const documents = parseAllDocuments(yaml);
  if ('empty' in documents) throw new Error('A seed has no document.');
  for (const document of documents) for (const error of document.errors) throw error;
  const reader = new YamlReader(repository);
  const content: YamlContent = { kind, documents: documents.map(document => reader.document(document)), indent: 2, dashIndent: 2 };
  if (kind === 'compose') linkServices(content);
  return content;
};

/** Scalars and keys that name a service of the same file are made to follow it. */
const linkServices = ({ documents }: YamlContent): void => {
  const services = valueAt(documents[0]?.root, 'services');
  if (services?.kind !== 'map') return;
  const ids = new Map(services.entries.map(({ key, value }) => [key, value.id]));
  for (const { value: service } of services.entries) {
    link(valueAt(service, 'depends_on'), ids);
    link(valueAt(service, 'links'), ids);
    if (!valueAt(service, 'extends', 'file')) link(valueAt(service, 'extends', 'service'), ids);
  }
};

const link = (node: YamlNode | undefined, ids: ReadonlyMap<string, number>): void => {
  if (node?.kind === 'scalar') setName(node, ids.get(node.text));
  if (node?.kind === 'sequence') for (const { value } of node.items) link(value, ids);
  if (node?.kind === 'map') for (const entry of node.entries) setName(entry, ids.get(entry.key));
};

const setName = (named: { names?: number }, id: number | undefined): void => {
  if (id !== undefined) named.names = id;
};
