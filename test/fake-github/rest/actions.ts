import { representArtifact, representWorkflowRun } from '../represent/workflow-run.ts';
import { archiveAddressOf } from '../state/workflow-run.ts';
import { type Answer, type Call, type Handlers, notFound, ok, Refusal, repositoryOf, tokenOf } from './call.ts';
import { linkHeader, pageOf } from './paging.ts';

/** The runs of a workflow by the name of its file, the newest first. A status may also be a conclusion. */
const listWorkflowRuns = (call: Call): Answer => {
  const { params, query } = call;
  const all = repositoryOf(call).workflowRuns.filter(run => run.workflow === params['workflow_id']);
  if (all.length === 0) throw notFound();
  const wants = (name: string, value: string): boolean => !query.has(name) || query.get(name) === value;
  const found = all
    .filter(
      run =>
        wants('head_sha', run.headSha) &&
        wants('branch', run.headBranch) &&
        wants('event', run.event) &&
        (!query.has('status') || [run.conclusion, run.conclusion === null ? 'in_progress' : 'completed'].includes(query.get('status'))),
    )
    .toSorted((one, other) => other.id - one.id);
  const { items, link } = pageOf(call, found);
  return { ...ok({ total_count: found.length, workflow_runs: items.map(representWorkflowRun) }), ...linkHeader(link) };
};

const listArtifacts = (call: Call): Answer => {
  const { params, query } = call;
  const run = repositoryOf(call).workflowRuns.find(({ id }) => id === Number(params['run_id']));
  if (!run) throw notFound();
  const found = run.artifacts.filter(({ name }) => !query.has('name') || name === query.get('name'));
  const { items, link } = pageOf(call, found);
  return { ...ok({ total_count: found.length, artifacts: items.map(artifact => representArtifact(run, artifact)) }), ...linkHeader(link) };
};

/** GitHub sends to its storage those who have a token that may read, also where everybody may see the repository. */
const downloadArtifact = (call: Call): Answer => {
  tokenOf(call);
  const repository = repositoryOf(call);
  const artifact = repository.workflowRuns.flatMap(run => run.artifacts).find(({ id }) => id === Number(call.params['artifact_id']));
  if (!artifact) throw notFound();
  if (artifact.isExpired) throw new Refusal(410, 'Artifact has expired');
  return { status: 302, headers: { location: archiveAddressOf(repository, artifact) } };
};

export const actionsHandlers: Handlers = {
  'actions/list-workflow-runs': listWorkflowRuns,
  'actions/list-workflow-run-artifacts': listArtifacts,
  'actions/download-artifact': downloadArtifact,
};
