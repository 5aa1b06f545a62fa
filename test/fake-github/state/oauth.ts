import { createHash } from 'node:crypto';
import type { FakeApp } from './app.ts';
import type { Token } from './token.ts';
import { accountOf, type World } from './world.ts';

/** A person has let an App in, and its code was not used yet. */
interface Grant {
  readonly app: FakeApp;
  readonly login: string;
  readonly redirectUri: string;
  /** PKCE, S256. */
  readonly challenge: string | undefined;
  readonly expiresAt: number;
}

/** What is known of people who let Apps act for them. */
export interface OAuthState {
  /** Who sits before the browser: signed in to GitHub, and lets in every App that asks. Nobody: GitHub's own page would come. */
  signedIn: string | undefined;
  readonly grants: Map<string, Grant>;
  /** App and person by refresh token; each is used once. */
  readonly refreshTokens: Map<string, { readonly app: FakeApp; readonly login: string }>;
}

export const createOAuthState = (): OAuthState => ({ signedIn: undefined, grants: new Map(), refreshTokens: new Map() });

/** What an endpoint of the web flow answers. */
export type OAuthAnswer =
  | { readonly redirect: string }
  | { readonly json: Readonly<Record<string, string | number>> }
  | { readonly refused: string };

const appOf = (world: World, clientId: string | null): FakeApp | undefined =>
  [...world.apps.values()].find(app => app.clientId === clientId);

/** "The code expires in 10 minutes" (docs.github.com, "Generating a user access token for a GitHub App"). */
const codeLife = 600_000;

/** `GET /login/oauth/authorize`: the person has let the App in before, so that GitHub asks nothing. */
export const authorize = (world: World, query: URLSearchParams): OAuthAnswer => {
  const app = appOf(world, query.get('client_id'));
  const redirectUri = query.get('redirect_uri') ?? '';
  const { signedIn: login, grants } = world.oauth;
  if (!app) return { refused: 'There is no such App.' };
  if (!app.callbackUrls.includes(redirectUri)) return { refused: 'The redirect_uri is not associated with this application.' };
  if (login === undefined) return { refused: 'Sign in to GitHub.' };
  const code = `code${world.nextId()}`;
  const challenge = query.get('code_challenge') ?? undefined;
  if (challenge !== undefined && query.get('code_challenge_method') !== 'S256') return { refused: 'Only S256 is supported.' };
  grants.set(code, { app, login, redirectUri, challenge, expiresAt: world.now() + codeLife });
  const back = new URL(redirectUri);
  back.searchParams.set('code', code);
  back.searchParams.set('state', query.get('state') ?? '');
  return { redirect: back.href };
};

/** A user access token lives for 8 hours, a refresh token for 6 months (docs.github.com, "Refreshing user access tokens"). */
const tokenSeconds = 28_800;
const refreshSeconds = 15_897_600;

const issue = (world: World, app: FakeApp, login: string): OAuthAnswer => {
  const id = world.nextId();
  const value = `ghu_fake${id}`;
  const token: Token = {
    value,
    kind: 'user',
    account: accountOf(world, login),
    app,
    permissions: app.permissions,
    repositories: 'all',
    rateLimit: { core: 5_000, graphql: 5_000 },
    expiresAt: world.now() + tokenSeconds * 1_000,
  };
  world.tokens.set(value, token);
  const refresh = `ghr_fake${id}`;
  world.oauth.refreshTokens.set(refresh, { app, login });
  return {
    json: {
      access_token: value,
      expires_in: tokenSeconds,
      refresh_token: refresh,
      refresh_token_expires_in: refreshSeconds,
      scope: '',
      token_type: 'bearer',
    },
  };
};

/** GitHub tells of failures with status 200 (docs.github.com, "Troubleshooting OAuth app access token request errors"). */
const failed = (error: string, description: string): OAuthAnswer => ({ json: { error, error_description: description } });

const exchange = (world: World, app: FakeApp, form: URLSearchParams): OAuthAnswer => {
  const code = form.get('code') ?? '';
  const grant = world.oauth.grants.get(code);
  const verifier = form.get('code_verifier');
  world.oauth.grants.delete(code);
  const challenge = verifier === null ? undefined : createHash('sha256').update(verifier).digest('base64url');
  if (!grant || grant.app !== app || grant.expiresAt <= world.now() || grant.challenge !== challenge)
    return failed('bad_verification_code', 'The code passed is incorrect or expired.');
  if (form.get('redirect_uri') !== grant.redirectUri) return failed('redirect_uri_mismatch', 'The redirect_uri is another one.');
  return issue(world, app, grant.login);
};

/** `POST /login/oauth/access_token`. */
export const giveToken = (world: World, form: URLSearchParams): OAuthAnswer => {
  const app = appOf(world, form.get('client_id'));
  if (!app || form.get('client_secret') !== app.clientSecret)
    return failed('incorrect_client_credentials', 'The client_id and/or client_secret passed are incorrect.');
  if (form.get('grant_type') !== 'refresh_token') return exchange(world, app, form);
  const refresh = form.get('refresh_token') ?? '';
  const known = world.oauth.refreshTokens.get(refresh);
  world.oauth.refreshTokens.delete(refresh);
  if (known?.app !== app) return failed('bad_refresh_token', 'The refresh token passed is incorrect or expired.');
  return issue(world, app, known.login);
};
