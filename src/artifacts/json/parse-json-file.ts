import type { Notification } from '../../findings/notification.ts';
import type { Range } from '../../text/range.ts';
import type { SourceFile } from '../source-file.ts';
import { endOfLine, trimEnd } from '../yaml/blank.ts';
import type { YamlFile, YamlMapping } from '../yaml/model.ts';
import { MAX_WRITTEN_LENGTH, parseYaml } from '../yaml/parse.ts';

/** What is wrong with a text that should be JSON. */
export interface JsonProblem {
  /** Of the line from where it goes wrong on. */
  readonly at: Range;
  /** As JavaScript's parser says it, without a period. */
  readonly reason: string;
}

/** A file that its program reads as JSON and as nothing else. */
export interface JsonFile {
  /** Its tree; without documents when the text is no JSON. */
  readonly yaml: YamlFile;
  /** The object that it is; undefined for what is none, for an empty file and for what can't be read. */
  readonly root: YamlMapping | undefined;
  readonly problem: JsonProblem | undefined;
  readonly notifications: readonly Notification[];
}

const errorIn = (text: string): SyntaxError | undefined => {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return error;
    throw error;
  }
};

/** V8's words for a token that can't be there, of which it does not say where it is. */
const unexpectedToken = /^Unexpected token /;

/** Where that token is: the text is unexpected from there on and only from there on, so that halving finds it in some twenty steps. */
const tokenOffset = (text: string): number => {
  let [before, within] = [0, text.length];
  while (within - before > 1) {
    const middle = Math.floor((before + within) / 2);
    if (unexpectedToken.test(errorIn(text.slice(0, middle))?.message ?? '')) within = middle;
    else before = middle;
  }
  return before;
};

/** Why from the message: V8 tells the place in no other way, and none where the text ends too early. */
const offsetOf = (text: string, message: string): number => {
  const told = / at position (\d{1,9})/.exec(message)?.[1];
  if (told !== undefined) return Number(told);
  return unexpectedToken.test(message) ? tokenOffset(text) : text.length;
};

const problemAt = (text: string, { message }: SyntaxError): JsonProblem => {
  const offset = Math.min(offsetOf(text, message), trimEnd(text, text.length, 0));
  const lineEnd = trimEnd(text, endOfLine(text, offset), 0);
  const start = Math.max(0, Math.min(offset, lineEnd - 1));
  // Why cut: the message goes on with the place, or with the text around it.
  return {
    at: { start, end: Math.max(lineEnd, start + 1) },
    reason: message.slice(0, 200).replace(/(?: in JSON)? at position [\s\S]*$|, (?:\.\.\.)?"[\s\S]*$/, ''),
  };
};

/** What keeps a text from being JSON; undefined when nothing does. A byte-order mark may stand before it, and an empty text is no mistake. */
const problemIn = (text: string): JsonProblem | undefined => {
  const mark = text.startsWith('\uFEFF') ? 1 : 0;
  if (text.trim() === '') return undefined;
  // Why a blank: a place in the message is then one in the text.
  const read = ' '.repeat(mark) + text.slice(mark);
  const error = errorIn(read);
  return error && problemAt(read, error);
};

/**
 * Reads a text as strictly as Go's encoding/json does: comments, trailing commas and bare keys, which YAML takes, are a syntax error here. Ranges and edits
 * are those of YAML, which JSON is a part of.
 */
export const parseJsonFile = (file: SourceFile): JsonFile => {
  const problem = file.text.length > MAX_WRITTEN_LENGTH ? undefined : problemIn(file.text);
  if (problem === undefined) {
    const yaml = parseYaml(file, undefined, MAX_WRITTEN_LENGTH);
    const root = yaml.documents[0]?.root;
    return { yaml, root: root?.kind === 'mapping' ? root : undefined, problem, notifications: yaml.notifications };
  }
  const { line, column } = file.lines.position(problem.at.start);
  const message = `The file is no JSON: ${problem.reason} (line ${line}, column ${column}). Correct it there; until then nothing in it is reviewed.`;
  const notification: Notification = { code: 'syntax-error', level: 'error', path: file.path, range: problem.at, message };
  const notifications = [notification];
  const unread = [{ start: 0, end: file.text.length }];
  return { yaml: { file, documents: [], unread, comments: [], notifications }, root: undefined, problem, notifications };
};
