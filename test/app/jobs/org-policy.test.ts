import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { reviewMergeGroup } from '../../../app/jobs/review/review-merge-group.ts';
import { reviewPullRequest } from '../../../app/jobs/review/review-pull-request.ts';
import type { StoredFinding } from '../../../app/storage/store.ts';
import { parseOrgPolicy } from '../../../src/policy/parse-org-policy.ts';
import { allRules } from '../../../src/rules/catalog.ts';
import { hostNetworkPod, pod } from '../../e2e/sample-files.ts';
import { type FakeGitHub, startFakeGitHub } from '../../fake-github/fake-github.ts';
import type { FakePullRequest } from '../../fake-github/state/pull-request.ts';
import type { FakeRepository, RepositoryOptions } from '../../fake-github/state/repository.ts';
import { createJobWorkplace, type JobWorkplace, jobRun, reviewJob } from '../../support/app/job-workplace.ts';

const path = 'tidewaiter/policy.yml';
const rules = allRules.map(({ meta }) => meta);

let github: FakeGitHub;
let workplace: JobWorkplace;
let owner: string;
let names = 0;
beforeAll(async () => {
  github = await startFakeGitHub({ rateLimits: false });
});
beforeEach(() => {
  names += 1;
  owner = `acme${names}`;
  workplace = createJobWorkplace(github, owner);
});
afterEach(() => {
  const errors = [...github.contractErrors];
  github.forgetContractErrors();
  expect(errors).toEqual([]);
});
afterAll(() => github.close());

const repository = (name: string, options: RepositoryOptions = {}): FakeRepository =>
  github.repository(`${owner}/${name}`, { private: true, ...options });

/** Puts a policy in force, of a repository of the organization. */
const decree = (text: string, holder = '.github'): void => {
  const parsed = parseOrgPolicy(text, path, `${owner}/${holder}`, rules);
  workplace.orgPolicy = () =>
    parsed.errors
      ? { state: 'invalid', repository: `${owner}/${holder}`, errors: parsed.errors }
      : { state: 'policy', policy: parsed.policy };
};

/** Reviews a pull request and gives its check. */
const review = async (pull: FakePullRequest) => {
  github.forgetRequests();
  await reviewPullRequest(workplace.tools)(reviewJob(workplace, pull), jobRun());
  const check = pull.repository.checkRuns.find(run => run.app.id === workplace.app.id && run.headSha === pull.head.sha);
  if (!check) throw new Error('There is no check run.');
  return { conclusion: check.conclusion, annotations: check.annotations, summary: check.output.summary ?? '' };
};

const askedTeams = (): readonly string[] =>
  github.requests.filter(({ operation }) => operation === 'teams/get-membership-for-user-in-org').map(({ path: asked }) => asked);

test('a link in place of the repository’s policy is refused, although what it holds reads as one that lets everything pass', async () => {
  const linked = repository('app', { base: { '.github/tidewaiter.yml': { symlink: 'thresholds: {block: none}' } } });
  const { conclusion, summary } = await review(linked.pullRequest({ files: { 'pod.yaml': hostNetworkPod() } }));
  expect([conclusion, summary]).toEqual(['failure', expect.stringContaining('The policy file is a symbolic link, which is not followed.')]);
});

describe('waivers that only some teams may add', () => {
  const waived = hostNetworkPod().replace('hostNetwork: true', 'hostNetwork: true # tidewaiter: ignore[kubernetes/host-network] -- agent');
  const policy = (by: string): string => `suppressions: {own-change: count}\nwaivable: [{rules: kubernetes/host-network, by: [${by}]}]\n`;
  const inApp = (options: Parameters<FakeRepository['pullRequest']>[0]): FakePullRequest => repository('app').pullRequest(options);
  const waiving = (author = 'dev'): FakePullRequest => inApp({ files: { 'pod.yaml': waived }, author });

  test('count when the author is in one of them, at the price of one request for each', async () => {
    github.team(`${owner}/security`, { dev: 'active' });
    github.team(`${owner}/platform`, {});
    decree(policy(`${owner}/platform, ${owner}/security`));
    expect(await review(waiving())).toMatchObject({ conclusion: 'neutral', annotations: [] });
    expect(askedTeams()).toEqual([`/orgs/${owner}/teams/platform/memberships/dev`, `/orgs/${owner}/teams/security/memberships/dev`]);
    expect(github.requests.map(({ operation }) => operation)).toEqual([
      'checks/create',
      'pulls/list-files',
      'ReviewedPullRequest',
      'git/get-tree',
      'teams/get-membership-for-user-in-org',
      'teams/get-membership-for-user-in-org',
      'checks/update',
    ]);
  });

  test.each([
    ['is in none of them', () => github.team(`${owner}/security`, { somebody: 'active' })],
    ['was invited and has not accepted', () => github.team(`${owner}/security`, { dev: 'pending' })],
  ])('do not count when the author %s', async (_, arrange) => {
    arrange();
    decree(policy(`${owner}/security`));
    const { conclusion, summary } = await review(waiving());
    expect(conclusion).toBe('failure');
    expect(summary).toMatch(/lets only .*security waive .*, not dev\\?\./u);
  });

  test('do not count when teams can’t be read, and the check says so', async () => {
    workplace.installation.permissions = { contents: 'read', pull_requests: 'write', checks: 'write' };
    decree(policy(`${owner}/security`));
    const { conclusion, summary } = await review(waiving());
    expect(conclusion).toBe('failure');
    expect(summary).toContain('could not be read');
    expect(workplace.lines.join('\n')).toContain('the teams of an author could not be read');
  });

  test('of other organizations are not asked about, and no more than ten are', async () => {
    decree(policy(`other/security, ${Array.from({ length: 12 }, (_, index) => `${owner}/team-${index}`).join(', ')}`));
    expect(await review(waiving())).toMatchObject({ conclusion: 'failure', summary: expect.stringContaining('could not be read') });
    expect(askedTeams()).toHaveLength(10);
    expect(askedTeams().every(asked => asked.startsWith(`/orgs/${owner}/`))).toBe(true);
  });

  test('are asked about again when GitHub has an outage', async () => {
    github.team(`${owner}/security`, { dev: 'active' });
    decree(policy(`${owner}/security`));
    const fault = github.fail({ route: 'teams/get-membership-for-user-in-org', status: 502 });
    await expect(review(waiving())).rejects.toMatchObject({ code: 'unavailable', retryable: true });
    fault.remove();
  });

  test.each<[string, () => FakePullRequest]>([
    ['the change adds none', () => inApp({ files: { 'pod.yaml': hostNetworkPod() } })],
    ['the author is named', () => waiving('octocat')],
    [
      'the base has it already',
      () => repository('app', { base: { 'pod.yaml': waived } }).pullRequest({ files: { 'pod.yaml': `${waived}# more\n` } }),
    ],
  ])('cost nothing when %s', async (_, open) => {
    decree(policy(`octocat, ${owner}/security`));
    await review(open());
    expect(askedTeams()).toEqual([]);
  });

  test('of a bot do not count for the person whose login is the bot’s name', async () => {
    decree(policy('octocat'));
    expect(await review(waiving('octocat[bot]'))).toMatchObject({ conclusion: 'failure' });
    decree(policy('octocat, "octocat[bot]"'));
    expect(await review(waiving('octocat[bot]'))).toMatchObject({ conclusion: 'neutral' });
  });

  test('count in a merge group, since each pull request was judged with its author', async () => {
    decree(policy('octocat'));
    const app = repository('app');
    const pull = app.pullRequest({ files: { 'pod.yaml': waived }, author: 'octocat' });
    expect(await review(pull)).toMatchObject({ conclusion: 'neutral' });
    const { baseSha, headSha, baseRef } = app.mergeGroup(pull);
    const { id } = workplace.installation;
    await reviewMergeGroup(workplace.tools)(
      { kind: 'review-merge-group', installationId: id, owner, repo: 'app', base: baseSha, head: headSha, baseRef },
      jobRun(),
    );
    expect(app.checkRuns.find(run => run.headSha === headSha)).toMatchObject({ conclusion: 'neutral' });
  });
});

describe('a change of the organization’s policy', () => {
  const edit = (holder: FakeRepository, text: string, base?: string): FakePullRequest =>
    holder.pullRequest({ files: { [path]: text }, ...(base !== undefined && { base }) });

  test('is judged by the old one, and told what it would change', async () => {
    const old = 'thresholds: {block: high}\nlocked: [thresholds.block]\n';
    decree(old);
    const holder = repository('.github', { base: { [path]: old } });
    const { conclusion, summary } = await review(
      holder.pullRequest({
        files: { [path]: 'thresholds: {block: critical}\nrepositories: {exclude: [playground]}\n', 'pod.yaml': hostNetworkPod() },
      }),
    );
    expect(conclusion).toBe('failure');
    for (const words of [
      'It was judged by the policy of the base branch',
      '`locked`: thresholds.block → none',
      '`repositories.exclude`: none → playground',
      '`thresholds.block`: high → critical',
      '1 finding of this change would no longer block',
    ])
      expect(summary.replaceAll('\\', '')).toContain(words);
  });

  test.each([['incomplete reviews fail'], ['incomplete reviews only warn']])(
    'with an error fails its check with line and remedy, also where %s',
    async mode => {
      const old = mode.endsWith('warn') ? 'on-incomplete: warn\n' : 'on-incomplete: block\n';
      decree(old);
      const { conclusion, annotations } = await review(
        edit(repository('.github', { base: { [path]: old } }), 'on-incomplete: block\nthresholds:\n  blok: high\n'),
      );
      expect(conclusion).toBe('failure');
      expect(annotations).toMatchObject([{ path, startLine: 3, message: expect.stringMatching(/Unknown key "blok".*block/su) }]);
    },
  );

  test('that is the first one is looked at, too', async () => {
    const holder = repository('.github-private');
    expect(await review(edit(holder, 'blok: high\n'))).toMatchObject({ conclusion: 'failure', annotations: [{ path }] });
    const { conclusion, summary } = await review(edit(holder, 'thresholds: {block: low}\n'));
    expect(conclusion).toBe('success');
    expect(summary.replaceAll('\\', '')).toContain('`thresholds.block`: high → low');
  });

  test('is looked at in a repository that the policy leaves out', async () => {
    decree('repositories: {mode: opt-in, include: [payments]}\n');
    const holder = repository('.github');
    expect(await review(edit(holder, 'blok: high\n'))).toMatchObject({ conclusion: 'failure', annotations: [{ path }] });
    const other = holder.pullRequest({ files: { 'pod.yaml': pod() } });
    expect(await review(other)).toMatchObject({ conclusion: 'neutral', annotations: [] });
  });

  test('in a repository that comes first is one that would count', async () => {
    decree('thresholds: {block: high}\n', '.github');
    expect((await review(edit(repository('.github-private'), 'blok: high\n'))).conclusion).toBe('failure');
  });

  test.each<[string, () => FakePullRequest]>([
    [
      'in a repository that comes after the one that holds it',
      () => {
        decree('thresholds: {block: high}\n', '.github-private');
        return edit(repository('.github'), 'blok: high\n');
      },
    ],
    ['in any other repository', () => edit(repository('app'), 'blok: high\n')],
    [
      'on a branch that does not count',
      () => {
        decree('thresholds: {block: high}\n');
        const holder = repository('.github');
        holder.commit({ files: { 'README.md': 'x\n' } }, { branch: 'draft' });
        return edit(holder, 'blok: high\n', 'draft');
      },
    ],
  ])('is none %s', async (_, open) => {
    expect(await review(open())).toMatchObject({ conclusion: 'success', annotations: [] });
  });

  test('that repairs it passes, since nothing else would; not with other files, and not elsewhere', async () => {
    decree('blok: high\n');
    const holder = repository('.github', { base: { [path]: 'blok: high\n' } });
    const repaired = await review(edit(holder, 'thresholds: {block: high}\n'));
    expect(repaired).toMatchObject({ conclusion: 'neutral', summary: expect.stringContaining('repairs it') });
    expect((await review(edit(holder, 'blocc: high\n'))).conclusion).toBe('failure');
    const more = holder.pullRequest({ files: { [path]: 'thresholds: {block: high}\n', 'pod.yaml': pod() } });
    expect((await review(more)).conclusion).toBe('failure');
    expect((await review(repository('app').pullRequest({ files: { [path]: 'report: new\n' } }))).conclusion).toBe('failure');
  });

  test('is estimated over the organization from what is stored, in private repositories only', async () => {
    decree('thresholds: {block: critical}\n');
    await review(repository('app').pullRequest({ files: { 'pod.yaml': hostNetworkPod() } }));
    await review(repository('web').pullRequest({ files: { 'pod.yaml': hostNetworkPod() } }));
    const stricter = 'thresholds: {block: high}\n';
    const words = 'of 2 pull requests reviewed in the last 30 days, 2 in 2 repositories would newly block';
    const requests = async (pullRequest: FakePullRequest) => {
      const { summary } = await review(pullRequest);
      return { told: summary.includes(words), operations: github.requests.map(({ operation }) => operation) };
    };
    const told = await requests(edit(repository('.github'), stricter));
    // The fourth looks whether anything deploys the file.
    expect(told).toEqual({
      told: true,
      operations: ['checks/create', 'pulls/list-files', 'ReviewedPullRequest', 'git/get-tree', 'checks/update'],
    });
    workplace.store.broken.add('recentReviews');
    expect(await requests(edit(repository('.github-private'), stricter))).toMatchObject({ told: false });
  });

  test('is not estimated in public, where everybody could ask what private repositories have', async () => {
    decree('thresholds: {block: critical}\n');
    await review(repository('app').pullRequest({ files: { 'pod.yaml': hostNetworkPod() } }));
    const { summary } = await review(edit(repository('.github', { private: false }), 'thresholds: {block: high}\n'));
    expect(summary).not.toContain('Estimate');
    expect(summary.replaceAll('\\', '')).toContain('`thresholds.block`: critical → high');
  });
});

test('findings that are only observed are listed as such, with the day on which they begin to count', async () => {
  decree('modes: {kubernetes/*: {mode: observe, enforce-from: 2026-12-01}}\n');
  const pull = repository('app').pullRequest({ files: { 'pod.yaml': hostNetworkPod() } });
  const { conclusion, annotations, summary } = await review(pull);
  expect({ conclusion, annotations, reviews: pull.reviews }).toEqual({ conclusion: 'success', annotations: [], reviews: [] });
  const [, observed = ''] = summary.split('<summary>Observed (1)</summary>');
  expect(observed.split('</details>')[0]?.replaceAll('\\', '')).toMatch(
    /^\s*- 🔴 high: \[`pod\.yaml:6`\]\(http\S+#L6\) .*kubernetes\/host-network\)\. Only observed by the organization's policy, until it is enforced from 2026-12-01 on\./u,
  );
  const states = workplace.store.reviews[0]?.findings.map(({ state }: StoredFinding) => state);
  expect(states).toEqual(['observed']);
  workplace.today = '2026-12-01';
  const next = pull.repository.pullRequest({ files: { 'other.yaml': hostNetworkPod('other') } });
  expect(await review(next)).toMatchObject({ conclusion: 'failure', annotations: [] });
  expect(next.reviews).toHaveLength(1);
});
