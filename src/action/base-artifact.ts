import { basename } from 'node:path';
import { fetchBaseResults, type ResultsName } from '../github/actions/run-results.ts';
import type { GitHubClient } from '../github/call/client.ts';
import { GitHubError } from '../github/call/errors.ts';
import type { ReviewTarget } from '../github/pull-request/review-target.ts';
import type { RepositoryReader } from '../review/ports.ts';
import { maxArtifactBytes, readScanArtifact } from '../scans/artifact/scan-artifact.ts';
import type { ReadScan } from '../scans/report.ts';

/** Reports of the base by the names of their files; `gaps`: why there are none, in full sentences. */
export interface BaseReports {
  readonly reports: ReadonlyMap<string, ReadScan>;
  readonly gaps: readonly string[];
}

const gap = (why: string): BaseReports => ({ reports: new Map(), gaps: [why] });

const wordsFor = ({ code, message, retryable }: GitHubError): string => {
  if (code === 'forbidden') return 'The token may not read the artifacts of the base branch. Give the job the permission "actions: read".';
  return `${message}${retryable ? ' Run the job again.' : ''}`;
};

/**
 * The reports that the base branch's own run of a workflow uploaded. What can't be had is a gap, not an error: what else the review found is
 * told all the same, and the scans never pass.
 */
export const readBaseArtifact = async (
  { client, target, reader }: { readonly client: GitHubClient; readonly target: ReviewTarget; readonly reader: RepositoryReader },
  name: ResultsName,
): Promise<BaseReports> => {
  const branch = target.baseRef ?? target.pushedTo;
  if (branch === undefined)
    return gap('The event names no branch whose scans are those of the base. Run the job on pull_request or merge_group.');
  try {
    const { base: commit } = await reader.readChanges();
    const fetched = await fetchBaseResults(client, { target, most: maxArtifactBytes }, { branch, commit }, name);
    return 'why' in fetched ? gap(fetched.why) : reportsIn(fetched.archive);
  } catch (error) {
    if (error instanceof GitHubError) return gap(wordsFor(error));
    throw error;
  }
};

/** What the base branch's run calls its head, by the names of the files alone, as in the workspace. */
const reportsIn = (archive: Uint8Array): BaseReports => {
  const read = readScanArtifact(archive);
  if (read.state === 'unreadable') return gap(`The artifact of the base branch can't be used: ${read.why}.`);
  const reports = new Map<string, ReadScan>();
  for (const [path, report] of read.head) {
    const name = basename(path);
    if (reports.has(name)) return gap(`The artifact of the base branch has two reports called "${name}".`);
    reports.set(name, report);
  }
  return {
    reports,
    gaps: reports.size === 0 ? ['The artifact of the base branch holds no report. Upload those that the scanner writes.'] : [],
  };
};
