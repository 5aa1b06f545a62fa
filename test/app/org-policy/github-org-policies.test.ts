import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { GitHubOrgPolicies } from '../../../app/org-policy/github-org-policies.ts';
import { SeenPoliciesInMemory } from '../../../app/org-policy/seen-policies.ts';
import { allRules } from '../../../src/rules/catalog.ts';
import { clientOf } from '../../fake-github/client.ts';
import { type FakeGitHub, startFakeGitHub } from '../../fake-github/fake-github.ts';
import type { FakeRepository } from '../../fake-github/state/repository.ts';

const path = 'tidewaiter/policy.yml';
const policy = 'thresholds: {block: low}\n';
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
    now: () => time,
  });

/** Status codes of the requests that a piece of work makes. */
const statusesOf = async (work: () => Promise<unknown>): Promise<readonly (number | undefined)[]> => {
  const before = github.requests.length;
  await work();
  return github.requests.slice(before).map(({ status }) => status);
};

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
    expect(await statusesOf(() => policies.load(1, 'acme'))).toEqual([200]);
    time += 59_999;
    expect(await statusesOf(() => policies.load(1, 'ACME'))).toEqual([]);
    time += 1;
    expect(await statusesOf(() => policies.load(1, 'acme'))).toEqual([304]);
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
    expect(await statusesOf(() => other.load(1, 'acme'))).toEqual([]);
  });

  test('is read once for many reviews at the same time', async () => {
    withPolicy('acme/.github-private');
    const policies = source();
    expect(await statusesOf(() => Promise.all(Array.from({ length: 20 }, () => policies.load(1, 'acme'))))).toEqual([200]);
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
    github.fail({ route: 'repos/get-content', status: 502, times: 3 });
    await expect(policies.load(1, 'acme')).rejects.toMatchObject({ code: 'unavailable', retryable: true });
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
