import { Minimatch } from 'minimatch';

/** Alternatives in braces (`{yml,yaml}`) that one pattern may spell out. */
const maxAlternatives = 64;

/** Longest pattern, in UTF-16 units. */
export const maxPatternLength = 500;

/** Ancestor folders of a path that are looked at. */
const maxDepth = 100;

/** `minimatch` from version 11 on does not backtrack; extglobs are off because nobody writes them and they are not in gitignore. */
const options = { dot: true, nocomment: true, nonegate: true, noext: true, braceExpandMax: maxAlternatives, platform: 'linux' } as const;

/** Why a text is no pattern of paths, or undefined when it is one. */
export const patternProblem = (pattern: string): string | undefined => {
  if (pattern === '') return 'is empty';
  if (pattern.length > maxPatternLength) return `is longer than ${maxPatternLength} characters`;
  if (pattern.startsWith('!')) return 'starts with "!", but patterns can not be negated';
  if (pattern.includes('\\')) return 'has a backslash; paths are written with "/"';
  return pattern.includes('{') && new Minimatch(trimmed(pattern), options).set.length >= maxAlternatives ? `has ${maxAlternatives} or more alternatives in braces` : undefined;
};

/** `./a/` and `/a` mean `a`: all patterns start at the repository's root. */
const trimmed = (pattern: string): string => pattern.replace(/^(?:\.?\/)/u, '').replace(/\/$/u, '');

const compiled = new WeakMap<readonly string[], readonly Minimatch[]>();

/** Patterns are compiled once for each list: policy keeps its lists as long as it lives. */
const compile = (patterns: readonly string[]): readonly Minimatch[] => {
  const known = compiled.get(patterns);
  if (known) return known;
  const matchers = patterns.filter(pattern => patternProblem(pattern) === undefined).map(pattern => new Minimatch(trimmed(pattern), options));
  compiled.set(patterns, matchers);
  return matchers;
};

/**
 * True when a pattern fits the path or a folder above it: `vendor` and `vendor/**` both hold all that is in `vendor`.
 * `*` stays within a folder, `**` does not; names that begin with a dot are no exception.
 */
export const matchesPath = (patterns: readonly string[], path: string): boolean => {
  if (patterns.length === 0) return false;
  const matchers = compile(patterns);
  let end = path.length;
  for (let depth = 0; end > 0 && depth < maxDepth; depth += 1) {
    const part = path.slice(0, end);
    if (matchers.some(matcher => matcher.match(part))) return true;
    end = path.lastIndexOf('/', end - 1);
  }
  return false;
};
