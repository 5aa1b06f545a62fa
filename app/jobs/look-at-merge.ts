import { type CheckRunEnd, readCheckRunEnds } from '../../src/github/publish/latest-check-run.ts';
import type { JobHandler } from '../queue/job.ts';
import { type BypassedDetail, type BypassedState, bypassedAction } from '../storage/bypassed-merge.ts';
import type { JobTools } from './job-tools.ts';
import { checkName } from './review/external-id.ts';
import { openSession } from './review/review-session.ts';

/** Conclusions with which GitHub takes a required check for passed. Source: "About status checks" (docs.github.com). */
const passing: ReadonlySet<string> = new Set(['success', 'neutral', 'skipped']);

/** How our check stood at a moment, in milliseconds since the epoch; undefined when it had passed. */
const stateAt = ({ conclusion, completedAt }: CheckRunEnd, at: number): BypassedState | undefined => {
  if (conclusion === undefined || (completedAt ?? 0) > at) return 'unfinished';
  return passing.has(conclusion) ? undefined : 'failed';
};

/** Those of our checks that had not passed by then, by name; the one of the review is there in any case. */
const notPassed = (ends: readonly CheckRunEnd[], at: number): ReadonlyMap<string, BypassedState> => {
  const states = new Map<string, BypassedState>();
  if (!ends.some(({ name }) => name === checkName)) states.set(checkName, 'absent');
  for (const end of ends) {
    const state = stateAt(end, at);
    if (state !== undefined) states.set(end.name, state);
  }
  return states;
};

/**
 * A pull request was merged: when a check of ours had failed, had not ended or was not there, that is written down, counted, and shown on the
 * dashboard. Why not by GitHub's rule suites, which tell who went around which rule: reading them takes "Administration: write". Whether the
 * check was required is therefore not known.
 */
export const lookAtMerge =
  (tools: JobTools): JobHandler<'look-at-merge'> =>
  async (job, run) => {
    const { client, repository, log } = await openSession(tools, job, run, 'review');
    const { number, head, baseRef, commit, at, actor } = job;
    const read = async (sha: string) => readCheckRunEnds(client, repository, sha, tools.settings.appId);
    const moment = Date.parse(at);
    const states = notPassed(await read(head), moment);
    if (states.size === 0) return;
    // What a merge queue has let in was judged as the commit of its group.
    if (commit !== undefined && commit !== head && notPassed(await read(commit), moment).size === 0) return;
    const detail: BypassedDetail = { checks: Object.fromEntries(states), baseRef, mergedAt: at };
    await tools.store.audit({
      action: bypassedAction,
      actor,
      ...repository,
      number,
      sha: head,
      correlationId: run.correlationId,
      detail,
    });
    for (const [check, state] of states) tools.metrics.bypassed(check, state);
    log.warn({ sha: head, ...detail, mergedBy: actor }, 'merged without a passing check');
  };
