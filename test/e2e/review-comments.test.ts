import { describe, expect, test } from 'vitest';
import { clientOf } from '../fake-github/client.ts';
import type { FakePullRequest } from '../fake-github/state/pull-request.ts';
import { type ReviewOptions, type ReviewRun, reviewEvent, tokenFor, useGitHub } from './review-run.ts';
import { compose, dockerfile, hostNetworkPod, pod, privilegedPod, rootDockerfile, untaggedDockerfile } from './sample-files.ts';

const github = useGitHub();

const review = (pull: FakePullRequest, options: ReviewOptions = {}): Promise<ReviewRun> =>
  reviewEvent(github(), pull.event('synchronize'), { mayWrite: true, ...options, inputs: { comment: 'review', ...options.inputs } });

const rulesIn = (body: string): readonly string[] => Array.from(body.matchAll(/<!-- tidewaiter:([^:]+):/gu), match => match[1] ?? '');
const commented = ({ threads }: FakePullRequest): readonly string[] =>
  threads.flatMap(({ path, original, comments }) => rulesIn(comments[0]?.body ?? '').map(rule => `${path}:${original?.line} ${rule}`));

describe('comment: review', () => {
  test('writes one review with a comment on each finding that the diff shows', async () => {
    const pull = github()
      .repository('acme/app')
      .pullRequest({ files: { 'pod.yaml': hostNetworkPod(), Dockerfile: untaggedDockerfile } });
    const run = await review(pull);
    expect([run.verdict, pull.reviews.length, pull.reviews[0]?.state]).toEqual(['block', 1, 'COMMENTED']);
    expect(commented(pull)).toEqual(['pod.yaml:6 kubernetes/host-network', 'Dockerfile:1 image/mutable-tag']);
    expect(run.annotations).toHaveLength(2);
  });

  test('says nothing twice, and after a push only what is new', async () => {
    const pull = github()
      .repository('acme/app')
      .pullRequest({ files: { 'pod.yaml': hostNetworkPod() } });
    await review(pull);
    expect((await review(pull)).operations).not.toContain('pulls/create-review');
    pull.push({ files: { 'pod.yaml': `# moved\n${hostNetworkPod()}`, Dockerfile: untaggedDockerfile } });
    await review(pull);
    expect([pull.reviews.length, commented(pull)]).toEqual([2, ['pod.yaml:6 kubernetes/host-network', 'Dockerfile:1 image/mutable-tag']]);
  });

  test('does not take the words of another for its own', async () => {
    const pull = github()
      .repository('acme/app')
      .pullRequest({ files: { 'pod.yaml': hostNetworkPod() } });
    const event = pull.event('opened');
    const stranger = github().token({ user: 'mallory', permissions: { 'pull-requests': 'write' } });
    await reviewEvent(github(), event, { token: stranger, inputs: { comment: 'review' } });
    expect(pull.threads).toHaveLength(1);
    await review(pull);
    expect(pull.threads.map(({ comments }) => comments[0]?.author.login)).toEqual(['mallory', 'github-actions[bot]']);
  });

  test('asks for no threads when there is nothing to say about a new pull request', async () => {
    const pull = github()
      .repository('acme/app')
      .pullRequest({ files: { 'pod.yaml': pod() } });
    const run = await reviewEvent(github(), pull.event('opened'), { mayWrite: true, inputs: { comment: 'review' } });
    expect([run.verdict, run.operations.includes('Threads'), pull.reviews]).toEqual(['pass', false, []]);
  });

  test('marks as fixed what a later push fixed, although the workflow’s token can’t resolve the thread', async () => {
    const pull = github()
      .repository('acme/app')
      .pullRequest({ files: { 'pod.yaml': hostNetworkPod() } });
    await review(pull);
    pull.push({ files: { 'pod.yaml': pod() } });
    const run = await review(pull);
    expect([run.verdict, run.exitCode, pull.threads.length, pull.threads[0]?.resolvedBy]).toEqual(['pass', 0, 1, undefined]);
    expect(pull.threads[0]?.comments[0]?.body).toMatch(
      new RegExp(`^<!-- tidewaiter -->\n\\*\\*Fixed\\*\\* in ${pull.head.sha.slice(0, 7)}\\.`, 'u'),
    );
  });

  test('leaves a finding on a line that the diff does not show to annotations and summary', async () => {
    const long = `${dockerfile.replace('USER node\n', '')}${'# a\n'.repeat(20)}USER node\n`;
    const pull = github()
      .repository('acme/app', { base: { Dockerfile: long } })
      .pullRequest({ files: { Dockerfile: long.replace('USER node\n', '# none\n') } });
    const run = await review(pull);
    expect(run.found).toEqual(['warning Dockerfile:1 medium: dockerfile/root-user']);
    expect(pull.threads.every(({ original }) => (original?.line ?? 0) > 20)).toBe(true);
  });

  test('keeps to the policy’s threshold', async () => {
    const repository = github().repository('acme/app', { base: { '.github/tidewaiter.yml': 'thresholds: {comment: critical}\n' } });
    const pull = repository.pullRequest({ files: { 'pod.yaml': hostNetworkPod(), 'other.yaml': privilegedPod('other') } });
    await review(pull);
    expect(commented(pull).map(text => text.split(' ')[1])).toEqual(['kubernetes/privileged-container']);
  });

  test('rolls many findings of a rule up, and tells later ones alone', async () => {
    const pods = (count: number): Readonly<Record<string, string>> =>
      Object.fromEntries(Array.from({ length: count }, (_, at) => [`p${at}.yaml`, hostNetworkPod(`p${at}`)]));
    const pull = github()
      .repository('acme/app')
      .pullRequest({ files: pods(8) });
    await review(pull);
    expect(pull.threads).toHaveLength(1);
    expect(pull.threads[0]?.comments[0]?.body).toContain('The same at 7 more places:');
    expect(commented(pull)).toHaveLength(8);
    pull.push({ files: pods(9) });
    await review(pull);
    expect([pull.threads.length, commented(pull).at(-1)]).toEqual([2, 'p8.yaml:6 kubernetes/host-network']);
    expect(pull.threads[1]?.comments[0]?.body).not.toContain('more places');
  });
});

describe('a suggestion', () => {
  const cases: readonly (readonly [string, string, string, string])[] = [
    ['Dockerfile', dockerfile, rootDockerfile, 'dockerfile/root-user'],
    ['Dockerfile', dockerfile, dockerfile.replace('COPY', 'ADD'), 'dockerfile/add-local-file'],
    ['pod.yaml', pod(), hostNetworkPod(), 'kubernetes/host-network'],
    ['pod.yaml', pod(), privilegedPod(), 'kubernetes/privileged-container'],
    ['compose.yaml', compose, `${compose}    privileged: true\n`, 'compose/privileged-container'],
    ['compose.yaml', compose, `${compose}    network_mode: host`, 'compose/host-network'],
  ];

  test.each(cases)('in %s that is applied makes its finding go away', async (path, base, head, rule) => {
    const repository = github().repository('acme/app', {
      base: { [path]: base, '.github/tidewaiter.yml': 'thresholds: {comment: low}\n' },
    });
    const pull = repository.pullRequest({ files: { [path]: head } });
    const before = await review(pull);
    const comment = pull.threads.map(({ comments }) => comments[0]).find(other => rulesIn(other?.body ?? '').includes(rule));
    if (!comment) throw new Error(`There is no comment on ${rule}: ${commented(pull).join(', ')}`);
    pull.applySuggestion(comment);
    const after = await review(pull);
    expect(before.found.some(text => text.endsWith(rule))).toBe(true);
    expect(after.found.filter(text => text.endsWith(rule))).toEqual([]);
    expect(after.found.filter(text => !before.found.includes(text))).toEqual([]);
  });

  test('is left out for a file with carriage returns; the finding is commented on all the same', async () => {
    const pull = github()
      .repository('acme/app')
      .pullRequest({ files: { 'pod.yaml': hostNetworkPod().replaceAll('\n', '\r\n') } });
    await review(pull);
    expect(pull.threads[0]?.comments[0]?.body).toContain('**Fix.**');
    expect(pull.threads[0]?.comments[0]?.body).not.toContain('```suggestion');
  });
});

describe('where comments can’t be written', () => {
  const expectFallback = (run: ReviewRun, pull: FakePullRequest, reason: string): void => {
    expect([run.verdict, run.exitCode, pull.threads, pull.comments]).toEqual(['block', 1, [], []]);
    expect(run.found).toEqual(['error pod.yaml:6 high: kubernetes/host-network']);
    const note = `${reason} The findings are annotations and in the job summary instead.`;
    expect(run.summary).toContain(note);
    expect(run.stdout).toContain(note);
  };

  const podOfFork = (): FakePullRequest =>
    github()
      .repository('acme/app')
      .pullRequest({ files: { 'pod.yaml': hostNetworkPod() }, fork: true });

  test.each(['review', 'summary'])('a fork’s token leaves comment: %s to annotations and summary, which say so', async comment => {
    const pull = podOfFork();
    const event = pull.event('opened');
    const run = await reviewEvent(github(), event, { token: tokenFor(github(), event, true, true), inputs: { comment } });
    expectFallback(run, pull, `The token may not write ${comment === 'review' ? 'review comments' : 'comments'}.`);
  });

  test('so does a review that GitHub refuses', async () => {
    const pull = podOfFork();
    github().fail({
      route: 'pulls/create-review',
      status: 422,
      body: { message: 'Unprocessable Entity', errors: ['Line could not be resolved'] },
    });
    expectFallback(await review(pull), pull, 'GitHub refused review comments.');
  });

  test('and one at which it breaks down, also a while later', async () => {
    const pull = podOfFork();
    const fault = github().fail({ route: 'pulls/create-review', status: 502 });
    expectFallback(
      await review(pull),
      pull,
      'GitHub did not take review comments: Posting the review failed with HTTP 502: the server gave an error page',
    );
    expect(fault.hits).toBe(2);
  });

  test('and a rate limit that lasts; one that is short is waited for', async () => {
    const pull = podOfFork();
    const lasting = github().fail({ route: 'pulls/create-review', rateLimit: 'secondary', retryAfter: 600 });
    const run = await review(pull);
    expect([run.verdict, pull.threads, run.summary.includes('secondary rate limit')]).toEqual(['block', [], true]);
    lasting.remove();
    github().fail({ route: 'pulls/create-review', rateLimit: 'secondary', retryAfter: 1, times: 1 });
    await review(pull);
    expect(commented(pull)).toEqual(['pod.yaml:6 kubernetes/host-network']);
  });

  test('a review whose answer is lost is not written again by the next run', async () => {
    const pull = podOfFork();
    github().fail({ route: 'pulls/create-review', connection: 'reset', performed: true, times: 1 });
    await review(pull);
    await review(pull);
    expect([pull.reviews.length, pull.threads.length]).toEqual([1, 1]);
  });

  test('threads that can’t be read leave the verdict as it is', async () => {
    const pull = podOfFork();
    // The first hundred come with what is read of the pull request; only more of them are read by themselves.
    const comments = Array.from({ length: 101 }, (_, index) => ({ path: 'pod.yaml', line: 1, body: `word ${index}` }));
    await clientOf(github(), { user: 'octocat' }).rest.pulls.createReview({
      owner: 'acme',
      repo: 'app',
      pull_number: pull.number,
      event: 'COMMENT',
      comments,
    });
    github().fail({ route: 'graphql:Threads', status: 500 });
    const run = await review(pull);
    expect([run.verdict, run.exitCode, pull.threads.length]).toEqual(['block', 1, 101]);
    expect(run.summary).toContain('GitHub did not take review comments: Reading the review threads failed with HTTP 500');
  });
});
