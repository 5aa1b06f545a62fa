import { ProbotOctokit } from 'probot';
import type { GitHubClient } from '../../src/github/call/client.ts';
import type { ReviewTarget } from '../../src/github/pull-request/review-target.ts';
import { GitHubChangeReader } from '../../src/github/read/change-reader.ts';
import { defaultPolicy } from '../../src/policy/merge.ts';
import type { Policy } from '../../src/policy/policy.ts';
import type { ReviewResult } from '../../src/review/result.ts';
import { reviewResult } from '../../src/review/review.ts';
import { allRules } from '../../src/rules/catalog.ts';
import { clientOf } from '../fake-github/client.ts';
import type { FakeGitHub } from '../fake-github/fake-github.ts';
import { createInstallationToken, type FakeApp } from '../fake-github/state/app.ts';
import type { FakePullRequest } from '../fake-github/state/pull-request.ts';
import type { Permissions } from '../fake-github/state/token.ts';

/** What our App may do, without the permission by which threads can be resolved. */
export const appPermissions: Permissions = { checks: 'write', contents: 'read', pull_requests: 'write' };

/** A client of an App that is installed at `acme`. */
export const clientOfApp = (github: FakeGitHub, app: FakeApp, permissions: Permissions = app.permissions): GitHubClient =>
  clientOf(github, createInstallationToken(github.world, app.install('acme', { permissions }), {})?.value ?? '');

/** The same with the plugins of the App's own client, of which one makes failed calls again. Spacing of calls is off. */
export const retryingClient = (github: FakeGitHub, app: FakeApp): GitHubClient =>
  new ProbotOctokit({
    auth: { token: createInstallationToken(github.world, app.install('acme'), {})?.value ?? '' },
    baseUrl: github.apiUrl,
    throttle: { enabled: false },
  });

export const targetOf = (pull: FakePullRequest): ReviewTarget & { readonly number: number } => ({
  owner: 'acme',
  repo: 'app',
  number: pull.number,
  base: pull.base.sha,
  head: pull.head.sha,
});

/** Reviews a pull request of the fake GitHub as it is now. */
export const reviewPull = (client: GitHubClient, pull: FakePullRequest, policy: Partial<Policy> = {}): Promise<ReviewResult> =>
  reviewResult(
    { policy: { ...defaultPolicy, ...policy }, rules: allRules, version: '0.0.0' },
    { reader: new GitHubChangeReader(client, targetOf(pull)), clock: { today: () => '2026-11-24' } },
  );
