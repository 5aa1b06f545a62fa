import { type Outcome, proven, refuse } from './outcome.ts';

/** Checks what a verified signature says besides (`cosign sign -a KEY=VALUE`): all that is wanted must be there, and it may say more. */
export const checkAnnotations = (
  found: Readonly<Record<string, unknown>>,
  wanted: Readonly<Record<string, string>> = {},
): Outcome<undefined> => {
  const missing = Object.entries(wanted).find(([key, value]) => !Object.hasOwn(found, key) || found[key] !== value);
  if (missing === undefined) return proven(undefined);
  const [key, value] = missing;
  const said = Object.hasOwn(found, key) ? JSON.stringify(found[key]).slice(0, 200) : 'nothing';
  return refuse(
    'predicate-mismatch',
    `The policy wants the annotation "${key}" to be "${value}", and the signature has ${said} there.`,
    `Sign the image with "cosign sign -a ${key}=${value}".`,
  );
};
