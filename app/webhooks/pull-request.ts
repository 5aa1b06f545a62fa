import * as v from 'valibot';
import { waiverRequestOf } from '../jobs/waiver/waiver-branch.ts';
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
  }),
  changes: v.optional(v.object({ base: v.optional(v.unknown()) })),
});

/**
 * Actions that change what is to be reviewed. Why not `closed`: a check on a closed pull request helps nobody, and `reopened` brings it
 * back; it only tells of what became of a waiver that was asked for. Why `stacked`: the base of the stack decides by which policy. Why also those of our own bot: a commit of *Fix all* is a new head,
 * and a review pushes nothing, so that there is no loop.
 */
const reviewed = new Set(['opened', 'synchronize', 'reopened', 'ready_for_review', 'stacked']);

export const readPullRequest = defineWebhook(schema, payload => {
  const { action, number, pull_request: pull, changes } = payload;
  if (action === 'closed') {
    const request = waiverRequestOf(pull.head.ref);
    const actor = payload.sender?.login ?? '';
    return request === undefined ? [] : [{ kind: 'waiver-decided', ...jobRepository(payload), number, actor, request }];
  }
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
