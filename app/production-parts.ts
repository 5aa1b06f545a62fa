import { knownRules } from '../src/rules/known-rules.ts';
import type { AppParts } from './app-parts.ts';
import { byPresentName } from './jobs/by-present-name.ts';
import { command } from './jobs/command.ts';
import { fixAll } from './jobs/fix/fix-all.ts';
import { forgetOwner } from './jobs/forget-owner.ts';
import type { JobTools } from './jobs/job-tools.ts';
import { lookAtMerge } from './jobs/look-at-merge.ts';
import { unlessReadOnly } from './jobs/read-only-repository.ts';
import { refreshOrgPolicy } from './jobs/refresh-org-policy.ts';
import { reviewHead } from './jobs/review/review-head.ts';
import { reviewMergeGroup } from './jobs/review/review-merge-group.ts';
import { reviewPullRequest } from './jobs/review/review-pull-request.ts';
import { compareMergeGroup } from './jobs/scans/compare-merge-group.ts';
import { comparePullRequest } from './jobs/scans/compare-pull-request.ts';
import { lateScans, scansArrived } from './jobs/scans/scans-arrived.ts';
import { deadLetter } from './jobs/sweep/dead-letter.ts';
import { retention } from './jobs/sweep/retention.ts';
import { refreshTrust } from './jobs/verify/refresh-trust.ts';
import { verifyMergeGroup } from './jobs/verify/verify-merge-group.ts';
import { verifyPullRequest } from './jobs/verify/verify-pull-request.ts';
import { askWaiver } from './jobs/waiver/ask-waiver.ts';
import { waiverDecided } from './jobs/waiver/waiver-decided.ts';
import { createJudging } from './judging/create-judging.ts';
import { countLostRuns } from './judging/lost-runs.ts';
import { GitHubOrgPolicies } from './org-policy/github-org-policies.ts';
import type { Job, JobRepository, JobRun } from './queue/job.ts';
import { openStorage } from './storage/open-storage.ts';
import { createVerifications } from './verification/create-verifications.ts';

/** A job under the repository's present name, unless nothing may be written there. */
const guarded = <J extends Extract<Job, JobRepository>>(tools: JobTools, handler: (job: J, run: JobRun) => Promise<void>) =>
  byPresentName(tools, unlessReadOnly(tools, handler));

/** The parts that the App runs with. */
export const productionParts: AppParts = {
  openStorage,
  createOrgPolicies: ({ clients, settings, seen, store, now }) =>
    new GitHubOrgPolicies({ clients, settings: settings.orgPolicy, rules: knownRules, seen, store, now }),
  createJudging,
  createVerifications,
  createHandlers: tools =>
    countLostRuns(tools.store, {
      'review-pull-request': guarded(tools, reviewPullRequest(tools)),
      'review-merge-group': guarded(tools, reviewMergeGroup(tools)),
      'review-head': guarded(tools, reviewHead(tools)),
      'verify-pull-request': guarded(tools, verifyPullRequest(tools)),
      'verify-merge-group': guarded(tools, verifyMergeGroup(tools)),
      'compare-pull-request': guarded(tools, comparePullRequest(tools)),
      'compare-merge-group': guarded(tools, compareMergeGroup(tools)),
      'scans-arrived': scansArrived(tools),
      'late-scans': lateScans(tools),
      'fix-all': guarded(tools, fixAll(tools)),
      'ask-waiver': guarded(tools, askWaiver(tools)),
      'waiver-decided': guarded(tools, waiverDecided(tools)),
      'look-at-merge': guarded(tools, lookAtMerge(tools)),
      command: guarded(tools, command(tools)),
      'refresh-org-policy': refreshOrgPolicy(tools),
      'refresh-trust': refreshTrust(tools),
      'forget-owner': forgetOwner(tools),
      retention: retention(tools),
    }),
  createDeadLetter: deadLetter,
};
