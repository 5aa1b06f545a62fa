import { RegistryError } from '../errors.ts';
import type { FetchBudget } from '../http/fetch-budget.ts';
import type { HttpAnswer, HttpClient, HttpRequest } from '../http/http-client.ts';
import { parseAuthChallenges } from './auth-challenge.ts';
import type { CredentialSource } from './credential.ts';
import { type Authorization, basicHeader, fetchToken } from './token-request.ts';

/** For whom a request is made. */
export interface Audience {
  /** The registry as in image references: what credentials are kept under. */
  readonly host: string;
  /** What is read there: the scope is `repository:<name>:pull`. */
  readonly repository: string;
}

/** Most authorizations that are kept; the oldest goes first. */
const maxKept = 500;

/** Makes requests to registries and to what speaks their way of authentication; gets and keeps tokens by host and scope. */
export class AuthenticatedClient {
  readonly http: HttpClient;
  readonly #credentials: CredentialSource;
  readonly #kept = new Map<string, Promise<Authorization>>();

  constructor(http: HttpClient, credentials: CredentialSource) {
    this.http = http;
    this.#credentials = credentials;
  }

  /**
   * Makes a request, with credentials once the server asks for them. Answers 401 and 403 are thrown as `unauthorized`. Throws
   * `RegistryError`.
   */
  async fetch(request: HttpRequest, audience: Audience): Promise<HttpAnswer> {
    const key = `${request.url.origin} ${audience.repository}`;
    const kept = await this.#valid(key);
    const first = await this.http.fetch(authorized(request, kept));
    // Why the origin: who a redirect led to must not ask for credentials.
    if (first.status !== 401 || first.url.origin !== request.url.origin) return assertAllowed(first, audience, request);
    if (kept) await this.#forget(key, kept);
    const fresh = await this.#authorize(key, first, audience, request.budget);
    return assertAllowed(await this.http.fetch(authorized(request, fresh)), audience, request);
  }

  async #valid(key: string): Promise<Authorization | undefined> {
    const pending = this.#kept.get(key);
    // A failure is its asker's to report; here it only means that nothing is kept.
    const kept = await pending?.catch(() => undefined);
    if (kept && kept.expires > this.http.now()) return kept;
    if (pending && this.#kept.get(key) === pending) this.#kept.delete(key);
    return undefined;
  }

  /** A newer one may have been put there meanwhile, and stays. */
  async #forget(key: string, rejected: Authorization): Promise<void> {
    const pending = this.#kept.get(key);
    const current = await pending?.catch(() => undefined);
    if (current === rejected && this.#kept.get(key) === pending) this.#kept.delete(key);
  }

  /** Requests that are turned away at the same time share one token. */
  #authorize(key: string, answer: HttpAnswer, audience: Audience, budget: FetchBudget): Promise<Authorization> {
    const pending = this.#kept.get(key);
    if (pending) return pending;
    const fresh = this.#ask(answer, audience, budget);
    this.#kept.set(key, fresh);
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= maxKept) break;
      this.#kept.delete(oldest);
    }
    fresh.catch(() => this.#kept.get(key) === fresh && this.#kept.delete(key));
    return fresh;
  }

  async #ask({ headers }: HttpAnswer, { host, repository }: Audience, budget: FetchBudget): Promise<Authorization> {
    const challenges = parseAuthChallenges(headers.get('www-authenticate') ?? '');
    const credential = await this.#credentials.readCredential(host);
    const bearer = challenges.find(({ scheme }) => scheme === 'bearer');
    if (bearer) return fetchToken(this.http, { host, challenge: bearer, scope: `repository:${repository}:pull`, credential, budget });
    if (!challenges.some(({ scheme }) => scheme === 'basic'))
      throw new RegistryError('unauthorized', `${host} asks for credentials in a way that is not supported.`);
    if (credential?.kind !== 'password')
      throw new RegistryError('unauthorized', `${host} asks for a user name and password. Give credentials for ${host}.`);
    return { header: basicHeader(credential.username, credential.password), expires: Number.POSITIVE_INFINITY };
  }
}

const authorized = (request: HttpRequest, authorization: Authorization | undefined): HttpRequest =>
  authorization ? { ...request, headers: { ...request.headers, authorization: authorization.header } } : request;

const assertAllowed = (answer: HttpAnswer, { host, repository }: Audience, { url }: HttpRequest): HttpAnswer => {
  if (answer.status !== 401 && answer.status !== 403) return answer;
  if (answer.url.origin !== url.origin)
    throw new RegistryError(
      'unauthorized',
      `${host} sends to ${answer.url.host} for ${repository}, and that shows nothing without credentials (HTTP ${answer.status}), which are never sent to another host.`,
    );
  throw new RegistryError(
    'unauthorized',
    `${host} does not show ${repository} (HTTP ${answer.status}). Give credentials that may read it, or check the name: registries often answer so for what doesn't exist.`,
  );
};
