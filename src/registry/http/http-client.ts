import { setTimeout as wait } from 'node:timers/promises';
import { request as send } from 'undici';
import { RegistryError } from '../errors.ts';
import type { RegistryLimits } from '../limits.ts';
import { type ConnectionSettings, createDispatchers, type Dispatchers } from './dispatchers.ts';
import type { FetchBudget } from './fetch-budget.ts';
import { assertMayAsk, assertNotPlain, type HostAccess, mayBePrivate } from './host-access.ts';
import { HostQueue } from './host-queue.ts';
import { PrivateAddressError } from './public-lookup.ts';
import { parseRetryAfter } from './retry-after.ts';

/** One request. */
export interface HttpRequest {
  readonly url: URL;
  readonly method: 'GET' | 'HEAD' | 'POST';
  /** By lower-case name. `authorization` never leaves the origin of `url`. */
  readonly headers: Readonly<Record<string, string>>;
  /** Bytes of a good answer's body; of an error's body only its beginning is read. */
  readonly maxBytes: number;
  /** Goes to the host that was asked, and to no other: a redirect there is the answer. */
  readonly body?: string | Uint8Array;
  /** `manual`: a redirect is the answer. `within-api`: so is one that leads out of the API of registries (`/v2/…`), to pages for people. */
  readonly redirects: 'manual' | 'follow' | 'within-api';
  /** Whether plain HTTP is allowed for every host, as certificate authorities publish by it; otherwise only for hosts that are named. */
  readonly plainHttp: 'named-hosts' | 'any-host';
  readonly budget: FetchBudget;
}

/** Whether a redirect is followed at all. */
const mayFollow = ({ redirects, body }: HttpRequest, from: URL, to: URL): boolean =>
  (redirects !== 'within-api' || to.pathname.startsWith('/v2/')) && (body === undefined || to.host === from.host);

/** A whole answer. */
export interface HttpAnswer {
  /** Where it came from, after redirects. */
  readonly url: URL;
  readonly status: number;
  /** By lower-case name; of several with one name, joined by commas. */
  readonly headers: ReadonlyMap<string, string>;
  /** Cut when the status is none of success. */
  readonly body: Uint8Array;
}

/** What the client keeps to. */
export interface HttpSettings extends ConnectionSettings {
  readonly access: HostAccess;
  readonly limits: RegistryLimits;
  /** Waits; ends early with a throw when the signal fires. Injected by tests. */
  readonly sleep?: (milliseconds: number, signal: AbortSignal) => Promise<unknown>;
  /** Milliseconds since the epoch. Injected by tests. */
  readonly now?: () => number;
}

const redirectStatuses: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const passingStatuses: ReadonlySet<number> = new Set([429, 500, 502, 503, 504]);

/** Bytes that are read of the body of an error or a redirect, the rest of which is left. */
const errorBytes = 64 * 1024;

const sleepUntil = (milliseconds: number, signal: AbortSignal): Promise<unknown> => wait(milliseconds, undefined, { signal });

/** Makes HTTP requests within bounds: of addresses, sizes, times, redirects, tries, and requests to one host at a time. */
export class HttpClient {
  readonly #settings: HttpSettings;
  readonly #dispatchers: Dispatchers;
  readonly #queue: HostQueue;
  /** Until when (milliseconds since the epoch) hosts that never answered are not asked again. */
  readonly #mute = new Map<string, number>();

  constructor(settings: HttpSettings) {
    this.#settings = settings;
    this.#dispatchers = createDispatchers(settings);
    this.#queue = new HostQueue(settings.limits.perHost);
  }

  get access(): HostAccess {
    return this.#settings.access;
  }

  get limits(): RegistryLimits {
    return this.#settings.limits;
  }

  /** Milliseconds since the epoch. */
  now(): number {
    return (this.#settings.now ?? Date.now)();
  }

  /** Ends all connections. */
  close(): Promise<void> {
    return this.#dispatchers.close();
  }

  /**
   * Makes a request, again after failures that may pass. Answers with any status but 429, 500, 502, 503 and 504 are answers. Throws
   * `RegistryError`.
   */
  async fetch(request: HttpRequest): Promise<HttpAnswer> {
    let { url, headers } = request;
    for (let redirects = 0; ; redirects += 1) {
      const answer = await this.#tryRepeatedly({ ...request, url, headers });
      const location = redirectStatuses.has(answer.status) ? answer.headers.get('location') : undefined;
      if (request.redirects === 'manual' || location === undefined) return answer;
      if (redirects >= this.limits.redirects)
        throw new RegistryError('malformed', `${request.url.host} redirects more than ${redirects} times.`);
      if (!URL.canParse(location, url.href)) throw new RegistryError('malformed', `${url.host} redirects to what is not a URL.`);
      const next = new URL(location, url);
      if (!mayFollow(request, url, next)) return answer;
      if (url.protocol === 'https:' && next.protocol === 'http:')
        throw new RegistryError(
          'refused-address',
          `${url.host} redirects from HTTPS to plain HTTP at ${next.host}, which is not followed.`,
        );
      if (next.origin !== url.origin) headers = Object.fromEntries(Object.entries(headers).filter(([name]) => name !== 'authorization'));
      url = next;
    }
  }

  async #tryRepeatedly(request: HttpRequest): Promise<HttpAnswer> {
    const { tries, mutedTries, firstWait, longestWait } = this.limits;
    let unanswered = 0;
    for (let attempt = 1; ; attempt += 1) {
      const outcome = await this.#try(request);
      if (outcome instanceof NoAnswer) unanswered += 1;
      if (outcome instanceof NoAnswer && unanswered >= mutedTries) throw this.#muted(request.url.host, outcome);
      if (!(outcome instanceof RegistryError) && !passingStatuses.has(outcome.status)) return outcome;
      const asked = outcome instanceof RegistryError ? undefined : parseRetryAfter(outcome.headers.get('retry-after'), this.now());
      const pause = asked ?? firstWait * 2 ** (attempt - 1);
      const failure = outcome instanceof RegistryError ? outcome : failureOf(outcome, asked);
      if (!failure.retryable || attempt >= tries || pause > longestWait) throw failure;
      await this.#sleep(pause, request, failure);
    }
  }

  /** Why remembered: hundreds of requests would each wait for a host that says nothing. */
  #muted(host: string, failure: NoAnswer): NoAnswer {
    this.#mute.set(host, this.now() + this.limits.mutedMilliseconds);
    for (const [oldest] of this.#mute) {
      if (this.#mute.size <= maxMute) break;
      this.#mute.delete(oldest);
    }
    return failure;
  }

  #assertNotMuted(host: string): void {
    const until = this.#mute.get(host);
    if (until === undefined) return;
    if (until > this.now()) throw new NoAnswer('unavailable', `${host} was not asked again, because it did not answer a moment ago.`);
    this.#mute.delete(host);
  }

  async #sleep(milliseconds: number, { budget }: HttpRequest, failure: RegistryError): Promise<void> {
    try {
      await (this.#settings.sleep ?? sleepUntil)(milliseconds, budget.signal);
    } catch (error) {
      if (budget.signal.aborted) throw failure;
      throw error;
    }
  }

  /** One try: an answer, or the failure of the network as a value. Throws what no other try would change. */
  async #try(request: HttpRequest): Promise<HttpAnswer | RegistryError> {
    const { url, budget } = request;
    assertMayAsk(url, this.access, this.#dispatchers.route);
    if (request.plainHttp === 'named-hosts') assertNotPlain(url, this.access);
    return this.#queue.run(url.host, async () => {
      this.#assertNotMuted(url.host);
      budget.takeRequest();
      const signal = AbortSignal.any([budget.signal, AbortSignal.timeout(this.limits.requestMilliseconds)]);
      const progress = { hasBegun: false };
      try {
        return await this.#ask(request, signal, progress);
      } catch (error) {
        return networkFailure(error, url, signal, budget, progress);
      }
    });
  }

  async #ask(
    { url, method, headers, body, maxBytes, budget }: HttpRequest,
    signal: AbortSignal,
    progress: { hasBegun: boolean },
  ): Promise<HttpAnswer> {
    const dispatcher = mayBePrivate(url, this.access) ? this.#dispatchers.open : this.#dispatchers.guarded;
    // Why identity: digests and sizes are of the bytes as stored, and nothing that unpacks can be a bomb.
    const sent = { 'user-agent': 'tidewaiter', 'accept-encoding': 'identity', ...headers };
    const { answerMilliseconds: headersTimeout } = this.limits;
    const answer = await send(url, { method, headers: sent, dispatcher, signal, headersTimeout, ...(body === undefined ? {} : { body }) });
    progress.hasBegun = true;
    const isGood = answer.statusCode >= 200 && answer.statusCode < 300;
    const most = isGood ? maxBytes : errorBytes;
    const chunks: Uint8Array[] = [];
    let size = 0;
    // Leaving the loop destroys the stream and its connection.
    for await (const chunk of answer.body as AsyncIterable<Uint8Array>) {
      size += chunk.length;
      budget.takeBytes(chunk.length);
      if (size > most && isGood) throw new RegistryError('too-large', `${url.host} answered with more than ${most} bytes.`);
      if (size > most) break;
      chunks.push(chunk);
    }
    return { url, status: answer.statusCode, headers: headerMap(answer.headers), body: Buffer.concat(chunks) };
  }
}

const headerMap = (headers: Readonly<Record<string, string | string[] | undefined>>): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name.toLowerCase(), typeof value === 'string' ? value : value.join(', ')]],
    ),
  );

/** A host that accepted no connection or no request in time. */
class NoAnswer extends RegistryError {}

/** Source: undici, lib/core/errors.js. */
const unansweredCodes: ReadonlySet<string> = new Set(['UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_CONNECT_TIMEOUT', 'ETIMEDOUT']);

/** Most mute hosts that are remembered; the oldest goes first. */
const maxMute = 200;

/** An answer that may be another one later, as a failure. */
const failureOf = ({ url, status }: HttpAnswer, asked: number | undefined): RegistryError => {
  const later = asked === undefined ? 'Try again later.' : `It asks to wait for ${Math.ceil(asked / 1_000)} seconds.`;
  if (status !== 429) return new RegistryError('unavailable', `${url.host} is not available: it answered with HTTP ${status}. ${later}`);
  return new RegistryError(
    'rate-limited',
    `${url.host} takes no more requests for now (HTTP 429). ${later} Credentials often have a higher limit.`,
  );
};

/** What undici and the operating system throw, as a failure. */
const networkFailure = (
  error: unknown,
  url: URL,
  signal: AbortSignal,
  budget: FetchBudget,
  { hasBegun }: { readonly hasBegun: boolean },
): RegistryError => {
  if (error instanceof RegistryError) return error;
  if (error instanceof PrivateAddressError)
    return new RegistryError(
      'refused-address',
      `${url.host} is not asked: its name stands for a private address. If it is meant, name ${url.host} in the list of private hosts.`,
      error,
    );
  if (budget.signal.aborted) return new RegistryError('unavailable', `${url.host} took too long for one image.`, error);
  const code: unknown = error instanceof Error && 'code' in error ? error.code : undefined;
  if ((signal.aborted && !hasBegun) || (typeof code === 'string' && unansweredCodes.has(code)))
    return new NoAnswer('unavailable', `${url.host} did not answer in time.`, error);
  if (signal.aborted) return new RegistryError('unavailable', `${url.host} did not give its whole answer in time.`, error);
  const detail = typeof code === 'string' ? ` (${code})` : '';
  return new RegistryError('unavailable', `${url.host} could not be reached${detail}.`, error);
};
