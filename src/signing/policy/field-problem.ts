import type { SchemaProblem } from '../../policy/changes/describe-issue.ts';
import { fieldPath } from '../../text/field-path.ts';

/** Keys and indices from the document's root. */
export type Path = readonly string[];

/** A problem with what a field says; `words` follow its name. */
export const fieldProblem = (path: Path, words: string, hint?: string): SchemaProblem => ({
  path,
  at: 'value',
  message: `"${fieldPath(path)}" ${words}.`,
  ...(hint !== undefined && { hint }),
});

/** A field that is known and cannot be done. */
export const unsupportedField = (path: Path, why: string, hint: string): SchemaProblem => ({
  path,
  at: 'key',
  message: `"${fieldPath(path)}" is not supported: ${why}.`,
  hint,
});

/** A problem unless exactly one of the fields is given. */
export const exactlyOne = (path: Path, given: object, names: readonly string[]): readonly SchemaProblem[] => {
  const count = names.filter(name => Object.entries(given).some(([key, value]) => key === name && value !== undefined)).length;
  if (count === 1) return [];
  const fields = names.map(name => fieldPath([...path, name])).join(', ');
  return [fieldProblem(path, `must have exactly one of ${fields}, ${count === 0 ? 'and has none' : 'and has several'}`)];
};
