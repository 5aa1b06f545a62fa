import type { RE2JS } from 're2js';
import { compilePattern, expand, matchesOf, replaceAll, split } from '../../../render/functions/regex.ts';
import { CallError } from '../../../render/template/template-error.ts';
import { type Builtin, BuiltinError, type BuiltinScope, type Builtins, textArg, wholeArg } from '../builtin.ts';

/** RE2 takes time by the length of the text times that of its program. */
const patternFor = (pattern: string, text: string, { spend }: BuiltinScope): RE2JS => {
  try {
    const compiled = compilePattern(pattern);
    spend(1 + (compiled.programSize() * text.length) / 4);
    return compiled;
  } catch (error) {
    if (error instanceof CallError) throw new BuiltinError(error.message);
    throw error;
  }
};

/** Each match may look at all that follows it. */
const boundMatches = (pattern: RE2JS, text: string, { spend }: BuiltinScope): void => {
  const matches = matchesOf(pattern, text, 200).length;
  spend((pattern.programSize() * text.length * matches) / 8);
};

const replace: Builtin = (args, scope) => {
  const [text, pattern, by] = [textArg(args, 0), textArg(args, 1), textArg(args, 2)];
  const compiled = patternFor(pattern, text, scope);
  boundMatches(compiled, text, scope);
  return replaceAll(compiled, text, match => expand(by, match));
};

const find: Builtin = (args, scope) => {
  const [pattern, text, count] = [textArg(args, 0), textArg(args, 1), Number(wholeArg(args, 2))];
  const compiled = patternFor(pattern, text, scope);
  boundMatches(compiled, text, scope);
  return matchesOf(compiled, text, count).map(({ groups }) => groups[0] ?? '');
};

const splitBy: Builtin = (args, scope) => {
  const [pattern, text] = [textArg(args, 0), textArg(args, 1)];
  const compiled = patternFor(pattern, text, scope);
  boundMatches(compiled, text, scope);
  return split(compiled, text, -1, pattern);
};

/** Offsets at which a pattern begins or ends, turn by turn; delimiters may nest. Source: OPA, `delimiterIndices`. */
const delimiters = (template: string, start: string, end: string): readonly number[] => {
  const places: number[] = [];
  let level = 0;
  for (const { 0: found, index } of template.matchAll(/./gsu)) {
    if (found === start && level++ === 0) places.push(index);
    if (found === end && --level === 0) places.push(index);
    if (level < 0) break;
  }
  if (level !== 0) throw new BuiltinError('unbalanced braces');
  return places;
};

const quoted = (text: string): string => text.replaceAll(/[\\.+*?()|[\]{}^$]/gu, String.raw`\$&`);

/** Patterns between delimiters, text around them. Source: OPA, `getRegexpTemplate`. */
const matchTemplate: Builtin = (args, scope) => {
  const [template, text, start, end] = [textArg(args, 0), textArg(args, 1), textArg(args, 2), textArg(args, 3)];
  if ([start, end].some(one => Array.from(one).length !== 1) || start === end) throw new BuiltinError('a delimiter is no single character');
  const places = delimiters(template, start, end);
  const parts = places.map((place, index) => {
    const part = template.slice(index === 0 ? 0 : (places[index - 1] ?? 0) + 1, place);
    return index % 2 === 0 ? quoted(part) : `(${part})`;
  });
  const rest = quoted(template.slice(places.length === 0 ? 0 : (places.at(-1) ?? 0) + 1));
  return patternFor(`^${parts.join('')}${rest}$`, text, scope)
    .matcher(text)
    .find();
};

export const patternBuiltins: Builtins = new Map<string, Builtin>([
  ['regex.replace', replace],
  ['regex.find_n', find],
  ['regex.split', splitBy],
  ['regex.template_match', matchTemplate],
]);
