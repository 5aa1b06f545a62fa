import { Ajv, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';
import { isJsonObject, type Json } from '../json.ts';
import { type BodySchema, describedApi, type Operation, type Parameter } from './description.ts';
import { toJsonSchema, unknownKeys } from './json-schema.ts';

/** What a request or an answer does that GitHub's description does not allow. */
export interface Violation {
  /** `invalid` breaks the schema; `unknown` names something the schema does not know (GitHub ignores it). */
  readonly kind: 'invalid' | 'unknown';
  readonly message: string;
}

/** Formats that only say how large a number is, that GitHub invented, or that it does not keep: the address of a bot has brackets. */
const openFormats = ['email', 'int32', 'int64', 'float', 'double', 'timestamp', 'repo.nwo', 'ssh-key', 'hostname', 'ipv4', 'uri-template'];

const createValidator = (): Ajv => {
  const ajv = new Ajv({ strict: false, allErrors: false, validateSchema: false });
  formats.default(ajv);
  for (const name of openFormats) ajv.addFormat(name, true);
  const { paths = {}, components = {}, webhooks = {} } = describedApi().document;
  ajv.addSchema({ $id: 'github', paths: toJsonSchema(paths), webhooks: toJsonSchema(webhooks), components: toJsonSchema(components) });
  return ajv;
};

let ajv: Ajv | undefined;
const compiled = new Map<string, ValidateFunction>();

/** Compiles a schema of the description when it is first needed: all of them take 400 ms, a run needs ten. */
const validatorAt = (pointer: string): ValidateFunction => {
  const known = compiled.get(pointer);
  if (known) return known;
  ajv ??= createValidator();
  // Pointers into arrays and objects are fragments of a URI.
  const validate = ajv.compile({ $ref: `github#${encodeURI(pointer.slice(1))}` });
  compiled.set(pointer, validate);
  return validate;
};

const check = (where: string, { schema, pointer }: Pick<BodySchema, 'schema' | 'pointer'>, value: Json): Violation[] => {
  const validate = validatorAt(pointer);
  if (!validate(value)) {
    const [error] = validate.errors ?? [];
    const allowed =
      isJsonObject(error?.params) && 'allowedValues' in error.params ? ` (${JSON.stringify(error.params['allowedValues'])})` : '';
    return [{ kind: 'invalid', message: `${where}${error?.instancePath ?? ''} ${error?.message ?? 'is wrong'}${allowed}` }];
  }
  return unknownKeys(schema, value, describedApi().resolve).map(key => ({
    kind: 'unknown',
    message: `${where}${key} is not in GitHub's description`,
  }));
};

const typeOf = (parameter: Parameter): Json | undefined => (isJsonObject(parameter.schema) ? parameter.schema['type'] : undefined);

/** Query parameters arrive as text; numbers and booleans are read before the schema is asked. */
const readQueryValue = (parameter: Parameter, text: string): Json => {
  const type = typeOf(parameter);
  if ((type === 'integer' || type === 'number') && /^-?\d{1,15}$/.test(text)) return Number(text);
  if (type === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
  return text;
};

const checkQuery = (operation: Operation, query: URLSearchParams): Violation[] => {
  const problems = [...query].flatMap(([name, text]): Violation[] => {
    const parameter = operation.query.get(name);
    if (!parameter) return [{ kind: 'unknown', message: `query parameter ${name} is not in GitHub's description` }];
    // The limit is only written in prose: "The number of results per page (max 100)".
    if (name === 'per_page' && Number(text) > 100) return [{ kind: 'unknown', message: `per_page is ${text}, GitHub gives at most 100` }];
    return check(`query parameter ${name}`, parameter, readQueryValue(parameter, text));
  });
  const missing = [...operation.query.values()].filter(({ name, required }) => required && !query.has(name));
  return [...problems, ...missing.map(({ name }): Violation => ({ kind: 'invalid', message: `query parameter ${name} is missing` }))];
};

/** Compares a request with the description of its operation. */
export const checkRequest = (operation: Operation, query: URLSearchParams, body: Json | undefined): Violation[] => {
  const problems = checkQuery(operation, query);
  if (body === undefined) return operation.body?.required ? [...problems, { kind: 'invalid', message: 'the body is missing' }] : problems;
  if (!operation.body)
    return isJsonObject(body) && Object.keys(body).length === 0
      ? problems
      : [...problems, { kind: 'unknown', message: 'the operation takes no body' }];
  return [...problems, ...check('body', operation.body, body)];
};

/** Schemas of refusals that an operation does not list itself; every operation can be refused for want of a token, a permission or a server. */
const anyRefusal: BodySchema = {
  schema: { $ref: '#/components/schemas/basic-error' },
  pointer: '#/components/schemas/basic-error',
  required: true,
};

/** Compares an answer with the description of its operation. `mediaType` is what the answer's body is; raw and diff bodies have no schema. */
export const checkAnswer = (operation: Operation, status: number, mediaType: string, body: Json | undefined): Violation[] => {
  const listed = operation.answers.get(String(status));
  if (!listed && status < 400 && status !== 304) return [{ kind: 'invalid', message: `${operation.id} has no answer ${status}` }];
  if (body === undefined) {
    const wanted = listed?.has('application/json') === true && status !== 304;
    return wanted && mediaType === 'application/json' ? [{ kind: 'invalid', message: `the answer ${status} has no body` }] : [];
  }
  const schema = listed?.get(mediaType) ?? listed?.get('application/json') ?? (status >= 400 ? anyRefusal : undefined);
  // The description leaves fields of refusals out (`status`, `errors` of a 403), so only what is there can be wrong.
  const isOfInterest = ({ kind }: Violation): boolean => status < 400 || kind === 'invalid';
  return schema
    ? check(`answer ${status}`, schema, body).filter(isOfInterest)
    : [{ kind: 'invalid', message: `the answer ${status} should have no body` }];
};

/** Compares the payload of a webhook (such as `pull-request-opened`) with its description. */
export const checkWebhook = (name: string, payload: Json): Violation[] => {
  const pointer = `#/webhooks/${name}`;
  const schema = describedApi().resolve(pointer);
  if (schema === undefined) return [{ kind: 'unknown', message: `the webhook ${name} is not in the cut of the description` }];
  return check(`webhook ${name}`, { schema, pointer }, payload);
};
