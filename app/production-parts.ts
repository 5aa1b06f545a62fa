import { allRules } from '../src/rules/catalog.ts';
import type { AppParts } from './app-parts.ts';
import { command } from './jobs/command.ts';
import { deadLetter } from './jobs/dead-letter.ts';
import { fixAll } from './jobs/fix-all.ts';
import { refreshOrgPolicy } from './jobs/refresh-org-policy.ts';
import { retention } from './jobs/retention.ts';
import { reviewMergeGroup } from './jobs/review-merge-group.ts';
import { reviewPullRequest } from './jobs/review-pull-request.ts';
import { GitHubOrgPolicies } from './org-policy/github-org-policies.ts';
import { openStorage } from './storage/open-storage.ts';

/** The parts that the App runs with. */
export const productionParts: AppParts = {
  openStorage,
  createOrgPolicies: ({ clients, settings, seen, now }) =>
    new GitHubOrgPolicies({ clients, settings: settings.orgPolicy, rules: allRules.map(rule => rule.meta), seen, now }),
  createHandlers: tools => ({
    'review-pull-request': reviewPullRequest(tools),
    'review-merge-group': reviewMergeGroup(tools),
    'fix-all': fixAll(tools),
    command: command(tools),
    'refresh-org-policy': refreshOrgPolicy(tools),
    retention: retention(tools),
  }),
  createDeadLetter: deadLetter,
};
