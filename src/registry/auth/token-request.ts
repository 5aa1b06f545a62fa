import * as v from 'valibot';
import { parseJson } from '../../text/parse-json.ts';
import { isServerFailure, RegistryError } from '../errors.ts';
import type { FetchBudget } from '../http/fetch-budget.ts';
import type { HttpAnswer, HttpClient, HttpRequest } from '../http/http-client.ts';
import type { AuthChallenge } from './auth-challenge.ts';
import type { RegistryCredential } from './credential.ts';

/** What a request's `Authorization` is set to, and until when, in milliseconds since the epoch. */
export interface Authorization {
  readonly header: string;
  readonly expires: number;
}

/** What is asked of a token server. */
export interface TokenQuestion {
  /** The registry's host, for messages. */
  readonly host: string;
  /** Of scheme `bearer`. */
  readonly challenge: AuthChallenge;
  /** Used when the challenge names no scope. */
  readonly scope: string;
  readonly credential: RegistryCredential | undefined;
  readonly budget: FetchBudget;
}

const answerSchema = v.object({
  token: v.nullish(v.string()),
  access_token: v.nullish(v.string()),
  expires_in: v.nullish(v.number()),
});

const maxAnswerBytes = 256 * 1024;
/** Longest token, in characters; Node's own limit for all headers is 16 KiB. */
const maxTokenLength = 12_000;
/**
 * Seconds that a token is good for when nothing is said, and the most that is believed. Source: "Token Authentication Specification",
 * `expires_in`.
 */
const usualLifetime = 60;
const longestLifetime = 3_600;
/** A token is not used in its last seconds. */
const margin = 5;
const maxParameterLength = 1_024;

/** `user:password` as `Authorization`. */
export const basicHeader = (username: string, password: string): string =>
  `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;

const readAnswer = ({ status, body, url }: HttpAnswer, { host, credential }: TokenQuestion, now: number): Authorization => {
  if (status === 401 || status === 403) {
    const remedy = credential ? 'Check the credentials.' : `Give credentials for ${host}.`;
    throw new RegistryError('unauthorized', `${url.host} gives no token for ${host} (HTTP ${status}). ${remedy}`);
  }
  if (isServerFailure(status))
    throw new RegistryError('unavailable', `${url.host}, which gives the tokens for ${host}, answered with HTTP ${status}.`);
  const parsed = status === 200 ? v.safeParse(answerSchema, parseJson(body)) : undefined;
  const token = parsed?.success ? parsed.output.token || parsed.output.access_token : undefined;
  if (!parsed?.success || !token || token.length > maxTokenLength || !/^[\x21-\x7e]+$/u.test(token))
    throw new RegistryError('malformed', `${url.host}, which gives the tokens for ${host}, answered with HTTP ${status} and no token.`);
  const lifetime = Math.min(Math.max(parsed.output.expires_in ?? usualLifetime, usualLifetime), longestLifetime);
  return { header: `Bearer ${token}`, expires: now + (lifetime - margin) * 1_000 };
};

/** The realm as a URL. Whether it may be asked, and by plain HTTP, is the client's to say. */
const realmOf = ({ challenge, host }: TokenQuestion): URL => {
  const realm = challenge.parameters.get('realm') ?? '';
  if (realm.length > maxParameterLength || !URL.canParse(realm))
    throw new RegistryError('malformed', `${host} asks for a token and does not say where to get it.`);
  return new URL(realm);
};

/**
 * Gets a token for a registry, with the credential as password (GET) or as identity token (POST), or as nobody. Redirects are not
 * followed. Throws `RegistryError`. Source: distribution, "Token Authentication Specification" and "OAuth2 Token Authentication".
 */
export const fetchToken = async (client: HttpClient, question: TokenQuestion): Promise<Authorization> => {
  const { challenge, scope, credential, budget } = question;
  const realm = realmOf(question);
  const service = (challenge.parameters.get('service') ?? '').slice(0, maxParameterLength);
  const asked = (challenge.parameters.get('scope') || scope).slice(0, maxParameterLength);
  const common = { maxBytes: maxAnswerBytes, redirects: 'manual', plainHttp: 'named-hosts', budget } as const;
  const request = ((): HttpRequest => {
    if (credential?.kind === 'identity-token') {
      const form = { grant_type: 'refresh_token', service, scope: asked, client_id: 'tidewaiter', refresh_token: credential.token };
      const headers = { 'content-type': 'application/x-www-form-urlencoded' };
      return { ...common, url: realm, method: 'POST', headers, body: new URLSearchParams(form).toString() };
    }
    if (service !== '') realm.searchParams.set('service', service);
    realm.searchParams.set('scope', asked);
    const headers = credential ? { authorization: basicHeader(credential.username, credential.password) } : {};
    return { ...common, url: realm, method: 'GET', headers };
  })();
  return readAnswer(await client.fetch(request), question, client.now());
};
