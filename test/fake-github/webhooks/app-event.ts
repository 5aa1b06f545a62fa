import type { JsonObject } from '../json.ts';
import { representApp, representInstallation } from '../represent/account.ts';
import { representCheckRun } from '../represent/check-run.ts';
import { representSimpleCommit } from '../represent/commit.ts';
import { representMinimalPull } from '../represent/pull-request.ts';
import { apiUrlOf, representMinimalRepository } from '../represent/repository.ts';
import { representWorkflow, representWorkflowRun } from '../represent/workflow-run.ts';
import { type FakeApp, type Installation, repositoriesOf } from '../state/app.ts';
import { type CheckRun, setBackSuite } from '../state/checks.ts';
import type { FakeRepository } from '../state/repository.ts';
import type { FakeWorkflowRun } from '../state/workflow-run.ts';
import { accountOf, nodeIdOf, type World } from '../state/world.ts';
import { checked, type EventOptions, envelope, type WebhookEvent } from './webhook-event.ts';

const suiteOf = (repository: FakeRepository, app: FakeApp, suiteId: number, headSha: string): JsonObject => ({
  id: suiteId,
  node_id: nodeIdOf('CS', suiteId),
  head_branch: repository.pulls.find(pull => !pull.isFromFork && pull.head.sha === headSha)?.head.ref ?? null,
  head_sha: headSha,
  status: 'queued',
  conclusion: null,
  url: `${apiUrlOf(repository)}/check-suites/${suiteId}`,
  before: null,
  after: headSha,
  pull_requests: repository.pulls.filter(pull => !pull.isFromFork && pull.head.sha === headSha).map(representMinimalPull),
  app: representApp(repository.world, app),
  created_at: repository.createdAt,
  updated_at: repository.createdAt,
});

/** Somebody asked for a check run again, or clicked one of its buttons (`identifier`). Only its own app learns. */
export const checkRunEvent = (
  repository: FakeRepository,
  run: CheckRun,
  action: 'rerequested' | 'requested_action',
  options: EventOptions & { readonly identifier?: string } = {},
): WebhookEvent => {
  const { world } = repository;
  const sender = accountOf(world, options.sender ?? 'octocat');
  const payload: JsonObject = {
    action,
    check_run: { ...representCheckRun(repository, run), check_suite: suiteOf(repository, run.app, run.suiteId, run.headSha) },
    ...(action === 'requested_action' ? { requested_action: { identifier: options.identifier ?? '' } } : {}),
    ...envelope(world, sender, repository, options.installation),
  };
  checked(world, `check-run-${action.replaceAll('_', '-')}`, payload);
  return { name: 'check_run', payload, sender, repository, sha: run.headSha, ref: `refs/heads/${repository.defaultBranch}` };
};

/** A commit was pushed, or somebody asked for all checks of a commit again. */
export const checkSuiteEvent = (
  repository: FakeRepository,
  app: FakeApp,
  headSha: string,
  action: 'requested' | 'rerequested',
  options: EventOptions = {},
): WebhookEvent => {
  const { world } = repository;
  const sender = accountOf(world, options.sender ?? 'octocat');
  const runs = repository.checkRuns.filter(run => run.app.id === app.id && run.headSha === headSha);
  const suiteId = runs[0]?.suiteId ?? world.nextId();
  if (action === 'rerequested') setBackSuite(runs);
  const payload: JsonObject = {
    action,
    check_suite: {
      ...suiteOf(repository, app, suiteId, headSha),
      latest_check_runs_count: runs.length,
      check_runs_url: `${apiUrlOf(repository)}/check-suites/${suiteId}/check-runs`,
      head_commit: representSimpleCommit(repository, headSha),
    },
    ...envelope(world, sender, repository, options.installation),
  };
  checked(world, `check-suite-${action}`, payload);
  return { name: 'check_suite', payload, sender, repository, sha: headSha, ref: `refs/heads/${repository.defaultBranch}` };
};

/** A run of a workflow has ended. */
export const workflowRunEvent = (run: FakeWorkflowRun, options: EventOptions = {}): WebhookEvent => {
  const { repository, headSha } = run;
  const { world } = repository;
  const sender = accountOf(world, options.sender ?? run.actor);
  const payload: JsonObject = {
    action: 'completed',
    workflow_run: {
      ...representWorkflowRun(run),
      repository: representMinimalRepository(repository),
      head_repository: representMinimalRepository(run.headRepository),
    },
    workflow: representWorkflow(run),
    ...envelope(world, sender, repository, options.installation),
  };
  checked(world, 'workflow-run-completed', payload);
  return { name: 'workflow_run', payload, sender, repository, sha: headSha, ref: `refs/heads/${repository.defaultBranch}` };
};

const listed = ({ id, nodeId, name, fullName, isPrivate }: FakeRepository): JsonObject => ({
  id,
  node_id: nodeId,
  name,
  full_name: fullName,
  private: isPrivate,
});

/** An app was installed on an account or removed from it. */
export const installationEvent = (world: World, installation: Installation, action: 'created' | 'deleted'): WebhookEvent => {
  const sender = accountOf(world, 'octocat');
  const payload: JsonObject = {
    action,
    ...envelope(world, sender, undefined),
    installation: representInstallation(world, installation),
    repositories: repositoriesOf(world, installation).map(listed),
    requester: null,
  };
  checked(world, `installation-${action}`, payload);
  return { name: 'installation', payload, sender, repository: undefined, sha: '', ref: '' };
};

/** An installation gained or lost repositories. */
export const installationRepositoriesEvent = (
  world: World,
  installation: Installation,
  action: 'added' | 'removed',
  repositories: readonly FakeRepository[],
): WebhookEvent => {
  const sender = accountOf(world, 'octocat');
  const payload: JsonObject = {
    action,
    ...envelope(world, sender, undefined),
    installation: representInstallation(world, installation),
    repository_selection: installation.repositories === 'all' ? 'all' : 'selected',
    repositories_added: action === 'added' ? repositories.map(listed) : [],
    repositories_removed: action === 'removed' ? repositories.map(listed) : [],
    requester: null,
  };
  checked(world, `installation-repositories-${action}`, payload);
  return { name: 'installation_repositories', payload, sender, repository: undefined, sha: '', ref: '' };
};
