import type { Notification } from '../../findings/notification.ts';
import { onceFor } from '../../text/once-for.ts';
import type { Range } from '../../text/range.ts';
import type { SourceFile } from '../source-file.ts';
import { endOfLine, trimEnd } from './blank.ts';
import { findComments } from './comments.ts';
import type { YamlComment, YamlDocument, YamlFile, YamlNode } from './model.ts';
import { disagreementIn } from './reader/disagreement.ts';
import { MAX_DEPTH, type ReadFailure, type RereadBudget, readEvents } from './reader/events.ts';
import { splitJsonStream } from './reader/json-stream.ts';
import { type TemplateMask, veilTemplate } from './reader/opacity.ts';
import { splitDocuments } from './reader/segments.ts';
import { TreeReader } from './reader/tree.ts';

/** The longest text that is read, in UTF-16 code units: bundles of all objects of a large project have some megabytes. */
export const MAX_LENGTH = 8 << 20;

/** The same for what people write by hand: Compose files, kustomizations, values of charts. */
export const MAX_WRITTEN_LENGTH = 1 << 20;

/**
 * How many events the documents of one file may have together, about as many as they have nodes: real manifests of the greatest length have
 * half of them, and flow brackets without anything in them six times as many.
 */
const MAX_EVENTS = 1_500_000;

/** How many documents of one file may be unreadable; past it the rest is not tried. */
const MAX_BROKEN_DOCUMENTS = 100;

/** How many characters of one file may be read again for the sake of under-indented flow collections. */
const REREAD_LIMIT = MAX_LENGTH;

class Document implements YamlDocument {
  readonly file: SourceFile;
  readonly index: number;
  readonly range: Range;
  readonly templated: boolean;
  root: YamlNode | undefined;

  constructor(file: SourceFile, index: number, range: Range, templated: boolean) {
    this.file = file;
    this.index = index;
    this.range = range;
    this.templated = templated;
  }
}

class ReadFile implements YamlFile {
  readonly file: SourceFile;
  readonly documents: readonly YamlDocument[];
  readonly notifications: readonly Notification[];
  readonly unread: readonly Range[];
  readonly #readText: string;
  #comments: readonly YamlComment[] | undefined;

  constructor(
    file: SourceFile,
    readText: string,
    documents: readonly YamlDocument[],
    unread: readonly Range[],
    notes: readonly Notification[],
  ) {
    this.file = file;
    this.documents = documents;
    this.notifications = notes;
    this.#readText = readText;
    this.unread = unread;
  }

  get comments(): readonly YamlComment[] {
    this.#comments ??= findComments(this.file, this.#readText, this.documents, this.unread);
    return this.#comments;
  }
}

const tooLarge = (file: SourceFile, maxLength: number): Notification => ({
  code: 'too-large',
  level: 'error',
  path: file.path,
  message:
    `The file has ${file.text.length} characters; at most ${maxLength} are read, so nothing in it was reviewed. ` +
    'Split it into smaller files, or take it off the review with "ignore-paths".',
});

const tooManyBroken = (file: SourceFile, start: number): Notification => ({
  code: 'too-many',
  level: 'error',
  path: file.path,
  range: { start, end: endOfLine(file.text, start) },
  message:
    `More than ${MAX_BROKEN_DOCUMENTS} documents of the file can't be read, so the rest of it, from line ${file.lines.line(start)} on, ` +
    'was not reviewed. Correct the YAML syntax.',
});

const tooManyNodes = (file: SourceFile, start: number): Notification => ({
  code: 'too-many',
  level: 'error',
  path: file.path,
  range: { start, end: endOfLine(file.text, start) },
  message:
    `The file has more than ${MAX_EVENTS} keys and values, so the rest of it, from line ${file.lines.line(start)} on, was not reviewed. ` +
    'Split it into smaller files, or take it off the review with "ignore-paths".',
});

/** Actions of Helm, Jinja and the like, which render a text before anyone reads it as YAML. */
const ACTION = /\{[{%#]/;

const remedyFor = (code: ReadFailure['code'], isTemplate: boolean, text: string): string => {
  switch (code) {
    case 'too-deep':
      return `It is nested more than ${MAX_DEPTH} levels deep. Flatten it; until then nothing in this document is reviewed.`;
    case 'ambiguous':
      return 'Write it so that every parser reads the same; until then nothing in this document is reviewed.';
    case 'syntax-error':
      if (isTemplate)
        return 'Write the template so that it is YAML there without its actions, or take the file off the review with "ignore-paths"; until then nothing in this document is reviewed.';
      return ACTION.test(text)
        ? 'If a template engine renders the file first, have what it renders reviewed and take the file off the review with "ignore-paths", else correct the YAML syntax there; until then nothing in this document is reviewed.'
        : 'Correct the YAML syntax there; until then nothing in this document is reviewed.';
  }
};

const failure = (file: SourceFile, segment: Range, { code, reason, offset }: ReadFailure, isTemplate: boolean): Notification => {
  // What is missing at the document's end is missing after its last text, not before the next document.
  const start = Math.min(segment.start + offset, trimEnd(file.text, segment.end, segment.start));
  const { line, column } = file.lines.position(start);
  const problem = code === 'ambiguous' ? 'Parsers read the YAML document differently' : "The YAML document can't be read";
  return {
    code,
    level: 'error',
    path: file.path,
    range: { start, end: endOfLine(file.text, start) },
    message: `${problem}: ${reason} (line ${line}, column ${column}). ${remedyFor(code, isTemplate, file.text.slice(segment.start, segment.end))}`,
  };
};

/** What is read of one document: why nothing, or its tree, if it has any text, and how many events that took. */
type ReadSegment = { readonly failure: ReadFailure | 'too-many' } | { readonly document: Document | undefined; readonly events: number };

const readSegment = (
  {
    file,
    text,
    mask,
    budget,
  }: { readonly file: SourceFile; readonly text: string; readonly mask?: TemplateMask; readonly budget: RereadBudget },
  segment: Range,
  index: number,
  maxEvents: number,
): ReadSegment => {
  const source = text.slice(segment.start, segment.end);
  const result = readEvents(source, budget);
  if ('failure' in result) return result;
  const { events } = result;
  // Why before the tree is made: it is many times as large.
  if (events.length > maxEvents) return { failure: 'too-many' };
  const document = new Document(file, index, segment, mask !== undefined);
  const reader = new TreeReader(source, segment.start, document);
  const root = reader.read(events);
  const failure = reader.refused ?? disagreementIn(source, root, segment.start);
  if (failure !== undefined) return { failure };
  if (mask !== undefined && root !== undefined) veilTemplate(root, mask);
  document.root = root;
  return { document: events.length > 0 ? document : undefined, events: events.length };
};

const readSegments = (file: SourceFile, segments: readonly Range[], mask?: TemplateMask): YamlFile => {
  const text = mask?.maskedText ?? file.text;
  const budget: RereadBudget = { left: REREAD_LIMIT };
  const input = { file, text, budget, ...(mask && { mask }) };
  const documents: Document[] = [];
  const unread: Range[] = [];
  const notifications: Notification[] = [];
  let eventsLeft = MAX_EVENTS;
  for (const segment of segments) {
    if (unread.length === MAX_BROKEN_DOCUMENTS) {
      notifications.push(tooManyBroken(file, segment.start));
      unread.push({ start: segment.start, end: text.length });
      break;
    }
    const read = readSegment(input, segment, documents.length + unread.length, eventsLeft);
    if ('document' in read) {
      eventsLeft -= read.events;
      if (read.document !== undefined) documents.push(read.document);
    } else if (read.failure === 'too-many') {
      notifications.push(tooManyNodes(file, segment.start));
      unread.push({ start: segment.start, end: text.length });
      break;
    } else {
      unread.push(segment);
      notifications.push(failure(file, segment, read.failure, mask !== undefined));
    }
  }
  return new ReadFile(file, text, documents, unread, notifications);
};

/**
 * Reads YAML or JSON into trees with exact ranges, one per document. A document that can't be read becomes a notification and the others
 * are read. With a template mask the masked text is read in place of the file's, and what the mask hid is marked opaque.
 */
export const parseYaml = (file: SourceFile, mask?: TemplateMask, maxLength = MAX_LENGTH): YamlFile =>
  file.text.length > maxLength
    ? new ReadFile(file, file.text, [], [{ start: 0, end: file.text.length }], [tooLarge(file, maxLength)])
    : readSegments(file, splitDocuments(mask?.maskedText ?? file.text), mask);

/** Reads JSON objects that stand one behind the other without anything in between; undefined for a text that is none of these. */
export const parseJsonStream = (file: SourceFile): YamlFile | undefined => {
  const objects = file.text.length > MAX_LENGTH ? undefined : splitJsonStream(file.text);
  return objects && readSegments(file, objects);
};

/**
 * The same for a text that is YAML or JSON as it stands, asked once for each file: what a file is can often be told only by what is in it,
 * and whoever reads it then need not parse it again. The trees are kept as long as the file is.
 */
export const readYaml = onceFor((file: SourceFile): YamlFile => parseYaml(file));

/** The same of a file that was written by people: a longer one is not read. */
export const readWritten = (file: SourceFile): YamlFile =>
  file.text.length > MAX_WRITTEN_LENGTH ? parseYaml(file, undefined, MAX_WRITTEN_LENGTH) : readYaml(file);
