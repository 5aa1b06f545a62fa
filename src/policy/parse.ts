import * as v from 'valibot';
import { type SourceFile, sourceFile } from '../artifacts/source-file.ts';
import type { Range } from '../text/range.ts';
import { describeIssue, type SchemaProblem, unknownKeys } from './changes/describe-issue.ts';
import { type ConfigError, configError } from './config-error.ts';
import { problemsOf, readValues } from './keys/key-table.ts';
import type { PolicyFile, PolicyLayer } from './layers/policy-layer.ts';
import { readLayer } from './layers/read-layer.ts';
import type { PolicyRule } from './layers/values.ts';
import { type Placed, type ReadDocument, readPolicyDocument } from './schema/policy-document.ts';
import { policySchema } from './schema/schema.ts';
import { contradictions } from './threshold.ts';

/** More errors than this help nobody. */
const maxErrors = 100;

export type ParsedPolicy =
  | { readonly policy: PolicyFile; readonly errors?: undefined }
  | { readonly policy?: undefined; readonly errors: readonly ConfigError[] };

/** Reads a repository's policy file. A file with any error gives only errors, in source order: half a policy would be a wrong one. */
export const parsePolicy = (text: string, path: string, rules: readonly PolicyRule[]): ParsedPolicy => {
  const parsed = parseDocument(policySchema, text, path, document => meaningless(document, rules));
  return parsed.errors ? parsed : { policy: readLayer(parsed.document, parsed.root, parsed.file, rules) };
};

/** A file that its schema accepts, as data and with the places of its keys; or its errors. */
export type ParsedDocument<T> =
  | { readonly document: T; readonly root: Placed; readonly file: SourceFile; readonly errors?: undefined }
  | { readonly document?: undefined; readonly errors: readonly ConfigError[] };

/** Reads a file by a schema. `meaningless` finds what has the right shape and still can't be meant. */
export const parseDocument = <const S extends v.GenericSchema>(
  schema: S,
  text: string,
  path: string,
  meaningless: (document: v.InferOutput<S>) => readonly SchemaProblem[],
): ParsedDocument<v.InferOutput<S>> => {
  const file = sourceFile(path, text);
  const read = readPolicyDocument(file);
  return 'errors' in read ? { errors: read.errors } : checkDocument(schema, read, file, meaningless);
};

/** Holds a document that was read against a schema. */
export const checkDocument = <const S extends v.GenericSchema>(
  schema: S,
  read: ReadDocument,
  file: SourceFile,
  meaningless: (document: v.InferOutput<S>) => readonly SchemaProblem[],
): ParsedDocument<v.InferOutput<S>> => {
  const shape = v.safeParse(schema, read.value);
  const misshapen = [...unknownKeys(schema, read.value), ...(shape.issues ?? []).flatMap(issue => describeIssue(schema, issue))];
  const problems = shape.success ? [...misshapen, ...meaningless(shape.output)] : misshapen;
  if (problems.length > 0 || !shape.success) return { errors: placeErrors(problems, read.root, file) };
  return { document: shape.output, root: read.root, file };
};

/** What a policy file of either kind may have in the right shape and still can't mean. */
export const meaningless = (document: object, rules: readonly PolicyRule[]): readonly SchemaProblem[] => {
  const layer = readValues(document, { known: rules, path: '' });
  return [...problemsOf(document, rules), ...contradictions(layer.thresholds ?? {}), ...waiversWithoutEnd(layer)];
};

const waiversWithoutEnd = ({ suppressions, waivers = [] }: PolicyLayer): readonly SchemaProblem[] =>
  suppressions?.requireExpiry === true
    ? waivers.flatMap(({ until }, index) =>
        until === undefined
          ? [
              {
                path: ['waivers', String(index)],
                at: 'value' as const,
                message: 'The waiver needs an "until" date, because "suppressions.require-expiry" is on.',
              },
            ]
          : [],
      )
    : [];

/** Problems as errors at their places, in source order. */
export const placeErrors = (problems: readonly SchemaProblem[], root: Placed, file: SourceFile): readonly ConfigError[] => {
  // Several checks of one value (the form of a date, and the calendar) say the same thing: the first is enough.
  const first = new Map<string, SchemaProblem>();
  for (const problem of problems) {
    const key = JSON.stringify([problem.at, ...problem.path]);
    if (!first.has(key)) first.set(key, problem);
  }
  return [...first.values()]
    .map(problem => configError(file, rangeOf(problem, root), problem.message, problem.hint))
    .toSorted((a, b) => a.range.start - b.range.start)
    .slice(0, maxErrors);
};

/** Where a problem stands: its key or value, or what is nearest above it. */
const rangeOf = (problem: SchemaProblem, root: Placed): Range => {
  let at = root;
  for (const key of problem.path) at = at.children.get(key) ?? at;
  return problem.at === 'key' ? (at.key ?? at.range) : at.range;
};
