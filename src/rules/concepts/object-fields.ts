import type { Reads } from '../rule.ts';

/** For `reads` of a rule: where an object says what it is called. */
export const nameFields: readonly (readonly string[])[] = [
  ['metadata', 'name'],
  ['metadata', 'namespace'],
];

/** For `reads` of a rule that joins the manifests of a unit: the fields that it goes by, by the kinds of objects; `*` of all the others. */
export const manifestReads = (objects: NonNullable<Reads['objects']>): Reads => ({ in: 'unit', files: ['kubernetes'], objects });
