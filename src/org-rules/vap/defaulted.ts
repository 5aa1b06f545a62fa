import type { ObjectFields } from '../org-rule.ts';

/** An object as admission sees it: defaults filled in, what is empty left out. */
export const defaulted = (object: ObjectFields): ObjectFields => object;
