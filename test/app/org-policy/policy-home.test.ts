import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { GitHubOrgPolicies } from '../../../app/org-policy/github-org-policies.ts';
import type { LoadedOrgPolicy } from '../../../app/org-policy/org-policy-source.ts';
import { SeenPoliciesInMemory } from '../../../app/org-policy/seen-policies.ts';
import { allRules } from '../../../src/rules/catalog.ts';
import { clientOf } from '../../fake-github/client.ts';
import { type FakeGitHub, startFakeGitHub } from '../../fake-github/fake-github.ts';
import type { FileMap } from '../../fake-github/git/file-tree.ts';
import type { FakeRepository } from '../../fake-github/state/repository.ts';
import { createMemoryStore, type MemoryStore } from '../../support/app/memory-store.ts';

const path = 'tidewaiter/policy.yml';
const strict = { [path]: 'thresholds: {block: low}\n' };
const lax = { [path]: 'repositories: {exclude: ["*"]}\n' };
const images = { 'tidewaiter/image-policies/base.yaml': 'kind: ClusterImagePolicy\n' };

let github: FakeGitHub;
let store: MemoryStore;
let seen: SeenPoliciesInMemory;
let policies: GitHubOrgPolicies;
let names: readonly string[];
beforeEach(async () => {
  github = await startFakeGitHub({ rateLimits: false });
  store = createMemoryStore();
  seen = new SeenPoliciesInMemory();
  names = ['.github-private', '.github'];
  policies = start();
});
afterEach(async () => {
  await github.close();
  github.assertContract();
});

/** A process of the App. */
const start = (): GitHubOrgPolicies => {
  const token = github.token({ permissions: { contents: 'read' } });
  return new GitHubOrgPolicies({
    clients: { forInstallation: async () => clientOf(github, token) },
    settings: { repositories: names, path },
    rules: allRules.map(rule => rule.meta),
    seen,
    store,
    now: () => 0,
  });
};

const create = (name: string, base: FileMap = { 'README.md': 'x\n' }): FakeRepository =>
  github.repository(name, { private: true, base: { 'README.md': 'x\n', ...base } });

const load = async (): Promise<LoadedOrgPolicy> => {
  await policies.forget('acme');
  return policies.load(1, 'acme');
};

/** `policy acme/.github`, `none`, or `invalid` with the message of its error. */
const outcome = async (): Promise<string> => {
  const loaded = await load();
  if (loaded.state === 'policy') return `policy ${loaded.policy.repository}`;
  return loaded.state === 'none' ? 'none' : `invalid: ${loaded.errors[0]?.message}`;
};

const audited = (): readonly string[] => store.audits.map(({ action, repo }) => `${action} ${repo ?? ''}`.trim());

describe('a policy that comes up before the one that counts', () => {
  test('is an error that names both repositories and the ways out, and takes nothing over', async () => {
    create('acme/.github', strict);
    expect(await outcome()).toBe('policy acme/.github');
    const intruder = create('acme/.github-private', lax);
    const loaded = await load();
    expect(loaded).toMatchObject({
      state: 'invalid',
      repository: 'acme/.github',
      errors: [
        {
          path,
          message: expect.stringMatching(/read from acme\/\.github before, and acme\/\.github-private, which is looked at first/u),
          hint: expect.stringMatching(
            /delete .* in acme\/\.github; .*in acme\/\.github-private\. Or an owner .*confirm-policy \.github-private"/u,
          ),
        },
      ],
    });
    expect(store.audits.at(-1)).toMatchObject({
      action: 'org-policy.moved',
      owner: 'acme',
      repo: '.github-private',
      sha: intruder.head(),
      detail: { from: '.github', to: '.github-private', counts: false },
    });
    // Told once, not with each look.
    await load();
    expect(audited()).toEqual(['org-policy.home .github', 'org-policy.moved .github-private']);
  });

  test('stays an error in every process, and is over when the intruder is gone', async () => {
    create('acme/.github', strict);
    await load();
    const intruder = create('acme/.github-private', lax);
    await load();
    policies = start();
    expect(await outcome()).toMatch(/^invalid/u);
    intruder.remove();
    expect(await outcome()).toBe('policy acme/.github');
  });

  test('counts once the one at home is taken away by people who may write there', async () => {
    const home = create('acme/.github', strict);
    await load();
    create('acme/.github-private', lax);
    expect(await outcome()).toMatch(/^invalid/u);
    home.commit({ delete: [path] });
    expect(await outcome()).toBe('policy acme/.github-private');
    expect(audited().at(-1)).toBe('org-policy.home .github-private');
  });

  test('does not count when the one at home was taken away before it came up: nobody knew of both', async () => {
    const home = create('acme/.github', strict);
    await load();
    home.commit({ delete: [path] });
    create('acme/.github-private', lax);
    expect(await outcome()).toMatch(/^invalid: acme\/\.github-private has a policy/u);
    // And looking again is not a confirmation.
    expect(await outcome()).toMatch(/^invalid/u);
    await load();
    policies = start();
    expect(await outcome()).toMatch(/^invalid/u);
  });

  test.each<[string, (intruder: () => FakeRepository) => FakeRepository]>([
    ['created empty first, and filled later', intruder => intruder()],
    [
      'renamed from another repository',
      () => {
        const other = create('acme/harmless', lax);
        other.moveTo('acme/.github-private');
        return other;
      },
    ],
    [
      'transferred from another account',
      () => {
        const other = create('mallory/.github-private', lax);
        other.moveTo('acme/.github-private');
        return other;
      },
    ],
    [
      'made by a fork',
      () => {
        const fork = create('mallory/.github-private', lax).fork('acme');
        return fork;
      },
    ],
  ])('is an error although its repository was %s', async (_, make) => {
    create('acme/.github', strict);
    await load();
    const intruder = make(() => {
      const empty = create('acme/.github-private');
      return empty;
    });
    await load();
    intruder.commit({ files: lax });
    expect(await outcome()).toMatch(/^invalid/u);
  });

  test('is an error in a repository, too, that was there from the beginning', async () => {
    const first = create('acme/.github-private');
    create('acme/.github', strict);
    await load();
    first.commit({ files: lax });
    expect(await outcome()).toMatch(/^invalid/u);
  });

  test('is none of our concern behind the one that counts', async () => {
    create('acme/.github-private', strict);
    await load();
    create('acme/.github', lax);
    expect(await outcome()).toBe('policy acme/.github-private');
  });
});

describe('a first policy', () => {
  test('counts in a repository that was there when the App first looked', async () => {
    const place = create('acme/.github');
    expect(await outcome()).toBe('none');
    place.commit({ files: strict });
    expect(await outcome()).toBe('policy acme/.github');
  });

  test('is an error in one that was not, since anybody may have made it', async () => {
    expect(await outcome()).toBe('none');
    create('acme/.github', lax);
    const loaded = await load();
    expect(loaded).toMatchObject({
      state: 'invalid',
      repository: 'acme/.github',
      errors: [{ hint: expect.stringContaining('"/tidewaiter confirm-policy .github" under any pull request') }],
    });
    expect(await outcome()).toMatch(/^invalid/u);
    expect(audited()).toEqual(['org-policy.appeared .github']);
  });

  test('is an error also when the repository was seen empty before', async () => {
    await load();
    const place = create('acme/.github');
    expect(await outcome()).toBe('none');
    place.commit({ files: lax });
    expect(await outcome()).toMatch(/^invalid/u);
  });

  test('counts again in the repository from which it was taken away', async () => {
    const home = create('acme/.github', strict);
    await load();
    home.commit({ delete: [path] });
    expect(await outcome()).toBe('none');
    home.commit({ files: lax });
    expect(await outcome()).toBe('policy acme/.github');
  });
});

describe('a repository', () => {
  test('that gets another name takes its policy with it', async () => {
    const home = create('acme/.github', strict);
    await load();
    home.moveTo('acme/.github-private');
    expect(await outcome()).toBe('policy acme/.github-private');
    expect(store.audits.at(-1)).toMatchObject({
      action: 'org-policy.home',
      detail: { from: '.github', to: '.github-private', counts: true },
    });
  });

  test('that takes the name of one that is gone is an error, with a policy and without', async () => {
    const home = create('acme/.github-private', strict);
    await load();
    home.remove();
    expect(await outcome()).toMatch(/can't see that repository any more/u);
    const heir = create('acme/.github-private');
    expect(await outcome()).toMatch(/Another repository has that name now/u);
    heir.commit({ files: lax });
    expect(await outcome()).toMatch(/Another repository has that name now/u);
  });

  test('that is out of sight is an error whatever another one has', async () => {
    const home = create('acme/.github-private', strict);
    await load();
    home.moveTo('acme/elsewhere');
    create('acme/.github', lax);
    expect(await outcome()).toMatch(/can't see that repository any more\. acme\/\.github has one now, which does not count until then/u);
    home.moveTo('acme/.github-private');
    expect(await outcome()).toBe('policy acme/.github-private');
  });

  test('that comes back without its policy confirms none that was told of while it was out of sight', async () => {
    const home = create('acme/.github', strict);
    await load();
    home.moveTo('acme/elsewhere');
    create('acme/.github-private', lax);
    expect(await outcome()).toMatch(/can't see that repository any more/u);
    home.commit({ delete: [path] });
    home.moveTo('acme/.github');
    expect(await outcome()).toMatch(/^invalid: acme\/\.github-private has a policy/u);
  });

  test('that the settings do not name any more is not a home: whoever runs the App decides', async () => {
    create('acme/.github', strict);
    await load();
    create('acme/policies', lax);
    names = ['policies'];
    policies = start();
    expect(await outcome()).toBe('policy acme/policies');
  });

  test('that was remembered by its name alone is known by its id from the next look on', async () => {
    const home = create('acme/.github', strict);
    await seen.remember('acme', { repository: '.github', id: undefined, places: [], claim: undefined });
    expect(await outcome()).toBe('policy acme/.github');
    expect(await seen.lookUp('acme')).toEqual({ repository: '.github', id: home.id, places: [home.id], claim: undefined });
    home.remove();
    create('acme/.github', lax);
    expect(await outcome()).toMatch(/^invalid/u);
  });
});

test('a repository that GitHub does not name once is remembered by its id all the same', async () => {
  const home = create('acme/.github', strict);
  await load();
  const untold = github.fail({
    route: 'graphql',
    graphqlErrors: [{ type: 'FORBIDDEN', message: 'Resource not accessible by integration' }],
  });
  expect(await outcome()).toBe('policy acme/.github');
  untold.remove();
  expect(await seen.lookUp('acme')).toMatchObject({ repository: '.github', id: home.id });
  home.remove();
  create('acme/.github', lax);
  expect(await outcome()).toMatch(/^invalid/u);
});

describe('image policies', () => {
  test('alone stay in force against a policy file that comes up before them, and the signing gate says what is wrong', async () => {
    create('acme/.github', images);
    expect(await load()).toMatchObject({ state: 'none', images: { repository: 'acme/.github' } });
    create('acme/.github-private', lax);
    expect(await load()).toMatchObject({
      state: 'invalid',
      images: { state: 'invalid', errors: [{ message: expect.stringContaining('has to be confirmed') }] },
    });
  });

  test('behind the policy are told, once that is confirmed, and not left out', async () => {
    create('acme/.github', images);
    await load();
    create('acme/.github-private', strict);
    await load();
    expect(await policies.confirm(1, 'acme', '.github-private')).toEqual({ state: 'confirmed' });
    expect(await load()).toMatchObject({
      state: 'policy',
      images: {
        state: 'invalid',
        errors: [{ message: "The image policies lie in acme/.github, and the organization's policy in acme/.github-private." }],
      },
    });
  });

  test('that come up before the policy are an error of the gate as before', async () => {
    create('acme/.github', strict);
    await load();
    create('acme/.github-private', images);
    expect(await load()).toMatchObject({ state: 'policy', policy: { repository: 'acme/.github' }, images: { state: 'invalid' } });
  });
});

describe('somebody who may', () => {
  test('confirms the repository that has the policy, by its name in any case, and no other', async () => {
    create('acme/.github', strict);
    await load();
    create('acme/.github-private', lax);
    await load();
    expect(await policies.confirm(1, 'acme', '.github')).toEqual({ state: 'elsewhere', repository: '.github-private' });
    expect(await policies.confirm(1, 'acme', undefined)).toEqual({ state: 'elsewhere', repository: '.github-private' });
    expect(await outcome()).toMatch(/^invalid/u);
    expect(await policies.confirm(1, 'ACME', '.GitHub-Private')).toEqual({ state: 'confirmed' });
    expect(await outcome()).toBe('policy acme/.github-private');
  });

  test('confirms that there is none any more, after which a new one has to be confirmed, too', async () => {
    const home = create('acme/.github', strict);
    await load();
    home.remove();
    expect(await outcome()).toMatch(/^invalid/u);
    expect(await policies.confirm(1, 'acme', undefined)).toEqual({ state: 'confirmed' });
    expect(await outcome()).toBe('none');
    create('acme/.github', lax);
    expect(await outcome()).toMatch(/^invalid/u);
    expect(await policies.confirm(1, 'acme', '.github')).toEqual({ state: 'confirmed' });
    expect(await outcome()).toBe('policy acme/.github');
  });
});
