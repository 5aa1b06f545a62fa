import * as v from 'valibot';
import { defineWebhook, jobRepository, numberSchema, repositoryEvent } from './webhook.ts';

const schema = v.object({
  ...repositoryEvent,
  action: v.string(),
  check_suite: v.object({
    app: v.nullable(v.object({ id: numberSchema })),
    pull_requests: v.array(v.object({ number: numberSchema })),
  }),
});

/**
 * *Re-run all checks*. A suite of a fork's commit names no pull request: GitHub has set the suite to queued, which is how the sweep of the
 * repository finds its pull request (REST reference, "Rerequest a check suite").
 */
export const readCheckSuite = defineWebhook(schema, (payload, { appId }) => {
  const { action, check_suite: suite } = payload;
  if (action !== 'rerequested' || suite.app?.id !== appId) return [];
  const repository = jobRepository(payload);
  const { installationId, owner, repo } = repository;
  if (suite.pull_requests.length === 0) return [{ kind: 'sweep-installation', installationId, repositories: [`${owner}/${repo}`] }];
  return suite.pull_requests.map(({ number }) => ({
    kind: 'review-pull-request',
    ...repository,
    number,
    reason: 'check_suite.rerequested',
  }));
});
