import * as v from 'valibot';
import { defineWebhook, jobRepository, numberSchema, repositoryEvent, shaSchema } from './webhook.ts';

const schema = v.object({
  ...repositoryEvent,
  action: v.string(),
  check_suite: v.object({
    head_sha: shaSchema,
    app: v.nullable(v.object({ id: numberSchema })),
    pull_requests: v.array(v.object({ number: numberSchema })),
  }),
});

/**
 * *Re-run all checks*. Why not the pull requests alone that the suite names: it names none of forks, and no merge group. Our check runs on
 * the commit do.
 */
export const readCheckSuite = defineWebhook(schema, (payload, { appId }) => {
  const { action, check_suite: suite } = payload;
  if (action !== 'rerequested' || suite.app?.id !== appId) return [];
  const numbers = suite.pull_requests.map(({ number }) => number);
  return [{ kind: 'review-head', ...jobRepository(payload), head: suite.head_sha, reason: 'check_suite.rerequested', numbers }];
});
