import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mergeGroupId, pullRequestId } from '../../../app/jobs/review/external-id.ts';
import type { Job } from '../../../app/queue/job.ts';
import { jobsOfDelivery } from '../../../app/webhooks/jobs-of-delivery.ts';
import { type FakeGitHub, startFakeGitHub } from '../../fake-github/fake-github.ts';
import type { JsonObject } from '../../fake-github/json.ts';
import type { FakeApp, Installation } from '../../fake-github/state/app.ts';
import { createCheckRun } from '../../fake-github/state/checks.ts';
import type { FakePullRequest } from '../../fake-github/state/pull-request.ts';
import type { FakeRepository } from '../../fake-github/state/repository.ts';
import {
  checkRunEvent,
  checkSuiteEvent,
  installationEvent,
  installationRepositoriesEvent,
  workflowRunEvent,
} from '../../fake-github/webhooks/app-event.ts';
import { payloadFor } from '../../fake-github/webhooks/delivery.ts';
import { issueCommentEvent, type WebhookEvent } from '../../fake-github/webhooks/webhook-event.ts';

let github: FakeGitHub;
let app: FakeApp;
let installation: Installation;
let repository: FakeRepository;
let policyRepository: FakeRepository;
let pull: FakePullRequest;
let forked: FakePullRequest;

beforeAll(async () => {
  github = await startFakeGitHub();
  app = github.app({ slug: 'tidewaiter' });
  installation = app.install('acme');
  repository = github.repository('acme/app', { base: { Dockerfile: 'FROM alpine\n' } });
  policyRepository = github.repository('acme/.github', { base: { 'README.md': 'x' } });
  repository.collaborator('alice', 'write');
  pull = repository.pullRequest({ files: { Dockerfile: 'FROM alpine:3\n' } });
  forked = repository.pullRequest({ files: { Dockerfile: 'FROM alpine:4\n' }, fork: true });
});
afterAll(async () => {
  await github.close();
  github.assertContract();
});

const orgPolicy = { repositories: ['.github-private', '.github'], path: 'tidewaiter/policy.yml' };

const read = (event: WebhookEvent, change: JsonObject = {}): ReturnType<typeof jobsOfDelivery> =>
  jobsOfDelivery(event.name, { ...payloadFor(github.world, app, event), ...change }, { appId: app.id, orgPolicy });

const jobsOf = (event: WebhookEvent): readonly Job[] => {
  const reading = read(event);
  return reading.outcome === 'enqueued' ? reading.jobs : [];
};

const place = () => ({ installationId: installation.id, owner: 'acme', repo: 'app', repositoryId: repository.id });

const run = (
  subject: FakePullRequest,
  externalId = pullRequestId({ owner: 'acme', repo: 'app', number: subject.number, head: subject.head.sha, baseRef: 'main' }),
  by = app,
) => createCheckRun(github.world, repository, by, subject.head.sha, { name: 'tidewaiter', conclusion: 'failure', externalId });

describe('a pull request', () => {
  test('that is put into a stack is reviewed again, by the policy of the branch that the stack goes to', () => {
    const stacked = repository.pullRequest({ files: { Dockerfile: 'FROM alpine:5\n' } });
    expect(jobsOf(stacked.event('opened'))[0]).not.toHaveProperty('seen.stackBase');
    stacked.stack = { base: 'main', number: 4, position: 2, size: 2 };
    expect(jobsOf(stacked.event('stacked'))).toMatchObject([
      { kind: 'review-pull-request', reason: 'pull_request.stacked', seen: { baseRef: 'main', stackBase: 'main' } },
    ]);
  });

  test.each(['opened', 'synchronize', 'reopened', 'ready_for_review'] as const)('that is %s is reviewed', action => {
    expect(jobsOf(pull.event(action))).toEqual([
      {
        kind: 'review-pull-request',
        ...place(),
        number: pull.number,
        reason: `pull_request.${action}`,
        seen: { head: pull.head.sha, base: pull.base.sha, baseRef: 'main', changedFiles: 1 },
      },
    ]);
  });

  test('with a new base is reviewed, with a new title not', () => {
    const changes = { base: { ref: { from: 'old' }, sha: { from: '0'.repeat(40) } } };
    expect(jobsOf(pull.event('edited', { changes }))).toMatchObject([{ kind: 'review-pull-request', reason: 'pull_request.edited' }]);
    expect(read(pull.event('edited'))).toEqual({ outcome: 'ignored' });
  });

  test.each(['closed', 'converted_to_draft'] as const)('that is %s is not reviewed', action => {
    expect(read(pull.event(action))).toEqual({ outcome: 'ignored' });
  });

  test('that is closed tells what became of a waiver when it comes from a branch of one, and from no other', () => {
    const asked = (branch: string) => {
      const proposal = repository.pullRequest({ branch, files: { '.github/tidewaiter.yml': `# ${branch}\n` } });
      return { proposal, event: proposal.event('closed', { sender: 'olga' }) };
    };
    const { proposal, event } = asked('tidewaiter/waiver-5-77');
    expect(jobsOf(event)).toEqual([
      { kind: 'waiver-decided', ...place(), number: proposal.number, actor: 'olga', request: { number: 5, commentId: 77 } },
    ]);
    for (const branch of ['tidewaiter/waiver-5', 'tidewaiter/waiver-05-77', 'my/tidewaiter/waiver-5-77', 'tidewaiter/waiver-5-77-1'])
      expect(read(asked(branch).event)).toEqual({ outcome: 'ignored' });
  });

  test('that is merged is looked at once more: who merged it, when, and as what', () => {
    const merged = repository.pullRequest({ files: { 'Dockerfile.merged': 'FROM a:1.0\n' } });
    const commit = merged.merge('olga');
    expect(jobsOf(merged.event('closed', { sender: 'olga' }))).toEqual([
      {
        kind: 'look-at-merge',
        ...place(),
        number: merged.number,
        head: merged.head.sha,
        baseRef: 'main',
        commit,
        at: merged.mergedAt,
        actor: 'olga',
      },
    ]);
    const waiver = repository.pullRequest({ branch: 'tidewaiter/waiver-6-78', files: { 'x.yml': '# x\n' } });
    waiver.merge();
    expect(jobsOf(waiver.event('closed')).map(({ kind }) => kind)).toEqual(['waiver-decided', 'look-at-merge']);
  });

  test('of a fork is reviewed in the repository it is for', () => {
    expect(jobsOf(forked.event('opened'))).toMatchObject([{ ...place(), number: forked.number }]);
  });

  test('that our own bot has pushed to is reviewed: a commit of fixes is a new head', () => {
    expect(jobsOf(pull.event('synchronize', { sender: 'tidewaiter[bot]' }))).toHaveLength(1);
  });
});

test('a merge group is reviewed when checks are asked for', () => {
  const group = repository.mergeGroup(pull);
  expect(jobsOf(group.event())).toEqual([
    { kind: 'review-merge-group', ...place(), base: group.baseSha, head: group.headSha, baseRef: 'main' },
  ]);
  expect(read(group.event('destroyed'))).toEqual({ outcome: 'ignored' });
});

describe('a check run', () => {
  test.each([
    ['the repository', () => pull],
    ['a fork, whose event names no pull request', () => forked],
  ])('of %s is reviewed again', (_, subject) => {
    const event = checkRunEvent(repository, run(subject()), 'rerequested');
    expect(jobsOf(event)).toEqual([{ kind: 'review-pull-request', ...place(), number: subject().number, reason: 'check_run.rerequested' }]);
  });

  test('of a merge group is reviewed again', () => {
    const group = { base: 'a'.repeat(40), head: pull.head.sha, baseRef: 'main' };
    const event = checkRunEvent(repository, run(pull, mergeGroupId({ owner: 'acme', repo: 'app' }, group)), 'rerequested');
    expect(jobsOf(event)).toEqual([{ kind: 'review-merge-group', ...place(), ...group }]);
  });

  test('of a merge group is known by its repository, however its name is written', () => {
    const group = { base: 'a'.repeat(40), head: pull.head.sha, baseRef: 'main' };
    const groupOf = (owner: string) => checkRunEvent(repository, run(pull, mergeGroupId({ owner, repo: 'App' }, group)), 'rerequested');
    expect(jobsOf(groupOf('ACME'))).toEqual([{ kind: 'review-merge-group', ...place(), ...group }]);
    const renamed = { repository: { name: 'APP', full_name: 'ACME/APP', owner: { login: 'ACME' } } };
    expect(read(groupOf('acme'), renamed)).toMatchObject({ jobs: [{ kind: 'review-merge-group', owner: 'ACME', repo: 'APP' }] });
    expect(jobsOf(groupOf('other'))).toMatchObject([{ kind: 'review-pull-request', number: pull.number }]);
  });

  test('of the image-signing gate has the images verified again, and nothing else', () => {
    const signing = { ...run(pull), name: 'tidewaiter/image-signing' };
    const expected = { ...place(), number: pull.number };
    expect(jobsOf(checkRunEvent(repository, signing, 'rerequested'))).toEqual([
      { kind: 'verify-pull-request', ...expected, reason: 'check_run.rerequested' },
    ]);
    expect(jobsOf(checkRunEvent(repository, signing, 'requested_action', { identifier: 're-run' }))).toMatchObject([
      { kind: 'verify-pull-request', reason: 'check_run.requested_action' },
    ]);
    const group = { base: 'a'.repeat(40), head: pull.head.sha, baseRef: 'main' };
    const ofGroup = { ...run(pull, mergeGroupId({ owner: 'acme', repo: 'app' }, group)), name: 'tidewaiter/image-signing' };
    expect(jobsOf(checkRunEvent(repository, ofGroup, 'rerequested'))).toEqual([{ kind: 'verify-merge-group', ...place(), ...group }]);
  });

  test('whose id is not ours is found by its pull requests, and otherwise left alone', () => {
    expect(jobsOf(checkRunEvent(repository, run(pull, 'something'), 'rerequested'))).toMatchObject([{ number: pull.number }]);
    expect(read(checkRunEvent(repository, run(forked, 'something'), 'rerequested'))).toEqual({ outcome: 'ignored' });
  });

  test('of before the repository was renamed is reviewed in the renamed one', () => {
    const old = pullRequestId({ owner: 'acme', repo: 'old-name', number: forked.number, head: forked.head.sha, baseRef: 'main' });
    expect(jobsOf(checkRunEvent(repository, run(forked, old), 'rerequested'))).toMatchObject([{ ...place(), number: forked.number }]);
  });

  test('gets its fixes from the person who clicked', () => {
    const event = checkRunEvent(repository, run(pull), 'requested_action', { identifier: 'fix-all', sender: 'alice' });
    expect(jobsOf(event)).toEqual([{ kind: 'fix-all', ...place(), number: pull.number, head: pull.head.sha, actor: 'alice' }]);
  });

  test('is reviewed again by our own button, and a button that is not ours does nothing', () => {
    const click = (identifier: string) => checkRunEvent(repository, run(pull), 'requested_action', { identifier });
    expect(jobsOf(click('re-run'))).toMatchObject([{ kind: 'review-pull-request', reason: 'check_run.requested_action' }]);
    expect(read(click('delete-everything'))).toEqual({ outcome: 'ignored' });
  });

  test('that has no id is found by its pull requests, and one that was made is no reason to review', () => {
    const event = checkRunEvent(repository, run(pull), 'rerequested');
    const { check_run: told } = payloadFor(github.world, app, event) as { readonly check_run: JsonObject };
    expect(read(event, { check_run: { ...told, external_id: null } })).toMatchObject({ jobs: [{ number: pull.number }] });
    expect(read(event, { action: 'created' })).toEqual({ outcome: 'ignored' });
    expect(read(event, { action: 'created', requested_action: { identifier: 're-run' } })).toEqual({ outcome: 'ignored' });
    expect(read(event, { action: 'requested_action' })).toEqual({ outcome: 'ignored' });
    expect(read(event, { check_run: { ...told, app: null } })).toEqual({ outcome: 'ignored' });
    const group = mergeGroupId({ owner: 'acme', repo: 'app' }, { base: 'a'.repeat(40), head: pull.head.sha, baseRef: 'main' });
    expect(read(checkRunEvent(repository, run(pull, group), 'requested_action', { identifier: 'fix-all' }))).toEqual({
      outcome: 'ignored',
    });
  });

  test('of another App is not ours', () => {
    const other = github.app({ slug: 'other' });
    expect(read(checkRunEvent(repository, run(pull, undefined, other), 'rerequested'))).toEqual({ outcome: 'ignored' });
  });
});

describe('a check suite that is asked for again', () => {
  test('has everything reviewed that has its commit as head, the pull requests that it names among them', () => {
    expect(jobsOf(checkSuiteEvent(repository, app, pull.head.sha, 'rerequested'))).toEqual([
      { kind: 'review-head', ...place(), head: pull.head.sha, reason: 'check_suite.rerequested', numbers: [pull.number] },
    ]);
  });

  test('of a fork, or a merge group, names none', () => {
    const { headSha } = repository.mergeGroup(pull);
    for (const head of [forked.head.sha, headSha])
      expect(jobsOf(checkSuiteEvent(repository, app, head, 'rerequested'))).toEqual([
        { kind: 'review-head', ...place(), head, reason: 'check_suite.rerequested', numbers: [] },
      ]);
  });

  test('by a push, or of another App, is not for us', () => {
    expect(read(checkSuiteEvent(repository, app, pull.head.sha, 'requested'))).toEqual({ outcome: 'ignored' });
    const other = github.app({ slug: 'another' });
    expect(read(checkSuiteEvent(repository, other, pull.head.sha, 'rerequested'))).toEqual({ outcome: 'ignored' });
  });
});

describe('a comment', () => {
  test.each(['  /tidewaiter explain dockerfile/no-user\nPlease.\n', '/Tidewaiter Help'])(
    'that begins with /tidewaiter is a command: %j',
    body => {
      const comment = pull.comment(body, 'alice');
      expect(jobsOf(issueCommentEvent(comment))).toEqual([
        { kind: 'command', ...place(), number: pull.number, commentId: comment.id, actor: 'alice', text: body.split('\n', 1)[0] },
      ]);
    },
  );

  test.each([
    ['that only mentions it', 'use /tidewaiter fix', 'alice'],
    ['that has it as code', '    /tidewaiter fix', 'alice'],
    ['with another command', '/tidewaiters fix', 'alice'],
    ['of a bot', '/tidewaiter fix', 'renovate[bot]'],
    ['of our own bot', '/tidewaiter help', 'tidewaiter[bot]'],
  ])('%s is none', (_, body, author) => {
    expect(read(issueCommentEvent(pull.comment(body, author)))).toEqual({ outcome: 'ignored' });
  });

  /** A comment of a person as GitHub tells of the person. */
  const by = (association: string, change: JsonObject = {}): JsonObject => ({
    comment: { id: 7, body: '/tidewaiter fix', author_association: association, user: { login: 'alice', type: 'User' }, ...change },
  });
  const written = (): WebhookEvent => issueCommentEvent(pull.comment('/tidewaiter fix', 'alice'));

  test.each(['OWNER', 'MEMBER', 'COLLABORATOR', 'CONTRIBUTOR'])(
    'of somebody whom GitHub tells as %s is asked about further',
    association => {
      expect(read(written(), by(association))).toMatchObject({ outcome: 'enqueued', jobs: [{ kind: 'command', actor: 'alice' }] });
    },
  );

  test.each(['NONE', 'FIRST_TIMER', 'FIRST_TIME_CONTRIBUTOR', 'MANNEQUIN', 'owner', 'SOMETHING_NEW', ''])(
    'of a stranger (%j) is none, and leaves nothing behind',
    association => {
      expect(read(written(), by(association))).toEqual({ outcome: 'ignored' });
    },
  );

  test('of nobody, or of somebody about whom nothing is told, is none', () => {
    expect(read(written(), by('OWNER', { user: null }))).toEqual({ outcome: 'ignored' });
    const untold = { id: 7, body: '/tidewaiter fix', user: { login: 'alice' } };
    expect(read(written(), { comment: untold })).toEqual({ outcome: 'malformed' });
  });

  test.each(['pull_request_review', 'pull_request_review_comment', 'commit_comment', 'discussion_comment', 'issues'])(
    'in an event %s is none: commands stand in the conversation',
    event => {
      const payload = { ...payloadFor(github.world, app, written()), review: { body: '/tidewaiter fix' } };
      expect(jobsOfDelivery(event, payload, { appId: app.id, orgPolicy })).toEqual({ outcome: 'ignored' });
    },
  );

  test('that is edited, or on an issue, is none', () => {
    const comment = pull.comment('/tidewaiter fix', 'alice');
    expect(read(issueCommentEvent(comment, 'edited'))).toEqual({ outcome: 'ignored' });
    expect(read(issueCommentEvent(comment), { issue: { number: 1 } })).toEqual({ outcome: 'ignored' });
  });
});

describe('a push', () => {
  const refresh = () => [
    {
      kind: 'refresh-org-policy',
      installationId: installation.id,
      owner: 'acme',
      push: {
        repository: '.github',
        repositoryId: expect.any(Number),
        commit: expect.stringMatching(/^[0-9a-f]{40}$/u),
        sender: 'octocat',
      },
    },
  ];

  test.each([
    ['the policy', { files: { 'tidewaiter/policy.yml': 'a' } }],
    ['a file beside it', { files: { 'tidewaiter/exceptions/team.yml': 'a' } }],
    ['an image policy and nothing else', { files: { 'tidewaiter/image-policies/truststore/x509/ca/acme/root.pem': 'a' } }],
  ])("to the policy repository's default branch that changes %s refreshes it", (_, change) => {
    expect(jobsOf(policyRepository.push(change))).toEqual(refresh());
  });

  test('is told from others by the folder of the image policies, too, when the policy lies at the root', () => {
    const atRoot = { repositories: ['.github'], path: 'policy.yml' };
    const jobsAtRoot = (path: string) => {
      const event = policyRepository.push({ files: { [path]: `${path}\n` } });
      return jobsOfDelivery(event.name, payloadFor(github.world, app, event), { appId: app.id, orgPolicy: atRoot });
    };
    expect(jobsAtRoot('policy.yml')).toEqual({ outcome: 'enqueued', jobs: refresh() });
    expect(jobsAtRoot('image-policies/base.yaml')).toEqual({ outcome: 'enqueued', jobs: refresh() });
    expect(jobsAtRoot('image-policies')).toEqual({ outcome: 'enqueued', jobs: refresh() });
    expect(jobsAtRoot('image-policies-draft/base.yaml')).toEqual({ outcome: 'ignored' });
  });

  test('is looked through commit by commit and path by path', () => {
    const event = policyRepository.push({ files: { 'docs/a.md': 'y' } });
    const policy = 'tidewaiter/policy.yml';
    const commit = (change: JsonObject): JsonObject => ({
      added: ['docs/b.md'],
      modified: ['docs/c.md'],
      removed: ['docs/d.md'],
      ...change,
    });
    expect(read(event, { commits: [commit({})] })).toEqual({ outcome: 'ignored' });
    for (const change of [{ added: ['docs/b.md', policy] }, { modified: [policy, 'docs/b.md'] }, { removed: ['docs/b.md', policy] }])
      expect(read(event, { commits: [commit({}), commit(change), {}] })).toMatchObject({ outcome: 'enqueued' });
    expect(read(event, { commits: [{}], sender: null })).toEqual({ outcome: 'ignored' });
    const jobs = (repository: string, path = policy) => {
      const payload = { ...payloadFor(github.world, app, event), commits: [commit({ added: [path] })], sender: null };
      return jobsOfDelivery(event.name, payload, { appId: app.id, orgPolicy: { repositories: ['other', repository], path: policy } });
    };
    expect(jobs('.GitHub')).toEqual({
      outcome: 'enqueued',
      jobs: [{ ...refresh()[0], push: { repository: '.github', repositoryId: expect.any(Number), commit: expect.any(String) } }],
    });
    expect(jobs('.github-private')).toEqual({ outcome: 'ignored' });
    const upper = {
      ...payloadFor(github.world, app, event),
      commits: [],
      repository: { name: '.GITHUB', default_branch: 'main', owner: { login: 'acme' } },
    };
    expect(jobsOfDelivery(event.name, upper, { appId: app.id, orgPolicy })).toMatchObject({ outcome: 'enqueued' });
    const deep = { repositories: ['.github'], path: 'a/b/policy.yml' };
    const inDeep = (path: string) =>
      jobsOfDelivery(
        event.name,
        { ...payloadFor(github.world, app, event), commits: [commit({ added: [path] })] },
        { appId: app.id, orgPolicy: deep },
      );
    expect([inDeep('a/other.yml').outcome, inDeep('a/b/other.yml').outcome]).toEqual(['ignored', 'enqueued']);
  });

  test('that takes the policy away refreshes it', () => {
    policyRepository.push({ files: { 'tidewaiter/gone.yml': 'a' } });
    expect(jobsOf(policyRepository.push({ delete: ['tidewaiter/gone.yml'] }))).toEqual(refresh());
  });

  test('that does not name all it changes refreshes it', () => {
    const event = policyRepository.push({ files: { 'README.md': 'y' } });
    expect(read(event)).toEqual({ outcome: 'ignored' });
    expect(read(event, { forced: true })).toMatchObject({ outcome: 'enqueued' });
    const { forced, ...silent } = payloadFor(github.world, app, event);
    expect([forced, jobsOfDelivery(event.name, silent, { appId: app.id, orgPolicy })]).toEqual([false, { outcome: 'ignored' }]);
    expect(read(event, { commits: [] })).toMatchObject({ outcome: 'enqueued' });
    const commits = (count: number) => Array.from({ length: count }, () => ({ added: ['README.md'], modified: [], removed: [] }));
    expect(read(event, { commits: commits(2_047) })).toEqual({ outcome: 'ignored' });
    expect(read(event, { commits: commits(2_048) })).toMatchObject({ outcome: 'enqueued' });
  });

  test('to another branch or another repository does not', () => {
    const change = { files: { 'tidewaiter/policy.yml': 'b', '.github/tidewaiter.yml': 'b' } };
    expect(read(policyRepository.push(change, { branch: 'next' }))).toEqual({ outcome: 'ignored' });
    expect(read(repository.push(change))).toEqual({ outcome: 'ignored' });
  });
});

describe('a run of a workflow', () => {
  const runOf = (workflow: string) => repository.workflowRun({ workflow, event: 'pull_request', headSha: pull.head.sha });

  test('that has ended may have brought results of scans', () => {
    expect(jobsOf(workflowRunEvent(runOf('scans.yml')))).toEqual([
      { kind: 'scans-arrived', ...place(), head: pull.head.sha, workflow: 'scans.yml' },
    ]);
  });

  test('that has begun, or is not of a file of the repository, has none', () => {
    const event = workflowRunEvent(runOf('scans.yml'));
    expect(read(event, { action: 'requested' })).toEqual({ outcome: 'ignored' });
    const dynamic = { workflow_run: { head_sha: pull.head.sha, path: 'dynamic/github-code-scanning/codeql' } };
    expect(read(event, dynamic)).toEqual({ outcome: 'ignored' });
    const named = { workflow_run: { head_sha: pull.head.sha, path: '.github/workflows/scans.yml@refs/heads/main' } };
    expect(read(event, named)).toMatchObject({ jobs: [{ workflow: 'scans.yml' }] });
  });
});

describe('an installation', () => {
  test('that is new, or may more, is swept', () => {
    const created = installationEvent(github.world, installation, 'created');
    const sweep = [{ kind: 'sweep-installation', installationId: installation.id }];
    expect(jobsOf(created)).toEqual(sweep);
    expect(read(created, { action: 'new_permissions_accepted' })).toEqual({ outcome: 'enqueued', jobs: sweep });
    expect(read(created, { action: 'unsuspend' })).toEqual({ outcome: 'enqueued', jobs: sweep });
  });

  test('that ends has what is kept of its owner deleted', () => {
    const deleted = installationEvent(github.world, installation, 'deleted');
    expect(jobsOf(deleted)).toEqual([{ kind: 'forget-owner', installationId: installation.id, owner: 'acme' }]);
    // An enterprise has no login, and no repositories of its own.
    const enterprise = { installation: { id: 7, account: { slug: 'acme-corp' } } };
    expect(read(deleted, enterprise)).toEqual({ outcome: 'ignored' });
    expect(read(deleted, { installation: { id: 7, account: null } })).toEqual({ outcome: 'ignored' });
    expect(read(deleted, { action: 'suspend' })).toEqual({ outcome: 'ignored' });
  });

  test('has the repositories swept that it gains', () => {
    expect(jobsOf(installationRepositoriesEvent(github.world, installation, 'added', [repository, policyRepository]))).toEqual([
      { kind: 'sweep-installation', installationId: installation.id, repositories: ['acme/app', 'acme/.github'] },
    ]);
    expect(read(installationRepositoriesEvent(github.world, installation, 'removed', [repository]))).toEqual({ outcome: 'ignored' });
  });

  test('that gains very many is swept as a whole', () => {
    const event = installationRepositoriesEvent(github.world, installation, 'added', [repository]);
    const added = Array.from({ length: 501 }, (_, index) => ({ full_name: `acme/r${index}` }));
    expect(read(event, { repositories_added: added.slice(1) })).toMatchObject({
      jobs: [{ repositories: expect.arrayContaining(['acme/r1']) }],
    });
    expect(read(event, { repositories_added: [] })).toEqual({ outcome: 'ignored' });
    expect(read(event, { repositories_added: added })).toEqual({
      outcome: 'enqueued',
      jobs: [{ kind: 'sweep-installation', installationId: installation.id }],
    });
  });
});

describe('what is not known', () => {
  test.each(['labeled', 'unlabeled', 'assigned', 'review_requested', 'locked', 'closed', 'converted_to_draft'])(
    'is ignored: a pull request that is %s',
    action => {
      expect(read(pull.event('opened'), { action })).toEqual({ outcome: 'ignored' });
    },
  );

  test('is ignored: an event, an action', () => {
    expect(jobsOfDelivery('sponsorship', {}, { appId: app.id, orgPolicy })).toEqual({ outcome: 'ignored' });
    expect(read(pull.event('opened'), { action: 'auto_merge_enabled' })).toEqual({ outcome: 'ignored' });
  });

  test.each([
    ['no object', () => 'x'],
    ['without an installation', () => pull.event('opened').payload],
    ['without a pull request', () => ({ ...payloadFor(github.world, app, pull.event('opened')), pull_request: null })],
    ['with a number that is none', () => ({ ...payloadFor(github.world, app, pull.event('opened')), number: 1.5 })],
    [
      'with a name that leads elsewhere',
      () => ({ ...payloadFor(github.world, app, pull.event('opened')), repository: { name: '../x', owner: { login: 'acme' } } }),
    ],
  ])('is malformed: a payload %s', (_, payload) => {
    expect(jobsOfDelivery('pull_request', payload(), { appId: app.id, orgPolicy })).toEqual({ outcome: 'malformed' });
  });
});
