import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gitHubSchema } from './graphql/schema.ts';
import { type ApiVersion, apiVersions } from './rest/api-version.ts';
import { createApiServer } from './server/api-server.ts';
import { type ActiveFault, createFaults, type Fault } from './server/faults.ts';
import { createRateLimiter, gitHubSecondaryLimits, type SecondaryLimits } from './server/rate-limiter.ts';
import { type LoggedRequest, type RequestTotals, totalsOf } from './server/request-log.ts';
import { type AppOptions, actionsAppId, createApp, type Delivery, type FakeApp } from './state/app.ts';
import { FakeRepository, type RepositoryOptions } from './state/repository.ts';
import { createToken, type TokenOptions } from './state/token.ts';
import { createWorld, gitHubSizeLimits, type SizeLimits, type TeamMembership, type World } from './state/world.ts';
import { deliver } from './webhooks/delivery.ts';
import type { WebhookEvent } from './webhooks/webhook-event.ts';

export interface FakeGitHubOptions {
  /** An Enterprise Server: the APIs are at `/api/v3` and `/api/graphql`, and there are no rate limits. */
  readonly ghes?: boolean;
  /** Smaller sizes than GitHub's, to reach a limit with little data. */
  readonly sizes?: Partial<SizeLimits>;
  /** The versions of the REST API that it speaks; both of them unless told otherwise. */
  readonly apiVersions?: readonly ApiVersion[];
  readonly secondaryLimits?: Partial<SecondaryLimits>;
  /** Whether rate limits are counted; by default on github.com only. */
  readonly rateLimits?: boolean;
  /** Milliseconds since the epoch, for expiry and rate limits. */
  readonly now?: () => number;
}

/** A GitHub of one's own: real git repositories behind the REST and GraphQL APIs, on a port of this machine. */
export interface FakeGitHub extends AsyncDisposable {
  /** `GITHUB_SERVER_URL`, `GITHUB_API_URL` and `GITHUB_GRAPHQL_URL`. */
  readonly serverUrl: string;
  readonly apiUrl: string;
  readonly graphqlUrl: string;
  readonly world: World;
  /** The app behind `GITHUB_TOKEN`. */
  readonly actions: FakeApp;
  readonly repository: (fullName: string, options?: RepositoryOptions) => FakeRepository;
  /** A token of a workflow run, or of a person. */
  readonly token: (options?: TokenOptions) => string;
  readonly app: (options: AppOptions) => FakeApp;
  /** Sends a webhook to an app and records the delivery. */
  readonly deliver: (app: FakeApp, event: WebhookEvent, guid?: string) => Promise<Delivery>;
  /** Makes a team (`org/slug`) of these people; there is no other one of that name any more. */
  readonly team: (name: string, members: Readonly<Record<string, TeamMembership>>) => void;
  /** Makes a person an owner of an organization. */
  readonly organizationOwner: (org: string, login: string) => void;
  /** Puts a person before the browser, signed in to GitHub, or nobody. */
  readonly signedIn: (login: string | undefined) => void;
  /** Makes requests fail. */
  readonly fail: (fault: Fault) => ActiveFault;
  /** All requests so far, oldest first. */
  readonly requests: readonly LoggedRequest[];
  /** Totals of the requests so far, or of some. */
  readonly totals: (requests?: readonly LoggedRequest[]) => RequestTotals;
  readonly forgetRequests: () => void;
  /** Where requests, answers or webhooks broke GitHub's description. An honest test ends with none. */
  readonly contractErrors: readonly string[];
  /** Throws when there are contract errors. */
  readonly assertContract: () => void;
  readonly forgetContractErrors: () => void;
  /** Loads what is otherwise loaded with the first GraphQL query, so that a measurement does not count it. */
  readonly warmUp: () => void;
  /** Stops listening, cuts open connections and removes the repositories. */
  readonly close: () => Promise<void>;
}

/** Starts a fake GitHub on a free port of 127.0.0.1. */
export const startFakeGitHub = async (options: FakeGitHubOptions = {}): Promise<FakeGitHub> => {
  const ghes = options.ghes ?? false;
  const now = options.now ?? Date.now;
  const secondary = { ...gitHubSecondaryLimits, ...options.secondaryLimits };
  const limiter = createRateLimiter(now, options.rateLimits ?? !ghes, secondary);
  const directory = mkdtempSync(join(tmpdir(), 'fake-github-'));
  const urls = { web: '', api: '', graphql: '' };
  const world = createWorld({
    urls,
    ghes,
    sizes: { ...gitHubSizeLimits, ...options.sizes },
    apiVersions: options.apiVersions ?? apiVersions,
    now,
    directory,
    limiter,
  });
  const faults = createFaults();
  const requests: LoggedRequest[] = [];
  const server = createApiServer({ world, faults, requests, concurrent: secondary.concurrent });
  await new Promise<void>(resolve => void server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  urls.web = `http://127.0.0.1:${typeof address === 'object' ? address?.port : address}`;
  urls.api = ghes ? `${urls.web}/api/v3` : urls.web;
  urls.graphql = ghes ? `${urls.web}/api/graphql` : `${urls.web}/graphql`;
  const actions = createApp(world, { slug: 'github-actions' }, actionsAppId);

  const close = async (): Promise<void> => {
    const closed = new Promise<void>(resolve => void server.close(() => resolve()));
    server.closeAllConnections();
    await closed;
    rmSync(directory, { recursive: true, force: true });
  };
  return {
    serverUrl: urls.web,
    apiUrl: urls.api,
    graphqlUrl: urls.graphql,
    world,
    actions,
    repository: (fullName, repositoryOptions = {}) => new FakeRepository(world, fullName, repositoryOptions),
    token: (tokenOptions = {}) => createToken(world, actions, tokenOptions).value,
    app: appOptions => createApp(world, appOptions),
    deliver: (app, event, guid) => deliver(world, app, event, guid),
    team: (name, members) =>
      void world.teams.set(name.toLowerCase(), new Map(Object.entries(members).map(([login, state]) => [login.toLowerCase(), state]))),
    organizationOwner: (org, login) => void world.organizationOwners.add(`${org}/${login}`.toLowerCase()),
    signedIn: login => {
      world.oauth.signedIn = login;
    },
    fail: fault => faults.add(fault),
    requests,
    totals: (some = requests) => totalsOf(some),
    forgetRequests: () => void requests.splice(0),
    contractErrors: world.violations,
    assertContract: () => {
      if (world.violations.length > 0) throw new Error(`GitHub's description is broken:\n${world.violations.join('\n')}`);
    },
    forgetContractErrors: () => void world.violations.splice(0),
    warmUp: () => void gitHubSchema(),
    close,
    [Symbol.asyncDispose]: close,
  };
};
