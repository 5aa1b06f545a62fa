import type { Access } from '../state/token.ts';

/** What an operation needs: one of some repository permissions, an app's own JSON web token, an installation's token, or any caller. */
export type Requirement = { readonly anyOf: readonly string[]; readonly access: Access } | 'json-web-token' | 'anybody';

const read = (...anyOf: readonly string[]): Requirement => ({ anyOf, access: 'read' });
const write = (...anyOf: readonly string[]): Requirement => ({ anyOf, access: 'write' });

/**
 * Permissions of GitHub Apps by operation, from "Permissions required for GitHub Apps"
 * (https://docs.github.com/rest/authentication/permissions-required-for-github-apps). Everybody may read what is public.
 */
export const requirements: Readonly<Record<string, Requirement>> = {
  'actions/download-artifact': read('actions'),
  'actions/get-github-actions-permissions-repository': read('administration'),
  'actions/list-repo-organization-secrets': read('secrets'),
  'actions/list-repo-secrets': read('secrets'),
  'actions/list-workflow-run-artifacts': read('actions'),
  'actions/list-workflow-runs': read('actions'),
  'apps/create-installation-access-token': 'json-web-token',
  'apps/get-authenticated': 'json-web-token',
  'apps/get-installation': 'json-web-token',
  'apps/get-repo-installation': 'json-web-token',
  'apps/list-installation-repos-for-authenticated-user': 'anybody',
  'apps/list-installations': 'json-web-token',
  'apps/list-installations-for-authenticated-user': 'anybody',
  'apps/list-webhook-deliveries': 'json-web-token',
  'apps/redeliver-webhook-delivery': 'json-web-token',
  'apps/list-repos-accessible-to-installation': 'anybody',
  'checks/create': write('checks'),
  'checks/get': read('checks'),
  'checks/list-annotations': read('checks'),
  'checks/list-for-ref': read('checks'),
  'checks/update': write('checks'),
  'code-scanning/upload-sarif': write('security_events'),
  'git/get-blob': read('contents'),
  'git/get-commit': read('contents'),
  'git/get-ref': read('contents'),
  'git/get-tree': read('contents'),
  'git/list-matching-refs': read('contents'),
  'issues/create-comment': write('issues', 'pull_requests'),
  'issues/delete-comment': write('issues', 'pull_requests'),
  'issues/get-comment': read('issues', 'pull_requests'),
  'issues/list-comments': read('issues', 'pull_requests'),
  'issues/update-comment': write('issues', 'pull_requests'),
  'meta/get': 'anybody',
  'orgs/get-membership-for-user': read('members'),
  'orgs/list-attestations': read('attestations'),
  'orgs/list-attestations-bulk': read('attestations'),
  'pulls/create-reply-for-review-comment': write('pull_requests'),
  'pulls/create-review': write('pull_requests'),
  'pulls/create-review-comment': write('pull_requests'),
  'pulls/delete-review-comment': write('pull_requests'),
  'pulls/get': read('pull_requests'),
  'pulls/get-review-comment': read('pull_requests'),
  'pulls/list': read('pull_requests'),
  'pulls/list-commits': read('pull_requests'),
  'pulls/list-files': read('pull_requests'),
  'pulls/list-review-comments': read('pull_requests'),
  'pulls/list-reviews': read('pull_requests'),
  'pulls/update-review-comment': write('pull_requests'),
  'rate-limit/get': 'anybody',
  'reactions/create-for-issue-comment': write('issues', 'pull_requests'),
  'repos/compare-commits-with-basehead': read('contents'),
  'repos/create-commit-status': write('statuses'),
  'repos/create-org-ruleset': write('organization_administration'),
  'repos/get': read('metadata'),
  'repos/get-branch': read('contents'),
  'repos/get-branch-rules': read('metadata'),
  'repos/get-collaborator-permission-level': read('metadata'),
  'repos/get-commit': read('contents'),
  'repos/get-content': read('contents'),
  'repos/get-latest-release': read('contents'),
  'repos/get-repo-rulesets': read('metadata'),
  'repos/list-attestations': read('attestations'),
  'repos/list-commit-statuses-for-ref': read('statuses'),
  'teams/get-membership-for-user-in-org': read('members'),
  'users/get-authenticated': 'anybody',
};

/** Operations that make something people are notified of: "content-generating requests" have limits of their own. */
export const contentCreating: ReadonlySet<string> = new Set([
  'issues/create-comment',
  'pulls/create-review',
  'pulls/create-review-comment',
  'pulls/create-reply-for-review-comment',
  'reactions/create-for-issue-comment',
]);
