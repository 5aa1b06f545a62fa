import { type Document, isAlias, isMap, isScalar, isSeq, type ParsedNode, parseAllDocuments, parseDocument, type YAMLError } from 'yaml';
import type { SourceFile } from '../../artifacts/source-file.ts';
import type { Range } from '../../text/range.ts';
import { type ConfigError, configError } from '../config-error.ts';

/** Longest file, in UTF-16 units. */
const maxLength = 131_072;
const maxDepth = 16;
const maxErrors = 20;
const tooDeep = 'The file is nested too deeply.';

/** A value of the file together with where it stands. */
export interface Placed {
  readonly range: Range;
  /** The key in front of it, when it is the value of one. */
  readonly key?: Range;
  readonly children: ReadonlyMap<string, Placed>;
}

/** The file as plain data, and where each piece of it stands. */
export interface ReadDocument {
  readonly value: unknown;
  readonly root: Placed;
}

interface Reader {
  readonly file: SourceFile;
  readonly errors: ConfigError[];
}

/** Reads YAML into plain values. Everything that YAML allows and a policy has no use for (aliases, tags, many documents) is an error. */
export const readPolicyDocument = (file: SourceFile): ReadDocument | { readonly errors: readonly ConfigError[] } => {
  const refused = lengthError(file, maxLength, 'Use globs instead of long lists.') ?? lineBreakError(file);
  return refused ? { errors: [refused] } : readParsed(parseDocument(file.text, options), file);
};

// Duplicate keys are looked for below: the library's own search takes quadratic time.
const options = { uniqueKeys: false, prettyErrors: false, logLevel: 'error' } as const;

const lengthError = (file: SourceFile, limit: number, hint: string): ConfigError | undefined =>
  file.text.length > limit ? configError(file, { start: 0, end: 0 }, `The file is longer than ${limit} characters.`, hint) : undefined;

/** Line breaks of YAML 1.1, at which whoever applies the same policy to a cluster reads on in another line. */
const OLD_BREAK = /[\u0085\u2028\u2029]/u;

const lineBreakError = (file: SourceFile): ConfigError | undefined => {
  const start = file.text.search(OLD_BREAK);
  if (start === -1) return undefined;
  const code = file.text.charCodeAt(start).toString(16).padStart(4, '0');
  const message = `The character U+${code} ends the line for kubectl, and not for others.`;
  return configError(file, { start, end: start + 1 }, message, `Remove it, or write it as "\\u${code}" in double quotes.`);
};

/** Limits of a file that holds many documents. */
export interface DocumentLimits {
  /** UTF-16 units. */
  readonly length: number;
  readonly documents: number;
}

/** Reads all documents of a YAML file (JSON is YAML, too), each as `readPolicyDocument` does; empty ones are left out. */
export const readPolicyDocuments = (
  file: SourceFile,
  limits: DocumentLimits,
): { readonly documents: readonly ReadDocument[]; readonly errors?: undefined } | { readonly errors: readonly ConfigError[] } => {
  const refused = lengthError(file, limits.length, 'Write it as several files.') ?? lineBreakError(file);
  if (refused) return { errors: [refused] };
  const parsed = parseAllDocuments(file.text, options);
  const written: readonly ParsedDocument[] = 'empty' in parsed ? [] : parsed;
  if (written.length > limits.documents) {
    const message = `The file has more than ${limits.documents} documents.`;
    return { errors: [configError(file, { start: 0, end: 0 }, message, 'Write it as several files.')] };
  }
  const read = written.map(document => readParsed(document, file));
  const errors = read.flatMap(one => ('errors' in one ? one.errors : []));
  return errors.length > 0
    ? { errors: errors.slice(0, maxErrors) }
    : { documents: read.flatMap(one => ('errors' in one || one.root.range.start === one.root.range.end ? [] : [one])) };
};

type ParsedDocument = Document.Parsed<ParsedNode>;

const readParsed = (document: ParsedDocument, file: SourceFile): ReadDocument | { readonly errors: readonly ConfigError[] } => {
  const problems = [...document.errors, ...document.warnings].slice(0, maxErrors);
  if (problems.length > 0) {
    const places = new Map(problems.toReversed().map(problem => [problem.pos[0], problem]));
    return { errors: [...places.values()].toReversed().map(problem => syntaxError(file, problem)) };
  }
  const reader: Reader = { file, errors: [] };
  const read =
    document.contents === null
      ? { value: {}, placed: { range: { start: 0, end: 0 }, children: new Map() } }
      : readNode(document.contents, reader, 0);
  if (reader.errors.length > 0) return { errors: reader.errors.slice(0, maxErrors) };
  // A file with nothing but comments is an empty policy.
  return { value: read.value ?? {}, root: read.placed };
};

const syntaxError = (file: SourceFile, { code, message, pos }: YAMLError): ConfigError => {
  const range = { start: pos[0], end: Math.min(pos[1], file.text.length) };
  if (code === 'RESOURCE_EXHAUSTION') return configError(file, range, tooDeep);
  const line = message.split('\n', 1)[0] ?? '';
  return configError(file, range, /[.!?]$/u.test(line) ? line : `${line}.`);
};

interface Read {
  readonly value: unknown;
  readonly placed: Placed;
}

/** The node's text without the line breaks that end a block. */
const rangeOf = (node: ParsedNode, text: string): Range => {
  const [start, valueEnd] = node.range;
  let end = valueEnd;
  while (end > start && /\s/u.test(text[end - 1] ?? '')) end -= 1;
  return { start, end };
};

const readNode = (node: ParsedNode, reader: Reader, depth: number): Read => {
  const range = rangeOf(node, reader.file.text);
  if (depth > maxDepth) return refuse(reader, range, tooDeep);
  if (isAlias(node) || node.anchor !== undefined)
    return refuse(reader, range, 'Anchors and aliases are not supported here.', 'Write the value out.');
  if (isMap<ParsedNode, ParsedNode | null>(node)) return readMapping(node.items, range, reader, depth);
  if (isSeq<ParsedNode>(node)) return readSequence(node.items, range, reader, depth);
  return { value: isScalar(node) ? node.value : null, placed: { range, children: new Map() } };
};

const refuse = (reader: Reader, range: Range, message: string, hint?: string): Read => {
  reader.errors.push(configError(reader.file, range, message, hint));
  return { value: undefined, placed: { range, children: new Map() } };
};

const readMapping = (
  items: readonly { readonly key: ParsedNode; readonly value: ParsedNode | null }[],
  range: Range,
  reader: Reader,
  depth: number,
): Read => {
  const entries = new Map<string, unknown>();
  const children = new Map<string, Placed>();
  for (const item of items) {
    const key = rangeOf(item.key, reader.file.text);
    if (!isScalar(item.key)) {
      refuse(reader, key, 'A key must be a plain text.');
      continue;
    }
    const { value: written } = item.key;
    const name = typeof written === 'string' ? written : JSON.stringify(written);
    if (entries.has(name)) refuse(reader, key, `The key "${name}" is given twice.`, 'Merge the two.');
    const read =
      item.value === null
        ? { value: null, placed: { range: key, children: new Map<string, Placed>() } }
        : readNode(item.value, reader, depth + 1);
    entries.set(name, read.value);
    // An absent value has no text of its own: its key stands for it.
    const at = read.placed.range.start === read.placed.range.end ? key : read.placed.range;
    children.set(name, { ...read.placed, range: at, key });
  }
  return { value: Object.fromEntries(entries), placed: { range, children } };
};

const readSequence = (items: readonly ParsedNode[], range: Range, reader: Reader, depth: number): Read => {
  const children = new Map<string, Placed>();
  const value = items.map((item, index) => {
    const read = readNode(item, reader, depth + 1);
    children.set(String(index), read.placed);
    return read.value;
  });
  return { value, placed: { range, children } };
};
