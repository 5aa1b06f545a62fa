import { fileNameOf } from '../../text/path.ts';
import { compilePattern } from '../functions/regex.ts';
import { CallError } from '../template/template-error.ts';
import { ChartError } from './chart-error.ts';

/** `.helmignore`, as Helm's ignore package reads it: `!x` leaves out everything that is not x, `**` is refused. */

interface Rule {
  readonly matches: (path: string, isFolder: boolean) => boolean;
  readonly negate: boolean;
}

/** A pattern of path.Match, matched by RE2 in linear time. @throws ChartError for what is not a pattern */
const segmentPattern = (pattern: string): ((name: string) => boolean) => {
  // Why: nearly all rules are names and endings, and each of them is asked about each file of a chart.
  if (!/[*?[\\]/u.test(pattern)) return name => name === pattern;
  const ending = pattern.slice(1);
  if (pattern.startsWith('*') && !/[*?[\\/]/u.test(ending))
    return name => name.endsWith(ending) && !name.slice(0, name.length - ending.length).includes('/');
  const source = `(?s)^${pattern.replaceAll(/\*|\?|\[[^\]]*\]|\\?[\s\S]/gu, part => {
    if (part === '*') return '[^/]*';
    if (part === '?') return '[^/]';
    if (part.length > 1 && part.startsWith('[')) return part.replace(/^\[\^?/u, start => (start === '[^' ? '[^' : '['));
    return part.replace(/^\\/u, '').replaceAll(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
  })}$`;
  try {
    const regex = compilePattern(source);
    return name => regex.matcher(name).find();
  } catch (error) {
    if (error instanceof CallError) throw new ChartError('syntax error in pattern', { cause: error });
    throw error;
  }
};

const ruleOf = (line: string): Rule | undefined => {
  const trimmed = line.trim();
  if (trimmed === '' || trimmed.startsWith('#')) return undefined;
  if (trimmed.includes('**')) throw new ChartError('double-star (**) syntax is not supported');
  const negate = trimmed.startsWith('!');
  let pattern = negate ? trimmed.slice(1) : trimmed;
  const onlyFolders = pattern.endsWith('/');
  if (onlyFolders) pattern = pattern.slice(0, -1);
  const isAnchored = pattern.startsWith('/');
  const hasSlash = pattern.includes('/');
  const isMatch = segmentPattern(isAnchored ? pattern.slice(1) : pattern);
  return {
    negate,
    matches: (path, isFolder) => {
      if (onlyFolders && !isFolder) return false;
      return isMatch(isAnchored || hasSlash ? path : fileNameOf(path));
    },
  };
};

const isOut = (rules: readonly Rule[], path: string, isFolder: boolean): boolean => {
  if (path === '' || path === '.' || path === './') return false;
  for (const { negate, matches } of rules) {
    if (negate ? !matches(path, isFolder) : matches(path, isFolder)) return true;
  }
  return false;
};

/** True for a path that the rules leave out, or one of its folders. Source: Helm's ignore rules; `templates/.?*` is always among them. */
export const ignoreRules = (text: string): ((path: string) => boolean) => {
  const bare = text.startsWith('\ufeff') ? text.slice(1) : text;
  const rules = [...bare.split('\n'), 'templates/.?*'].flatMap(line => ruleOf(line) ?? []);
  const folders = new Map<string, boolean>();
  const isFolderOut = (folder: string): boolean => {
    if (folder === '') return false;
    const known = folders.get(folder);
    if (known !== undefined) return known;
    const out = isFolderOut(folder.slice(0, Math.max(0, folder.lastIndexOf('/')))) || isOut(rules, folder, true);
    folders.set(folder, out);
    return out;
  };
  return path => isFolderOut(path.slice(0, Math.max(0, path.lastIndexOf('/')))) || isOut(rules, path, false);
};
