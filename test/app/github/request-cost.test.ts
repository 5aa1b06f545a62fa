import { expect, test } from 'vitest';
import { costOf } from '../../../app/github/request-cost.ts';

const repository = '/repos/{owner}/{repo}';

test.each([
  ['reading', { method: 'GET', url: `${repository}/pulls/{pull_number}/files` }, ['rest', 1, false, false]],
  ['a check run', { method: 'POST', url: `${repository}/check-runs` }, ['rest', 5, true, false]],
  ['changing a comment', { method: 'PATCH', url: `${repository}/pulls/comments/{comment_id}` }, ['rest', 5, true, false]],
  ['a review', { method: 'POST', url: `${repository}/pulls/{pull_number}/reviews` }, ['rest', 5, true, true]],
  ['a comment', { method: 'POST', url: `${repository}/issues/{issue_number}/comments` }, ['rest', 5, true, true]],
  ['an answer', { method: 'POST', url: `${repository}/pulls/{pull_number}/comments/{comment_id}/replies` }, ['rest', 5, true, true]],
  ['a reaction', { method: 'POST', url: `${repository}/issues/comments/{comment_id}/reactions` }, ['rest', 5, true, true]],
  ['a query', { method: 'POST', url: '/graphql', query: 'query Q { viewer { login } }' }, ['graphql', 1, false, false]],
  ['a mutation', { method: 'POST', url: '/graphql', query: ' mutation M { x }' }, ['graphql', 5, true, true]],
])('%s costs what GitHub says', (_, request, [resource, points, writes, createsContent]) => {
  expect(costOf(request)).toEqual({ resource, points, writes, createsContent });
});
