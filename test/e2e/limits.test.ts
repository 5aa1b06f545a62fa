import { describe, expect, test } from 'vitest';
import { startFakeGitHub } from '../fake-github/fake-github.ts';
import type { FileMap } from '../fake-github/git/file-tree.ts';
import { reviewEvent, useGitHub } from './review-run.ts';
import { dockerfile, hostNetworkPod, pod, rootDockerfile } from './sample-files.ts';

const github = useGitHub();
const found = 'error pod.yaml:6 high: kubernetes/host-network';
const notes = (count: number): FileMap => Object.fromEntries(Array.from({ length: count }, (_, at) => [`notes/${at}.txt`, `${at}\n`]));

describe('a pull request of more files than GitHub lists', () => {
  test('is compared by its trees: the finding beyond the list counts', async () => {
    const repository = github().repository('acme/app', { base: { 'z/first.yaml': hostNetworkPod('old'), 'z/gone.yaml': pod('gone') } });
    const pull = repository.pullRequest({
      files: { ...notes(3_000), 'pod.yaml': hostNetworkPod() },
      rename: { 'z/first.yaml': 'z/renamed.yaml' },
      delete: ['z/gone.yaml'],
    });
    const run = await reviewEvent(github(), pull.event('opened'));
    expect(run).toMatchObject({ verdict: 'block', found: [found] });
    expect(run.summary).toContain('2 changed files were evaluated');
    expect(run.requests.length).toBeLessThanOrEqual(38);
  });

  test('is incomplete when the trees are too large to be listed, too', async () => {
    await using small = await startFakeGitHub({ sizes: { treeEntries: 1_000 } });
    const pull = small.repository('acme/app').pullRequest({ files: { ...notes(3_000), 'pod.yaml': hostNetworkPod() } });
    const run = await reviewEvent(small, pull.event('opened'));
    small.assertContract();
    expect([run.verdict, run.exitCode]).toEqual(['incomplete', 1]);
    expect(run.summary).toMatch(/changed files? (?:was|were) not listed by the host/u);
  });
});

describe('commits that differ in more files than a comparison lists', () => {
  test('are compared by their trees', async () => {
    const repository = github().repository('acme/app', { base: { 'z.yaml': hostNetworkPod('old') } });
    const event = repository.push({ files: { ...notes(310), 'pod.yaml': hostNetworkPod() }, rename: { 'z.yaml': 'zz.yaml' } });
    expect(await reviewEvent(github(), event)).toMatchObject({ verdict: 'block', found: [found] });
  });

  test('in a merge group too, and are incomplete when those are too large', async () => {
    await using small = await startFakeGitHub({ sizes: { treeEntries: 100 } });
    const repository = small.repository('acme/app');
    const pull = repository.pullRequest({ files: { ...notes(310), 'pod.yaml': pod() } });
    const run = await reviewEvent(small, repository.mergeGroup(pull).event());
    small.assertContract();
    expect([run.verdict, run.exitCode]).toEqual(['incomplete', 1]);
  });
});

describe('a file without a patch', () => {
  test('is compared by its texts; what was there before stays silent', async () => {
    const repository = github().repository('acme/app', { base: { Dockerfile: rootDockerfile, 'pod.yaml': pod() } });
    repository.hidePatch('Dockerfile');
    repository.hidePatch('pod.yaml');
    const pull = repository.pullRequest({
      files: { Dockerfile: rootDockerfile.replace('/app', '/srv'), 'pod.yaml': hostNetworkPod() },
    });
    const run = await reviewEvent(github(), pull.event('opened'), { mayWrite: true, inputs: { comment: 'review' } });
    expect(run.found).toEqual([found]);
    // GitHub shows no diff for it, so that no comment can stand there.
    expect([pull.threads, run.operations.includes('pulls/create-review')]).toEqual([[], false]);
  });

  test('because of its size is compared by its texts too', async () => {
    const long = `${dockerfile}${'# a comment\n'.repeat(2_500)}`;
    const pull = github()
      .repository('acme/app', { base: { Dockerfile: long } })
      .pullRequest({ files: { Dockerfile: long.replaceAll('# a', '# another').replace('USER node\n', '') } });
    expect((await reviewEvent(github(), pull.event('opened'))).found).toEqual(['warning Dockerfile:1 medium: dockerfile/root-user']);
  });
});

describe('a file that can’t be read', () => {
  const review = async (files: FileMap, base: FileMap = {}) => {
    const repository = github().repository('acme/app', { base: { 'README.md': '# app\n', ...base } });
    return reviewEvent(github(), repository.pullRequest({ files }).event('opened'));
  };

  test.each<[string, FileMap, string]>([
    ['of more than 1 MiB', { Dockerfile: `${dockerfile}# ${'x'.repeat(1_050_000)}\n` }, 'that are reviewed. Split it'],
    ['that is binary', { Dockerfile: new Uint8Array([0x46, 0, 1, 2]) }, 'binary'],
    ['that is not UTF-8', { Dockerfile: Buffer.from(`${dockerfile}# caf\xe9\n`, 'latin1') }, 'not valid UTF-8'],
    ['that is a submodule', { 'compose.yaml': { submodule: '1'.repeat(40) } }, 'a submodule'],
    ['that links to nobody knows what', { Dockerfile: { symlink: '../../etc/passwd' } }, 'symbolic link'],
    ['that links to a file of another kind', { Dockerfile: { symlink: 'notes.yaml' } }, 'symbolic link'],
  ])('%s leaves the review incomplete', async (_, files, reason) => {
    const run = await review(files);
    const [path = ''] = Object.keys(files);
    expect([run.verdict, run.exitCode]).toEqual(['incomplete', 1]);
    expect(run.annotations[0]).toMatchObject({ level: 'error', path, title: 'Not evaluated' });
    expect(run.annotations[0]?.message).toContain(reason);
    expect(run.summary).toContain(reason);
    expect(run.sarif?.runs[0]?.invocations?.[0]?.toolExecutionNotifications).toMatchObject([{ level: 'error' }]);
  });

  test('does not hide a finding that blocks', async () => {
    const run = await review({ Dockerfile: new Uint8Array([0x46, 0, 1, 2]), 'pod.yaml': hostNetworkPod() });
    expect(run).toMatchObject({ verdict: 'block', exitCode: 1, found: ['error Dockerfile:1 Not evaluated', found] });
  });

  test('may only warn, when policy says so', async () => {
    const run = await review({ Dockerfile: new Uint8Array([0x46, 0, 1, 2]) }, { '.github/tidewaiter.yml': 'on-incomplete: warn\n' });
    expect([run.verdict, run.exitCode]).toEqual(['incomplete', 0]);
  });

  test('of no interest does not matter', async () => {
    const files = { 'logo.png': new Uint8Array([0, 1]), vendor: { submodule: '1'.repeat(40) }, 'link.txt': { symlink: '/etc/passwd' } };
    expect(await review(files)).toMatchObject({ verdict: 'pass' });
  });
});

describe('a symbolic link', () => {
  test('to a file of its kind is left to that file', async () => {
    const pull = github()
      .repository('acme/app')
      .pullRequest({ files: { 'docker/Dockerfile': rootDockerfile, Dockerfile: { symlink: 'docker/Dockerfile' } } });
    const run = await reviewEvent(github(), pull.event('opened'));
    expect(run).toMatchObject({ verdict: 'warn', found: ['warning docker/Dockerfile:1 medium: dockerfile/root-user'] });
    expect(run.summary).toContain('1 excluded');
  });

  test('that was a file, and a file that was a link', async () => {
    const repository = github().repository('acme/app', {
      base: { 'a/Dockerfile': dockerfile, 'b/Dockerfile': { symlink: '../a/Dockerfile' }, 'c/Dockerfile': rootDockerfile },
    });
    const pull = repository.pullRequest({ files: { 'b/Dockerfile': rootDockerfile, 'c/Dockerfile': { symlink: '../a/Dockerfile' } } });
    const { found, verdict } = await reviewEvent(github(), pull.event('opened'));
    // What the new link leads to is not part of the change: nobody looked at it for this place.
    expect(verdict).toBe('incomplete');
    expect(found).toEqual(['error c/Dockerfile:1 Not evaluated', 'warning b/Dockerfile:1 medium: dockerfile/root-user']);
  });

  test('is told from a file by its mode, even when it holds a whole Dockerfile', async () => {
    const pull = github()
      .repository('acme/app')
      .pullRequest({
        files: {
          Dockerfile: { symlink: rootDockerfile },
          'vendor/app': { submodule: '1'.repeat(40) },
          'x/Dockerfile': { symlink: '../vendor/app/Dockerfile' },
        },
      });
    const { found, verdict } = await reviewEvent(github(), pull.event('opened'));
    expect(verdict).toBe('incomplete');
    expect(found.filter(line => line.endsWith('Not evaluated'))).toEqual([
      'error Dockerfile:1 Not evaluated',
      'error x/Dockerfile:1 Not evaluated',
      'error vendor/app:1 Not evaluated',
    ]);
  });

  test('is told from a file of one line without a line break', async () => {
    const pull = github()
      .repository('acme/app')
      .pullRequest({ files: { Dockerfile: 'FROM node' } });
    const run = await reviewEvent(github(), pull.event('opened'));
    expect(run.found).toContain('warning Dockerfile:1 medium: image/mutable-tag');
  });
});

test('files that GraphQL cuts short or reads in another encoding come whole from the blobs API', async () => {
  const pull = github()
    .repository('acme/app')
    .pullRequest({ files: { 'pod.yaml': `${hostNetworkPod()}# ${'x'.repeat(600_000)}\n`, Dockerfile: `\uFEFF${dockerfile}` } });
  const run = await reviewEvent(github(), pull.event('opened'));
  expect([run.found, run.operations.filter(name => name === 'git/get-blob')]).toEqual([[found], ['git/get-blob']]);
});
