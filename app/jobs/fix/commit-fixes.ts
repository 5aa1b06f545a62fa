import type { Collaborator } from '../../../src/github/people/collaborator.ts';
import { publishCommit } from '../../../src/github/publish/commit-publisher.ts';
import { type PullRequestTip, readPullRequestTip } from '../../../src/github/pull-request/pull-request-tip.ts';
import { readFileModes } from '../../../src/github/read/file-modes.ts';
import { renderFixCommit } from '../../../src/reports/comments/fix-commit.ts';
import type { MadeFixes } from '../../judging/task.ts';
import { type OpenedChange, openPullRequest } from '../review/open-review.ts';
import type { ReviewSession } from '../review/review-session.ts';
import type { FixOutcome } from './fix-outcome.ts';
import { commitOfRequest, commitRequesterOf, fixRequestTrailer } from './fix-request.ts';
import { selectFixedFiles } from './fix-selection.ts';

/** A request to fix that nothing stands against so far. */
export interface FixRequest {
  readonly number: number;
  /** Who asked. */
  readonly person: Collaborator;
  /** The head that is fixed. */
  readonly tip: PullRequestTip;
  /** Tells the request from others. */
  readonly key: string;
}

/** Computes the fixes of a head and commits them. Throws `GitHubError` for what may pass. */
export const commitFixes = async (session: ReviewSession, request: FixRequest): Promise<FixOutcome> => {
  const { owner, repo } = session.repository;
  const { head, base, baseRef, changedFiles } = request.tip;
  const opening = await openPullRequest(session, { owner, repo, number: request.number, head, base, baseRef, changedFiles });
  switch (opening.state) {
    case 'ready':
      return commitOpened(session, request, opening);
    case 'moved':
      return findMoved(session, request);
    case 'invalid':
      return { kind: 'refused', reason: 'policy-unreadable' };
    case 'policy-repaired':
      return { kind: 'nothing-to-fix', left: new Map() };
    case 'left-out':
      return { kind: 'refused', reason: 'left-out', detail: opening.reason };
    case 'closed':
      return { kind: 'refused', reason: 'closed' };
  }
};

const commitOpened = async (session: ReviewSession, request: FixRequest, opened: OpenedChange): Promise<FixOutcome> => {
  const fixed = await session.tools.judging.fix(session, opened);
  return 'reason' in fixed ? { kind: 'refused', reason: 'too-much', detail: fixed.reason } : commitChange(session, request, fixed);
};

const commitChange = async (session: ReviewSession, request: FixRequest, fixed: MadeFixes): Promise<FixOutcome> => {
  const { tools, repository, run, client } = session;
  const { person, tip, key } = request;
  if (fixed.files.length === 0) return { kind: 'nothing-to-fix', left: fixed.left };
  const paths = fixed.files.map(({ path }) => path);
  const { files, skipped } = selectFixedFiles(fixed.files, await readFileModes(client, repository, tip.head, paths));
  if (files.length === 0) return { kind: 'refused', reason: 'not-regular', skipped };
  run.signal.throwIfAborted();
  const requester = commitRequesterOf(person, tools.settings.apiUrl);
  const result = await publishCommit(client, repository, {
    branch: tip.headRef,
    expectedHead: tip.head,
    ...renderFixCommit(files, requester, fixRequestTrailer(key)),
    files,
  });
  if (result.status === 'committed')
    return { kind: 'committed', oid: result.oid, fixed: files.reduce((sum, { findings }) => sum + findings.length, 0), skipped };
  return result.reason === 'head-moved' ? findMoved(session, request) : { kind: 'refused', reason: result.reason, detail: result.detail };
};

/** The head moved meanwhile: by the same request, when it runs twice at a time (a double click), or by somebody else. */
const findMoved = async ({ client, repository }: ReviewSession, { number, key }: FixRequest): Promise<FixOutcome> => {
  const done = commitOfRequest((await readPullRequestTip(client, repository, number)).commits, key);
  return done === undefined ? { kind: 'refused', reason: 'head-moved' } : { kind: 'done-before', oid: done };
};
