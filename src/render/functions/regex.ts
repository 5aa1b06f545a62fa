import { RE2JS } from 're2js';
import { BoundedMemory } from '../../text/bounded-memory.ts';
import type { FunctionMap, GoFunction } from '../template/go-function.ts';
import { goQuote } from '../template/go-text.ts';
import { GoSlice, madeOf, type Raw, Ref } from '../template/go-value.ts';
import { CallError } from '../template/template-error.ts';
import { go, intAt, textAt } from './arguments.ts';
import { PatternSearch } from './pattern-search.ts';
import { textList } from './strings.ts';

/** Longest pattern: RE2 is linear in the text, and its programs grow with the pattern. */
const maxPattern = 10_000;

const known = new BoundedMemory<RE2JS | CallError>(500);

const compile = (pattern: string): RE2JS | CallError => {
  try {
    if (pattern.length > maxPattern) throw new Error('expression too large');
    return RE2JS.compile(pattern);
  } catch (error) {
    const message = (error instanceof Error ? error.message : '').replace(/^error parsing regexp: /u, '');
    return new CallError(`error parsing regexp: ${message}${message.includes('`') ? '' : ': ``'}`);
  }
};

const compiledOnce = (pattern: string): RE2JS | CallError => known.of(pattern, () => compile(pattern));

/** A pattern of RE2. @throws CallError in the words of Go's regexp. */
export const compilePattern = (pattern: string): RE2JS => {
  const compiled = compiledOnce(pattern);
  if (compiled instanceof CallError) throw compiled;
  return compiled;
};

/** What regexp.MustCompile panics with. */
const orPanic = (pattern: string): RE2JS => {
  const compiled = compiledOnce(pattern);
  if (compiled instanceof CallError)
    throw new CallError(`regexp: Compile(${/[`\n]/u.test(pattern) ? goQuote(pattern) : `\`${pattern}\``}): ${compiled.message}`);
  return compiled;
};

export interface Match {
  readonly start: number;
  readonly end: number;
  readonly groups: readonly (string | undefined)[];
  readonly names: Readonly<Record<string, number>>;
}

/** All matches as Go finds them: an empty one next to the one before does not count. */
export const matchesOf = (regex: RE2JS, text: string, limit: number): readonly Match[] => {
  const search = new PatternSearch(regex, text);
  const { matcher } = search;
  const found: Match[] = [];
  let before = -1;
  while ((limit < 0 || found.length < limit) && search.next()) {
    const [start, end] = [matcher.start(), matcher.end()];
    if (start === end && start === before) continue;
    before = end;
    const groups = Array.from({ length: matcher.groupCount() + 1 }, (_, index) => matcher.group(index) ?? undefined);
    found.push({ start, end, groups, names: regex.namedGroups() });
  }
  return found;
};

/** `$1`, `${name}` and `$name` in a replacement; a name is as long as it can be. Source: Go's regexp.Expand. */
export const expand = (template: string, { groups, names }: Match): string =>
  template.replaceAll(/\$(?:\$|\{(\w+)\}|(\w+))?/gu, (whole: string, braced?: string, plain?: string) => {
    if (whole === '$$') return '$';
    const name = braced ?? plain;
    if (name === undefined) return whole;
    const index = /^\d+$/u.test(name) ? Number(name) : names[name];
    return index === undefined ? '' : (groups[index] ?? '');
  });

/** A text with each match replaced by what is made of it. */
export const replaceAll = (regex: RE2JS, text: string, by: (match: Match) => string): string => {
  const parts: string[] = [];
  let at = 0;
  for (const match of matchesOf(regex, text, -1)) {
    parts.push(text.slice(at, match.start), by(match));
    at = match.end;
  }
  return parts.join('') + text.slice(at);
};

/** What stands between the matches, as Go's Split gives it. */
export const split = (regex: RE2JS, text: string, limit: number, pattern: string): readonly string[] => {
  if (limit === 0) return [];
  if (pattern !== '' && text === '') return [''];
  const parts: string[] = [];
  let [start, end] = [0, 0];
  for (const match of matchesOf(regex, text, limit)) {
    if (limit > 0 && parts.length === limit - 1) break;
    end = match.start;
    if (match.end !== 0) parts.push(text.slice(start, end));
    start = match.end;
  }
  if (end !== text.length) parts.push(text.slice(start));
  return parts;
};

type Compile = (pattern: string) => RE2JS;

const text = (types: string, make: (args: readonly Ref[]) => Raw): GoFunction => go(types, args => madeOf(make(args), ...args));

const findAll = (compilePattern: Compile): GoFunction =>
  go('string, string, int', args => {
    const found = matchesOf(compilePattern(textAt(args, 0)), textAt(args, 1), intAt(args, 2)).map(({ groups }) => groups[0] ?? '');
    return found.length === 0 ? new Ref(new GoSlice([], 'string'), args[1]?.data, args[1]?.control) : textList(found, args);
  });

const family = (compilePattern: Compile, name: (name: string) => string): readonly (readonly [string, GoFunction])[] => [
  [name('regexFind'), text('string, string', args => matchesOf(compilePattern(textAt(args, 0)), textAt(args, 1), 1)[0]?.groups[0] ?? '')],
  [name('regexFindAll'), findAll(compilePattern)],
  [
    name('regexReplaceAll'),
    text('string, string, string', args =>
      replaceAll(compilePattern(textAt(args, 0)), textAt(args, 1), match => expand(textAt(args, 2), match)),
    ),
  ],
  [
    name('regexReplaceAllLiteral'),
    text('string, string, string', args => replaceAll(compilePattern(textAt(args, 0)), textAt(args, 1), () => textAt(args, 2))),
  ],
  [
    name('regexSplit'),
    go('string, string, int', args =>
      textList(split(compilePattern(textAt(args, 0)), textAt(args, 1), intAt(args, 2), textAt(args, 0)), args),
    ),
  ],
];

/** sprig's regular expressions: RE2, which never backtracks. */
export const regexFunctions: FunctionMap = new Map<string, GoFunction>([
  [
    'regexMatch',
    text('string, string', args => {
      const compiled = compiledOnce(textAt(args, 0));
      return !(compiled instanceof CallError) && new PatternSearch(compiled, textAt(args, 1)).next();
    }),
  ],
  ['mustRegexMatch', text('string, string', args => new PatternSearch(compilePattern(textAt(args, 0)), textAt(args, 1)).next())],
  ...family(orPanic, name => name),
  ...family(compilePattern, name => `must${name[0]?.toUpperCase()}${name.slice(1)}`),
  ['regexQuoteMeta', text('string', args => textAt(args, 0).replaceAll(/[\\.+*?()|[\]{}^$]/gu, '\\$&'))],
]);
