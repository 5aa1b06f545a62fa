import type { RE2JS } from 're2js';
import { compilePattern } from '../functions/regex.ts';
import { CallError } from '../template/template-error.ts';

/** Patterns of `.Files.Glob`. Source: gobwas/glob with the separator `/`. They are matched by RE2, in linear time. */

const escaped = (rune: string): string => rune.replaceAll(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&');

/** The pattern as a regular expression; undefined for a bad one. */
const regexOf = (pattern: string): RE2JS | undefined => {
  let made = '';
  let depth = 0;
  for (let at = 0; at < pattern.length; at += 1) {
    const rune = pattern[at] ?? '';
    if (rune === '*') {
      const isDouble = pattern[at + 1] === '*';
      made += isDouble ? '[\\s\\S]*' : '[^/]*';
      if (isDouble) at += 1;
      while (isDouble && pattern[at + 1] === '*') at += 1;
    } else if (rune === '?') made += '[^/]';
    else if (rune === '\\') {
      at += 1;
      made += escaped(pattern[at] ?? '');
    } else if (rune === '{') {
      depth += 1;
      made += '(?:';
    } else if (rune === '}' && depth > 0) {
      depth -= 1;
      made += ')';
    } else if (rune === ',' && depth > 0) made += '|';
    else if (rune === '[') {
      const end = pattern.indexOf(']', at + 1);
      const body = pattern.slice(at + 1, end);
      if (end === -1 || body === '' || body === '!') return undefined;
      const bare = body.startsWith('!') ? body.slice(1) : body;
      made += `[${body.startsWith('!') ? '^' : ''}${bare.replaceAll(/[\\\]^]/gu, '\\$&')}]`;
      at = end;
    } else made += escaped(rune);
  }
  if (depth > 0) return undefined;
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
