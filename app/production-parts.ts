import { allRules } from '../src/rules/catalog.ts';
import type { AppParts } from './app-parts.ts';
import { command } from './jobs/command.ts';
import { deadLetter } from './jobs/dead-letter.ts';
import { fixAll } from './jobs/fix-all.ts';
import { refreshOrgPolicy } from './jobs/refresh-org-policy.ts';
import { refreshTrust } from './jobs/refresh-trust.ts';
import { retention } from './jobs/retention.ts';
import { reviewMergeGroup } from './jobs/review-merge-group.ts';
import { reviewPullRequest } from './jobs/review-pull-request.ts';
import { verifyMergeGroup } from './jobs/verify-merge-group.ts';
import { verifyPullRequest } from './jobs/verify-pull-request.ts';
import { createJudging } from './judging/create-judging.ts';
import { countLostRuns } from './judging/lost-runs.ts';
import { GitHubOrgPolicies } from './org-policy/github-org-policies.ts';
import { openStorage } from './storage/open-storage.ts';
import { createVerifications } from './verification/create-verifications.ts';

/** The parts that the App runs with. */
export const productionParts: AppParts = {
  openStorage,
  createOrgPolicies: ({ clients, settings, seen, now }) =>
    new GitHubOrgPolicies({ clients, settings: settings.orgPolicy, rules: allRules.map(rule => rule.meta), seen, now }),
  createJudging,
  createVerifications,
  createHandlers: tools =>
    countLostRuns(tools.store, {
      'review-pull-request': reviewPullRequest(tools),
      'review-merge-group': reviewMergeGroup(tools),
      'verify-pull-request': verifyPullRequest(tools),
      'verify-merge-group': verifyMergeGroup(tools),
      'fix-all': fixAll(tools),
      command: command(tools),
      'refresh-org-policy': refreshOrgPolicy(tools),
      'refresh-trust': refreshTrust(tools),
      retention: retention(tools),
    }),
  createDeadLetter: deadLetter,
};
