import type { Directive } from '../../../artifacts/suppressions/suppression-directive.ts';

/** What a directive silences, as messages show it. */
export const silencedBy = ({ claims }: Directive): string => {
  const names = claims.flatMap(({ pattern, checks }) => pattern ?? checks?.map(({ id }) => id) ?? []);
  const shown = [...new Set(names)].slice(0, 5).join(', ');
  return shown === '' ? 'all' : shown;
};

/** Whose it is, as messages begin with it. */
export const ownerOf = ({ peer }: Directive): string => (peer === undefined ? 'This suppression' : `This suppression of ${peer}`);

/** True when it silences everything in the whole file. */
export const silencesAll = ({ scopes, claims }: Directive, length: number): boolean =>
  claims.some(({ pattern }) => pattern !== undefined && /^(?:\*|\*{1,2}\/\*{1,2})$/u.test(pattern)) &&
  scopes.some(({ start, end }) => start === 0 && end >= length);
