import type { JsonObject } from '../json.ts';
import type { FakePullRequest, PullRequestStack, Tip } from '../state/pull-request.ts';
import type { FakeRepository } from '../state/repository.ts';
import { type Account, accountOf } from '../state/world.ts';
import { representAccount } from './account.ts';
import { apiUrlOf, representRepository, webUrlOf } from './repository.ts';

/** What a person is to a repository. */
export const authorAssociation = (repository: FakeRepository, { login }: Account): string => {
  if (login === repository.owner.login) return 'OWNER';
  const role = repository.roleOf(login);
  if (role === 'none' || role === 'read') return 'NONE';
  return repository.owner.type === 'Organization' ? 'MEMBER' : 'COLLABORATOR';
};

const representTip = ({ repository, ref, sha }: Tip): JsonObject => ({
  label: `${repository.owner.login}:${ref}`,
  ref,
  sha,
  user: representAccount(repository.world, repository.owner),
  repo: representRepository(repository),
});

/** GitHub's `pull-request-simple`, as lists hold it. */
export const representListedPull = (pull: FakePullRequest): JsonObject => {
  const { repository, number } = pull;
  const { world } = repository;
  const api = apiUrlOf(repository);
  const url = `${api}/pulls/${number}`;
  const page = `${webUrlOf(repository)}/pull/${number}`;
  const links = {
    html: page,
    issue: `${api}/issues/${number}`,
    comments: `${api}/issues/${number}/comments`,
    review_comments: `${url}/comments`,
    review_comment: `${api}/pulls/comments{/number}`,
    commits: `${url}/commits`,
    statuses: `${api}/statuses/${pull.head.sha}`,
  };
  return {
    url,
    id: pull.id,
    node_id: pull.nodeId,
    html_url: page,
    diff_url: `${page}.diff`,
    patch_url: `${page}.patch`,
    issue_url: links.issue,
    number,
    state: pull.state,
    locked: false,
    title: pull.title,
    user: representAccount(world, pull.author),
    body: pull.body === '' ? null : pull.body,
    created_at: pull.createdAt,
    updated_at: pull.updatedAt,
    closed_at: pull.closedAt ?? null,
    merged_at: pull.mergedAt ?? null,
    merge_commit_sha: pull.mergeabilityUnknown ? null : (pull.mergeCommit() ?? null),
    assignee: null,
    assignees: [],
    requested_reviewers: [],
    requested_teams: [],
    labels: pull.labels.map((name, index) => ({
      id: pull.id * 100 + index,
      node_id: `LA_${pull.id}_${index}`,
      url: `${api}/labels/${encodeURIComponent(name)}`,
      name,
      description: '',
      color: 'ededed',
      default: false,
    })),
    milestone: null,
    draft: pull.isDraft,
    commits_url: links.commits,
    review_comments_url: links.review_comments,
    review_comment_url: links.review_comment,
    comments_url: links.comments,
    statuses_url: links.statuses,
    head: representTip(pull.head),
    base: representTip(pull.base),
    _links: { self: { href: url }, ...Object.fromEntries(Object.entries(links).map(([name, href]) => [name, { href }])) },
    author_association: authorAssociation(repository, pull.author),
    auto_merge: null,
    active_lock_reason: null,
    ...(pull.stack && { stack: representStack(pull, pull.stack) }),
  };
};

const representStack = ({ repository }: FakePullRequest, { base, number, position, size }: PullRequestStack): JsonObject => ({
  id: repository.id * 1_000 + number,
  number,
  position,
  size,
  base: { ref: base, sha: repository.head(base) },
});

/** GitHub's `pull-request`. */
export const representPull = (pull: FakePullRequest): JsonObject => {
  const files = pull.files();
  const state = pull.mergeableState();
  return {
    ...representListedPull(pull),
    merged: pull.mergedAt !== undefined,
    mergeable: state === 'unknown' ? null : state !== 'dirty',
    rebaseable: state === 'unknown' ? null : state !== 'dirty',
    mergeable_state: state,
    merged_by:
      pull.mergedBy === undefined ? null : representAccount(pull.repository.world, accountOf(pull.repository.world, pull.mergedBy)),
    comments: pull.comments.length,
    review_comments: pull.threads.reduce((count, { comments }) => count + comments.length, 0),
    maintainer_can_modify: pull.isFromFork,
    commits: pull.commits().length,
    additions: files.reduce((count, { additions }) => count + additions, 0),
    deletions: files.reduce((count, { deletions }) => count + deletions, 0),
    changed_files: files.length,
  };
};

/** GitHub's `pull-request-minimal`, as check runs hold it. */
export const representMinimalPull = (pull: FakePullRequest): JsonObject => {
  const tip = ({ repository, ref, sha }: Tip): JsonObject => ({
    ref,
    sha,
    repo: { id: repository.id, url: apiUrlOf(repository), name: repository.name },
  });
  return {
    id: pull.id,
    number: pull.number,
    url: `${apiUrlOf(pull.repository)}/pulls/${pull.number}`,
    head: tip(pull.head),
    base: tip(pull.base),
  };
};
