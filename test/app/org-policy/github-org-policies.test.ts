import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { GitHubOrgPolicies } from '../../../app/org-policy/github-org-policies.ts';
import { SeenPoliciesInMemory } from '../../../app/org-policy/seen-policies.ts';
import { allRules } from '../../../src/rules/catalog.ts';
import { clientOf } from '../../fake-github/client.ts';
import { type FakeGitHub, startFakeGitHub } from '../../fake-github/fake-github.ts';
import type { FileMap } from '../../fake-github/git/file-tree.ts';
import type { FakeRepository } from '../../fake-github/state/repository.ts';
import { createMemoryStore } from '../../support/app/memory-store.ts';

const path = 'tidewaiter/policy.yml';
const policy = 'thresholds: {block: low}\n';
const folder = 'tidewaiter/image-policies';
const imagePolicy = 'kind: ClusterImagePolicy\n';
const rules = allRules.map(rule => rule.meta);

let github: FakeGitHub;
let time: number;
let token: string;
let seen: SeenPoliciesInMemory;
beforeEach(async () => {
  github = await startFakeGitHub();
  time = 1_000_000;
  token = github.token({ permissions: { contents: 'read' } });
  seen = new SeenPoliciesInMemory();
});
afterEach(async () => {
  await github.close();
  github.assertContract();
});

const source = (): GitHubOrgPolicies =>
  new GitHubOrgPolicies({
    clients: { forInstallation: async () => clientOf(github, token) },
    settings: { repositories: ['.github-private', '.github'], path },
    rules,
    seen,
    store: createMemoryStore(),
    now: () => time,
  });

/** Operations and status codes of the requests that a piece of work makes, sorted, since some run at the same time. */
const requestsOf = async (work: () => Promise<unknown>): Promise<readonly string[]> => {
  const before = github.requests.length;
  await work();
  return github.requests
    .slice(before)
    .map(({ operation, status }) => `${operation} ${status}`)
    .toSorted();
};

/** What looking into the repository that is not there takes, each time. */
const elsewhere = ['ImagePolicies 200', 'repos/get-content 404'];

const withPolicy = (name: string, text: string | Uint8Array = policy): FakeRepository =>
  github.repository(name, { private: true, base: { [path]: text } });

/** Narrows the token to another repository, as when the App is taken off the policy's. */
const loseAccess = (): void => {
  token = github.token({ permissions: { contents: 'read' }, repository: github.repository('acme/app', { private: true }) });
};

describe('the policy of an organization', () => {
  test('is that of the first repository that has one, on its default branch', async () => {
    withPolicy('acme/.github-private', 'thresholds: {block: medium}\n');
    withPolicy('acme/.github');
    expect(await source().load(1, 'acme')).toMatchObject({
      state: 'policy',
      policy: { repository: 'acme/.github-private', source: { path }, thresholds: { block: 'medium' } },
    });
  });

  test('may lie in the second', async () => {
    github.repository('acme/.github-private', { private: true });
    withPolicy('acme/.github');
    expect(await source().load(1, 'acme')).toMatchObject({ state: 'policy', policy: { repository: 'acme/.github' } });
  });

  test('that is nowhere says where it was looked for', async () => {
    github.repository('acme/.github');
    const loaded = await source().load(1, 'acme');
    expect(loaded).toEqual({
      state: 'none',
      note: "There is no organization's policy: neither acme/.github-private nor acme/.github has tidewaiter/policy.yml, as far as the App can see. A private one counts once the App is installed on it.",
    });
  });

  test.each<[string, string | Uint8Array, RegExp]>([
    ['errors', 'thresholds: {blok: low}\n', /Unknown key "blok"/u],
    ['bytes that are no text', new Uint8Array([0x76, 0x3a, 0, 1]), /can't be read: The file is binary/u],
    ['bytes that are not UTF-8', new Uint8Array([0x76, 0x3a, 0x20, 0xff, 0xfe, 0x0a]), /not valid UTF-8/u],
    ['more than a policy may have', `# ${'x'.repeat(1_100_000)}\n`, /over 1 MiB/u],
  ])('with %s is invalid, and nothing else takes its place', async (_, text, message) => {
    withPolicy('acme/.github-private', text);
    withPolicy('acme/.github');
    const loaded = await source().load(1, 'acme');
    expect(loaded).toMatchObject({
      state: 'invalid',
      repository: 'acme/.github-private',
      errors: [{ path, line: 1, message: expect.stringMatching(message) }],
    });
  });
});

describe('what was read of an owner', () => {
  test('counts for a minute, and is then asked for with its ETag, which costs nothing', async () => {
    withPolicy('acme/.github-private');
    const policies = source();
    expect(await requestsOf(() => policies.load(1, 'acme'))).toEqual(
      [...elsewhere, 'ImagePolicies 200', 'repos/get-content 200'].toSorted(),
    );
    time += 59_999;
    expect(await requestsOf(() => policies.load(1, 'ACME'))).toEqual([]);
    time += 1;
    expect(await requestsOf(() => policies.load(1, 'acme'))).toEqual(
      [...elsewhere, 'ImagePolicies 200', 'repos/get-content 304'].toSorted(),
    );
    expect(await policies.load(1, 'acme')).toMatchObject({ state: 'policy', policy: { thresholds: { block: 'low' } } });
  });

  test('is read again once it is forgotten', async () => {
    const repository = withPolicy('acme/.github-private');
    const policies = source();
    await policies.load(1, 'acme');
    repository.commit({ files: { [path]: 'thresholds: {block: none}\n' } });
    expect(await policies.load(1, 'acme')).toMatchObject({ policy: { thresholds: { block: 'low' } } });
    await policies.forget('Acme');
    expect(await policies.load(1, 'acme')).toMatchObject({ policy: { thresholds: { block: 'none' } } });
  });

  test('is read again by every process once one of them forgets it', async () => {
    const repository = withPolicy('acme/.github-private');
    const [told, other] = [source(), source()];
    await other.load(1, 'acme');
    repository.commit({ files: { [path]: 'thresholds: {block: none}\n' } });
    await told.forget('acme');
    expect(await other.load(1, 'acme')).toMatchObject({ policy: { thresholds: { block: 'none' } } });
    expect(await requestsOf(() => other.load(1, 'acme'))).toEqual([]);
  });

  test('is read once for many reviews at the same time', async () => {
    withPolicy('acme/.github-private');
    const policies = source();
    expect(await requestsOf(() => Promise.all(Array.from({ length: 20 }, () => policies.load(1, 'acme'))))).toHaveLength(4);
  });

  test('is not kept when a push made it old while it was being read', async () => {
    const repository = withPolicy('acme/.github-private');
    const policies = source();
    const first = policies.load(1, 'acme');
    await policies.forget('acme');
    await first;
    repository.commit({ files: { [path]: 'thresholds: {block: none}\n' } });
    expect(await policies.load(1, 'acme')).toMatchObject({ policy: { thresholds: { block: 'none' } } });
  });

  test('is not taken for none when GitHub fails', async () => {
    withPolicy('acme/.github-private');
    const policies = source();
    const fault = github.fail({ route: 'repos/get-content', status: 502 });
    await expect(policies.load(1, 'acme')).rejects.toMatchObject({ code: 'unavailable', retryable: true });
    fault.remove();
    expect(await policies.load(1, 'acme')).toMatchObject({ state: 'policy' });
  });
});

describe('a policy that was seen', () => {
  test('and can’t be seen any more stops the reviews, also in another process that remembers it', async () => {
    withPolicy('acme/.github-private');
    const policies = source();
    await policies.load(1, 'acme');
    withPolicy('acme/.github', 'thresholds: {block: none}\n');
    loseAccess();
    await policies.forget('acme');
    for (const some of [policies, source()]) {
      expect(await some.load(1, 'acme')).toMatchObject({
        state: 'invalid',
        repository: 'acme/.github-private',
        errors: [
          { message: expect.stringContaining("can't see that repository any more"), hint: expect.stringContaining('Give the App access') },
        ],
      });
    }
  });

  test('counts again once the access is back', async () => {
    withPolicy('acme/.github-private');
    const policies = source();
    const before = token;
    await policies.load(1, 'acme');
    loseAccess();
    await policies.forget('acme');
    await policies.load(1, 'acme');
    token = before;
    await policies.forget('acme');
    expect(await policies.load(1, 'acme')).toMatchObject({ state: 'policy' });
  });

  test('and was taken away by people who may is gone', async () => {
    const repository = withPolicy('acme/.github-private');
    const policies = source();
    await policies.load(1, 'acme');
    repository.commit({ delete: [path] });
    await policies.forget('acme');
    expect(await policies.load(1, 'acme')).toMatchObject({ state: 'none' });
    loseAccess();
    await policies.forget('acme');
    expect(await policies.load(1, 'acme')).toMatchObject({ state: 'none' });
  });
});

describe('the image policies of an organization', () => {
  const withFiles = (name: string, base: FileMap): FakeRepository => github.repository(name, { private: true, base });
  const held = (repository: string, files: Readonly<Record<string, string>>): object => ({
    repository,
    folder,
    files: new Map(Object.entries(files).map(([name, text]) => [name, Buffer.from(text)])),
  });

  test('come with the policy of their repository as they were written, at the price of one query', async () => {
    const files = { 'base.yaml': imagePolicy, 'truststore/x509/ca/acme/root.pem': 'PEM\n' };
    withFiles('acme/.github-private', {
      [path]: policy,
      [`${folder}/base.yaml`]: imagePolicy,
      [`${folder}/truststore/x509/ca/acme/root.pem`]: 'PEM\n',
    });
    const policies = source();
    expect(await requestsOf(() => policies.load(1, 'acme'))).toEqual(
      [...elsewhere, 'ImagePolicies 200', 'repos/get-content 200'].toSorted(),
    );
    expect(await policies.load(1, 'acme')).toMatchObject({ state: 'policy', images: held('acme/.github-private', files) });
  });

  test('are asked for again after a minute, by their folder’s id, without any content', async () => {
    withFiles('acme/.github-private', { [path]: policy, [`${folder}/base.yaml`]: imagePolicy });
    const policies = source();
    const before = await policies.load(1, 'acme');
    time += 60_000;
    expect(await requestsOf(() => policies.load(1, 'acme'))).toEqual(
      [...elsewhere, 'ImagePoliciesId 200', 'repos/get-content 304'].toSorted(),
    );
    expect(await policies.load(1, 'acme')).toEqual(before);
  });

  test('are read again once a push was told, also when the policy file is the same', async () => {
    const repository = withFiles('acme/.github-private', { [path]: policy, [`${folder}/base.yaml`]: imagePolicy });
    const policies = source();
    await policies.load(1, 'acme');
    repository.commit({ files: { [`${folder}/base.yaml`]: 'kind: TrustRoot\n' } });
    await policies.forget('acme');
    expect(await policies.load(1, 'acme')).toMatchObject({
      images: held('acme/.github-private', { 'base.yaml': 'kind: TrustRoot\n' }),
    });
    repository.commit({ delete: [`${folder}/base.yaml`] });
    await policies.forget('acme');
    const loaded = await policies.load(1, 'acme');
    expect(loaded.state).toBe('policy');
    expect(loaded).not.toHaveProperty('images');
  });

  test('count without a policy file anywhere', async () => {
    github.repository('acme/.github-private', { private: true });
    withFiles('acme/.github', { [`${folder}/base.yaml`]: imagePolicy });
    expect(await source().load(1, 'acme')).toMatchObject({
      state: 'none',
      note: expect.stringContaining("There is no organization's policy"),
      images: held('acme/.github', { 'base.yaml': imagePolicy }),
    });
  });

  test('are not taken from a repository that is looked at after the one with the policy', async () => {
    withFiles('acme/.github-private', { [path]: policy });
    withFiles('acme/.github', { [path]: policy, [`${folder}/base.yaml`]: imagePolicy });
    const loaded = await source().load(1, 'acme');
    expect(loaded).toMatchObject({ state: 'policy', policy: { repository: 'acme/.github-private' } });
    expect(loaded).not.toHaveProperty('images');
  });

  test('that lie before the policy, in another repository, are an error that says so, and never left out', async () => {
    withFiles('acme/.github-private', { [`${folder}/base.yaml`]: imagePolicy });
    withFiles('acme/.github', { [path]: policy });
    expect(await source().load(1, 'acme')).toMatchObject({
      state: 'policy',
      policy: { repository: 'acme/.github' },
      images: {
        state: 'invalid',
        repository: 'acme/.github-private',
        errors: [
          {
            path: folder,
            message: "The image policies lie in acme/.github-private, and the organization's policy in acme/.github.",
            hint: 'Put both into one repository.',
          },
        ],
      },
    });
  });

  test('that can’t be used leave the policy in force', async () => {
    withFiles('acme/.github-private', { [path]: policy, [`${folder}/base.yaml`]: { symlink: 'other.yaml' } });
    expect(await source().load(1, 'acme')).toMatchObject({
      state: 'policy',
      images: { state: 'invalid', errors: [{ path: `${folder}/base.yaml` }] },
    });
  });

  test('that GitHub does not let the App see beside a policy that it does are an error, not none', async () => {
    withFiles('acme/.github-private', { [path]: policy, [`${folder}/base.yaml`]: imagePolicy });
    const policies = source();
    const refuse = () =>
      github.fail({
        route: 'graphql',
        graphqlErrors: [{ type: 'FORBIDDEN', message: 'Resource not accessible by integration' }],
        times: 1,
      });
    const unseen = {
      state: 'policy',
      images: {
        state: 'invalid',
        errors: [
          {
            message:
              "The image policies of acme/.github-private can't be read: Reading the image policies failed: Resource not accessible by integration",
          },
        ],
      },
    };
    refuse();
    expect(await policies.load(1, 'acme')).toMatchObject(unseen);
    await policies.forget('acme');
    expect(await policies.load(1, 'acme')).toMatchObject({ images: held('acme/.github-private', { 'base.yaml': imagePolicy }) });
    await policies.forget('acme');
    refuse();
    expect(await policies.load(1, 'acme')).toMatchObject(unseen);
  });

  test('are not taken for none when GitHub fails', async () => {
    withFiles('acme/.github-private', { [path]: policy, [`${folder}/base.yaml`]: imagePolicy });
    const policies = source();
    const fault = github.fail({ route: 'graphql:ImagePolicies', status: 502 });
    await expect(policies.load(1, 'acme')).rejects.toMatchObject({ code: 'unavailable', retryable: true });
    fault.remove();
    expect(await policies.load(1, 'acme')).toHaveProperty('images');
  });

  test('that were seen alone, and can’t be seen any more, stop the reviews, also in another process', async () => {
    withFiles('acme/.github', { [`${folder}/base.yaml`]: imagePolicy });
    const policies = source();
    await policies.load(1, 'acme');
    loseAccess();
    await policies.forget('acme');
    for (const some of [policies, source()])
      expect(await some.load(1, 'acme')).toMatchObject({
        state: 'invalid',
        repository: 'acme/.github',
        errors: [{ hint: expect.stringContaining('/tidewaiter confirm-policy none') }],
      });
  });

  test('that were taken away by people who may are gone', async () => {
    const repository = withFiles('acme/.github', { [`${folder}/base.yaml`]: imagePolicy });
    const policies = source();
    await policies.load(1, 'acme');
    repository.commit({ delete: [`${folder}/base.yaml`] });
    await policies.forget('acme');
    expect(await policies.load(1, 'acme')).not.toHaveProperty('images');
    loseAccess();
    await policies.forget('acme');
    expect(await policies.load(1, 'acme')).toMatchObject({ state: 'none' });
  });
});
