import * as v from 'valibot';
import { defineWebhook, jobRepository, repositoryEvent, shaSchema } from './webhook.ts';

const schema = v.object({
  ...repositoryEvent,
  action: v.string(),
  workflow_run: v.object({ head_sha: shaSchema, path: v.pipe(v.string(), v.maxLength(1_000)) }),
});

/** `.github/workflows/scans.yml`, with `@branch` behind it at times. */
const fileOf = (path: string): string | undefined => /^\.github\/workflows\/([\w.-]{1,200})(?:@|$)/u.exec(path)?.[1];

/** A run of a workflow has ended, with or without results of scans. */
export const readWorkflowRun = defineWebhook(schema, payload => {
  const { action, workflow_run: run } = payload;
  const workflow = fileOf(run.path);
  if (action !== 'completed' || workflow === undefined) return [];
  return [{ kind: 'scans-arrived', ...jobRepository(payload), head: run.head_sha, workflow }];
});
