import type { RE2JS } from 're2js';
import { compilePattern } from '../functions/regex.ts';
import { CallError } from '../template/template-error.ts';

/** Patterns of `.Files.Glob`. Source: gobwas/glob with the separator `/`. They are matched by RE2, in linear time. */

const escaped = (rune: string): string => rune.replaceAll(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&');

/** What a part of a pattern becomes, and where the next one begins. */
interface Part {
  readonly regex: string;
  readonly end: number;
}

const starsAt = (pattern: string, at: number): Part => {
  if (pattern[at + 1] !== '*') return { regex: '[^/]*', end: at + 1 };
  let end = at + 2;
  while (pattern[end] === '*') end += 1;
  return { regex: '[\\s\\S]*', end };
};

const classAt = (pattern: string, at: number): Part | undefined => {
  const end = pattern.indexOf(']', at + 1);
  const body = pattern.slice(at + 1, end);
  if (end === -1 || body === '' || body === '!') return undefined;
  const isNegated = body.startsWith('!');
  const bare = isNegated ? body.slice(1) : body;
  return { regex: `[${isNegated ? '^' : ''}${bare.replaceAll(/[\\\]^]/gu, '\\$&')}]`, end: end + 1 };
};

const partAt = (pattern: string, at: number, isInBraces: boolean): Part | undefined => {
  const rune = pattern[at] ?? '';
  const end = at + 1;
  switch (rune) {
    case '*':
      return starsAt(pattern, at);
    case '?':
      return { regex: '[^/]', end };
    case '\\':
      return { regex: escaped(pattern[end] ?? ''), end: end + 1 };
    case '[':
      return classAt(pattern, at);
    case '{':
      return { regex: '(?:', end };
    case '}':
      return { regex: isInBraces ? ')' : escaped(rune), end };
    case ',':
      return { regex: isInBraces ? '|' : escaped(rune), end };
    default:
      return { regex: escaped(rune), end };
  }
};

const regexText = (pattern: string): string | undefined => {
  let made = '';
  let depth = 0;
  for (let at = 0; at < pattern.length; ) {
    const part = partAt(pattern, at, depth > 0);
    if (part === undefined) return undefined;
    if (pattern[at] === '{') depth += 1;
    else if (pattern[at] === '}' && depth > 0) depth -= 1;
    made += part.regex;
    at = part.end;
  }
  return depth > 0 ? undefined : made;
};

/** The pattern as a regular expression; undefined for a bad one. */
const regexOf = (pattern: string): RE2JS | undefined => {
  const made = regexText(pattern);
  if (made === undefined) return undefined;
  try {
    return compilePattern(`(?s)^(?:${made})$`);
  } catch (error) {
    if (error instanceof CallError) return undefined;
    throw error;
  }
};

/** True for the paths that a pattern means; a bad one means all. */
export const globPattern = (pattern: string): ((path: string) => boolean) => {
  const regex = regexOf(pattern);
  return path => regex?.matcher(path).find() ?? true;
};

/** True for the paths that a pattern of Go's path/filepath means: `*` and `?` stop at `/`; a bad one means none. */
export const globPath = (pattern: string): ((path: string) => boolean) => {
  if (!/[*?[\\]/u.test(pattern)) return path => path === pattern;
  const regex = regexOf(pattern.replaceAll(/[{}]/gu, '\\$&').replaceAll(/\*+/gu, '*'));
  return path => regex?.matcher(path).find() ?? false;
};
