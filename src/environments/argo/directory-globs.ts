import { matchesWildcard } from '../../text/wildcard.ts';

/** More alternatives of one pattern are not tried, and longer patterns not read. */
const maxAlternatives = 50;
const maxPattern = 500;

/** `{a,b}` as its alternatives; one level, as Argo CD's documentation shows it. */
const alternatives = (pattern: string): readonly string[] => {
  const open = pattern.indexOf('{');
  const close = pattern.indexOf('}', open);
  if (open === -1 || close === -1) return [pattern];
  const rest = alternatives(pattern.slice(close + 1));
  return pattern
    .slice(open + 1, close)
    .split(',')
    .flatMap(part => rest.map(end => `${pattern.slice(0, open)}${part}${end}`))
    .slice(0, maxAlternatives);
};

/**
 * True when a path fits one of the patterns of `directory.include` or `exclude`. Source: Argo CD, "Directory", "Including/Excluding Files".
 */
export const matchesAny = (pattern: string, path: string): boolean =>
  pattern.length <= maxPattern && alternatives(pattern).some(one => matchesWildcard(one.replaceAll('**', '*'), path));
