import * as v from 'valibot';
import { defineWebhook, jobRepository, repositoryEvent, shaSchema } from './webhook.ts';

const branch = 'refs/heads/';

const schema = v.object({
  ...repositoryEvent,
  action: v.string(),
  merge_group: v.object({
    head_sha: shaSchema,
    base_sha: shaSchema,
    base_ref: v.pipe(v.string(), v.startsWith(branch), v.maxLength(1_000)),
  }),
});

export const readMergeGroup = defineWebhook(schema, payload => {
  const { action, merge_group: group } = payload;
  if (action !== 'checks_requested') return [];
  const baseRef = group.base_ref.slice(branch.length);
  return [{ kind: 'review-merge-group', ...jobRepository(payload), base: group.base_sha, head: group.head_sha, baseRef }];
});
