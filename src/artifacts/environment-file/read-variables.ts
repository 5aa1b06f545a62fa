import type { Range } from '../../text/range.ts';
import type { SourceFile } from '../source-file.ts';
import type { EnvironmentFile, EnvironmentVariable } from './model.ts';

/** `NAME=`, `export NAME=`, `NAME: `, with what stands around the sign. */
const assignment = /(?:export[ \t]{1,40})?([A-Za-z_][\w.-]{0,200})[ \t]{0,40}[=:][ \t]{0,200}/y;

const lineEnd = (text: string, from: number): number => {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
};

/** Where the quote that opens before an offset is closed; undefined where it never is. A backslash hides a double quote only. */
const closingQuote = (text: string, quote: string, from: number): number | undefined => {
  for (let at = text.indexOf(quote, from); at !== -1; at = text.indexOf(quote, at + 1)) {
    let hidden = 0;
    while (quote === '"' && text[at - 1 - hidden] === '\\') hidden += 1;
    if (hidden % 2 === 0) return at;
  }
  return undefined;
};

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

const withoutEscapes = (text: string): string => text.replaceAll(/\\(.)/gsu, (_all, escaped: string) => escapes[escaped] ?? escaped);

interface Value extends Pick<EnvironmentVariable, 'value' | 'range'> {
  /** Where the next line, or a comment behind the value, may begin. */
  readonly end: number;
}

/** A quoted value may go over lines; one without quotes ends at its line, and at a `#` behind a blank. */
const valueAt = (text: string, start: number, hasNoEnd: Set<string>): Value => {
  const quote = text[start] ?? '';
  if ((quote === '"' || quote === "'") && !hasNoEnd.has(quote)) {
    const close = closingQuote(text, quote, start + 1);
    // Why kept: nothing behind it closes either, and looking again and again would take long.
    if (close === undefined) hasNoEnd.add(quote);
    else {
      const inner = text.slice(start + 1, close);
      return { value: quote === '"' ? withoutEscapes(inner) : inner, range: { start: start + 1, end: close }, end: close + 1 };
    }
  }
  const line = text.slice(start, lineEnd(text, start));
  const comment = /(?:^|[ \t])#/u.exec(line);
  const value = line.slice(0, comment?.index ?? line.length).trimEnd();
  const end = start + value.length;
  return { value, range: { start, end }, end };
};

/**
 * The variables of a file, in source order, as Compose reads them; lines of other forms are passed over. Takes linear time. Sources: Docker's documentation, "Env file
 * syntax"; compose-go, `dotenv`.
 */
export const readVariables = ({ text }: SourceFile): Pick<EnvironmentFile, 'variables' | 'comments'> => {
  const variables: EnvironmentVariable[] = [];
  const comments: Range[] = [];
  const hasNoEnd = new Set<string>();
  for (let at = 0; at < text.length; ) {
    while (at < text.length && /[\s\uFEFF]/u.test(text[at] ?? '')) at += 1;
    assignment.lastIndex = at;
    const found = assignment.exec(text);
    let end = at;
    if (found !== null) {
      const { end: behind, ...value } = valueAt(text, assignment.lastIndex, hasNoEnd);
      variables.push({ name: found[1] ?? '', ...value });
      end = behind;
    }
    const last = lineEnd(text, end);
    const rest = text.slice(end, last);
    const mark = found === null ? (rest.startsWith('#') ? 0 : -1) : rest.indexOf('#');
    if (mark !== -1) comments.push({ start: end + mark, end: end + rest.trimEnd().length });
    at = last + 1;
  }
  return { variables, comments };
};
