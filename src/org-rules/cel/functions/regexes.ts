import { RE2JS, RE2JSException } from 're2js';
import type { Tick } from '../../tick.ts';
import { CelFailure, noSuchOverload } from '../failure.ts';
import type { CelValue } from '../values.ts';
import { type Call, type Overload, overload } from './overload.ts';

/** Longest pattern, in UTF-16 units. */
const maxPattern = 2_000;
/** Instructions of a program times characters of a text, which RE2 is linear in: so many are a step. */
const workPerStep = 12;

/** Patterns of policies come again for each object. */
const known = new Map<string, RE2JS | CelFailure>();

const compileAnew = (pattern: string): RE2JS | CelFailure => {
  if (pattern.length > maxPattern) return new CelFailure('argument', 'error parsing regexp: expression too large');
  try {
    return RE2JS.compile(pattern);
  } catch (error) {
    if (error instanceof RE2JSException) return new CelFailure('argument', error.message);
    throw error;
  }
};

/** A pattern of RE2, or why it is none. */
export const compilePattern = (pattern: string): RE2JS | CelFailure => {
  const found = known.get(pattern);
  if (found) return found;
  const compiled = compileAnew(pattern);
  if (known.size > 500) known.clear();
  known.set(pattern, compiled);
  return compiled;
};

/** Steps that compiling an instruction counts as: a pattern may come from the object. */
const stepsPerInstruction = 10;

const patternFor = (
  text: CelValue | undefined,
  pattern: CelValue | undefined,
  tick: Tick,
): { readonly regexp: RE2JS; readonly text: string } => {
  if (typeof text !== 'string' || typeof pattern !== 'string') throw noSuchOverload();
  const isNew = !known.has(pattern);
  const regexp = compilePattern(pattern);
  if (regexp instanceof CelFailure) throw regexp;
  if (isNew) tick(regexp.programSize() * stepsPerInstruction);
  tick(2 + (regexp.programSize() * text.length) / workPerStep);
  return { regexp, text };
};

const matches: Call = ([value, pattern], tick) => {
  const { regexp, text } = patternFor(value, pattern, tick);
  return regexp.matcher(text).find();
};

const find: Call = ([value, pattern], tick) => {
  const { regexp, text } = patternFor(value, pattern, tick);
  const matcher = regexp.matcher(text);
  return matcher.find() ? text.slice(matcher.start(), matcher.end()) : '';
};

const findAll: Call = ([value, pattern, limit = -1n], tick) => {
  const { regexp, text } = patternFor(value, pattern, tick);
  if (typeof limit !== 'bigint') throw noSuchOverload();
  const matcher = regexp.matcher(text);
  const found: string[] = [];
  let before = -1;
  while ((limit < 0n || BigInt(found.length) < limit) && matcher.find()) {
    const [start, end] = [matcher.start(), matcher.end()];
    // Go does not count an empty match next to the one before it.
    if (start === end && start === before) continue;
    before = end;
    // Each match may have looked at all that follows it.
    tick((regexp.programSize() * (text.length - end)) / workPerStep);
    found.push(text.slice(start, end));
  }
  return found;
};

export const regexFunctions: readonly Overload[] = [
  overload('matches', 'matches(string, string) -> bool', matches),
  overload('matches_string', 'string.matches(string) -> bool', matches),
  overload('string_find_string', 'string.find(string) -> string', find),
  overload('string_find_all_string', 'string.findAll(string) -> list(string)', findAll),
  overload('string_find_all_string_int', 'string.findAll(string, int) -> list(string)', findAll),
];
