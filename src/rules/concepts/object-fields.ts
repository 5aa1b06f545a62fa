/** For `reads` of a rule: where an object says what it is called. */
export const nameFields: readonly (readonly string[])[] = [
  ['metadata', 'name'],
  ['metadata', 'namespace'],
];
