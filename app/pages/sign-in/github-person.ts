import { Octokit } from '@octokit/rest';
import type { Logger } from 'pino';
import * as v from 'valibot';
import { withApiVersion } from '../../../src/github/call/api-version.ts';
import { readCall } from '../../../src/github/call/calls.ts';
import { type GitHubClient, withDeadline } from '../../../src/github/call/client.ts';
import { GitHubError, toGitHubError } from '../../../src/github/call/errors.ts';
import { webUrlOf } from '../../../src/github/call/web-address.ts';
import { octokitLog } from '../../github/app-octokit.ts';
import type { PageSettings } from '../../settings.ts';
import type { Visible, VisibleInstallation, VisibleRepository } from '../../storage/pages/scope.ts';
import { within } from '../../within.ts';
import { callbackPath } from '../addresses.ts';
import { type BegunSignIn, challengeOf } from './begun-sign-in.ts';

/** What GitHub gave: tokens, without what is ours. */
export interface GivenTokens {
  readonly access: string;
  /** Milliseconds since the epoch. */
  readonly accessEnds?: number;
  readonly refresh?: string;
}

/** GitHub as far as it knows who a person is, and what that person sees. */
export interface GitHubPeople {
  /** Where the browser is sent. */
  authorizeUrl(begun: BegunSignIn): string;
  /** Undefined when GitHub does not take the code. Throws `GitHubError` when it can't be asked, as all of them do. */
  exchange(code: string, begun: BegunSignIn): Promise<GivenTokens | undefined>;
  /** Undefined when GitHub does not take the token: it was used, or the person has taken the App's leave away. */
  refresh(token: string): Promise<GivenTokens | undefined>;
  person(access: string): Promise<{ readonly id: number; readonly login: string }>;
  visible(access: string): Promise<Visible>;
}

const tokenSchema = v.object({
  access_token: v.pipe(v.string(), v.minLength(1)),
  expires_in: v.optional(v.number()),
  refresh_token: v.optional(v.string()),
});

/** Milliseconds that GitHub may take: somebody waits before a browser. */
const patience = 8_000;

const perPage = 100;
/** Pages of repositories of one installation that are read: as many requests as one look may cost. */
const maxPages = 30;
/** Installations whose repositories are read. */
const maxInstallations = 30;

/** GitHub by the client of the App (docs.github.com, "Generating a user access token for a GitHub App"). `now`: milliseconds since the epoch. */
export const gitHubPeople = (
  { apiUrl, pages }: { readonly apiUrl: string; readonly pages: PageSettings },
  logger: Logger,
  now: () => number,
): GitHubPeople => {
  const web = webUrlOf(apiUrl);
  const redirectUri = `${pages.publicUrl}${callbackPath}`;
  const client = { client_id: pages.clientId, client_secret: pages.clientSecret };
  const clientOf = (access: string): GitHubClient =>
    withDeadline(withApiVersion(new Octokit({ auth: access, baseUrl: apiUrl, log: octokitLog(logger) })), patience);
  const ask = async (what: string, form: Readonly<Record<string, string>>): Promise<GivenTokens | undefined> => {
    const answer = await postForm(`${web}/login/oauth/access_token`, { ...client, ...form }, what);
    const read = v.safeParse(tokenSchema, answer);
    if (!read.success) return undefined;
    const { access_token: access, expires_in: seconds, refresh_token: refresh } = read.output;
    return { access, ...(seconds !== undefined && { accessEnds: now() + seconds * 1_000 }), ...(refresh !== undefined && { refresh }) };
  };
  return {
    authorizeUrl: begun => {
      const query = new URLSearchParams({
        client_id: pages.clientId,
        redirect_uri: redirectUri,
        state: begun.state,
        code_challenge: challengeOf(begun),
        code_challenge_method: 'S256',
        allow_signup: 'false',
      });
      return `${web}/login/oauth/authorize?${query.toString()}`;
    },
    exchange: (code, { verifier }) => ask('Signing in', { code, code_verifier: verifier, redirect_uri: redirectUri }),
    refresh: token => ask('Renewing a sign-in', { grant_type: 'refresh_token', refresh_token: token }),
    person: access =>
      soon('Asking who signs in', async what => {
        const { data } = await readCall(what, () => clientOf(access).rest.users.getAuthenticated());
        return { id: data.id, login: data.login };
      }),
    visible: access => soon('Asking what a person sees', what => readVisible(clientOf(access), what)),
  };
};

/** Why: calls of jobs wait for GitHub's limits, and nobody waits so long for a page. */
const soon = async <T>(what: string, ask: (what: string) => Promise<T>): Promise<T> => {
  try {
    return await within(what, patience, ask(what));
  } catch (error) {
    throw toGitHubError(error, what);
  }
};

const postForm = async (url: string, form: Readonly<Record<string, string>>, what: string): Promise<unknown> => {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { accept: 'application/json', 'user-agent': 'tidewaiter' },
      body: new URLSearchParams(form),
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    });
    if (!response.ok) throw new GitHubError('unavailable', `${what} failed: GitHub answered ${response.status}.`, undefined);
    return await response.json();
  } catch (error) {
    if (error instanceof GitHubError) throw error;
    // Why without its cause: it may hold the form, with its secrets.
    throw new GitHubError('unavailable', `${what} failed: GitHub can't be reached.`, undefined);
  }
};

/** What a person sees, by the person's token: GitHub lists what both the person and the App may see. */
const readVisible = async (client: GitHubClient, what: string): Promise<Visible> => {
  const { data } = await readCall(what, () => client.rest.apps.listInstallationsForAuthenticatedUser({ per_page: perPage }));
  const present = data.installations.filter(({ suspended_at: suspended }) => !suspended);
  const asked = present.slice(0, maxInstallations);
  const installations = await Promise.all(
    asked.map(async ({ id, account }): Promise<VisibleInstallation> => {
      const owner = account && 'login' in account ? account.login : String(id);
      return { id, owner, ...(await readRepositories(client, id)) };
    }),
  );
  return {
    installations: installations.filter(({ repositories }) => repositories.length > 0).toSorted((a, b) => a.owner.localeCompare(b.owner)),
    complete: asked.length === data.total_count || asked.length === present.length,
  };
};

const readRepositories = async (client: GitHubClient, id: number): Promise<Pick<VisibleInstallation, 'repositories' | 'complete'>> => {
  const repositories: VisibleRepository[] = [];
  for (let page = 1; page <= maxPages; page += 1) {
    const { data } = await readCall('Asking which repositories a person sees', () =>
      client.rest.apps.listInstallationReposForAuthenticatedUser({ installation_id: id, per_page: perPage, page }),
    );
    repositories.push(...data.repositories.map(({ id: own, name }) => ({ id: own, name })));
    if (data.repositories.length < perPage) return { repositories, complete: true };
  }
  return { repositories, complete: false };
};
