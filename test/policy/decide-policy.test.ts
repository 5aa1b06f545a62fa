import { describe, expect, test } from 'vitest';
import {
  decidePolicy,
  type PolicyDocuments,
  type PolicyText,
  type ReadOrgPolicy,
  readOrganization,
} from '../../src/policy/decide-policy.ts';
import { defaultPolicy } from '../../src/policy/merge.ts';
import { sampleRules } from './sample-rules.ts';

const path = '.github/tidewaiter.yml';
const orgPath = 'tidewaiter/policy.yml';

const decide = (text: PolicyText, others: Omit<PolicyDocuments, 'file'> & { readonly namedBy?: string } = {}) => {
  const { namedBy, ...rest } = others;
  return decidePolicy({ file: { path, text, namedBy }, ...rest }, sampleRules);
};

const absent: PolicyText = { state: 'absent' };
const file = (text: string): PolicyText => ({ state: 'text', text });

/** The organization's policy of a text. */
const organizationOf = (text: string): Promise<ReadOrgPolicy> => readOrganization(file(text), orgPath, 'acme/.github', sampleRules);
const here = { path: orgPath, repository: 'acme/.github', edited: true };

describe('the policy of a repository', () => {
  test('is the defaults where there is no file, and nobody asks for anything', async () => {
    expect(await decide(absent)).toMatchObject({ state: 'policy', policy: defaultPolicy, org: undefined, notes: [] });
  });

  test('is what a shell was asked for, over the file, over the organization’s', async () => {
    const outcome = await decide(file('on-incomplete: warn\nmoved: block\n'), {
      organization: await organizationOf('on-incomplete: warn\nmoved: ignore\nthresholds: {report: info}\n'),
      repository: { fullName: 'acme/app' },
      overrides: { thresholds: { block: 'low' } },
    });
    expect(outcome).toMatchObject({
      state: 'policy',
      policy: {
        onIncomplete: 'warn',
        moved: 'block',
        thresholds: { report: 'info', block: 'low' },
        organization: { repository: 'acme/.github' },
      },
    });
  });

  test('says why it is not that of the base branch, and that no organization’s was found', async () => {
    const outcome = await decide(absent, { organization: { state: 'none', note: 'None is there.' }, branchNote: 'It is that of "main".' });
    expect(outcome).toMatchObject({ state: 'policy', notes: ['None is there.', 'It is that of "main".'] });
  });

  test.each<[string, PolicyText, string]>([
    ['a link', { state: 'link' }, 'The policy file is a symbolic link, which is not followed.'],
    ['unreadable', { state: 'unreadable', reason: 'It is binary.' }, "The policy file can't be read: It is binary."],
    [
      'wrong',
      file('thresholds: {block: hihg}\n'),
      '"thresholds.block" must be one of critical, high, medium, low, info, none, not "hihg".',
    ],
  ])('is an error when the file is %s, which a change of that file may repair', async (_, text, message) => {
    const outcome = await decide(text);
    expect(outcome).toMatchObject({ state: 'invalid', failure: { errors: [{ path, line: 1, message }] }, repairable: { path } });
    expect(outcome.state === 'invalid' && outcome.failure.repository).toBeUndefined();
  });

  test('is an error when an input names a file that is not there', async () => {
    const outcome = await decide(absent, { namedBy: 'config' });
    expect(outcome).toMatchObject({
      state: 'invalid',
      failure: {
        errors: [{ message: expect.stringContaining('"config" names does not exist'), hint: expect.stringContaining('Merge it first') }],
      },
    });
  });
});

describe('the policy of an organization', () => {
  test('that has errors stops every review, and can be repaired only where it lies', async () => {
    const organization = await organizationOf('modes: {"*": observ}\n');
    const elsewhere = await decide(file('rules: []\n'), { organization, repository: { fullName: 'acme/app' } });
    expect(elsewhere).toMatchObject({ state: 'invalid', failure: { repository: 'acme/.github', errors: [{ path: orgPath }] } });
    expect(elsewhere.state === 'invalid' && elsewhere.repairable).toBeUndefined();
    expect(await decide(absent, { organization, organizationFile: here })).toMatchObject({ repairable: { path: orgPath } });
  });

  test.each<[string, PolicyText, string]>([
    ['a link', { state: 'link' }, "The organization's policy is a symbolic link, which is not followed."],
    ['gone', absent, "The organization's policy is not there any more."],
    ['unreadable', { state: 'unreadable', reason: 'It is a folder.' }, "The organization's policy can't be read: It is a folder."],
  ])('that is %s is never taken for none', async (_, text, message) => {
    expect(await readOrganization(text, orgPath, 'acme/.github', sampleRules)).toMatchObject({
      state: 'invalid',
      repository: 'acme/.github',
      errors: [{ path: orgPath, message }],
    });
  });

  test('names its rules, which are looked for among the documents beside it', async () => {
    const ruleFiles = { repository: 'acme/.github', folder: 'tidewaiter/', files: new Map(), errors: [] };
    const read = async (text: string) => {
      const organization = await organizationOf(text);
      const outcome = await decide(absent, { organization: { ...organization, ruleFiles } as ReadOrgPolicy, organizationFile: here });
      return outcome.state === 'policy' ? outcome : undefined;
    };
    const named = await read('organization-rules: [rules/]\napply-mutating-policies: true\n');
    expect(named?.organizationRules).toMatchObject({ files: ruleFiles, named: ['rules/'], appliesMutations: true });
    expect(named?.watchedRules).toMatchObject({ path: orgPath, named: ['rules/'] });
    expect((await read('moved: block\n'))?.organizationRules).toMatchObject({ named: [], appliesMutations: false });
  });

  test('may leave a repository out, but for a change that edits the policy itself', async () => {
    const organization = await organizationOf('repositories: {exclude: [.github]}\n');
    const asked = { organization, repository: { fullName: 'acme/.github' } };
    expect(await decide(absent, asked)).toMatchObject({ state: 'left-out', reason: expect.stringContaining('repositories.exclude') });
    expect(await decide(absent, { ...asked, organizationFile: { ...here, edited: false } })).toMatchObject({ state: 'left-out' });
    const edited = await decide(absent, { ...asked, organizationFile: here });
    expect(edited.state === 'policy' && edited.watched.map(watched => watched.path)).toEqual([path, orgPath]);
  });
});
