import * as v from 'valibot';
import { waiverRequestOf } from '../jobs/waiver/waiver-branch.ts';
import type { Job } from '../queue/job.ts';
import { defineWebhook, jobRepository, loginSchema, numberSchema, repositoryEvent, shaSchema } from './webhook.ts';

const schema = v.object({
  ...repositoryEvent,
  action: v.string(),
  sender: v.optional(v.nullable(v.object({ login: loginSchema }))),
  number: numberSchema,
  pull_request: v.object({
    head: v.object({ sha: shaSchema, ref: v.optional(v.string(), '') }),
    base: v.object({ sha: shaSchema, ref: v.string() }),
    changed_files: v.optional(v.pipe(v.number(), v.safeInteger())),
    stack: v.nullish(v.object({ base: v.object({ ref: v.string() }) })),
    merged_at: v.nullish(v.pipe(v.string(), v.isoTimestamp())),
    merged_by: v.nullish(v.object({ login: loginSchema })),
    merge_commit_sha: v.nullish(shaSchema),
  }),
  changes: v.optional(v.object({ base: v.optional(v.unknown()) })),
});

/**
 * Actions that change what is to be reviewed. Why not `closed`: a check on a closed pull request helps nobody, and `reopened` brings it
 * back; it only tells of what became of a waiver that was asked for, and whether it was merged around our checks. Why `stacked`: the base of the stack decides by which policy. Why also those of our own bot: a commit of *Fix all* is a new head,
 * and a review pushes nothing, so that there is no loop.
 */
const reviewed = new Set(['opened', 'synchronize', 'reopened', 'ready_for_review', 'stacked']);

export const readPullRequest = defineWebhook(schema, payload => {
  const { action, number, pull_request: pull, changes } = payload;
  if (action === 'closed') return jobsOfClosing(payload);
  const hasNewBase = action === 'edited' && changes?.base !== undefined;
  if (!reviewed.has(action) && !hasNewBase) return [];
  const { head, base, changed_files: changedFiles } = pull;
  const seen = {
    head: head.sha,
    base: base.sha,
    baseRef: base.ref,
    ...(changedFiles !== undefined && { changedFiles }),
    // Why not its absence: the first events of a pull request that is put into a stack do not tell.
    ...(pull.stack && { stackBase: pull.stack.base.ref }),
  };
  return [{ kind: 'review-pull-request', ...jobRepository(payload), number, reason: `pull_request.${action}`, seen }];
});

const jobsOfClosing = (payload: v.InferOutput<typeof schema>): readonly Job[] => {
  const { number, pull_request: pull, sender } = payload;
  const repository = jobRepository(payload);
  const request = waiverRequestOf(pull.head.ref);
  const actor = sender?.login ?? '';
  const jobs: Job[] = [];
  if (request !== undefined) jobs.push({ kind: 'waiver-decided', ...repository, number, actor, request });
  if (pull.merged_at)
    jobs.push({
      kind: 'look-at-merge',
      ...repository,
      number,
      head: pull.head.sha,
      baseRef: pull.base.ref,
      at: pull.merged_at,
      actor: pull.merged_by?.login ?? actor,
      ...(pull.merge_commit_sha && { commit: pull.merge_commit_sha }),
    });
  return jobs;
};
