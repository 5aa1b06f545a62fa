import { describe, expect, test } from 'vitest';
import type { Fault } from '../fake-github/server/faults.ts';
import { type ReviewRun, reviewEvent, tokenFor, useGitHub } from './review-run.ts';
import { dockerfile, hostNetworkPod, rootDockerfile } from './sample-files.ts';

const github = useGitHub();
const files = { 'pod.yaml': hostNetworkPod(), Dockerfile: `${dockerfile}COPY . /all\n` };

/** Calls that a review of these files needs, of a pull request or of a push; each of them fails once in the tests below. */
const routes = [
  ['pulls/list-files', 'pull request'],
  ['graphql:ReviewedPullRequest', 'pull request'],
  ['git/get-tree', 'pull request'],
  ['graphql:BaseFile', 'push'],
  ['graphql:Blobs', 'push'],
] as const;

const reviewWith = async (
  fault: Fault,
  unchecked = true,
  of: 'pull request' | 'push' = 'pull request',
  bundle = false,
): Promise<{ readonly run: ReviewRun; readonly hits: number }> => {
  const active = github().fail(fault);
  const repository = github().repository('acme/app');
  const event = of === 'push' ? repository.push({ files }) : repository.pullRequest({ files }).event('opened');
  return { run: await reviewEvent(github(), event, { unchecked, bundle }), hits: active.hits };
};

/** A run that could not judge says so everywhere, and its job fails. */
const expectFailure = (run: ReviewRun, message: RegExp): void => {
  expect([run.exitCode, run.verdict]).toEqual([1, 'incomplete']);
  expect(run.annotations.map(({ level, title }) => `${level} ${title}`)).toEqual(['error Tidewaiter could not review the change']);
  expect(run.annotations[0]?.message).toMatch(message);
  expect(run.summary).toContain('## Tidewaiter: Incomplete');
};

describe.each(routes)('%s of a %s', (route, of) => {
  test('is asked again after an error of the server, and the review is whole', async () => {
    const { run, hits } = await reviewWith({ route, status: 502, times: 2 }, false, of);
    expect([run.verdict, hits]).toEqual(['block', 2]);
  });

  test('gives up after three tries at an answer that is cut short', async () => {
    const { run, hits } = await reviewWith({ route, connection: 'truncate' }, true, of);
    expectFailure(run, /cut short\. Run the job again\.$/u);
    expect(hits).toBe(3);
  });

  test('gives up at once when it is not there', async () => {
    const { run, hits } = await reviewWith({ route, status: 404, body: { message: 'Not Found' } }, true, of);
    expectFailure(run, /HTTP 404: Not Found The job needs the permissions "contents: read"/u);
    expect(hits).toBe(1);
  });
});

describe('the list of changed files', () => {
  const route = 'pulls/list-files';

  test.each<[string, Omit<Fault, 'route'>, RegExp]>([
    ['an error page of the server', { status: 502 }, /HTTP 502: the server gave an error page Run the job again\.$/u],
    ['a connection that is cut', { connection: 'reset' }, /failed: .* Run the job again\.$/u],
    ['a page of something in between', { status: 200, body: '<html>Please log in</html>' }, /cut short\. Run the job again\.$/u],
  ])('is given up after three tries at %s', async (_, fault, message) => {
    // Of the bundle: what is left of its connections must not keep the process.
    const { run, hits } = await reviewWith({ route, ...fault }, true, 'pull request', true);
    expectFailure(run, message);
    expect(hits).toBe(3);
  });

  test.each<[string, Omit<Fault, 'route'>, RegExp]>([
    ['401', { status: 401, body: { message: 'Bad credentials' } }, /HTTP 401: Bad credentials Check the input "github-token"\.$/u],
    ['403', { status: 403, body: { message: 'Resource not accessible by integration' } }, /needs the permissions "contents: read"/u],
    ['a rate limit that lasts', { rateLimit: 'secondary', retryAfter: 3_600 }, /rate limit.* Run the job again\.$/u],
  ])('is given up at once at %s', async (_, fault, message) => {
    const { run, hits } = await reviewWith({ route, ...fault });
    expectFailure(run, message);
    expect(hits).toBe(1);
  });

  test('is waited for as long as a rate limit asks', async () => {
    const { run, hits } = await reviewWith({ route, rateLimit: 'secondary', retryAfter: 1, times: 1 }, false);
    expect([run.verdict, hits]).toEqual(['block', 1]);
    expect(run.milliseconds).toBeGreaterThan(1_000);
  });
});

describe('GraphQL', () => {
  test('that is out of its hourly quota is a rate limit, not an error of ours', async () => {
    const { run, hits } = await reviewWith({ route: 'graphql:ReviewedPullRequest', rateLimit: 'primary', retryAfter: 3_000 });
    expectFailure(run, /API rate limit exceeded.*Run the job again\.$/u);
    expect(hits).toBe(1);
  });

  test('that breaks down inside is asked again', async () => {
    const errors = [{ type: '', message: 'Something went wrong while executing your query.' }];
    const { run } = await reviewWith({ route: 'graphql:ReviewedPullRequest', graphqlErrors: errors, times: 1 }, false);
    expect(run.verdict).toBe('block');
  });

  test('that does not know the repository names the permissions', async () => {
    const errors = [{ type: 'NOT_FOUND', message: "Could not resolve to a Repository with the name 'acme/app'." }];
    const { run, hits } = await reviewWith({ route: 'graphql:ReviewedPullRequest', graphqlErrors: errors });
    expectFailure(run, /needs the permissions "contents: read"/u);
    expect(hits).toBe(1);
  });
});

describe('an hourly quota', () => {
  test('that starts anew soon is waited for', async () => {
    const { run } = await reviewWith({ route: 'pulls/list-files', rateLimit: 'primary', retryAfter: 1, times: 1 }, false);
    expect(run.verdict).toBe('block');
  });

  test('that is spent for long fails the job at once', async () => {
    const { run, hits } = await reviewWith({ route: 'pulls/list-files', rateLimit: 'primary' });
    expectFailure(run, /API rate limit exceeded/u);
    expect(hits).toBe(1);
  });
});

describe('what only some reviews need', () => {
  test('the merge base, for a file without a patch', async () => {
    const repository = github().repository('acme/app', { base: { Dockerfile: dockerfile } });
    repository.hidePatch('Dockerfile');
    const event = repository.pullRequest({ files: { Dockerfile: rootDockerfile } }).event('opened');
    github().fail({ route: 'repos/compare-commits-with-basehead', connection: 'truncate' });
    expectFailure(await reviewEvent(github(), event, { unchecked: true }), /Comparing the commits failed.*cut short/u);
  });

  test('a blob that is cut short on its way', async () => {
    const event = github()
      .repository('acme/app')
      .pullRequest({ files: { 'pod.yaml': `${hostNetworkPod()}# ${'x'.repeat(600_000)}\n` } })
      .event('opened');
    const blob = { sha: '', content: Buffer.from('a: 1\n').toString('base64'), encoding: 'base64' };
    github().fail({ route: 'git/get-blob', status: 200, body: blob });
    expectFailure(await reviewEvent(github(), event, { unchecked: true }), /Reading a file failed.*cut short/u);
  });

  test('the second page of the list', async () => {
    const many = Object.fromEntries(Array.from({ length: 150 }, (_, at) => [`f${at}.txt`, 'x\n']));
    const event = github().repository('acme/app').pullRequest({ files: many }).event('opened');
    github().fail({ route: 'pulls/list-files', after: 1, status: 500 });
    expectFailure(await reviewEvent(github(), event, { unchecked: true }), /Listing the changed files failed with HTTP 500/u);
  });

  test('a list that is shorter than the event foretells', async () => {
    const event = github().repository('acme/app').pullRequest({ files }).event('opened');
    github().fail({ route: 'pulls/list-files', status: 200, body: [], times: 1 });
    const run = await reviewEvent(github(), event);
    expect([run.verdict, run.operations.includes('repos/compare-commits-with-basehead')]).toEqual(['block', true]);
  });

  test('the tree that a link leads through', async () => {
    const event = github()
      .repository('acme/app')
      .pullRequest({ files: { Dockerfile: { symlink: 'docker/Dockerfile' } } })
      .event('opened');
    github().fail({ route: 'git/get-tree', status: 500 });
    expectFailure(await reviewEvent(github(), event, { unchecked: true }), /Listing the files of a commit failed with HTTP 500/u);
  });
});

test('a token that may not read a private repository is told what it needs', async () => {
  const repository = github().repository('acme/app', { private: true });
  const event = repository.pullRequest({ files }).event('opened');
  const token = github().token({ permissions: { issues: 'read' }, repository });
  expectFailure(
    await reviewEvent(github(), event, { token, unchecked: true }),
    /needs the permissions "contents: read" and "pull-requests: read"/u,
  );
  const stranger = tokenFor(github(), github().repository('acme/other').pullRequest({ files }).event('opened'));
  expectFailure(await reviewEvent(github(), event, { token: stranger, unchecked: true }), /needs the permissions/u);
});
