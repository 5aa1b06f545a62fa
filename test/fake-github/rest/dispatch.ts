import { checkAnswer, checkRequest } from '../contract/contract.ts';
import type { Operation } from '../contract/description.ts';
import { fieldsOf, type Json } from '../json.ts';
import type { Caller } from '../server/authentication.ts';
import { canSee, covers, mayUse } from '../state/token.ts';
import type { World } from '../state/world.ts';
import { type ApiVersion, inVersion } from './api-version.ts';
import { type Answer, type Call, Refusal } from './call.ts';
import { handlers } from './handlers.ts';
import { type Requirement, requirements } from './permissions.ts';

export interface RestRequest {
  readonly operation: Operation;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: Json | undefined;
  readonly accept: string;
  readonly version: ApiVersion;
}

/** Performs a request: permission, description, then the operation. What breaks the description is kept in `world.violations`. */
export const performRest = (world: World, caller: Caller, request: RestRequest): Answer => {
  const { operation, params, query, body, accept, version } = request;
  const call: Call = { world, operation, params, query, body: fieldsOf(body), accept, version, ...caller };
  const answer = answerOf(call, body);
  const mediaType = answer.raw ? (answer.raw.mediaType.split(';')[0] ?? '') : mediaTypeOf(accept);
  const problems = answer.raw ? [] : checkAnswer(operation, answer.status, mediaType, answer.json);
  note(world, operation, problems);
  // Why after the check: the description is that of the older version.
  return inVersion(version, operation, answer);
};

/** JSON answers have a schema of their own for one media type only. */
const mediaTypeOf = (accept: string): string =>
  /application\/vnd\.github(?:\.v3)?\.object/.test(accept) ? 'application/vnd.github.object' : 'application/json';

const note = (world: World, { id }: Operation, problems: readonly { readonly message: string }[]): void =>
  void world.violations.push(...problems.map(({ message }) => `${id}: ${message}`));

const answerOf = (call: Call, body: Json | undefined): Answer => {
  const { world, operation } = call;
  try {
    demandPermission(call);
    const problems = checkRequest(operation, call.query, body);
    note(world, operation, problems);
    const invalid = problems.find(({ kind }) => kind === 'invalid');
    if (invalid) throw new Refusal(422, `Invalid request.\n\n${invalid.message}`);
    const handler = handlers[operation.id];
    if (!handler) throw new Error(`The fake has no ${operation.id}.`);
    return handler(call);
  } catch (error) {
    if (error instanceof Refusal) return refusalAnswer(error, operation);
    throw error;
  }
};

/** GitHub's form of an error. */
export const refusalAnswer = (refusal: Refusal, operation?: Operation): Answer => {
  const [category = '', name = ''] = operation?.id.split('/') ?? [];
  const page = operation ? `https://docs.github.com/rest/${category}/${category}#${name}` : 'https://docs.github.com/rest';
  const body = { message: refusal.message, ...refusal.details, documentation_url: page, status: String(refusal.status) };
  return { status: refusal.status, json: body, headers: refusal.headers };
};

const demandPermission = (call: Call): void => {
  const { world, operation, params, token, app } = call;
  const requirement: Requirement | undefined = requirements[operation.id];
  if (!requirement) throw new Error(`The fake does not know what ${operation.id} needs.`);
  if (requirement === 'anybody') return;
  if (requirement === 'json-web-token') {
    if (!app) throw new Refusal(401, 'A JSON web token could not be decoded');
    return;
  }
  const { anyOf, access } = requirement;
  const accepted = { 'x-accepted-github-permissions': anyOf.map(permission => `${permission}=${access}`).join('; ') };
  const refuse = (): Refusal =>
    token ? new Refusal(403, 'Resource not accessible by integration', {}, accepted) : new Refusal(401, 'Requires authentication');
  if (params['owner'] === undefined) {
    // An organization's resource.
    if (token && (token.kind === 'user' || anyOf.some(permission => covers(token.permissions[permission], access)))) return;
    throw refuse();
  }
  const repository = world.repositories.get(`${params['owner']}/${params['repo']}`.toLowerCase());
  if (!repository || !canSee(token, repository)) throw new Refusal(404, 'Not Found');
  if (!anyOf.some(permission => mayUse(token, repository, permission, access))) throw refuse();
  if (access === 'write' && repository.isArchived) throw new Refusal(403, 'Repository was archived so is read-only.');
};
