import type { Fields } from '../json.ts';
import { representAnnotation, representCheckRun, representStatus } from '../represent/check-run.ts';
import type { FakeApp } from '../state/app.ts';
import { type Annotation, type CheckRun, type CheckRunChange, createCheckRun, updateCheckRun } from '../state/checks.ts';
import type { FakeRepository } from '../state/repository.ts';
import { type Answer, type Call, created, type Handlers, notFound, ok, Refusal, repositoryOf, tokenOf, validationFailed } from './call.ts';
import { linkHeader, listAnswer, pageOf } from './paging.ts';

const readAnnotation = (fields: Fields): Annotation => ({
  path: fields.text('path') ?? '',
  startLine: fields.number('start_line') ?? 0,
  endLine: fields.number('end_line') ?? 0,
  startColumn: fields.number('start_column'),
  endColumn: fields.number('end_column'),
  level: fields.text('annotation_level') ?? '',
  message: fields.text('message') ?? '',
  title: fields.text('title'),
  rawDetails: fields.text('raw_details'),
});

const kilobytes64 = 65_536;

/** Limits that the description tells in prose only. */
const checkAnnotation = (annotation: Annotation): void => {
  const fail = (field: string, message: string): never => {
    throw validationFailed('CheckRun', `annotations.${field}`, message, 'invalid');
  };
  const { startLine, endLine, startColumn, endColumn, message, title, rawDetails } = annotation;
  if (startLine < 1) fail('start_line', 'start_line starts at 1');
  if (endLine < startLine) fail('end_line', 'end_line is before start_line');
  if (startLine !== endLine && (startColumn !== undefined || endColumn !== undefined))
    fail('start_column', 'columns need start_line and end_line to be the same');
  if (Buffer.byteLength(message) > kilobytes64) fail('message', 'message is larger than 64 KB');
  if (message === '') fail('message', "message can't be blank");
  if (Buffer.byteLength(rawDetails ?? '') > kilobytes64) fail('raw_details', 'raw_details is larger than 64 KB');
  if ((title ?? '').length > 255) fail('title', 'title is longer than 255 characters');
};

const readChange = ({ body }: Call): CheckRunChange => {
  const output = body.object('output');
  const annotations = output?.objects('annotations').map(readAnnotation) ?? [];
  annotations.forEach(checkAnnotation);
  const change: CheckRunChange = {
    name: body.text('name'),
    status: body.text('status'),
    conclusion: body.text('conclusion'),
    startedAt: body.text('started_at'),
    completedAt: body.text('completed_at'),
    externalId: body.text('external_id'),
    detailsUrl: body.text('details_url'),
    output: output && { title: output.text('title'), summary: output.text('summary'), text: output.text('text') },
    annotations,
    ...('actions' in body.raw
      ? {
          actions: body.objects('actions').map(action => ({
            label: action.text('label') ?? '',
            description: action.text('description') ?? '',
            identifier: action.text('identifier') ?? '',
          })),
        }
      : {}),
  };
  if ((change.status === 'completed' || change.completedAt !== undefined) && change.conclusion === undefined) {
    throw validationFailed(
      'CheckRun',
      'conclusion',
      'conclusion is required when completed_at or the status completed is given',
      'missing_field',
    );
  }
  // "You cannot change a check run conclusion to stale, only GitHub can set this."
  if (change.conclusion === 'stale') throw validationFailed('CheckRun', 'conclusion', 'stale can only be set by GitHub', 'invalid');
  return change;
};

const appOf = (call: Call): FakeApp => {
  const { app } = tokenOf(call);
  if (!app) throw new Refusal(403, 'You must authenticate via a GitHub App.');
  return app;
};

const runOf = (call: Call): CheckRun => {
  const found = repositoryOf(call).checkRuns.find(run => run.id === Number(call.params['check_run_id']));
  if (!found) throw notFound();
  return found;
};

const commitOf = (repository: FakeRepository, revision: string): string => {
  const oid = repository.git.resolveCommit(revision);
  if (oid === undefined) throw new Refusal(422, `No commit found for SHA: ${revision}`);
  return oid;
};

/** The latest run of each name and app, unless all are asked for. */
const listForRef = (call: Call): Answer => {
  const { query, params } = call;
  const repository = repositoryOf(call);
  const oid = commitOf(repository, params['ref'] ?? '');
  const matching = repository.checkRuns.filter(
    run =>
      run.headSha === oid &&
      (!query.has('check_name') || run.name === query.get('check_name')) &&
      (!query.has('status') || run.status === query.get('status')) &&
      (!query.has('app_id') || String(run.app.id) === query.get('app_id')),
  );
  const latest = matching.filter(
    run => !matching.some(other => other.id > run.id && other.name === run.name && other.app.id === run.app.id),
  );
  const runs = query.get('filter') === 'all' ? matching : latest;
  const { items, link } = pageOf(call, runs);
  return { ...ok({ total_count: runs.length, check_runs: items.map(run => representCheckRun(repository, run)) }), ...linkHeader(link) };
};

const createStatus = (call: Call): Answer => {
  const { body, params, world } = call;
  const repository = repositoryOf(call);
  const sha = commitOf(repository, params['sha'] ?? '');
  const description = body.text('description');
  if ((description ?? '').length > 140)
    throw validationFailed('Status', 'description', 'description is too long (maximum is 140 characters)');
  const status = {
    id: world.nextId(),
    sha,
    state: body.text('state') ?? '',
    context: body.text('context') ?? 'default',
    description,
    targetUrl: body.text('target_url'),
    creator: tokenOf(call).account,
    createdAt: world.stamp(),
  };
  repository.statuses.push(status);
  return created(representStatus(repository, status));
};

export const checkHandlers: Handlers = {
  'checks/create': call => {
    const repository = repositoryOf(call);
    const run = createCheckRun(
      call.world,
      repository,
      appOf(call),
      commitOf(repository, call.body.text('head_sha') ?? ''),
      readChange(call),
    );
    return created(representCheckRun(repository, run));
  },
  'checks/update': call => {
    const run = runOf(call);
    const app = appOf(call);
    if (run.app.id !== app.id)
      throw new Refusal(403, `Invalid app_id \`${app.id}\` - check run can only be modified by the GitHub App that created it.`);
    updateCheckRun(call.world, run, readChange(call));
    return ok(representCheckRun(repositoryOf(call), run));
  },
  'checks/get': call => ok(representCheckRun(repositoryOf(call), runOf(call))),
  'checks/list-annotations': call => {
    const run = runOf(call);
    return listAnswer(call, run.annotations, annotation => representAnnotation(repositoryOf(call), run, annotation));
  },
  'checks/list-for-ref': listForRef,
  'repos/create-commit-status': createStatus,
  'repos/list-commit-statuses-for-ref': call => {
    const repository = repositoryOf(call);
    const oid = commitOf(repository, call.params['ref'] ?? '');
    return listAnswer(call, repository.statuses.filter(({ sha }) => sha === oid).toReversed(), status =>
      representStatus(repository, status),
    );
  },
};
