import { afterAll, describe, expect, test } from 'vitest';
import { generateCorpus } from '../../bench/corpus.ts';
import type { PullRequestOptions } from '../fake-github/state/pull-request.ts';
import type { FakeRepository } from '../fake-github/state/repository.ts';
import type { WebhookEvent } from '../fake-github/webhooks/webhook-event.ts';
import { type ReviewOptions, type ReviewRun, reviewEvent, useGitHub } from './review-run.ts';
import { compose, dockerfile, hostNetworkPod, pod, rootDockerfile } from './sample-files.ts';

const github = useGitHub();

const corpus = (count: number): Readonly<Record<string, string>> =>
  Object.fromEntries(generateCorpus(count).map(({ path, text }) => [path, text]));

const commenting = { mayWrite: true, inputs: { comment: 'review' } } as const;
const measured: Record<string, string | number>[] = [];

afterAll(() => console.table(measured));

const measure = async (name: string, event: WebhookEvent, options: ReviewOptions = {}): Promise<ReviewRun> => {
  const run = await reviewEvent(github(), event, options);
  const { points, graphqlCost } = github().totals(run.requests);
  measured.push({ change: name, requests: run.requests.length, points, 'GraphQL points': graphqlCost });
  return run;
};

interface BudgetCase {
  readonly name: string;
  readonly limit: number;
  readonly event: (repository: FakeRepository) => WebhookEvent;
  readonly options?: ReviewOptions;
  /** What else the repository has. */
  readonly beside?: Readonly<Record<string, string>>;
}

const opened =
  (change: PullRequestOptions) =>
  (repository: FakeRepository): WebhookEvent =>
    repository.pullRequest(change).event('opened');

const pipeline = 'on: push\njobs:\n  build:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: docker build .\n';

/** What GitHub is asked for, at most: a workflow's token has 1,000 requests an hour. */
const cases: readonly BudgetCase[] = [
  // The third tells whether there is a chart around: its templates may read files of any name.
  { name: 'no container file', limit: 3, event: opened({ files: { 'a.ts': 'x\n' } }) },
  { name: 'one manifest', limit: 4, event: opened({ files: { 'pod.yaml': pod() } }) },
  { name: 'one Dockerfile that copies a folder', limit: 4, event: opened({ files: { Dockerfile: dockerfile } }) },
  {
    // One more for what may build an earlier stage of it.
    name: 'one Dockerfile of several stages, beside a pipeline',
    limit: 5,
    event: repository =>
      repository.pullRequest({ files: { Dockerfile: `FROM golang:1.26 AS build\nRUN make\n${dockerfile}` } }).event('opened'),
    beside: { '.github/workflows/build.yml': pipeline },
  },
  { name: 'one Compose file', limit: 2, event: opened({ files: { 'compose.yaml': compose } }) },
  { name: '20 files', limit: 6, event: opened({ files: corpus(20) }) },
  { name: '300 files', limit: 14, event: opened({ files: corpus(300) }) },
  { name: 'one file removed', limit: 3, event: opened({ delete: ['old.yaml'] }) },
  { name: 'one file moved', limit: 6, event: opened({ rename: { 'old.yaml': 'new.yaml' } }) },
  { name: 'one finding, commented on', limit: 5, event: opened({ files: { 'pod.yaml': hostNetworkPod() } }), options: commenting },
  { name: 'a push', limit: 5, event: repository => repository.push({ files: { 'pod.yaml': hostNetworkPod() } }) },
  {
    name: 'a merge group',
    limit: 5,
    event: repository => repository.mergeGroup(repository.pullRequest({ files: { 'pod.yaml': hostNetworkPod() } })).event(),
  },
];

describe('requests for', () => {
  test.each(cases)('$name: at most $limit', async ({ name, limit, event, options, beside }) => {
    const repository = github().repository('acme/app', {
      base: { 'old.yaml': hostNetworkPod('old'), Dockerfile: rootDockerfile, ...beside },
    });
    const run = await measure(name, event(repository), options);
    expect(run.operations.length, run.operations.join(', ')).toBeLessThanOrEqual(limit);
    expect(run.requests.every(({ status }) => status === 200)).toBe(true);
  });

  test('a second run that has nothing new to say: at most 3', async () => {
    const pull = github()
      .repository('acme/app')
      .pullRequest({ files: { 'pod.yaml': hostNetworkPod() } });
    await reviewEvent(github(), pull.event('opened'), commenting);
    const run = await measure('the same, a second time', pull.event('synchronize'), commenting);
    expect(run.operations.length).toBeLessThanOrEqual(3);
  });
});
