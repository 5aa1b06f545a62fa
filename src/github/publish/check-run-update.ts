import type { CheckRunAnnotation, CheckRunReport } from '../../reports/check-run/check-run-report.ts';
import { once, writeCall } from '../call/calls.ts';
import type { GitHubClient } from '../call/client.ts';
import { cutShort } from '../call/errors.ts';
import type { RepositoryName } from '../pull-request/review-target.ts';

/** What a check run says beside its report. */
export interface CheckRunNames {
  readonly externalId?: string;
  readonly detailsUrl?: string;
}

/**
 * Completes a check run, or completes it once more, and adds annotations to those that are there. `externalId` is what the run is about
 * from now on, `detailsUrl` where "Details" leads; both stay as they were when absent. Throws `GitHubError`.
 */
export const updateCheckRun = (
  client: GitHubClient,
  repository: RepositoryName,
  id: number,
  { conclusion, title, summary, actions }: CheckRunReport,
  annotations: readonly CheckRunAnnotation[],
  { externalId, detailsUrl }: CheckRunNames = {},
): Promise<void> =>
  writeCall('Completing the check run', async () => {
    const { data } = await client.rest.checks.update({
      ...repository,
      check_run_id: id,
      ...(externalId !== undefined && { external_id: externalId }),
      ...(detailsUrl !== undefined && { details_url: detailsUrl }),
      conclusion,
      output: { title, summary, ...(annotations.length > 0 && { annotations: annotations.map(toApi) }) },
      actions: actions.map(action => ({ ...action })),
      ...once,
    });
    // Why: an answer that was cut off has a good status, and what it was an answer to may not have been done.
    const answered: number | undefined = data.id;
    if (answered === undefined) throw cutShort('Completing the check run');
  });

/** Says of a check run in progress what is going on. Throws `GitHubError`. */
export const describeCheckRun = (
  client: GitHubClient,
  repository: RepositoryName,
  id: number,
  output: Pick<CheckRunReport, 'title' | 'summary'>,
): Promise<void> =>
  writeCall('Describing the check run', async () => {
    await client.rest.checks.update({ ...repository, check_run_id: id, output: { ...output }, ...once });
  });

const toApi = ({ path, startLine, endLine, startColumn, endColumn, level, title, message, details }: CheckRunAnnotation) => ({
  path,
  start_line: startLine,
  end_line: endLine,
  ...(startColumn !== undefined && { start_column: startColumn }),
  ...(endColumn !== undefined && { end_column: endColumn }),
  annotation_level: level,
  title,
  message,
  ...(details !== undefined && { raw_details: details }),
});
