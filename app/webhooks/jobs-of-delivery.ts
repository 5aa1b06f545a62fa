import type { Job } from '../queue/job.ts';
import { readCheckRun } from './check-run.ts';
import { readCheckSuite } from './check-suite.ts';
import { readInstallation } from './installation.ts';
import { readInstallationRepositories } from './installation-repositories.ts';
import { readIssueComment } from './issue-comment.ts';
import { readMergeGroup } from './merge-group.ts';
import { readPullRequest } from './pull-request.ts';
import { readPush } from './push.ts';
import type { WebhookContext, WebhookReader } from './webhook.ts';
import { readWorkflowRun } from './workflow-run.ts';

const readers: ReadonlyMap<string, WebhookReader> = new Map([
  ['check_run', readCheckRun],
  ['check_suite', readCheckSuite],
  ['installation', readInstallation],
  ['installation_repositories', readInstallationRepositories],
  ['issue_comment', readIssueComment],
  ['merge_group', readMergeGroup],
  ['pull_request', readPullRequest],
  ['push', readPush],
  ['workflow_run', readWorkflowRun],
]);

/** What a delivery asks for. */
export type DeliveryReading =
  | { readonly outcome: 'enqueued'; readonly jobs: readonly Job[] }
  | { readonly outcome: 'ignored' | 'malformed' };

/** Whether anything may come of an event. */
export const isRead = (event: string): boolean => readers.has(event);

/** Reads the jobs of a delivery. An event, an action or a payload that is not known is not an error: GitHub adds some all the time. */
export const jobsOfDelivery = (event: string, payload: unknown, context: WebhookContext): DeliveryReading => {
  const read = readers.get(event);
  if (!read) return { outcome: 'ignored' };
  const jobs = read(payload, context);
  if (!jobs) return { outcome: 'malformed' };
  return jobs.length === 0 ? { outcome: 'ignored' } : { outcome: 'enqueued', jobs };
};
