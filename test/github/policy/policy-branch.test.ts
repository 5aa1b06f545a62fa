import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findPolicyBranch } from '../../../src/github/policy/policy-branch.ts';
import { readPullRequestTarget } from '../../../src/github/pull-request/pull-request-target.ts';
import type { ReviewTarget } from '../../../src/github/pull-request/review-target.ts';
import { GitHubChangeReader } from '../../../src/github/read/change-reader.ts';
import { clientOf } from '../../fake-github/client.ts';
import { type FakeGitHub, startFakeGitHub } from '../../fake-github/fake-github.ts';
import type { FakePullRequest } from '../../fake-github/state/pull-request.ts';
import type { FakeRepository } from '../../fake-github/state/repository.ts';
import { ScriptedGitHub } from '../../support/scripted-github.ts';

let github: FakeGitHub;
let repository: FakeRepository;
let names = 0;
beforeAll(async () => {
  github = await startFakeGitHub();
});
beforeEach(() => {
  names += 1;
  repository = github.repository(`acme/app${names}`, { base: { 'policy.yml': 'of main\n' } });
});
afterEach(() => github.assertContract());
afterAll(() => github.close());

/** A branch with a policy of its own. */
const branch = (name: string, { isProtected = false } = {}): void => {
  repository.commit({ files: { 'policy.yml': `of ${name}\n` } }, { branch: name });
  if (isProtected) repository.requiredChecks.set(name, [{ context: 'tidewaiter' }]);
};

const targetOf = (pull: FakePullRequest, more: Partial<ReviewTarget> = {}): ReviewTarget => ({
  owner: 'acme',
  repo: repository.name,
  number: pull.number,
  base: pull.base.sha,
  head: pull.head.sha,
  baseRef: pull.base.ref,
  defaultBranch: repository.defaultBranch,
  ...more,
});

/** The policy by which a target is judged, why it is that one, and the calls that it took to find out which. */
const policyOf = async (target: ReviewTarget): Promise<readonly unknown[]> => {
  github.forgetRequests();
  const reader = new GitHubChangeReader(clientOf(github, {}), target);
  const { note } = await reader.policyBranch();
  const operations = github.requests.map(({ operation }) => operation);
  const text = await reader.readBaseFile('policy.yml');
  return [text.state === 'text' ? text.text.trim() : text, note, operations];
};

const unprotected = (name: string): string =>
  `The policy is that of the default branch, since "${name}" is not protected: whoever may push to it could change the policy there.`;

describe('the policy of a pull request', () => {
  test('to the default branch is that of this branch, at no cost', async () => {
    const pull = repository.pullRequest({ files: { 'policy.yml': 'of the change\n' } });
    expect(await policyOf(targetOf(pull))).toEqual(['of main', undefined, []]);
  });

  test('to a protected branch is that of this branch', async () => {
    branch('release', { isProtected: true });
    const pull = repository.pullRequest({ base: 'release', files: { a: '1' } });
    expect(await policyOf(targetOf(pull))).toEqual(['of release', undefined, ['pulls/get', 'repos/get-branch']]);
    expect(await policyOf(targetOf(pull, { stackBase: null }))).toEqual(['of release', undefined, ['repos/get-branch']]);
  });

  test('to a branch to which anyone may push is that of the default branch, which is said', async () => {
    branch('feature/shop');
    const pull = repository.pullRequest({ base: 'feature/shop', files: { a: '1' } });
    expect(await policyOf(targetOf(pull))).toEqual(['of main', unprotected('feature/shop'), ['pulls/get', 'repos/get-branch']]);
  });

  test('to a branch that is gone is that of the default branch', async () => {
    branch('feature');
    const pull = repository.pullRequest({ base: 'feature', files: { a: '1' } });
    repository.git.deleteRef('refs/heads/feature');
    expect((await policyOf(targetOf(pull, { stackBase: null })))[0]).toBe('of main');
  });

  test('is that of the default branch, whatever the event said that it is called', async () => {
    branch('feature');
    const pull = repository.pullRequest({ base: 'feature', files: { a: '1' } });
    expect((await policyOf(targetOf(pull, { defaultBranch: 'master' })))[0]).toBe('of main');
    const { defaultBranch: _, ...unknown } = targetOf(pull);
    expect((await policyOf(unknown))[0]).toBe('of main');
  });

  test('that nobody could find is unknown, and not the policy of the head', async () => {
    const pull = repository.pullRequest({ files: { a: '1' } });
    const target = targetOf(pull, { base: 'f'.repeat(40), baseRef: 'main' });
    repository.git.deleteRef('refs/heads/main');
    expect((await policyOf(target))[0]).toMatchObject({ state: 'unreadable' });
    repository.git.setRef('refs/heads/main', pull.base.sha);
  });
});

describe('the policy of a stacked pull request', () => {
  const stacked = (base: string): FakePullRequest => {
    branch('layer-1');
    const pull = repository.pullRequest({ base: 'layer-1', files: { a: '1' } });
    pull.stack = { base, number: 7, position: 2, size: 2 };
    return pull;
  };
  const goesTo = (name: string): string => `The policy is that of "${name}", which this stacked pull request goes to in the end.`;

  test('is that of the base of the stack, and not of the layer below', async () => {
    const pull = stacked('main');
    expect(await policyOf(targetOf(pull, { stackBase: 'main' }))).toEqual(['of main', goesTo('main'), []]);
  });

  test('is asked for where the event does not tell of the stack', async () => {
    const pull = stacked('main');
    expect(await policyOf(targetOf(pull))).toEqual(['of main', goesTo('main'), ['pulls/get']]);
    const read = await readPullRequestTarget(clientOf(github, {}), { owner: 'acme', repo: repository.name }, pull.number);
    expect(read).toMatchObject({ stackBase: 'main', defaultBranch: 'main' });
  });

  test('is that of a protected branch that the stack goes to', async () => {
    branch('release', { isProtected: true });
    const pull = stacked('release');
    expect(await policyOf(targetOf(pull, { stackBase: 'release' }))).toEqual(['of release', goesTo('release'), ['repos/get-branch']]);
  });

  test('is that of the default branch where the stack goes to a branch that anyone may push to', async () => {
    branch('shop');
    const pull = stacked('shop');
    expect((await policyOf(targetOf(pull, { stackBase: 'shop' }))).slice(0, 2)).toEqual(['of main', unprotected('shop')]);
  });
});

describe('the policy of what is not a pull request', () => {
  test('is that of the branch of a merge queue', async () => {
    branch('release');
    const group = { owner: 'acme', repo: repository.name, base: repository.head('release'), head: repository.head('release') };
    expect(await policyOf({ ...group, baseRef: 'release', defaultBranch: 'main' })).toEqual(['of release', undefined, []]);
  });

  test('is the one before a push to the default branch, or to a protected one', async () => {
    branch('release', { isProtected: true });
    for (const name of ['main', 'release']) {
      const base = repository.head(name);
      const head = repository.commit({ files: { 'policy.yml': 'of the push\n' } }, { branch: name });
      const target = { owner: 'acme', repo: repository.name, base, head, pushedTo: name, defaultBranch: 'main' };
      expect((await policyOf(target)).slice(0, 2)).toEqual([`of ${name}`, undefined]);
    }
  });

  test('is that of the default branch for a push to any other', async () => {
    branch('feature');
    const base = repository.head('feature');
    const head = repository.commit({ files: { a: '1' } }, { branch: 'feature' });
    const target = { owner: 'acme', repo: repository.name, base, head, pushedTo: 'feature', defaultBranch: 'main' };
    expect(await policyOf(target)).toEqual(['of main', unprotected('feature'), ['repos/get-branch']]);
  });
});

describe('the names by which the branch is found', () => {
  const refsOf = async (changes: Partial<ReviewTarget>, isProtected: boolean) => {
    const scripted = await ScriptedGitHub.start(() => ({ protected: isProtected }));
    const { number: _, ...push } = {
      owner: 'acme',
      repo: 'app',
      number: 3,
      base: 'a'.repeat(40),
      head: 'b'.repeat(40),
      defaultBranch: 'main',
    };
    try {
      return (await findPolicyBranch(scripted.client, { ...push, ...changes })).refs;
    } finally {
      await scripted.close();
    }
  };
  const commit = 'a'.repeat(40);

  test('are the default branch by its name, or as whatever it is', async () => {
    expect(await refsOf({ pushedTo: 'dev' }, false)).toEqual(['refs/heads/main', 'HEAD']);
    expect(await refsOf({ number: 3, baseRef: 'dev', stackBase: 'next' }, false)).toEqual(['refs/heads/main', 'HEAD']);
  });

  test('are the commit of a push, and the base branch with its commit where it may be gone', async () => {
    expect([await refsOf({ pushedTo: 'main' }, false), await refsOf({ pushedTo: 'dev' }, true), await refsOf({}, false)]).toEqual([
      [commit],
      [commit],
      [commit],
    ]);
    expect(await refsOf({ baseRef: 'dev' }, false)).toEqual(['refs/heads/dev', commit]);
    expect(await refsOf({ number: 3, baseRef: 'dev', stackBase: null }, true)).toEqual(['refs/heads/dev', commit]);
    expect(await refsOf({ number: 3, baseRef: 'dev', stackBase: 'next' }, true)).toEqual(['refs/heads/next', 'HEAD']);
  });
});
