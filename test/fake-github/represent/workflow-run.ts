import type { JsonObject } from '../json.ts';
import type { FakeWorkflowRun, StoredArtifact } from '../state/workflow-run.ts';
import { accountOf, nodeIdOf } from '../state/world.ts';
import { representAccount } from './account.ts';
import { representSimpleCommit } from './commit.ts';
import { representMinimalPull } from './pull-request.ts';
import { apiUrlOf, representRepository, webUrlOf } from './repository.ts';

const workflowIdOf = ({ repository, workflow }: FakeWorkflowRun): number =>
  repository.id * 1_000 + (Buffer.from(workflow).reduce((sum, byte) => sum + byte, 0) % 1_000);

/** GitHub's `workflow-run`. */
export const representWorkflowRun = (run: FakeWorkflowRun): JsonObject => {
  const { id, repository, headSha, headRepository, conclusion, createdAt } = run;
  const url = `${apiUrlOf(repository)}/actions/runs/${id}`;
  const actor = representAccount(repository.world, accountOf(repository.world, run.actor));
  return {
    id,
    name: run.workflow,
    node_id: nodeIdOf('WFR', id),
    check_suite_id: id,
    check_suite_node_id: nodeIdOf('CS', id),
    head_branch: run.headBranch,
    head_sha: headSha,
    path: `.github/workflows/${run.workflow}`,
    run_number: 1,
    run_attempt: 1,
    event: run.event,
    display_title: run.workflow,
    status: conclusion === null ? 'in_progress' : 'completed',
    conclusion,
    workflow_id: workflowIdOf(run),
    url,
    html_url: `${webUrlOf(repository)}/actions/runs/${id}`,
    pull_requests: run.pulls.map(representMinimalPull),
    created_at: createdAt,
    updated_at: createdAt,
    run_started_at: createdAt,
    actor,
    triggering_actor: actor,
    previous_attempt_url: null,
    jobs_url: `${url}/jobs`,
    logs_url: `${url}/logs`,
    check_suite_url: `${apiUrlOf(repository)}/check-suites/${id}`,
    artifacts_url: `${url}/artifacts`,
    cancel_url: `${url}/cancel`,
    rerun_url: `${url}/rerun`,
    workflow_url: `${apiUrlOf(repository)}/actions/workflows/${workflowIdOf(run)}`,
    head_commit: representSimpleCommit(headRepository, headSha),
    repository: representRepository(repository),
    head_repository: representRepository(headRepository),
  };
};

/** GitHub's `workflow`, as the event of a run holds it. */
export const representWorkflow = (run: FakeWorkflowRun): JsonObject => {
  const { repository, workflow, createdAt } = run;
  const id = workflowIdOf(run);
  return {
    id,
    node_id: nodeIdOf('W', id),
    name: workflow,
    path: `.github/workflows/${workflow}`,
    state: 'active',
    created_at: createdAt,
    updated_at: createdAt,
    url: `${apiUrlOf(repository)}/actions/workflows/${id}`,
    html_url: `${webUrlOf(repository)}/blob/${repository.defaultBranch}/.github/workflows/${workflow}`,
    badge_url: `${webUrlOf(repository)}/workflows/${workflow}/badge.svg`,
  };
};

/** GitHub's `artifact`. */
export const representArtifact = (run: FakeWorkflowRun, { id, name, bytes, isExpired }: StoredArtifact): JsonObject => {
  const url = `${apiUrlOf(run.repository)}/actions/artifacts/${id}`;
  return {
    id,
    node_id: nodeIdOf('A', id),
    name,
    size_in_bytes: bytes.length,
    url,
    archive_download_url: `${url}/zip`,
    expired: isExpired,
    created_at: run.createdAt,
    expires_at: run.createdAt,
    updated_at: run.createdAt,
    workflow_run: {
      id: run.id,
      repository_id: run.repository.id,
      head_repository_id: run.headRepository.id,
      head_branch: run.headBranch,
      head_sha: run.headSha,
    },
  };
};
