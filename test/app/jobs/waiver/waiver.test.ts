import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseCommand } from '../../../../app/commands/parse-command.ts';
import { command } from '../../../../app/jobs/command.ts';
import { reviewPullRequest } from '../../../../app/jobs/review/review-pull-request.ts';
import { askWaiver } from '../../../../app/jobs/waiver/ask-waiver.ts';
import { waiverDecided } from '../../../../app/jobs/waiver/waiver-decided.ts';
import type { LoadedOrgPolicy } from '../../../../app/org-policy/org-policy-source.ts';
import type { AskWaiverJob, Job } from '../../../../app/queue/job.ts';
import { jobsOfDelivery } from '../../../../app/webhooks/jobs-of-delivery.ts';
import { parseOrgPolicy } from '../../../../src/policy/parse-org-policy.ts';
import { meansRule } from '../../../../src/policy/rule-names.ts';
import { knownRules } from '../../../../src/rules/known-rules.ts';
import { type FakeGitHub, startFakeGitHub } from '../../../fake-github/fake-github.ts';
import type { FileMap } from '../../../fake-github/git/file-tree.ts';
import type { IssueComment } from '../../../fake-github/state/issue-comment.ts';
import type { FakePullRequest } from '../../../fake-github/state/pull-request.ts';
import type { FakeRepository } from '../../../fake-github/state/repository.ts';
import type { Permissions } from '../../../fake-github/state/token.ts';
import { createJobWorkplace, fixPermissions, type JobWorkplace, jobRun } from '../../../support/app/job-workplace.ts';

let github: FakeGitHub;
beforeAll(async () => {
  github = await startFakeGitHub({ rateLimits: false });
});
afterAll(async () => {
  await github.close();
  github.assertContract();
});

const manifest = (name: string): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: ${name}}\nspec:\n  hostNetwork: true\n  containers: []\n`;
const policyPath = '.github/tidewaiter.yml';
const line = '/tidewaiter waive kubernetes/host-network deploy/agent.yaml until 2099-01-31 -- The agent reads the metrics of the node.';

interface Scene {
  readonly workplace: JobWorkplace;
  readonly repository: FakeRepository;
  readonly pull: FakePullRequest;
  /** Somebody writes the line, and its jobs run, `times` as often. */
  readonly ask: (text?: string, author?: string, times?: number) => Promise<IssueComment>;
  /** GitHub tells that a pull request was closed, and its jobs run. */
  readonly decide: (pull: FakePullRequest) => Promise<readonly Job[]>;
  readonly review: () => Promise<void>;
  /** The pull requests that the App opened. */
  readonly proposals: () => readonly FakePullRequest[];
}

let scenes = 0;

const sceneOf = (
  options: { readonly base?: FileMap; readonly permissions?: Permissions; readonly policy?: () => LoadedOrgPolicy } = {},
): Scene => {
  scenes += 1;
  const repository = github.repository(`acme/waived${scenes}`, { base: { 'README.md': '# app\n', ...options.base } });
  repository.collaborator('maria', 'write');
  const pull = repository.pullRequest({ files: { 'deploy/agent.yaml': manifest('agent') }, author: 'mallory' });
  const workplace = createJobWorkplace(github, 'acme', options.permissions ?? fixPermissions);
  workplace.orgPolicy = options.policy ?? workplace.orgPolicy;
  const { tools, installation, enqueued } = workplace;
  const place = { installationId: installation.id, owner: 'acme', repo: repository.name };
  const isAsked = (job: Job): job is AskWaiverJob => job.kind === 'ask-waiver';
  return {
    workplace,
    repository,
    pull,
    ask: async (text = line, author = 'maria', times = 1) => {
      const comment = pull.comment(text, author);
      const { number } = pull;
      await command(tools)({ kind: 'command', ...place, number, commentId: comment.id, actor: author, text }, jobRun(1));
      for (let attempt = 1; attempt <= times; attempt += 1) {
        for (const job of enqueued.filter(isAsked).slice(-1)) await askWaiver(tools)(job, jobRun(attempt));
      }
      return comment;
    },
    decide: async proposal => {
      const event = proposal.event('closed', { sender: 'olga', installation });
      const read = jobsOfDelivery(event.name, event.payload, tools.settings);
      const jobs = read.outcome === 'enqueued' ? read.jobs : [];
      for (const job of jobs) if (job.kind === 'waiver-decided') await waiverDecided(tools)(job, jobRun(1));
      return jobs;
    },
    review: () => reviewPullRequest(tools)({ kind: 'review-pull-request', ...place, number: pull.number, reason: 'test' }, jobRun(1)),
    proposals: () => repository.pulls.filter(({ author }) => author.login === 'tidewaiter[bot]'),
  };
};

const fileOf = (pull: FakePullRequest, path = policyPath): string =>
  pull.repository.git.blob(pull.repository.git.resolve(`${pull.head.sha}:${path}`) ?? '').toString('utf8');
const answers = ({ pull }: Scene): readonly string[] => pull.comments.filter(({ app }) => app !== undefined).map(({ body }) => body);
const reactions = (comment: IssueComment): readonly string[] => comment.reactions.map(({ content }) => content);
const firstWords = ({ pull }: Scene): readonly string[] =>
  pull.threads.flatMap(({ comments }) => comments.slice(0, 1).map(({ body }) => body.split('\n').slice(1, 2).join('')));

describe('/tidewaiter waive', () => {
  test('opens a pull request that puts the waiver with reason, owner and end into the policy', async () => {
    const scene = sceneOf({ base: { [policyPath]: '# Ours.\nprofile: gate\n' } });
    const comment = await scene.ask();
    const [proposal, ...others] = scene.proposals();
    expect(others).toEqual([]);
    expect(proposal).toMatchObject({
      title: 'Accept kubernetes/host-network in deploy/agent.yaml until 2099-01-31',
      state: 'open',
      head: { ref: `tidewaiter/waiver-${scene.pull.number}-${comment.id}` },
      base: { ref: 'main' },
    });
    expect(proposal && fileOf(proposal)).toBe(
      `# Ours.\nprofile: gate\nwaivers:\n  - rules: kubernetes/host-network\n    paths: deploy/agent.yaml\n    reason: The agent reads the metrics of the node.\n    owner: maria\n    until: 2099-01-31\n`,
    );
    expect(proposal?.files().map(({ path }) => path)).toEqual([policyPath]);
    expect(proposal?.body).toContain(`\`maria\` asks for it in #${scene.pull.number}`);
    expect(proposal?.body).toContain('- Reason: The agent reads the metrics of the node.');
    expect(answers(scene)).toEqual([expect.stringContaining(`#${proposal?.number} asks for a waiver of \`kubernetes/host-network\``)]);
    expect(reactions(comment)).toEqual(['eyes', '+1']);
    expect(scene.workplace.store.audits).toContainEqual(
      expect.objectContaining({ action: 'waiver.asked', actor: 'maria', detail: expect.objectContaining({ pull: proposal?.number }) }),
    );
  });

  test('of a vulnerability stands among the waivers of scans', async () => {
    const scene = sceneOf({ base: { [policyPath]: 'scans:\n  block: high\n' } });
    await scene.ask('/tidewaiter waive CVE-2026-1234 ** curl until 2099-01-31 -- Nothing calls it.');
    const [proposal] = scene.proposals();
    expect(proposal && fileOf(proposal)).toBe(
      'scans:\n  block: high\n  waivers:\n    - vulnerabilities: CVE-2026-1234\n      packages: curl\n      reason: Nothing calls it.\n      owner: maria\n      until: 2099-01-31\n',
    );
    expect(answers(scene)).toEqual([expect.stringContaining('asks for a waiver of `CVE-2026-1234`')]);
  });

  test('asks once, however often its job is tried', async () => {
    const scene = sceneOf();
    await scene.ask(line, 'maria', 3);
    expect(scene.proposals()).toHaveLength(1);
    expect(scene.proposals().map(pull => pull.commits().length)).toEqual([1]);
    expect(answers(scene)).toHaveLength(1);
  });

  test.each([
    { step: 'the branch', operation: 'ProposalBranch' },
    { step: 'the commit', operation: 'FixFiles' },
    { step: 'the pull request', operation: 'Propose' },
  ])('goes on where a try was lost: $step was made or not made, and no answer came', async ({ operation }) => {
    for (const performed of [false, true]) {
      const scene = sceneOf();
      const fault = github.fail({ route: `graphql:${operation}`, status: 502, performed, times: 1 });
      await expect(scene.ask()).rejects.toThrow(/failed with HTTP 502/u);
      expect(fault.hits).toBe(1);
      const job = scene.workplace.enqueued.find(({ kind }) => kind === 'ask-waiver');
      if (job?.kind === 'ask-waiver') await askWaiver(scene.workplace.tools)(job, jobRun(2));
      expect(scene.proposals().map(pull => pull.commits().length)).toEqual([1]);
      expect(answers(scene)).toHaveLength(1);
    }
  });

  test('takes no pull request of a fork for its own, whatever its branch is called', async () => {
    const scene = sceneOf();
    const comment = await scene.ask(line, 'maria', 0);
    const forged = scene.repository.pullRequest({ fork: 'mallory', branch: `tidewaiter/waiver-${scene.pull.number}-${comment.id}` });
    const job = scene.workplace.enqueued.find(({ kind }) => kind === 'ask-waiver');
    if (job?.kind === 'ask-waiver') await askWaiver(scene.workplace.tools)(job, jobRun(1));
    expect(scene.proposals()).toHaveLength(1);
    expect(answers(scene).join('\n')).not.toContain(`#${forged.number} `);
  });

  test('is told in the comment of the finding, before and after the decision, which the next review goes by', async () => {
    const scene = sceneOf();
    await scene.review();
    expect(scene.pull.threads.length).toBeGreaterThan(0);
    const comment = await scene.ask();
    const [proposal] = scene.proposals();
    if (!proposal) throw new Error('No pull request was opened.');
    const asked = `> **A waiver is asked for** in #${proposal.number}: it counts once that is merged.`;
    expect(firstWords(scene)).toContain(asked);
    proposal.merge();
    await scene.decide(proposal);
    expect(firstWords(scene)).toContain(`> **Waived** by #${proposal.number}, from the next review on.`);
    expect(firstWords(scene)).not.toContain(asked);
    expect(answers(scene).join('\n')).toContain(`#${proposal.number} was merged: the waiver counts from now on`);
    expect(scene.workplace.enqueued).toContainEqual(
      expect.objectContaining({ kind: 'review-pull-request', number: scene.pull.number, reason: 'waiver-merged' }),
    );
    expect(reactions(comment)).toContain('+1');
    await scene.review();
    const texts = scene.repository.checkRuns.map(({ output }) => JSON.stringify(output));
    expect(texts.at(-1)).toContain('by a waiver of maria until 2099');
  });

  test('that is closed leaves the finding, and says so', async () => {
    const scene = sceneOf();
    await scene.review();
    await scene.ask();
    const [proposal] = scene.proposals();
    proposal?.close();
    if (proposal) await scene.decide(proposal);
    expect(firstWords(scene)).toContain(`> **No waiver**: #${proposal?.number} was closed.`);
    expect(answers(scene).join('\n')).toContain('was closed: there is no waiver.');
    expect(scene.workplace.enqueued.filter(({ kind }) => kind === 'review-pull-request')).toEqual([]);
  });

  test('does nothing for a branch of that name that somebody else made', async () => {
    const scene = sceneOf();
    const comment = await scene.ask();
    const before = answers(scene);
    const forged = scene.repository.pullRequest({ branch: `tidewaiter/waiver-${scene.pull.number}-${comment.id + 1}`, author: 'mallory' });
    forged.close();
    expect(await scene.decide(forged)).toMatchObject([{ kind: 'waiver-decided', actor: 'olga' }]);
    expect(answers(scene)).toEqual(before);
  });

  test('is nothing for people who may not write', async () => {
    const scene = sceneOf();
    const comment = await scene.ask(line, 'mallory');
    expect(scene.proposals()).toEqual([]);
    expect(answers(scene)).toEqual([]);
    expect(reactions(comment)).toEqual([]);
  });

  test.each<[string, string, Parameters<typeof sceneOf>[0], RegExp]>([
    ['a rule that nobody has', line.replace('host-network', 'host-netwrok'), {}, /kubernetes\/host-netwrok/u],
    ['a day that is over', line.replace('2099', '1999'), {}, /lies behind us/u],
    ['an App that may only read', line, { permissions: { ...fixPermissions, contents: 'read' } }, /may only read this repository/u],
    ['a policy with errors', line, { base: { [policyPath]: 'profil: strict\n' } }, /has errors/u],
    [
      'what the organization does not let a repository waive',
      line,
      {
        policy: () => {
          const { policy } = parseOrgPolicy('version: 1\nwaivable: []\n', 'tidewaiter/policy.yml', 'acme/.github', knownRules);
          return policy ? { state: 'policy', policy } : { state: 'none' };
        },
      },
      /does not let kubernetes\/host-network be waived in the repository/u,
    ],
  ])('is refused with the reason for %s', async (_, text, options, reason) => {
    const scene = sceneOf(options);
    const comment = await scene.ask(text);
    expect(scene.proposals()).toEqual([]);
    expect(answers(scene)).toEqual([expect.stringMatching(reason)]);
    expect(reactions(comment)).toEqual(['eyes', 'confused']);
  });

  test('is only written down for somebody who may not write any more when it is looked at', async () => {
    const scene = sceneOf();
    const comment = await scene.ask(line, 'maria', 0);
    scene.repository.collaborator('maria', 'read');
    for (const job of scene.workplace.enqueued) if (job.kind === 'ask-waiver') await askWaiver(scene.workplace.tools)(job, jobRun(1));
    expect([scene.proposals(), answers(scene), reactions(comment)]).toEqual([[], [], ['eyes', 'confused']]);
    expect(scene.workplace.store.audits.at(-1)).toMatchObject({
      action: 'waiver.refused',
      actor: 'maria',
      number: scene.pull.number,
      correlationId: 'correlation-1',
      detail: {
        commentId: comment.id,
        rule: 'kubernetes/host-network',
        path: 'deploy/agent.yaml',
        until: '2099-01-31',
        reason: 'may-not-write',
      },
    });
  });

  test('is refused for a pull request that was closed before anybody could look', async () => {
    const scene = sceneOf();
    const comment = await scene.ask(line, 'maria', 0);
    scene.pull.close();
    const job = scene.workplace.enqueued.find(({ kind }) => kind === 'ask-waiver');
    if (job?.kind === 'ask-waiver') await askWaiver(scene.workplace.tools)(job, jobRun(1));
    expect(scene.proposals()).toEqual([]);
    expect(answers(scene)).toEqual([expect.stringContaining('The pull request is not open any more.')]);
    expect(reactions(comment)).toEqual(['eyes', 'confused']);
    expect(scene.workplace.store.audits.at(-1)).toMatchObject({ action: 'waiver.refused', actor: 'maria', detail: { reason: 'closed' } });
  });

  test('of several rules names the first that the organization does not let be waived', async () => {
    const { policy } = parseOrgPolicy(
      'version: 1\nwaivable:\n  - rules: kubernetes/host-network\n    in: policy\n',
      'tidewaiter/policy.yml',
      'acme/.github',
      knownRules,
    );
    const scene = sceneOf({ policy: () => (policy ? { state: 'policy', policy } : { state: 'none' }) });
    await scene.ask(line.replace('host-network', 'host-*'));
    const first = knownRules.find(rule => meansRule('kubernetes/host-*', rule) && rule.id !== 'kubernetes/host-network');
    expect(answers(scene)).toEqual([expect.stringContaining(`does not let ${first?.id} be waived`)]);
  });

  test('whose answer GitHub does not take is in the audit log, and the log says so', async () => {
    const scene = sceneOf();
    const fault = github.fail({ route: 'issues/create-comment', status: 403 });
    await scene.ask();
    fault.remove();
    expect(answers(scene)).toEqual([]);
    expect(scene.workplace.store.audits.map(({ action }) => action)).toContain('waiver.asked');
    expect(scene.workplace.lines.map(text => JSON.parse(text))).toContainEqual(
      expect.objectContaining({ level: 40, msg: 'the outcome of a waiver could not be told' }),
    );
  });

  test('without a reason or an end is answered with how it is written', async () => {
    const scene = sceneOf();
    await scene.ask('/tidewaiter waive kubernetes/host-network deploy/agent.yaml');
    expect(answers(scene)).toEqual([expect.stringContaining('A waiver needs a rule, a path, its last day and a reason')]);
    expect(scene.workplace.enqueued).toEqual([]);
  });

  test('shows hostile words as text', async () => {
    const scene = sceneOf();
    await scene.ask(
      '/tidewaiter waive kubernetes/host-network `deploy/@acme <b>.yaml` until 2099-01-31 -- <img src=x> @acme/all closes #1 [x](http://x)',
    );
    const [proposal] = scene.proposals();
    expect(proposal?.title).toBe('Accept kubernetes/host-network in deploy/?acme??b?.yaml until 2099-01-31');
    expect(proposal?.body).not.toMatch(/<img|@acme\/all|closes #1/u);
    const reason = proposal?.body.split('\n').find(row => row.startsWith('- Reason'));
    expect(reason).toMatch(/closes .*#/u);
    expect(reason).not.toMatch(/@\w|(?<!&)#\d|(?<!\\)\[/u);
    expect(proposal && fileOf(proposal)).toContain('reason: "<img src=x> @acme/all closes #1 [x](http://x)"');
  });
});

describe('The words of a request', () => {
  test.each<[string, unknown]>([
    [
      'waive image/* Dockerfile stage:build until 2027-01-31 -- Old -- really.',
      { rule: 'image/*', path: 'Dockerfile', subject: 'stage:build', until: '2027-01-31', reason: 'Old -- really.' },
    ],
    [
      'WAIVE image/* `a b/Dockerfile` UNTIL 2027-01-31 -- Old.',
      { rule: 'image/*', path: 'a b/Dockerfile', until: '2027-01-31', reason: 'Old.' },
    ],
    ['waive image/* until 2027-01-31 -- Old.', undefined],
    ['waive image/* Dockerfile until 2027-01-31', undefined],
    ['waive image/* Dockerfile until 2027-01-31 -- ', undefined],
    ['waive image/* Dockerfile a b until 2027-01-31 -- Old.', undefined],
    ['waive', undefined],
  ])('%s', (words, asked) => {
    expect(parseCommand(`/tidewaiter ${words}`)).toEqual({ name: 'waive', asked });
  });
});
