import { expect, test } from 'vitest';
import { startFakeGitHub } from '../fake-github/fake-github.ts';
import { reviewEvent, useGitHub } from './review-run.ts';
import { dockerfile, hostNetworkPod, rootDockerfile } from './sample-files.ts';

const github = useGitHub({ ghes: true, bundle: 'all' });

test('an Enterprise Server is reached by the addresses that its runner gives, for everything', async () => {
  const repository = github().repository('acme/app', {
    base: { Dockerfile: dockerfile, '.github/tidewaiter.yml': 'thresholds: {block: critical}\n' },
  });
  repository.hidePatch('Dockerfile');
  const pull = repository.pullRequest({ files: { 'pod.yaml': hostNetworkPod(), Dockerfile: rootDockerfile } });
  const run = await reviewEvent(github(), pull.event('opened'), { mayWrite: true, inputs: { comment: 'review' } });
  expect(run).toMatchObject({
    verdict: 'warn',
    found: ['error pod.yaml:6 high: kubernetes/host-network', 'warning Dockerfile:1 medium: dockerfile/root-user'],
  });
  for (const { kind, path } of run.requests) expect(path).toMatch(kind === 'rest' ? /^\/api\/v3\/repos\/acme\/app\// : /^\/api\/graphql$/u);
  expect(pull.threads.map(({ path }) => path)).toEqual(['pod.yaml']);
  await reviewEvent(github(), pull.event('synchronize'), { mayWrite: true, inputs: { comment: 'summary' } });
  expect(pull.comments).toHaveLength(1);
});

test('one that is older than the version that is asked for answers in its own', async () => {
  await using older = await startFakeGitHub({ ghes: true, apiVersions: ['2022-11-28'] });
  const pull = older.repository('acme/app').pullRequest({ files: { 'pod.yaml': hostNetworkPod() } });
  const run = await reviewEvent(older, pull.event('opened'), { mayWrite: true, inputs: { comment: 'summary' } });
  expect(run.verdict).toBe('block');
  const rest = run.requests.filter(({ kind }) => kind === 'rest');
  expect(rest.filter(({ status }) => status === 400).length).toBeLessThanOrEqual(2);
  expect(new Set(rest.filter(({ status }) => status !== 400).map(({ apiVersion }) => apiVersion))).toEqual(new Set(['2022-11-28']));
  older.assertContract();
});

test('so are a merge group and a push', async () => {
  const repository = github().repository('acme/app');
  const pull = repository.pullRequest({ files: { 'pod.yaml': hostNetworkPod() } });
  expect(await reviewEvent(github(), repository.mergeGroup(pull).event())).toMatchObject({ verdict: 'block' });
  expect(await reviewEvent(github(), repository.push({ files: { 'pod.yaml': hostNetworkPod() } }))).toMatchObject({ verdict: 'block' });
});
