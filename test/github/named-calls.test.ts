import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { downloadArtifact, readArtifact } from '../../src/github/actions/artifacts.ts';
import { readWorkflowRuns } from '../../src/github/actions/workflow-runs.ts';
import type { GitHubClient } from '../../src/github/call/client.ts';
import { readCollaborator } from '../../src/github/people/collaborator.ts';
import { isOrganizationOwner } from '../../src/github/people/organization-role.ts';
import { readTeamMembership } from '../../src/github/people/team-membership.ts';
import { readFileAtBase } from '../../src/github/policy/base-file.ts';
import { readImagePolicyFolder } from '../../src/github/policy/image-policy-files.ts';
import { readOrgRules } from '../../src/github/policy/org-rule-folder.ts';
import { findPolicyBranch } from '../../src/github/policy/policy-branch.ts';
import { publishAnswer } from '../../src/github/publish/answer-publisher.ts';
import { startCheckRun } from '../../src/github/publish/check-run-publisher.ts';
import { describeCheckRun } from '../../src/github/publish/check-run-update.ts';
import { readProposalPlace, readProposalState } from '../../src/github/publish/proposal-publisher.ts';
import { readInstallationRepositories, readOpenPullRequests } from '../../src/github/pull-request/open-pull-requests.ts';
import { readPullRequestFacts } from '../../src/github/pull-request/pull-request-facts.ts';
import { readPullRequestTarget } from '../../src/github/pull-request/pull-request-target.ts';
import { readPullRequestTip } from '../../src/github/pull-request/pull-request-tip.ts';
import type { ReviewTarget } from '../../src/github/pull-request/review-target.ts';
import { BlobReader } from '../../src/github/read/blob-reader.ts';
import { listChanges, readMergeBase } from '../../src/github/read/changed-files.ts';
import { readFileModes } from '../../src/github/read/file-modes.ts';
import { readRawBlob } from '../../src/github/read/raw-blob.ts';
import { readTopics } from '../../src/github/read/topics.ts';
import { readTree } from '../../src/github/read/tree-comparison.ts';
import { Answer, ScriptedGitHub } from '../support/scripted-github.ts';

const [base, head] = ['a'.repeat(40), 'b'.repeat(40)];
const target: ReviewTarget = { owner: 'acme', repo: 'app', number: 3, base, head, baseRef: 'dev', defaultBranch: 'main', stackBase: null };
const policy = { owner: 'acme', repo: '.github', path: 'tidewaiter.yml' };

/** Calls by what they are called where they fail. */
const calls: readonly (readonly [string, (client: GitHubClient) => Promise<unknown>])[] = [
  ['Listing the artifacts of a run', client => readArtifact(client, target, 1, 'reports')],
  ['Downloading an artifact', client => downloadArtifact(client, target, 1, 10)],
  ['Listing the runs of a workflow', client => readWorkflowRuns(client, target, 'scan.yml', { headSha: head })],
  ['Reading the permission of a person', client => readCollaborator(client, target, 'ann')],
  ['Asking whether ann owns acme', client => isOrganizationOwner(client, 'acme', 'ann')],
  ['Asking whether ann is in the team acme/ops', client => readTeamMembership(client, 'acme/ops', 'ann')],
  ['Reading the policy file', client => readFileAtBase(client, target, { refs: ['HEAD'] }, new BlobReader(client, target), 'x')],
  ['Reading the image policies', client => readImagePolicyFolder(client, policy)],
  ["Reading the organization's rules", client => readOrgRules(client, policy, ['rules'])],
  ['Reading the base branch', client => findPolicyBranch(client, target)],
  ['Reading where the policy lies', client => readProposalPlace(client, target, { wanted: 'a', own: 'b', path: 'c' })],
  ['Reading a pull request of ours', client => readProposalState(client, target, 3)],
  ['Starting the check run', client => startCheckRun(client, target, { name: 'x', headSha: head, externalId: 's', appId: 7 })],
  ['Listing the repositories', client => readInstallationRepositories(client)],
  ['Listing the open pull requests', client => readOpenPullRequests(client, ['acme/app'])],
  ['Reading the pull request', client => readPullRequestFacts(client, target, 3, { policyPath: 'x', blobs: [] })],
  ['Reading the pull request', client => readPullRequestTarget(client, target, 3)],
  ['Reading the pull request', client => readPullRequestTip(client, target, 3)],
  ['Listing the changed files', client => listChanges(client, target)],
  ['Comparing the commits', client => readMergeBase(client, target)],
  ['Reading file modes', client => readFileModes(client, target, head, ['x'])],
  ['Reading a file', client => readRawBlob(client, target, base)],
  ['Reading the repository', client => readTopics(client, target)],
  ['Listing the files of a commit', client => readTree(client, target, head)],
];

const describing = (client: GitHubClient) => describeCheckRun(client, target, 5, { title: 'More', summary: 'More.' });

describe('a call that GitHub turns away says what it was for', () => {
  let github: ScriptedGitHub;
  beforeAll(async () => {
    github = await ScriptedGitHub.start(() => new Answer({ message: 'Resource not accessible by integration' }, {}, 403));
  });
  afterAll(() => github.close());

  test.each([...calls, ['Describing the check run', describing] as const])('%s', async (what, call) => {
    await expect(call(github.client)).rejects.toMatchObject({
      code: 'forbidden',
      message: expect.stringMatching(new RegExp(`^${what} failed`, 'u')),
    });
  });

  test('also where it is told as a refusal', async () => {
    expect(await publishAnswer(github.client, target, 3, 'k', 'x')).toMatchObject({ status: 'refused' });
  });
});

test('a call whose answer holds nothing of what was asked for says so, and is made three times, but for one that writes', async () => {
  const github = await ScriptedGitHub.start(({ query }) => (query === '' ? {} : { data: {} }));
  try {
    const whole = ['Asking whether ann owns acme', 'Asking whether ann is in the team acme/ops', 'Reading the permission of a person'];
    const cut = calls.filter(([what]) => !whole.includes(what));
    await Promise.all(
      cut.map(([what, call]) =>
        expect(call(github.client), what).rejects.toMatchObject({
          code: 'unavailable',
          message: `${what} failed: GitHub's answer was cut short.`,
        }),
      ),
    );
    const writing = 1;
    expect(github.requests).toHaveLength(3 * (cut.length - writing) + writing);
  } finally {
    await github.close();
  }
});
