import { isJsonObject, type Json, type JsonObject } from '../json.ts';

/** A place where GitHub's description is wrong, as steps from its root, and the schema that is right. */
interface Correction {
  readonly at: readonly string[];
  readonly schema: Json;
  /** How it is known. */
  readonly why: string;
}

const comment = ['components', 'schemas', 'pull-request-review-comment', 'properties'];

const corrections: readonly Correction[] = [
  {
    at: [...comment, 'line'],
    schema: { type: 'integer', nullable: true },
    why: 'An outdated comment has no line any more; answers hold null.',
  },
  {
    at: [...comment, 'position'],
    schema: { type: 'integer', nullable: true },
    why: 'The same; every client library declares it nullable.',
  },
  {
    at: ['paths', '/app/installations', 'get', 'responses', '200', 'content', 'application/json', 'schema', 'items'],
    schema: { $ref: '#/components/schemas/installation' },
    why: "The inline copy wants an account that is a user and an enterprise at once; GitHub's own example fails it.",
  },
];

const replaceAt = (value: Json | undefined, [step, ...rest]: readonly string[], schema: Json): Json => {
  if (step === undefined) return schema;
  if (!isJsonObject(value) || !Object.hasOwn(value, step))
    throw new Error(`A correction is for a place that the description does not have: ${step}`);
  return { ...value, [step]: replaceAt(value[step], rest, schema) };
};

/** The description without its known errors. A correction whose place is gone throws, so that none outlives its reason. */
export const correctDescription = (document: JsonObject): JsonObject =>
  corrections.reduce((corrected, { at, schema }) => {
    const next = replaceAt(corrected, at, schema);
    return isJsonObject(next) ? next : corrected;
  }, document);
