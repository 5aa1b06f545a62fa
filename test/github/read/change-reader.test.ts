import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { GitHubClient } from '../../../src/github/call/client.ts';
import type { ReviewTarget } from '../../../src/github/pull-request/review-target.ts';
import { BlobCache } from '../../../src/github/read/blob-cache.ts';
import { GitHubChangeReader } from '../../../src/github/read/change-reader.ts';
import { defaultPolicy } from '../../../src/policy/merge.ts';
import { profileEverywhere } from '../../../src/policy/profile.ts';
import { reviewResult } from '../../../src/review/review.ts';
import { privilegedContainer } from '../../../src/rules/kubernetes/privileged-container.ts';
import { danglingService } from '../../../src/rules/network/dangling-service.ts';
import { clientOf } from '../../fake-github/client.ts';
import { type FakeGitHub, startFakeGitHub } from '../../fake-github/fake-github.ts';
import type { FakePullRequest } from '../../fake-github/state/pull-request.ts';
import type { FakeRepository } from '../../fake-github/state/repository.ts';

let github: FakeGitHub;
let repository: FakeRepository;
let names = 0;
beforeAll(async () => {
  github = await startFakeGitHub();
});
beforeEach(() => {
  names += 1;
  repository = github.repository(`acme/app${names}`, {
    base: { Dockerfile: 'FROM alpine:3.20\n', '.dockerignore': '*\n', '.github/tidewaiter.yml': 'scope: all\n', 'old.yaml': 'a: 1\n' },
    private: true,
    topics: ['payments'],
  });
  github.forgetRequests();
});
afterEach(() => github.assertContract());
afterAll(() => github.close());

const client = (): GitHubClient => clientOf(github, { permissions: { contents: 'read', 'pull-requests': 'read' } });
const operations = (): readonly string[] => github.requests.map(({ operation }) => operation);
const policyPath = '.github/tidewaiter.yml';

const targetOf = (pull: FakePullRequest, change: Partial<ReviewTarget> = {}): ReviewTarget => ({
  owner: 'acme',
  repo: pull.repository.name,
  number: pull.number,
  base: pull.base.sha,
  head: pull.head.sha,
  baseRef: pull.base.ref,
  ...change,
});

test('two calls read all that a usual review needs', async () => {
  const pull = repository.pullRequest({
    files: { Dockerfile: 'FROM alpine:3.22\n', 'compose.yaml': 'services: {}\n' },
    delete: ['old.yaml'],
    draft: true,
  });
  const reader = new GitHubChangeReader(client(), targetOf(pull));
  const { facts } = await reader.readPullRequest(pull.number, policyPath);
  expect(facts).toMatchObject({
    state: 'open',
    draft: true,
    author: 'octocat',
    head: pull.head.sha,
    headRef: pull.head.ref,
    headRepository: repository.fullName,
    fromFork: false,
    base: pull.base.sha,
    baseRef: 'main',
    changedFiles: 3,
    repository: { private: true, defaultBranch: 'main', topics: ['payments'] },
    rateLimit: { cost: 1 },
  });
  const { files } = await reader.readChanges();
  const texts = await reader.readChangedFiles(files);
  expect(texts.head.get('Dockerfile')).toEqual({ state: 'text', text: 'FROM alpine:3.22\n' });
  expect(texts.base.get('Dockerfile')).toEqual({ state: 'text', text: 'FROM alpine:3.20\n' });
  expect(texts.base.get('old.yaml')).toEqual({ state: 'text', text: 'a: 1\n' });
  expect(texts.base.get('compose.yaml')).toEqual({ state: 'absent' });
  expect((await reader.readFiles('head', ['.dockerignore'])).get('.dockerignore')).toEqual({ state: 'text', text: '*\n' });
  expect(await reader.readBaseFile(policyPath)).toEqual({ state: 'text', text: 'scope: all\n' });
  expect(operations()).toEqual(['pulls/list-files', 'ReviewedPullRequest']);
});

test('the first query asks for no more than fifty files and what they are; the rest comes when it is read', async () => {
  const names = Array.from({ length: 51 }, (_, index) => `r${index}.yaml`);
  const pull = repository.pullRequest({ files: Object.fromEntries(names.map(name => [name, `a: ${name}\n`])) });
  const reader = new GitHubChangeReader(client(), targetOf(pull));
  await reader.readPullRequest(pull.number, policyPath);
  const { body } = github.requests.find(({ operation }) => operation === 'ReviewedPullRequest') ?? {};
  const asked = (letter: string): number => new Set(JSON.stringify(body).match(new RegExp(`\\$${letter}\\d+`, 'gu'))).size;
  expect([asked('a'), asked('p')]).toEqual([49, 50]);
  const { files } = await reader.readChanges();
  const { head } = await reader.readChangedFiles(files);
  expect(names.filter(name => head.get(name)?.state === 'text')).toEqual(names);
});

test('the policy is the one at the tip of the base branch, never the one of the change', async () => {
  const pull = repository.pullRequest({ files: { [policyPath]: 'scope: new\n' } });
  repository.commit({ files: { [policyPath]: 'scope: changed-files\n' } });
  const reader = new GitHubChangeReader(client(), targetOf(pull));
  await reader.readPullRequest(pull.number, policyPath);
  expect(await reader.readBaseFile(policyPath)).toEqual({ state: 'text', text: 'scope: changed-files\n' });
});

test('a change is compared with its merge base, wherever the base branch stands and however old the test merge is', async () => {
  const pull = repository.pullRequest({ files: { Dockerfile: 'FROM alpine:3.22\n', 'compose.yaml': 'services: {}\n' } });
  pull.mergeCommit();
  repository.hidePatch('Dockerfile');
  repository.commit({ files: { Dockerfile: 'FROM alpine:3.21\n', 'compose.yaml': 'services: {web: {image: a}}\n' } });
  const moved = targetOf(pull, { base: repository.head() });
  for (const target of [targetOf(pull), moved]) {
    const reader = new GitHubChangeReader(client(), target);
    const { files } = await reader.readChanges();
    const { base } = await reader.readChangedFiles(files);
    expect([base.get('Dockerfile'), base.get('compose.yaml')]).toEqual([
      { state: 'text', text: 'FROM alpine:3.20\n' },
      { state: 'absent' },
    ]);
  }
  expect(github.requests.some(({ path, body }) => `${path} ${JSON.stringify(body)}`.includes('/merge'))).toBe(false);
});

test('what a change moved or removed is read at its base, what it adds is not there, and what it leaves is read once', async () => {
  const pull = repository.pullRequest({ files: { 'new.yaml': 'a: 1\n', 'added.yaml': 'b: 1\n' }, delete: ['old.yaml', 'Dockerfile'] });
  const reader = new GitHubChangeReader(client(), targetOf(pull));
  const { files } = await reader.readChanges();
  expect(files).toContainEqual(expect.objectContaining({ path: 'new.yaml', previousPath: 'old.yaml', status: 'renamed' }));
  const paths = ['old.yaml', 'new.yaml', 'added.yaml', 'Dockerfile', '.dockerignore'];
  const read = async (side: 'base' | 'head'): Promise<unknown> => Object.fromEntries(await reader.readFiles(side, paths));
  expect(await read('base')).toEqual({
    'old.yaml': { state: 'text', text: 'a: 1\n' },
    'new.yaml': { state: 'absent' },
    'added.yaml': { state: 'absent' },
    Dockerfile: { state: 'text', text: 'FROM alpine:3.20\n' },
    '.dockerignore': { state: 'text', text: '*\n' },
  });
  expect(await read('head')).toEqual({
    'old.yaml': { state: 'absent' },
    'new.yaml': { state: 'text', text: 'a: 1\n' },
    'added.yaml': { state: 'text', text: 'b: 1\n' },
    Dockerfile: { state: 'absent' },
    '.dockerignore': { state: 'text', text: '*\n' },
  });
});

test('a base branch that is gone does not pass for one without a policy', async () => {
  const pull = repository.pullRequest({ files: { 'a.yaml': 'a: 1\n' } });
  const reader = new GitHubChangeReader(client(), targetOf(pull, { baseRef: 'gone' }));
  await reader.readPullRequest(pull.number, policyPath);
  expect(await reader.readBaseFile(policyPath)).toEqual({ state: 'text', text: 'scope: all\n' });
});

test('what does not fit into the one query is read afterwards, and nothing twice', async () => {
  const files = Object.fromEntries(Array.from({ length: 70 }, (_, at) => [`pod${at}.yaml`, `a: ${at}\n`]));
  const pull = repository.pullRequest({ files });
  const reader = new GitHubChangeReader(client(), targetOf(pull));
  await reader.readPullRequest(pull.number, policyPath);
  const { head } = await reader.readChangedFiles((await reader.readChanges()).files);
  expect(Object.fromEntries([...head].map(([path, read]) => [path, read.state === 'text' ? read.text : read.state]))).toEqual(files);
  expect(operations()).toEqual(['pulls/list-files', 'ReviewedPullRequest', 'Blobs']);
});

test('the one query holds what is ours and what is worth reading, also by the name that a file had, and nothing else', async () => {
  repository.commit({ files: { 'base.env': 'a\n'.repeat(9), 'moved.yaml': 'b\n'.repeat(9), 'gone.env': 'c\n' } });
  const pull = repository.pullRequest({
    files: {
      'chart/templates/_x.tpl': '{{ x }}\n',
      'src/main.rs': 'fn main() {}\n',
      'kept.md': 'b\n'.repeat(9),
      'src/worker.rs': 'fn work() {}\n',
      'src/notes.rs': 'a\n'.repeat(9),
    },
    delete: ['moved.yaml', 'base.env', 'gone.env'],
  });
  const reader = new GitHubChangeReader(client(), targetOf(pull));
  await reader.readPullRequest(pull.number, policyPath);
  const asked = JSON.stringify(github.requests.at(-1)?.body);
  const isAsked = (path: string): boolean => asked.includes(repository.git.resolve(`${pull.head.sha}:${path}`) ?? 'nothing');
  expect(['chart/templates/_x.tpl', 'kept.md', 'src/notes.rs'].map(isAsked)).toEqual([true, true, true]);
  expect(['src/main.rs', 'src/worker.rs'].map(isAsked)).toEqual([false, false]);
});

test('a cache spares what an earlier review of the repository read, and no content crosses repositories', async () => {
  const cache = new BlobCache(1 << 20);
  const text = 'FROM alpine:3.22\n';
  const pull = repository.pullRequest({ files: { 'a.dockerfile': text, 'b.yaml': 'b: 1\n' } });
  const first = new GitHubChangeReader(client(), targetOf(pull), cache);
  await first.readChangedFiles((await first.readChanges()).files);
  pull.push({ files: { 'b.yaml': 'b: 2\n' } });
  github.forgetRequests();
  const second = new GitHubChangeReader(client(), targetOf(pull), cache);
  await second.readPullRequest(pull.number, policyPath);
  const { head } = await second.readChangedFiles((await second.readChanges()).files);
  expect([head.get('a.dockerfile'), head.get('b.yaml')]).toEqual([
    { state: 'text', text },
    { state: 'text', text: 'b: 2\n' },
  ]);
  expect(operations()).toEqual(['pulls/list-files', 'ReviewedPullRequest']);
  const oids = JSON.stringify(github.requests[1]?.body);
  expect(oids).toContain(repository.git.resolve(`${pull.head.sha}:b.yaml`));
  expect(oids).not.toContain(repository.git.resolve(`${pull.head.sha}:a.dockerfile`));

  const other = github.repository(`acme/other${names}`).pullRequest({ files: { 'a.dockerfile': text } });
  github.forgetRequests();
  const stranger = new GitHubChangeReader(client(), targetOf(other), cache);
  await stranger.readChangedFiles((await stranger.readChanges()).files);
  expect(operations()).toEqual(['pulls/list-files', 'Blobs']);
});

test('what is not a file is told by its mode: links whatever they hold, and submodules', async () => {
  const pull = repository.pullRequest({
    files: {
      Dockerfile: { symlink: 'FROM scratch\nUSER 1\n' },
      'a/Dockerfile': { symlink: '../docker/Dockerfile' },
      'compose.yaml': { submodule: '1'.repeat(40) },
      'vendor/lib': { submodule: '2'.repeat(40) },
      deploy: { symlink: 'examples' },
      VERSION: '1.2.3',
      'run.sh': { content: 'exit\n', executable: true },
    },
  });
  for (const asks of [true, false]) {
    const reader = new GitHubChangeReader(client(), targetOf(pull));
    if (asks) await reader.readPullRequest(pull.number, policyPath);
    const { files } = await reader.readChanges();
    expect(Object.fromEntries(files.flatMap(({ path, mayBe }) => (mayBe ? [[path, mayBe]] : [])))).toEqual({
      'a/Dockerfile': 'link',
      'compose.yaml': 'submodule',
      'vendor/lib': 'submodule',
      deploy: 'link',
      VERSION: 'link',
    });
    const { head } = await reader.readChangedFiles(files);
    expect(head.get('Dockerfile')).toEqual({ state: 'link', target: 'FROM scratch\nUSER 1\n' });
    expect(head.get('a/Dockerfile')).toEqual({ state: 'link', target: '../docker/Dockerfile' });
    expect(head.get('deploy')).toEqual({ state: 'link', target: 'examples' });
    expect(head.get('VERSION')).toEqual({ state: 'text', text: '1.2.3' });
    for (const path of ['compose.yaml', 'vendor/lib']) expect(head.get(path)).toMatchObject({ state: 'unreadable', code: 'submodule' });
    expect(await reader.listSpecial()).toEqual({
      links: new Map([
        ['Dockerfile', 'FROM scratch\nUSER 1\n'],
        ['a/Dockerfile', '../docker/Dockerfile'],
        ['deploy', 'examples'],
      ]),
      submodules: new Set(['compose.yaml', 'vendor/lib']),
    });
  }
});

test('a pull request of a fork is told as one', async () => {
  const pull = repository.pullRequest({ files: { 'a.yaml': 'a: 1\n' }, fork: true });
  const { facts } = await new GitHubChangeReader(client(), targetOf(pull)).readPullRequest(pull.number, policyPath);
  expect(facts).toMatchObject({ fromFork: true, author: 'contributor', headRepository: `contributor/${repository.name}` });
});

test('a change without container files asks for no blob but the policy', async () => {
  const pull = repository.pullRequest({ files: { 'a.ts': 'x\n' } });
  const reader = new GitHubChangeReader(client(), targetOf(pull));
  await reader.readPullRequest(pull.number, policyPath);
  expect(JSON.stringify(github.requests.at(-1)?.body)).not.toContain('files: repository');
  expect(await reader.readBaseFile(policyPath)).toMatchObject({ state: 'text' });
});

test('a pull request that does not exist is an error, not an empty one', async () => {
  const pull = repository.pullRequest({ files: { 'a.yaml': 'a: 1\n' } });
  const reader = new GitHubChangeReader(client(), targetOf(pull));
  await expect(reader.readPullRequest(99, policyPath)).rejects.toMatchObject({ code: 'not-found' });
});

test('a review that joins files takes four calls, and one to learn which overlays change its manifests; it reads the files of no other unit, and none that it saw before', async () => {
  const deployment = (label: string): string =>
    `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {selector: {matchLabels: {app: ${label}}}, template: {metadata: {labels: {app: ${label}}}, spec: {containers: [{name: a, image: 'nginx:1.29.1'}]}}}\n`;
  const service = 'apiVersion: v1\nkind: Service\nmetadata: {name: web}\nspec: {selector: {app: web}}\n';
  repository.commit({
    files: {
      'shop/kustomization.yaml': 'resources: [web.yaml, service.yaml]\n',
      'shop/web.yaml': deployment('web'),
      'shop/service.yaml': service,
      'bank/kustomization.yaml': 'resources: [web.yaml]\n',
      'bank/web.yaml': deployment('bank'),
    },
  });
  const pull = repository.pullRequest({ files: { 'shop/web.yaml': deployment('shop') } });
  const cache = new BlobCache(1 << 20);
  const review = async (): Promise<readonly string[]> => {
    github.forgetRequests();
    const reader = new GitHubChangeReader(client(), targetOf(pull), cache);
    await reader.readPullRequest(pull.number, policyPath);
    const result = await reviewResult(
      { policy: { ...defaultPolicy, profile: profileEverywhere('hardening') }, rules: [danglingService], version: '0' },
      { reader, clock: { today: () => '2026-11-24' } },
    );
    return result.considered.shown.map(({ head: { ruleId, location } }) => `${location.path} ${ruleId}`);
  };
  expect(await review()).toEqual(['shop/service.yaml network/dangling-service']);
  expect(operations()).toEqual(['pulls/list-files', 'ReviewedPullRequest', 'git/get-tree', 'Blobs', 'Blobs']);
  expect(JSON.stringify(github.requests.map(({ body }) => body))).not.toContain(repository.git.resolve(`${pull.head.sha}:bank/web.yaml`));
  expect(await review()).toEqual(['shop/service.yaml network/dangling-service']);
  expect(operations()).toEqual(['pulls/list-files', 'ReviewedPullRequest', 'git/get-tree']);
});

test('archives are read as bytes from both sides: a query that tells their sizes, and a call for each', async () => {
  const [before, after] = [Buffer.from([0x1f, 0x8b, 0, 0xff]), Buffer.from([0x1f, 0x8b, 1, 0xfe])];
  const other = github.repository(`acme/packed${names}`, { base: { 'charts/a.tgz': before } });
  const pull = other.pullRequest({ files: { 'charts/a.tgz': after } });
  const reader = new GitHubChangeReader(client(), targetOf(pull));
  await reader.readChanges();
  github.forgetRequests();
  const bytesAt = async (side: 'base' | 'head') => (await reader.readBytes(side, ['charts/a.tgz'])).get('charts/a.tgz');
  expect(await bytesAt('head')).toMatchObject({ state: 'bytes', bytes: after });
  expect(github.requests).toHaveLength(2);
  expect(await bytesAt('base')).toMatchObject({ state: 'bytes', bytes: before });
  expect((await reader.readBytes('head', [])).size).toBe(0);
});

test('an archive that an earlier review of the repository read is not asked for again: not even how large it is, once the tree is listed', async () => {
  const [before, after] = [Buffer.from([0x1f, 0x8b, 0, 0xfd]), Buffer.from([0x1f, 0x8b, 1, 0xfc])];
  const packed = { 'charts/a.tgz': before };
  const pull = github.repository(`acme/twice${names}`, { base: packed }).pullRequest({ files: { 'charts/a.tgz': after } });
  const cache = new BlobCache(1 << 20);
  const bothSides = async (at: Parameters<typeof targetOf>[0]): Promise<readonly unknown[]> => {
    const reader = new GitHubChangeReader(client(), targetOf(at), cache);
    await reader.readChanges();
    await reader.listFiles('head');
    github.forgetRequests();
    const [head, base] = [await reader.readBytes('head', ['charts/a.tgz']), await reader.readBytes('base', ['charts/a.tgz'])];
    return [head.get('charts/a.tgz'), base.get('charts/a.tgz')];
  };
  // What head is compared with is asked for, too.
  const blobCalls = (): readonly string[] => operations().filter(name => name !== 'repos/compare-commits-with-basehead');
  const read = [
    { state: 'bytes', bytes: after },
    { state: 'bytes', bytes: before },
  ];
  expect(await bothSides(pull)).toMatchObject(read);
  expect(blobCalls()).toEqual(['Sizes', 'git/get-blob', 'Sizes', 'git/get-blob']);
  expect(await bothSides(pull)).toMatchObject(read);
  expect(blobCalls()).toEqual(['Sizes']);

  const other = github.repository(`acme/stranger${names}`, { base: packed }).pullRequest({ files: { 'charts/a.tgz': after } });
  expect(await bothSides(other)).toMatchObject(read);
  expect(blobCalls()).toHaveLength(4);
});

test('a file of a chart with a name that says nothing is seen to be read by a template, and the chart is rendered', async () => {
  const pod = (value: string): string =>
    `apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n  containers:\n  - {name: a, image: "nginx:1.29.1", securityContext: {privileged: ${value}}}\n`;
  repository.commit({
    files: {
      'web/Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\n',
      'web/templates/pod.yaml': pod('{{ .Files.Get "settings/run.py" }}'),
      'web/settings/run.py': 'false',
      'web/settings/other.py': 'false',
    },
  });
  const states = async (path: string): Promise<unknown> => {
    const reader = new GitHubChangeReader(client(), targetOf(repository.pullRequest({ files: { [path]: 'true' } })));
    const { coverage, verdict } = await reviewResult(
      { policy: defaultPolicy, rules: [privilegedContainer], version: '0' },
      { reader, clock: { today: () => '2026-11-24' } },
    );
    return [coverage.entries, verdict.mayMerge];
  };
  expect(await states('web/settings/run.py')).toEqual([[{ path: 'web/settings/run.py', status: 'rendered' }], false]);
  expect(await states('web/settings/other.py')).toEqual([[{ path: 'web/settings/other.py', status: 'not-ours' }], true]);
});

test('of a file that the change touches, the base alone is read where the base is asked for', async () => {
  const pull = repository.pullRequest({ files: { 'old.yaml': 'a: 2\n' } });
  const reader = new GitHubChangeReader(client(), targetOf(pull));
  await reader.readChanges();
  const before = github.requests.length;
  const texts = await reader.readFiles('base', ['old.yaml']);
  expect(texts.get('old.yaml')).toEqual({ state: 'text', text: 'a: 1\n' });
  const asked = JSON.stringify(github.requests.slice(before).map(({ body }) => body));
  expect(asked).toContain(`${pull.base.sha}:old.yaml`);
  expect(asked).not.toContain(repository.git.resolve(`${pull.head.sha}:old.yaml`));
  expect(asked).not.toContain(`${pull.head.sha}:old.yaml`);
});
