import { createHash } from 'node:crypto';
import type { Signature } from '../git/git-object.ts';
import type { ApiVersion } from '../rest/api-version.ts';
import type { RateLimiter } from '../server/rate-limiter.ts';
import type { FakeApp } from './app.ts';
import type { StoredAttestation } from './attestation.ts';
import type { CheckRun } from './checks.ts';
import type { IssueComment } from './issue-comment.ts';
import { createOAuthState, type OAuthState } from './oauth.ts';
import type { FakePullRequest } from './pull-request.ts';
import type { FakeRepository } from './repository.ts';
import type { Review, ReviewComment, ReviewThread } from './review.ts';
import type { Token } from './token.ts';

/** A person, an organization, or the bot of an app. */
export interface Account {
  readonly id: number;
  readonly nodeId: string;
  readonly login: string;
  readonly type: 'User' | 'Organization' | 'Bot';
}

/** What a GraphQL node id stands for. */
export type Node =
  | { readonly kind: 'repository'; readonly repository: FakeRepository }
  | { readonly kind: 'pull-request'; readonly pull: FakePullRequest }
  | { readonly kind: 'issue-comment'; readonly comment: IssueComment; readonly pull: FakePullRequest }
  | { readonly kind: 'review'; readonly review: Review; readonly pull: FakePullRequest }
  | { readonly kind: 'review-comment'; readonly comment: ReviewComment; readonly pull: FakePullRequest }
  | { readonly kind: 'review-thread'; readonly thread: ReviewThread; readonly pull: FakePullRequest }
  | { readonly kind: 'check-run'; readonly run: CheckRun; readonly repository: FakeRepository };

/** How large things may be. The defaults are GitHub's. */
export interface SizeLimits {
  /** Files of a pull request that can be listed. */
  readonly pullFiles: number;
  /** Files of a comparison. */
  readonly compareFiles: number;
  /** Commits of a comparison without paging. */
  readonly compareCommits: number;
  /** Changed lines of a file beyond which the list has no `patch` for it. Not documented; files with 2,000 changes have been seen without one. */
  readonly patchLines: number;
  /** Bytes of one file's patch ("500 KB of raw diff data"). */
  readonly patchBytes: number;
  /** Bytes of all patches together ("1 MB of raw diff data"). */
  readonly totalPatchBytes: number;
  /** Bytes of a file that the contents API gives as JSON. */
  readonly contentBytes: number;
  /** Bytes of a file that the contents API gives raw, and the blobs API at all. */
  readonly rawBytes: number;
  /** Bytes of `Blob.text` in GraphQL, after which it is cut. */
  readonly blobTextBytes: number;
  /** Entries of a recursive tree. */
  readonly treeEntries: number;
  /** Files of a directory in the contents API. */
  readonly directoryEntries: number;
  /** Characters of a comment, review or pull request body. */
  readonly bodyCharacters: number;
}

export const gitHubSizeLimits: SizeLimits = {
  pullFiles: 3_000,
  compareFiles: 300,
  compareCommits: 250,
  patchLines: 2_000,
  patchBytes: 500_000,
  totalPatchBytes: 1_000_000,
  contentBytes: 1_048_576,
  rawBytes: 104_857_600,
  blobTextBytes: 512_000,
  treeEntries: 100_000,
  directoryEntries: 1_000,
  bodyCharacters: 65_536,
};

/** Where the server listens: what links in answers start with. */
interface Urls {
  readonly web: string;
  readonly api: string;
  readonly graphql: string;
}

/** An invitation that was not accepted yet is `pending`. */
export type TeamMembership = 'active' | 'pending';

/** Everything the fake remembers, and the counters and clock that make it the same in every run. */
export interface World {
  readonly urls: Urls;
  readonly ghes: boolean;
  readonly sizes: SizeLimits;
  /** The versions of the REST API that are spoken. */
  readonly apiVersions: readonly ApiVersion[];
  /** Real time in milliseconds, for expiry and rate limits. */
  readonly now: () => number;
  /** Folder that holds the git repositories. */
  readonly directory: string;
  /** By lower-case `owner/name`. */
  readonly repositories: Map<string, FakeRepository>;
  readonly apps: Map<number, FakeApp>;
  readonly tokens: Map<string, Token>;
  readonly nodes: Map<string, Node>;
  readonly accounts: Map<string, Account>;
  readonly attestations: StoredAttestation[];
  /** Members by login of the teams by `org/slug`, all in lower case. */
  readonly teams: Map<string, ReadonlyMap<string, TeamMembership>>;
  /** `org/login` of those who own an organization, in lower case. */
  readonly organizationOwners: Set<string>;
  readonly oauth: OAuthState;
  readonly limiter: RateLimiter;
  /** Where a request, an answer or a webhook broke GitHub's description. */
  readonly violations: string[];
  readonly nextId: () => number;
  /** Time of the next thing that happens, one second after the last; the same in every run, so commit ids are too. */
  readonly stamp: () => string;
}

/** First moment of every fake's history. */
const beginning = Date.UTC(2026, 0, 5, 12, 0, 0);

export const createWorld = (options: Pick<World, 'urls' | 'ghes' | 'sizes' | 'apiVersions' | 'now' | 'directory' | 'limiter'>): World => {
  let id = 1_000;
  let seconds = 0;
  return {
    ...options,
    repositories: new Map(),
    apps: new Map(),
    tokens: new Map(),
    nodes: new Map(),
    accounts: new Map(),
    attestations: [],
    teams: new Map(),
    organizationOwners: new Set(),
    oauth: createOAuthState(),
    violations: [],
    nextId: () => ++id,
    stamp: () => new Date(beginning + 1_000 * seconds++).toISOString().replace('.000', ''),
  };
};

/** Id of a thing in GraphQL. */
export const nodeIdOf = (prefix: string, id: number | string): string => `${prefix}_${Buffer.from(String(id)).toString('base64url')}`;

/** The account with this login; made when it is first named. */
export const accountOf = (world: World, login: string, type: Account['type'] = login.endsWith('[bot]') ? 'Bot' : 'User'): Account => {
  const key = login.toLowerCase();
  const known = world.accounts.get(key);
  if (known) return known;
  // The id comes from the login, so it does not depend on who was named first.
  const id =
    login === 'github-actions[bot]' ? 41_898_282 : 1_000_000 + (createHash('sha1').update(key).digest().readUInt32BE() % 90_000_000);
  const account: Account = { id, login, type, nodeId: nodeIdOf({ User: 'U', Organization: 'O', Bot: 'BOT' }[type], id) };
  world.accounts.set(key, account);
  return account;
};

/** Name, address and time of a commit that this account makes now. */
export const signatureOf = (world: World, account: Account): Signature => ({
  name: account.login,
  email: `${account.id}+${account.login}@users.noreply.github.com`,
  time: Date.parse(world.stamp()) / 1_000,
});
