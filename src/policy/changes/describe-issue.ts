import type { GenericIssue } from 'valibot';
import { closestName } from '../../text/closest-name.ts';
import { fieldPath } from '../../text/field-path.ts';
import { isRecord } from '../../text/record.ts';
import { shownValue } from './shown-value.ts';

/** The parts of a valibot schema that name what it accepts. */
interface SchemaView {
  readonly type: string;
  readonly entries?: unknown;
  readonly wrapped?: unknown;
  readonly value?: unknown;
  readonly item?: unknown;
  readonly options?: unknown;
  readonly literal?: unknown;
}

/** Something that the schema does not accept: where in the value, and what to say. */
export interface SchemaProblem {
  readonly path: readonly string[];
  /** Whether the key is at fault or what stands under it. */
  readonly at: 'key' | 'value';
  readonly message: string;
  readonly hint?: string;
}

const isView = (value: unknown): value is SchemaView =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** The schemas that a value may have to meet, with `optional` and unions taken apart. */
const alternatives = (schema: unknown): readonly SchemaView[] => {
  if (!isView(schema)) return [];
  if (schema.type === 'optional') return alternatives(schema.wrapped);
  return schema.type === 'union' && Array.isArray(schema.options) ? schema.options.flatMap(alternatives) : [schema];
};

const strictObject = (schema: unknown): Readonly<Record<string, unknown>> | undefined => {
  const entries = alternatives(schema).find(view => view.type === 'strict_object')?.entries;
  return isRecord(entries) ? entries : undefined;
};

/** The schema of what stands under a key or at an index. */
const below = (schema: unknown, key: string): unknown => {
  for (const view of alternatives(schema)) {
    if (view.type === 'strict_object' && isRecord(view.entries) && Object.hasOwn(view.entries, key)) return view.entries[key];
    if (view.type === 'record') return view.value;
    if (view.type === 'array') return view.item;
  }
  return undefined;
};

/** Names that valibot leaves out of a record without a word. */
const unusableNames: ReadonlySet<string> = new Set(['__proto__', 'prototype', 'constructor']);

/**
 * What valibot lets pass: all unknown keys (it stops at the first, and takes `toString` for a known one), and lists where a mapping
 * belongs (they are objects to it).
 */
export const unknownKeys = (schema: unknown, value: unknown, path: readonly string[] = []): readonly SchemaProblem[] => {
  if (Array.isArray(value)) {
    const choices = alternatives(schema);
    if (choices.length > 0 && !choices.some(view => view.type === 'array' || view.type === 'unknown'))
      return [mismatch(choices, value, path)];
    return value.flatMap((item, index) => unknownKeys(below(schema, String(index)), item, [...path, String(index)]));
  }
  if (!isRecord(value)) return [];
  const known = strictObject(schema);
  return Object.entries(value).flatMap(([key, child]) => {
    const here = [...path, key];
    if (!known && unusableNames.has(key)) return [{ path: here, at: 'key' as const, message: `"${key}" cannot be a name.` }];
    return known && !Object.hasOwn(known, key) ? [unknownKey(here, key, Object.keys(known))] : unknownKeys(below(schema, key), child, here);
  });
};

const unknownKey = (path: readonly string[], key: string, known: readonly string[]): SchemaProblem => {
  const close = closestName(key, known);
  const where = path.length > 1 ? ` in "${fieldPath(path.slice(0, -1))}"` : '';
  return {
    path,
    at: 'key',
    message: `Unknown key "${key}"${where}.`,
    hint: close ? `Did you mean "${close}"?` : `Known keys: ${known.join(', ')}.`,
  };
};

/** An issue in words. Undefined for unknown keys, which `unknownKeys` reports. */
export const describeIssue = (schema: unknown, issue: GenericIssue): readonly SchemaProblem[] => describe(schema, issue, []);

const describe = (schema: unknown, issue: GenericIssue, above: readonly string[]): readonly SchemaProblem[] => {
  const path = [...above, ...(issue.path ?? []).map(item => String(item.key))];
  const deeper = issue.type === 'union' ? (issue.issues ?? []).filter(nested => nested.path !== undefined) : [];
  if (deeper.length > 0) return deeper.flatMap(nested => describe(schema, nested, path));
  if (issue.path?.at(-1)?.origin === 'key') {
    if (issue.expected === 'never') return [];
    if (issue.kind === 'schema')
      return [
        {
          path: path.slice(0, -1),
          at: 'value',
          message: `The key "${path.at(-1)}" is missing${path.length > 1 ? ` in "${fieldPath(path.slice(0, -1))}"` : ''}.`,
        },
      ];
    return [{ path, at: 'key', message: `The name "${shown(issue.input)}" ${validationWords(issue)}.` }];
  }
  if (issue.kind === 'validation') return [{ path, at: 'value', message: `${subject(path)} ${validationWords(issue)}.` }];
  return [mismatch(alternatives(path.reduce<unknown>(below, schema)), issue.input, path)];
};

const subject = (path: readonly string[]): string => (path.length === 0 ? 'The file' : `"${fieldPath(path)}"`);

const mismatch = (choices: readonly SchemaView[], value: unknown, path: readonly string[]): SchemaProblem => {
  const close = typeof value === 'string' ? closestName(value, literalChoices(choices)) : undefined;
  return {
    path,
    at: 'value',
    message: `${subject(path)} must be ${wanted(choices)}, not ${received(value)}.`,
    ...(close !== undefined && { hint: `Did you mean "${close}"?` }),
  };
};

const literalChoices = (choices: readonly SchemaView[]): readonly string[] =>
  choices.flatMap(view => (view.type === 'picklist' && Array.isArray(view.options) ? view.options.map(String) : []));

const wanted = (choices: readonly SchemaView[]): string => choices.map(wantedWords).join(' or ');

const wantedWords = (view: SchemaView): string => {
  switch (view.type) {
    case 'string':
      return 'a text';
    case 'boolean':
      return 'true or false';
    case 'number':
      return 'a number';
    case 'array':
      return 'a list';
    case 'literal':
      return String(view.literal);
    case 'picklist':
      return `one of ${literalChoices([view]).join(', ')}`;
    default:
      return 'a mapping';
  }
};

/** Longest piece of the file that a message repeats, in UTF-16 units. */
const maxShown = 80;

const shown = (value: unknown): string => shownValue(String(value), maxShown);

const received = (value: unknown): string => {
  if (value === null || value === undefined) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a mapping';
  return typeof value === 'string' ? `"${shown(value)}"` : shown(value);
};

const validationWords = (issue: GenericIssue): string => {
  const bound = issue.expected?.replace(/^[<>]=/u, '') ?? '';
  switch (issue.type) {
    case 'min_length':
      return bound === '1' ? 'must not be empty' : `must have at least ${bound} entries`;
    case 'max_length':
      return typeof issue.input === 'string' ? `must have at most ${bound} characters` : `must have at most ${bound} entries`;
    case 'max_entries':
      return `must have at most ${bound} entries`;
    default:
      // Checks of a text's form bring their own words with them.
      return `${issue.message}, not ${received(issue.input)}`;
  }
};
