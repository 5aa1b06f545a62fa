import type { JsonObject } from '../json.ts';
import type { Annotation, CheckRun, CommitStatus } from '../state/checks.ts';
import type { FakeRepository } from '../state/repository.ts';
import { nodeIdOf } from '../state/world.ts';
import { representAccount, representApp } from './account.ts';
import { representMinimalPull } from './pull-request.ts';
import { apiUrlOf, webUrlOf } from './repository.ts';

/** GitHub's `check-run`. It names pull requests of the repository itself only: those from forks are left out. */
export const representCheckRun = (repository: FakeRepository, run: CheckRun): JsonObject => {
  const { world } = repository;
  const url = `${apiUrlOf(repository)}/check-runs/${run.id}`;
  const page = `${webUrlOf(repository)}/runs/${run.id}`;
  return {
    id: run.id,
    name: run.name,
    node_id: run.nodeId,
    head_sha: run.headSha,
    external_id: run.externalId ?? '',
    url,
    html_url: page,
    details_url: run.detailsUrl ?? `${world.urls.web}/apps/${run.app.slug}`,
    status: run.status,
    conclusion: run.conclusion ?? null,
    started_at: run.startedAt ?? null,
    completed_at: run.completedAt ?? null,
    output: {
      title: run.output.title ?? null,
      summary: run.output.summary ?? null,
      text: run.output.text ?? null,
      annotations_count: run.annotations.length,
      annotations_url: `${url}/annotations`,
    },
    check_suite: { id: run.suiteId },
    app: representApp(world, run.app),
    pull_requests: repository.pulls
      .filter(pull => !pull.isFromFork && pull.state === 'open' && pull.head.sha === run.headSha)
      .map(representMinimalPull),
  };
};

/** GitHub's `check-annotation`. */
export const representAnnotation = (repository: FakeRepository, run: CheckRun, annotation: Annotation): JsonObject => ({
  path: annotation.path,
  start_line: annotation.startLine,
  end_line: annotation.endLine,
  start_column: annotation.startColumn ?? null,
  end_column: annotation.endColumn ?? null,
  annotation_level: annotation.level,
  title: annotation.title ?? null,
  message: annotation.message,
  raw_details: annotation.rawDetails ?? null,
  blob_href: `${webUrlOf(repository)}/blob/${run.headSha}/${annotation.path}`,
});

/** GitHub's `status`. */
export const representStatus = (repository: FakeRepository, status: CommitStatus): JsonObject => ({
  url: `${apiUrlOf(repository)}/statuses/${status.sha}`,
  id: status.id,
  node_id: nodeIdOf('SC', status.id),
  avatar_url: `${repository.world.urls.web}/avatars/${status.creator.id}`,
  state: status.state,
  description: status.description ?? null,
  target_url: status.targetUrl ?? null,
  context: status.context,
  created_at: status.createdAt,
  updated_at: status.createdAt,
  creator: representAccount(repository.world, status.creator),
});
