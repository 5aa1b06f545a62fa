import { describe, expect, test } from 'vitest';
import { readComment } from '../../src/reports/comments/comment-markers.ts';
import { hostNetworkPod, pod, rootDockerfile } from '../e2e/sample-files.ts';
import { useApp } from './app-harness.ts';
import { checkAt, checkOf, operationsAbout, requestsAbout, textAt, threadsOf } from './views.ts';

const app = useApp();

const base = 'FROM node:24.11-bookworm-slim\nUSER node\n';
/** Two findings of low severity with a proven fix, on lines 3 and 4. */
const dockerfile = `${base}ADD src /app\nADD lib /lib\n`;
/** Has findings of low severity commented on, too. */
const talkative = { '.github/tidewaiter.yml': 'thresholds: {comment: low}\n' };

/** Eight findings: three high, four medium, one low. */
const barePod = (name: string): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: ${name}}\nspec:\n  hostNetwork: true\n  hostPID: true\n  hostIPC: true\n  containers:\n    - name: a\n      image: ghcr.io/acme/web:1.4.2\n`;

describe('a pull request with findings', () => {
  test('gets its check in progress first, comments with suggestions on the right lines, then the verdict', async () => {
    const repository = app().organization().repository({ base: talkative });
    const pull = repository.pullRequest({ files: { Dockerfile: dockerfile, 'pod.yaml': hostNetworkPod() } });
    await app().play(pull.event('opened'));
    expect(operationsAbout(app(), repository)).toEqual([
      'checks/create',
      'pulls/list-files',
      'ReviewedPullRequest',
      'git/get-tree',
      'pulls/create-review',
      'checks/update',
      'Threads',
    ]);
    const [first, ...others] = requestsAbout(app(), repository);
    expect(first?.body).toMatchObject({ name: 'tidewaiter', status: 'in_progress', head_sha: pull.head.sha });
    expect(others.findLast(({ operation }) => operation === 'checks/update')?.body).toMatchObject({ conclusion: 'failure' });
    expect(threadsOf(pull)).toEqual([
      'pod.yaml:6 kubernetes/host-network suggestion',
      'Dockerfile:3 dockerfile/add-local-file suggestion',
      'Dockerfile:4 dockerfile/add-local-file suggestion',
    ]);
    expect(pull.reviews.map(({ state }) => state)).toEqual(['COMMENTED']);
    const check = checkOf(pull);
    expect(check).toMatchObject({ state: 'failure', annotations: [], buttons: ['Fix all', 'Re-run'] });
    expect(check.title).toMatch(/^Blocked\. /u);
    expect(check.summary).toContain('3 of 3 findings are shown in the files: 0 in annotations, 3 in review comments.');
  });

  test('has the thread of an applied suggestion marked as fixed with the next push, and no other comment twice', async () => {
    const pull = app()
      .organization()
      .repository({ base: talkative })
      .pullRequest({ files: { Dockerfile: dockerfile, 'pod.yaml': hostNetworkPod() } });
    await app().play(pull.event('opened'));
    const opened = pull.head.sha;
    const suggested = pull.threads.find(({ path }) => path === 'Dockerfile')?.comments[0];
    if (!suggested) throw new Error('There is no suggestion.');
    pull.applySuggestion(suggested, 'maria');
    expect(textAt(pull, 'Dockerfile')).toBe(dockerfile.replace('ADD src', 'COPY src'));
    await app().play(pull.event('synchronize'));
    expect(threadsOf(pull)).toEqual([
      'pod.yaml:6 kubernetes/host-network suggestion',
      'Dockerfile:3 dockerfile/add-local-file fixed resolved',
      'Dockerfile:4 dockerfile/add-local-file suggestion',
    ]);
    expect(pull.threads.every(({ comments }) => comments.length === 1)).toBe(true);
    expect([checkAt(pull.repository, opened).state, checkOf(pull).state]).toEqual(['failure', 'failure']);
    pull.push({ files: { Dockerfile: base, 'pod.yaml': pod() } });
    await app().play(pull.event('synchronize'));
    expect(threadsOf(pull)).toEqual([
      'pod.yaml:6 kubernetes/host-network fixed resolved',
      'Dockerfile:3 dockerfile/add-local-file fixed resolved',
      'Dockerfile:4 dockerfile/add-local-file fixed resolved',
    ]);
    expect(checkOf(pull)).toMatchObject({ state: 'success', annotations: [], buttons: ['Re-run'] });
    expect(pull.comments).toEqual([]);
  });

  test('has its comment edited where the App may not write contents, which resolving a thread takes', async () => {
    const acme = app().organization({ permissions: { contents: 'read', pull_requests: 'write', checks: 'write' } });
    const pull = acme.repository().pullRequest({ files: { 'pod.yaml': hostNetworkPod() } });
    await app().play(pull.event('opened'));
    pull.push({ files: { 'pod.yaml': pod() } });
    await app().play(pull.event('synchronize'));
    expect(threadsOf(pull)).toEqual(['pod.yaml:6 kubernetes/host-network fixed']);
  });

  test('of a fork gets check and comments, and no button that could not push', async () => {
    const pull = app()
      .organization()
      .repository({ base: talkative })
      .pullRequest({ files: { Dockerfile: dockerfile, 'pod.yaml': hostNetworkPod() }, fork: true });
    await app().play(pull.event('opened'));
    expect(checkOf(pull)).toMatchObject({ state: 'failure', buttons: ['Re-run'] });
    expect(threadsOf(pull)).toHaveLength(3);
  });

  test.each([
    ['a draft', { draft: true }],
    ['of a bot', { author: 'dependabot[bot]' }],
  ])('that is %s is reviewed as all others', async (_, options) => {
    const pull = app()
      .organization()
      .repository()
      .pullRequest({ files: { 'pod.yaml': hostNetworkPod() }, ...options });
    await app().play(pull.event('opened'));
    expect(checkOf(pull).state).toBe('failure');
    expect(threadsOf(pull)).toEqual(['pod.yaml:6 kubernetes/host-network suggestion']);
  });

  test('of 136 shows what a pod lacks as one, rolls up what comes too often, pages the annotations and counts all of it', async () => {
    const repository = app().organization().repository();
    const files = {
      ...Object.fromEntries(Array.from({ length: 5 }, (_, at) => [`bare/${at}.yaml`, barePod(`bare-${at}`)])),
      'host.yaml': Array.from({ length: 30 }, (_, at) => hostNetworkPod(`host-${at}`)).join('---\n'),
      Dockerfile: `${base}${Array.from({ length: 61 }, (_, at) => `ADD src${at} /app/\n`).join('')}`,
    };
    const pull = repository.pullRequest({ files });
    await app().play(pull.event('opened'));
    const check = checkOf(pull);
    expect(check.title).toBe('Blocked. The change brings in 40 findings of severity high or higher.');
    expect(pull.threads).toHaveLength(16);
    const rolledUp = pull.threads.filter(({ comments }) => comments[0]?.body.includes('kubernetes/host-network'));
    expect(rolledUp).toHaveLength(1);
    expect(readComment(rolledUp[0]?.comments[0]?.body ?? '').marks).toHaveLength(35);
    expect(check.annotations).toHaveLength(61);
    expect(operationsAbout(app(), repository).filter(operation => operation === 'checks/update')).toHaveLength(2);
    expect(check.summary).toContain(
      '136 of 136 findings are shown in the files: 61 in annotations, 75 in review comments. The verdict counts all of them.',
    );
  });
});

test('a clean pull request passes without a word', async () => {
  const pull = app()
    .organization()
    .repository()
    .pullRequest({ files: { 'pod.yaml': pod(), 'README.md': '# new\n' } });
  await app().play(pull.event('opened'));
  expect(checkOf(pull)).toMatchObject({
    state: 'success',
    title: expect.stringMatching(/^Passed\. /u),
    annotations: [],
    buttons: ['Re-run'],
  });
  expect([pull.reviews, pull.comments, pull.threads]).toEqual([[], [], []]);
});

describe('a file', () => {
  test('with CRLF line ends is commented on without a suggestion block, which would mix them', async () => {
    const pull = app()
      .organization()
      .repository({ base: talkative })
      .pullRequest({ files: { Dockerfile: dockerfile.replaceAll('\n', '\r\n') } });
    await app().play(pull.event('opened'));
    expect(threadsOf(pull)).toEqual(['Dockerfile:3 dockerfile/add-local-file', 'Dockerfile:4 dockerfile/add-local-file']);
  });

  test('that is renamed brings along what it had: only what is new counts', async () => {
    const old = { 'old/pod.yaml': hostNetworkPod(), 'old/web.yaml': hostNetworkPod('web') };
    const repository = app().organization().repository({ base: old });
    const pull = repository.pullRequest({
      rename: { 'old/pod.yaml': 'new/pod.yaml', 'old/web.yaml': 'new/web.yaml' },
      files: { 'new/web.yaml': hostNetworkPod('web').replace('  hostNetwork: true\n', '  hostNetwork: true\n  hostPID: true\n') },
    });
    await app().play(pull.event('opened'));
    expect(checkOf(pull).state).toBe('failure');
    expect(threadsOf(pull)).toEqual(['new/web.yaml:7 kubernetes/host-pid suggestion']);
    expect(checkOf(pull).summary).toMatch(/It moves \d+ findings to another folder or namespace; they were there before\./u);
  });

  test('whose patch GitHub leaves out is compared by its texts', async () => {
    const repository = app()
      .organization()
      .repository({ base: { Dockerfile: rootDockerfile, 'pod.yaml': pod() } });
    repository.hidePatch('Dockerfile');
    repository.hidePatch('pod.yaml');
    const pull = repository.pullRequest({ files: { Dockerfile: rootDockerfile.replace('/app', '/srv'), 'pod.yaml': hostNetworkPod() } });
    await app().play(pull.event('opened'));
    expect(checkOf(pull).state).toBe('failure');
    expect([...threadsOf(pull), ...checkOf(pull).annotations].join('\n')).toMatch(/pod\.yaml:6 .*kubernetes\/host-network/u);
    expect(checkOf(pull).summary).not.toMatch(/dockerfile\/root-user/u);
  });
});
