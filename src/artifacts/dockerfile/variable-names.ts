/**
 * What a variable's name is made of for BuildKit, which takes letters and digits of all scripts. Source: BuildKit,
 * `frontend/dockerfile/shell/lex.go`.
 */
export const isNameUnit = (unit: string): boolean => /^[\p{L}\p{Nd}_]$/u.test(unit);

/** Parameters of the shell that are one unit: `$@`, `$?`. */
export const specialParameters = '@*#?-$!0';
