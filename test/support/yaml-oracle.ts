import { type Document, isAlias, isMap, isScalar, isSeq, parseAllDocuments, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';

/** A node as the `yaml` package sees it. */
export interface OracleNode {
  readonly kind: 'mapping' | 'sequence' | 'scalar' | 'alias';
  readonly start: number;
  /** Without the white space at its end; undefined for block collections, whose end `yaml` puts after the comments that follow. */
  readonly end: number | undefined;
  /** A plain scalar's text, any other's value, an alias's name. */
  readonly text: string | undefined;
}

const parse = (text: string): readonly Document.Parsed[] => {
  const documents = parseAllDocuments(text, { uniqueKeys: false, merge: true, prettyErrors: false, logLevel: 'error' });
  return 'empty' in documents ? [] : documents;
};

const trimmed = (text: string, start: number, end: number): number => {
  let at = end;
  while (at > start && ' \t\r\n'.includes(text.charAt(at - 1))) at--;
  return at;
};

type Collection = YAMLMap | YAMLSeq;

const collectionNode = (node: Collection): OracleNode => {
  const [start, end] = node.range ?? [0, 0];
  return { kind: isMap(node) ? 'mapping' : 'sequence', start, end: node.flow === true ? end : undefined, text: undefined };
};

/** What a scalar with quotes or a block says. As js-yaml, `yaml` adds a line break to a block that ends with the text and has none; go-yaml does not. */
const spokenBy = (node: Scalar, text: string): string => {
  const value = String(node.value);
  const isCut = node.type?.startsWith('BLOCK') && (node.range?.[1] ?? 0) >= text.length && !text.endsWith('\n');
  return isCut && value.endsWith('\n') ? value.slice(0, -1) : value;
};

const scalarNode = (node: unknown, text: string): OracleNode => {
  if (!isScalar(node)) return { kind: 'scalar', start: -1, end: -1, text: '' };
  const [start, end] = node.range ?? [0, 0];
  const isPlain = node.type === 'PLAIN' || node.type === undefined;
  return { kind: 'scalar', start, end: trimmed(text, start, end), text: isPlain ? (node.source ?? '') : spokenBy(node, text) };
};

const addNode = (node: unknown, text: string, found: OracleNode[]): void => {
  if (isMap(node) || isSeq(node)) {
    found.push(collectionNode(node));
    const children: readonly unknown[] = isSeq(node) ? node.items : node.items.flatMap(({ key, value }) => [key, value]);
    for (const child of children) addNode(child, text, found);
  } else if (isAlias(node)) {
    const [start, end] = node.range ?? [0, 0];
    found.push({ kind: 'alias', start, end, text: node.source });
  } else {
    found.push(scalarNode(node, text));
  }
};

/** All nodes of a stream in source order. */
export const oracleNodes = (text: string): readonly OracleNode[] => {
  const found: OracleNode[] = [];
  for (const { contents } of parse(text)) if (contents !== null) addNode(contents, text, found);
  return found;
};

/** What is wrong with a stream. */
export const oracleErrors = (text: string): readonly string[] =>
  parse(text).flatMap(document => document.errors.map(error => error.message));

/** The first document's data, with aliases written out, so that a change in one place is none in another. Throws when the stream has errors. */
export const oracleData = (text: string): unknown => {
  const documents = parse(text);
  for (const { errors } of documents) if (errors[0] !== undefined) throw errors[0];
  return JSON.parse(JSON.stringify(documents[0]?.toJS({ maxAliasCount: -1 }) ?? null));
};
