import * as v from 'valibot';
import type { CheckRunAction } from '../../src/reports/check-run/check-run-report.ts';
import { type CheckSubject, checkAgainJob, parseExternalId } from '../jobs/review/external-id.ts';
import type { JobRepository } from '../queue/job.ts';
import { defineWebhook, jobRepository, loginSchema, numberSchema, repositoryEvent, shaSchema } from './webhook.ts';

const schema = v.object({
  ...repositoryEvent,
  action: v.string(),
  check_run: v.object({
    name: v.string(),
    head_sha: shaSchema,
    external_id: v.nullable(v.string()),
    app: v.nullable(v.object({ id: numberSchema })),
    pull_requests: v.array(v.object({ number: numberSchema })),
  }),
  requested_action: v.optional(v.nullable(v.object({ identifier: v.string() }))),
  sender: v.object({ login: loginSchema }),
});

type Payload = v.InferOutput<typeof schema>;

/** Identifiers of the buttons of our check runs. */
const [fixAll, runAgain] = ['fix-all', 're-run'] as const satisfies readonly CheckRunAction['identifier'][];

const samePlace = ({ owner, repo }: CheckSubject, repository: JobRepository): boolean =>
  `${owner}/${repo}`.toLowerCase() === `${repository.owner}/${repository.repo}`.toLowerCase();

/**
 * What the check run is about. Why its `external_id` comes first: `pull_requests` is empty for those of forks (REST reference, "Check
 * runs"). One that names another repository is of a repository that has been renamed: its number still holds.
 */
const subjectOf = ({ check_run: run }: Payload, repository: JobRepository): CheckSubject | undefined => {
  const subject = parseExternalId(run.external_id ?? '');
  if (subject && (samePlace(subject, repository) || subject.kind === 'pull-request')) return subject;
  const [pull] = run.pull_requests;
  return pull && { kind: 'pull-request', owner: repository.owner, repo: repository.repo, number: pull.number, head: run.head_sha };
};

/** *Re-run* of GitHub, and the buttons *Fix all* and *Re-run* of our own. */
export const readCheckRun = defineWebhook(schema, (payload, { appId }) => {
  const { action, check_run: run, requested_action: requested, sender } = payload;
  if (run.app?.id !== appId) return [];
  const repository = jobRepository(payload);
  const subject = subjectOf(payload, repository);
  if (!subject) return [];
  if (action === 'rerequested') return [checkAgainJob(run.name, subject, repository, 'check_run.rerequested')];
  if (action !== 'requested_action') return [];
  if (requested?.identifier === runAgain) return [checkAgainJob(run.name, subject, repository, 'check_run.requested_action')];
  if (requested?.identifier !== fixAll || subject.kind !== 'pull-request') return [];
  return [{ kind: 'fix-all', ...repository, number: subject.number, head: run.head_sha, actor: sender.login }];
});
