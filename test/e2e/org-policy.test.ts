import { describe, expect, test } from 'vitest';
import type { FakePullRequest, PullRequestOptions } from '../fake-github/state/pull-request.ts';
import { reviewEvent, useGitHub } from './review-run.ts';
import { hostNetworkPod } from './sample-files.ts';

const github = useGitHub();
const path = 'tidewaiter/policy.yml';
const own = '.github/tidewaiter.yml';
const found = 'error pod.yaml:6 high: kubernetes/host-network';

interface OrgCase {
  readonly org: string;
  readonly file?: string;
  readonly change?: PullRequestOptions;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly unchecked?: boolean;
}

/** Reviews a change that brings in one high finding, in a repository of an organization with a policy. */
const reviewUnderOrg = async ({ org, file, change = { files: { 'pod.yaml': hostNetworkPod() } }, inputs, unchecked = false }: OrgCase) => {
  const holder = github().repository('acme/.github-private', { private: true, base: { [path]: org } });
  const repository = github().repository('acme/app', file === undefined ? {} : { base: { [own]: file } });
  const token = github().token({ permissions: { contents: 'read' }, repository: holder });
  return reviewEvent(github(), repository.pullRequest(change).event('opened'), {
    inputs: { 'policy-repository': 'acme/.github-private', 'policy-token': token, ...inputs },
    unchecked,
  });
};

describe('the policy of an organization', () => {
  test('is the floor under the file of the repository, at the price of one request, and one query for image policies', async () => {
    const run = await reviewUnderOrg({ org: 'locked: [thresholds.block]\n', file: 'thresholds: {block: none}\n' });
    expect(run).toMatchObject({ verdict: 'block', exitCode: 1, found: [found] });
    expect(run.summary).toContain('Policy from `.github/tidewaiter.yml` over `tidewaiter/policy.yml` of `acme/.github-private`');
    expect(run.summary).toContain('Line 1: `thresholds.block` (none) asks for less');
    expect(run.operations.filter(operation => ['repos/get-content', 'ImagePolicies', 'ImagePoliciesId'].includes(operation))).toHaveLength(
      2,
    );
  });

  test('counts alone without one', async () => {
    expect(await reviewUnderOrg({ org: 'rules: {kubernetes/host-network: off}\n' })).toMatchObject({ verdict: 'pass', found: [] });
  });

  test('can’t be weakened by the workflow that runs the Action either', async () => {
    const run = await reviewUnderOrg({ org: 'locked: [thresholds]\n', inputs: { 'fail-on': 'none' } });
    expect(run).toMatchObject({ verdict: 'block', exitCode: 1 });
    expect(run.summary).toContain('Leave it out, or ask the owners of acme/.github-private');
  });

  test('warns until its day, and says until when', async () => {
    const run = await reviewUnderOrg({ org: 'modes: {kubernetes/*: {mode: warn, enforce-from: 2999-01-01}}\n' });
    expect(run).toMatchObject({ verdict: 'warn', exitCode: 0, found: [found] });
    expect(run.summary).toContain('until it is enforced from 2999-01-01 on');
    expect(run.annotations[0]?.message).toContain('Only warns by the organization');
    expect(await reviewUnderOrg({ org: 'modes: {kubernetes/*: {mode: warn, enforce-from: 2001-01-01}}\n' })).toMatchObject({
      verdict: 'block',
    });
  });

  test('shows what it only observes in the summary, without annotation or alert', async () => {
    const run = await reviewUnderOrg({ org: 'modes: {"*": observe}\n' });
    expect(run).toMatchObject({ verdict: 'pass', exitCode: 0, found: [] });
    expect(run.summary).toContain('Observed (1)');
    expect(run.summary).toContain('kubernetes/host-network');
    expect(run.sarif?.runs[0]?.results).toEqual([]);
  });

  test('may leave the repository out, which passes with the reason', async () => {
    const run = await reviewUnderOrg({ org: 'repositories: {exclude: [app]}\n', unchecked: true });
    expect([run.exitCode, run.verdict, run.found]).toEqual([0, 'pass', []]);
    expect(run.summary).toContain(
      "This repository is not reviewed: the organization's policy (acme/.github-private, tidewaiter/policy.yml) names it",
    );
  });

  test('is previewed where it lies, and judged by the old one', async () => {
    const repository = github().repository('acme/.github', { base: { [path]: 'thresholds: {block: high}\n' } });
    const pull = repository.pullRequest({ files: { 'pod.yaml': hostNetworkPod(), [path]: 'modes: {"kubernetes/host-network": warn}\n' } });
    const run = await reviewEvent(github(), pull.event('opened'), { inputs: { 'policy-repository': 'Acme/.GitHub' } });
    expect(run).toMatchObject({ verdict: 'block', exitCode: 1 });
    expect(run.summary).toContain('The new policy weakens `modes.kubernetes/host-network`: enforce → warn.');
    expect(run.summary).toContain('would no longer block');
    const broken = repository.pullRequest({ files: { [path]: 'modes: {"*": wran}\n' } });
    const held = await reviewEvent(github(), broken.event('opened'), { inputs: { 'policy-repository': 'acme/.github' } });
    expect(held).toMatchObject({ verdict: 'incomplete', exitCode: 1, found: [`error ${path}:1 Not evaluated`] });
  });
});

test('image policies without a policy file are enough: the repository’s own policy counts', async () => {
  const holder = github().repository('acme/.github-private', {
    private: true,
    base: { 'tidewaiter/image-policies/base.yaml': 'kind: ClusterImagePolicy\n' },
  });
  const token = github().token({ permissions: { contents: 'read' }, repository: holder });
  const pull = github().repository('acme/app', { base: { [own]: 'thresholds: {block: none}\n' } });
  const run = await reviewEvent(github(), pull.pullRequest({ files: { 'pod.yaml': hostNetworkPod() } }).event('opened'), {
    inputs: { 'policy-repository': 'acme/.github-private', 'policy-token': token, 'image-policy': 'off' },
  });
  expect(run).toMatchObject({ verdict: 'warn', exitCode: 0, found: [found] });
});

describe('a change of the policy of the organization', () => {
  const review = (pull: FakePullRequest) =>
    reviewEvent(github(), pull.event('opened'), { inputs: { 'policy-repository': 'acme/.github' }, unchecked: true });

  test('is looked at in a repository that the policy leaves out, too', async () => {
    const holder = github().repository('acme/.github', { base: { [path]: 'repositories: {exclude: [.github]}\n' } });
    expect(await review(holder.pullRequest({ files: { [path]: 'modes: {"*": wran}\n' } }))).toMatchObject({
      verdict: 'incomplete',
      exitCode: 1,
    });
    expect(await review(holder.pullRequest({ files: { 'pod.yaml': hostNetworkPod() } }))).toMatchObject({ verdict: 'pass', exitCode: 0 });
  });

  test('that repairs it passes, since nothing else would', async () => {
    const holder = github().repository('acme/.github', { base: { [path]: 'modes: {"*": wran}\n' } });
    expect(await review(holder.pullRequest({ files: { [path]: 'modes: {"*": warn}\n' } }))).toMatchObject({ exitCode: 0 });
    const more = { [path]: 'modes: {"*": warn}\n', 'pod.yaml': hostNetworkPod() };
    expect(await review(holder.pullRequest({ files: more }))).toMatchObject({ verdict: 'incomplete', exitCode: 1 });
    expect(await review(holder.pullRequest({ files: { [path]: 'modes: {"*": wrn}\n' } }))).toMatchObject({ exitCode: 1 });
  });
});

describe('a policy of the organization that can’t be used', () => {
  test('fails the job with repository, file, line and hint, and never becomes the defaults', async () => {
    const run = await reviewUnderOrg({ org: 'thresholds:\n  block: hihg\n', file: 'thresholds: {block: none}\n', unchecked: true });
    expect([run.exitCode, run.verdict]).toEqual([1, 'incomplete']);
    expect(run.annotations.map(({ path: at, title, message }) => [at, title, message])).toEqual([
      [
        undefined,
        'Policy error',
        expect.stringMatching(
          /^tidewaiter\/policy\.yml:2:10: .*Did you mean "high"\? This is the organization's policy in acme\/\.github-private; mend it there\.$/su,
        ),
      ],
    ]);
    expect(run.summary).toContain('`tidewaiter/policy.yml:2:10`');
  });

  test('because the repository has neither a policy nor image policies says so', async () => {
    github().repository('acme/.github');
    const run = await reviewUnderOrg({ org: '{}', inputs: { 'policy-repository': 'acme/.github' }, unchecked: true });
    expect([run.exitCode, run.verdict]).toEqual([1, 'incomplete']);
    expect(run.annotations[0]?.message).toContain('acme/.github has neither tidewaiter/policy.yml nor tidewaiter/image-policies.');
  });

  test.each([
    ['is not there', 'acme/nowhere'],
    ['the token may not read', 'acme/.github-private'],
  ])('because it %s says what to check', async (_, repository) => {
    const run = await reviewUnderOrg({
      org: '{}',
      inputs: {
        'policy-repository': repository,
        'policy-token': github().token({ permissions: { contents: 'read' }, repository: github().repository('acme/other') }),
      },
      unchecked: true,
    });
    expect([run.exitCode, run.verdict]).toEqual([1, 'incomplete']);
    expect(run.annotations[0]?.message).toContain('that "policy-token" may read the contents of that repository');
  });

  test('because GitHub is down says that', async () => {
    github().fail({ route: 'repos/get-content', status: 502, times: 3 });
    const run = await reviewUnderOrg({ org: '{}', unchecked: true });
    expect([run.exitCode, run.verdict]).toEqual([1, 'incomplete']);
    expect(run.annotations[0]?.message).toContain('Run the job again.');
  });

  test.each(['acme', 'acme/a/b', 'https://github.com/acme/a', 'acme/..'])(
    'because %s is not a repository is refused before anything is read',
    async name => {
      const run = await reviewUnderOrg({ org: '{}', inputs: { 'policy-repository': name }, unchecked: true });
      expect([run.exitCode, run.requests]).toEqual([1, []]);
      expect(run.annotations[0]?.message).toContain('The input "policy-repository" is a repository, such as "acme/.github"');
    },
  );
});

describe('a comment that waives', () => {
  const quiet = hostNetworkPod().replace(
    '  hostNetwork',
    '  # tidewaiter: ignore[kubernetes/host-network] until 2999-01-01 -- the agent\n  hostNetwork',
  );
  const change = { files: { 'pod.yaml': quiet } };

  test('counts where the organization lets it', async () => {
    const org = 'suppressions: {own-change: count}\nwaivable: [{rules: kubernetes/*, in: comment}]\n';
    expect(await reviewUnderOrg({ org, change })).toMatchObject({ verdict: 'warn', exitCode: 0, found: [] });
  });

  test('does not count in the change that adds it', async () => {
    const run = await reviewUnderOrg({ org: '{}', change });
    expect(run).toMatchObject({ verdict: 'block', exitCode: 1 });
    expect(run.annotations[0]?.message).toContain('This change adds a suppression of it, which counts once it is merged.');
    expect(run.sarif?.runs[0]?.results?.[0]?.suppressions).toMatchObject([{ status: 'underReview' }]);
  });

  test.each([
    ['any rule', 'waivable: []', 'does not let kubernetes/host-network be waived by a comment'],
    ['so long', 'waivable: [{rules: "*", max-days: 30}]', 'asks waivers of kubernetes/host-network for an end at most 30 days ahead'],
    ['whoever wrote it', 'waivable: [{rules: "*", by: [somebody]}]', 'lets only somebody waive kubernetes/host-network, not'],
    ['a team that can’t be read', 'waivable: [{rules: "*", by: [acme/security]}]', 'could not be read'],
  ])('does not count where the organization does not let it waive %s', async (_, org, message) => {
    const run = await reviewUnderOrg({ org: `suppressions: {own-change: count}\n${org}\n`, change });
    expect(run).toMatchObject({ verdict: 'block', exitCode: 1 });
    expect(run.summary).toContain(message);
  });
});
