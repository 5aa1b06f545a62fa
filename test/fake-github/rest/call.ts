import type { Operation } from '../contract/description.ts';
import type { Fields, Json } from '../json.ts';
import type { FakeApp } from '../state/app.ts';
import type { FakePullRequest } from '../state/pull-request.ts';
import type { FakeRepository } from '../state/repository.ts';
import { canSee, type Token } from '../state/token.ts';
import type { World } from '../state/world.ts';
import type { ApiVersion } from './api-version.ts';

/** A request that found its operation. */
export interface Call {
  readonly world: World;
  readonly operation: Operation;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: Fields;
  /** Who asks; undefined without a token. */
  readonly token: Token | undefined;
  /** The app that asks with a JSON web token. */
  readonly app: FakeApp | undefined;
  /** The `Accept` header. */
  readonly accept: string;
  readonly version: ApiVersion;
}

export interface Answer {
  readonly status: number;
  readonly json?: Json;
  /** A body that is not JSON. */
  readonly raw?: { readonly bytes: Uint8Array; readonly mediaType: string };
  readonly headers?: Readonly<Record<string, string>>;
}

type Handler = (call: Call) => Answer;
export type Handlers = Readonly<Record<string, Handler>>;

/** GitHub says no. */
export class Refusal extends Error {
  readonly status: number;
  readonly details: Readonly<Record<string, Json>>;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    message: string,
    details: Readonly<Record<string, Json>> = {},
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
    this.status = status;
    this.details = details;
    this.headers = headers;
  }
}

export const ok = (json: Json): Answer => ({ status: 200, json });

export const created = (json: Json): Answer => ({ status: 201, json });

export const notFound = (): Refusal => new Refusal(404, 'Not Found');

/** 422 with errors that name a field, as most operations answer. */
export const validationFailed = (resource: string, field: string, message: string, code = 'custom'): Refusal =>
  new Refusal(422, 'Validation Failed', { errors: [{ resource, code, field, message }] });

/** The repository of the path. What the caller cannot see does not exist. */
export const repositoryOf = ({ world, params, token }: Call): FakeRepository => {
  const repository = world.repositories.get(`${params['owner']}/${params['repo']}`.toLowerCase());
  if (!repository || !canSee(token, repository)) throw notFound();
  return repository;
};

/** The pull request of the path. */
export const pullOf = (call: Call): FakePullRequest => {
  const number = Number(call.params['pull_number'] ?? call.params['issue_number']);
  const found = repositoryOf(call).pulls.find(pull => pull.number === number);
  if (!found) throw notFound();
  return found;
};

/** The token of the request, for operations that need one. */
export const tokenOf = ({ token }: Call): Token => {
  if (!token) throw new Refusal(401, 'Requires authentication');
  return token;
};

/** What is wrong with a text that is too long for GitHub's database. */
export const lengthProblem = ({ world }: Call, body: string): string | undefined => {
  const { bodyCharacters } = world.sizes;
  return body.length > bodyCharacters ? `body is too long (maximum is ${bodyCharacters} characters)` : undefined;
};

/** Refuses a text that is too long. */
export const checkBodyLength = (call: Call, resource: string, body: string): void => {
  const problem = lengthProblem(call, body);
  if (problem !== undefined) throw validationFailed(resource, 'body', problem);
};
