import { RE2JS, RE2JSException } from 're2js';
import type { StringMatch } from '../../string-match.ts';

/** Longest expression, in UTF-16 units. */
const maxSource = 1_000;

/** Compiles a regular expression of Go's syntax. It finds anywhere in a text, as Go's `MatchString` does; the writer anchors it. */
export const compileRegExp = (
  source: string,
): { readonly match: StringMatch; readonly problem?: undefined } | { readonly match?: undefined; readonly problem: string } => {
  if (source.length > maxSource) return { problem: `is longer than ${maxSource} characters` };
  try {
    const compiled = RE2JS.compile(source);
    return { match: { kind: 'regExp', source, test: text => compiled.matcher(text).find() } };
  } catch (error) {
    if (error instanceof RE2JSException) return { problem: `is not a regular expression in Go's syntax (${error.message})` };
    throw error;
  }
};
