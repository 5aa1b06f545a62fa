import { readFileSync } from 'node:fs';
import { fieldsOf, isJsonObject, type Json, type JsonObject, parseJsonObject } from '../json.ts';
import { correctDescription } from './corrections.ts';

/** One operation of the REST API as GitHub describes it. */
export interface Operation {
  /** Such as `pulls/list-files`; also the name in Octokit (`pulls.listFiles`). */
  readonly id: string;
  readonly verb: string;
  /** Such as `/repos/{owner}/{repo}/pulls`. */
  readonly template: string;
  readonly query: ReadonlyMap<string, Parameter>;
  readonly body: BodySchema | undefined;
  /** Schemas of the answers by status and media type; an answer without content has an empty map. */
  readonly answers: ReadonlyMap<string, ReadonlyMap<string, BodySchema>>;
}

export interface Parameter {
  readonly name: string;
  readonly required: boolean;
  readonly schema: Json;
  readonly pointer: string;
}

/** A schema and the JSON pointer where the description holds it. */
export interface BodySchema {
  readonly schema: Json;
  readonly pointer: string;
  readonly required: boolean;
}

interface Route {
  readonly operation: Operation;
  readonly pattern: RegExp;
  readonly names: readonly string[];
}

/** The cut of GitHub's OpenAPI description: operations, schemas, webhooks. */
export interface Description {
  readonly document: JsonObject;
  readonly operations: ReadonlyMap<string, Operation>;
  /** Resolves a reference such as `#/components/schemas/issue`. */
  readonly resolve: (reference: string) => Json | undefined;
  /** Finds the operation of a request path (below the API's base path) and its decoded path parameters. */
  readonly match: (
    verb: string,
    path: string,
  ) => { readonly operation: Operation; readonly params: Readonly<Record<string, string>> } | undefined;
}

const resolveIn = (document: JsonObject, reference: string): Json | undefined => {
  let at: Json | undefined = document;
  for (const step of reference.slice(2).split('/')) {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
    at = isJsonObject(at) ? at[key] : undefined;
  }
  return at;
};

const escapePointer = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');

/** Follows one `$ref`, so that the pointer stays the place where the thing is written. */
const deref = (
  document: JsonObject,
  value: Json | undefined,
  pointer: string,
): { readonly value: JsonObject; readonly pointer: string } => {
  const reference = isJsonObject(value) ? value['$ref'] : undefined;
  if (typeof reference === 'string') return deref(document, resolveIn(document, reference), reference);
  return { value: isJsonObject(value) ? value : {}, pointer };
};

const schemasOf = (content: Json | undefined, pointer: string, required: boolean): ReadonlyMap<string, BodySchema> =>
  new Map(
    Object.entries(isJsonObject(content) ? content : {}).flatMap(([mediaType, body]): [string, BodySchema][] => {
      const schema = isJsonObject(body) ? body['schema'] : undefined;
      return schema === undefined ? [] : [[mediaType, { schema, required, pointer: `${pointer}/${escapePointer(mediaType)}/schema` }]];
    }),
  );

const readOperation = (document: JsonObject, template: string, verb: string, raw: JsonObject): Route => {
  const pointer = `#/paths/${escapePointer(template)}/${verb}`;
  const rawParameters = Array.isArray(raw['parameters']) ? raw['parameters'] : [];
  const parameters = rawParameters.map((item: Json, index: number) => deref(document, item, `${pointer}/parameters/${index}`));
  const many = new Set(parameters.flatMap(({ value }) => (value['x-multi-segment'] === true ? [fieldsOf(value).text('name') ?? ''] : [])));
  const query = parameters.flatMap(({ value, pointer: place }): [string, Parameter][] => {
    const name = fieldsOf(value).text('name') ?? '';
    if (value['in'] !== 'query') return [];
    return [[name, { name, required: value['required'] === true, schema: value['schema'] ?? {}, pointer: `${place}/schema` }]];
  });
  const request = deref(document, raw['requestBody'], `${pointer}/requestBody`);
  const bodies = schemasOf(request.value['content'], `${request.pointer}/content`, request.value['required'] === true);
  const answers = Object.entries(isJsonObject(raw['responses']) ? raw['responses'] : {}).map(
    ([status, response]): [string, ReadonlyMap<string, BodySchema>] => {
      const found = deref(document, response, `${pointer}/responses/${status}`);
      return [status, schemasOf(found.value['content'], `${found.pointer}/content`, true)];
    },
  );
  const operation = {
    id: fieldsOf(raw).text('operationId') ?? '',
    verb,
    template,
    query: new Map(query),
    body: bodies.get('application/json'),
    answers: new Map(answers),
  };
  return { operation, ...compile(template, many) };
};

/** Path parameters marked `x-multi-segment` may hold slashes. */
const compile = (template: string, many: ReadonlySet<string>): { readonly pattern: RegExp; readonly names: readonly string[] } => {
  const names: string[] = [];
  const source = template.replaceAll(/\{([^}]+)\}|[.*+?^$()|[\]\\]/g, (matched, name: string | undefined) => {
    if (name === undefined) return `\\${matched}`;
    names.push(name);
    return many.has(name) ? '(.*)' : '([^/]+)';
  });
  return { pattern: new RegExp(`^${source}$`, 's'), names };
};

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // GitHub answers 404 for a path that is not valid percent encoding; the raw text is never found either.
  }
};

const literalLength = (template: string): number => template.replaceAll(/\{[^}]+\}/g, '').length;

const read = (): Description => {
  const document = correctDescription(parseJsonObject(readFileSync(new URL('../openapi-slice.json', import.meta.url), 'utf8')));
  const paths = isJsonObject(document['paths']) ? document['paths'] : {};
  const routes = Object.entries(paths).flatMap(([template, verbs]) =>
    Object.entries(isJsonObject(verbs) ? verbs : {}).flatMap(([verb, raw]) =>
      isJsonObject(raw) ? [readOperation(document, template, verb, raw)] : [],
    ),
  );
  // The more of a path is literal, the earlier it is tried: `commits/{ref}/statuses` before `commits/{ref}`.
  routes.sort((one, other) => literalLength(other.operation.template) - literalLength(one.operation.template));
  return {
    document,
    operations: new Map(routes.map(({ operation }) => [operation.id, operation])),
    resolve: reference => resolveIn(document, reference),
    match: (verb, path) => {
      for (const { operation, pattern, names } of routes) {
        // The root directory may be asked for without the last slash: Octokit leaves it out.
        const found = operation.verb === verb.toLowerCase() ? (pattern.exec(path) ?? pattern.exec(`${path}/`)) : null;
        if (found) return { operation, params: Object.fromEntries(names.map((name, index) => [name, decode(found[index + 1] ?? '')])) };
      }
      return undefined;
    },
  };
};

let cached: Description | undefined;

/** GitHub's description, read once per process. */
export const describedApi = (): Description => (cached ??= read());
