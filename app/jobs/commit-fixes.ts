import { GitHubChangeReader } from '../../src/github/change-reader.ts';
import type { GitHubClient } from '../../src/github/client.ts';
import type { Collaborator } from '../../src/github/collaborator.ts';
import { publishCommit } from '../../src/github/commit-publisher.ts';
import { readFileModes } from '../../src/github/file-modes.ts';
import { type PullRequestTip, readPullRequestTip } from '../../src/github/pull-request-tip.ts';
import { renderFixCommit } from '../../src/reports/fix-commit.ts';
import { type FixedChange, fixChange } from '../../src/review/fix-change.ts';
import { allRules } from '../../src/rules/catalog.ts';
import { version } from '../../src/version.ts';
import type { FixJob, JobRun } from '../queue/job.ts';
import type { FixOutcome } from './fix-outcome.ts';
import { commitOfRequest, commitRequesterOf, fixRequestTrailer } from './fix-request.ts';
import { selectFixedFiles } from './fix-selection.ts';
import type { JobTools } from './job-tools.ts';
import type { PolicyReader } from './repository-policy.ts';

/** What a request to fix all is about. */
export interface FixContext {
  readonly tools: JobTools;
  readonly job: FixJob;
  readonly run: JobRun;
  readonly client: GitHubClient;
  readonly person: Collaborator;
  readonly tip: PullRequestTip;
  /** Tells the request from others. */
  readonly key: string;
  readonly readPolicy: PolicyReader;
}

/** Computes the fixes of a head and commits them. */
export const commitFixes = async (context: FixContext): Promise<FixOutcome> => {
  const { tools, job, run, client, person, tip, key } = context;
  const fixed = await computeFixes(context);
  if (!fixed) return { kind: 'refused', reason: 'policy-unreadable' };
  if (fixed.files.length === 0) return { kind: 'nothing-to-fix', left: fixed.left };
  const paths = fixed.files.map(({ path }) => path);
  const { files, skipped } = selectFixedFiles(fixed.files, await readFileModes(client, job, tip.head, paths));
  if (files.length === 0) return { kind: 'refused', reason: 'not-regular', skipped };
  run.signal.throwIfAborted();
  const requester = commitRequesterOf(person, tools.settings.apiUrl);
  const result = await publishCommit(client, job, {
    branch: tip.headRef,
    expectedHead: tip.head,
    ...renderFixCommit(files, requester, fixRequestTrailer(key)),
    files,
  });
  if (result.status === 'committed')
    return { kind: 'committed', oid: result.oid, fixed: files.reduce((sum, { findings }) => sum + findings.length, 0), skipped };
  if (result.reason !== 'head-moved') return { kind: 'refused', reason: result.reason, detail: result.detail };
  // The same request may run twice at a time, or the client may have sent the mutation again after a lost answer.
  const done = commitOfRequest((await readPullRequestTip(client, job, job.number)).commits, key);
  return done === undefined ? { kind: 'refused', reason: 'head-moved' } : { kind: 'done-before', oid: done };
};

/** The head with all safe fixes applied; undefined when the policy can't be read. */
const computeFixes = async ({ tools, job, client, tip, readPolicy }: FixContext): Promise<FixedChange | undefined> => {
  const { owner, repo, number } = job;
  const { head, base, baseRef, changedFiles } = tip;
  const reader = new GitHubChangeReader(client, { owner, repo, number, head, base, baseRef, changedFiles });
  const policy = await readPolicy(tools, job, reader);
  return policy && fixChange({ policy, rules: allRules, version }, { reader, clock: tools.clock });
};
