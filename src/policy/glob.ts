import { Minimatch } from 'minimatch';
import { BoundedMemory } from '../text/bounded-memory.ts';

/** Alternatives in braces (`{yml,yaml}`) that one glob may spell out. */
const maxAlternatives = 64;

/** Longest glob, in UTF-16 units. */
export const maxGlobLength = 500;

/** Folders above a path that are looked at. */
const maxDepth = 100;

/** `minimatch` from version 11 on does not backtrack; extglobs are off because gitignore has none and nobody writes them. */
const options = { dot: true, nocomment: true, nonegate: true, noext: true, braceExpandMax: maxAlternatives, platform: 'linux' } as const;

/** Why a text is not a glob of paths, in words that follow its name; undefined when it is one. */
export const globProblem = (glob: string): string | undefined => {
  if (trimmed(glob) === '') return 'is empty';
  if (glob.length > maxGlobLength) return `is longer than ${maxGlobLength} characters`;
  if (glob.startsWith('!')) return 'starts with "!", but globs cannot be negated';
  if (glob.includes('\\')) return 'has a backslash; paths are written with "/"';
  return glob.includes('{') && new Minimatch(trimmed(glob), options).set.length >= maxAlternatives
    ? `has ${maxAlternatives} or more alternatives in braces`
    : undefined;
};

/** `./a/`, `/a` and `a/` mean `a`: all globs start at the repository's root. */
const trimmed = (glob: string): string => glob.replace(/^(?:\.?\/)/u, '').replace(/\/$/u, '');

const compiled = new BoundedMemory<Minimatch | undefined>(5_000);

const compile = (glob: string): Minimatch | undefined =>
  compiled.of(glob, () => (globProblem(glob) === undefined ? new Minimatch(trimmed(glob), options) : undefined));

/**
 * True when the glob fits the path or a folder above it: `vendor`, `vendor/` and `vendor/**` all hold what is in `vendor`.
 * `*` stays within a folder, `**` does not; names that begin with a dot are no exception.
 */
export const matchesGlob = (path: string, glob: string): boolean => {
  const matcher = compile(glob);
  if (!matcher) return false;
  let end = path.length;
  for (let depth = 0; end > 0 && depth < maxDepth; depth += 1) {
    if (matcher.match(path.slice(0, end))) return true;
    end = path.lastIndexOf('/', end - 1);
  }
  return false;
};

/** Whether a path fits one of some globs. */
export const matchesAnyGlob = (path: string, globs: readonly string[]): boolean => globs.some(glob => matchesGlob(path, glob));
