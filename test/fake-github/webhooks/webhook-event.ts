import { checkWebhook } from '../contract/contract.ts';
import type { JsonObject } from '../json.ts';
import { representAccount, representOrganization } from '../represent/account.ts';
import { representIssueComment } from '../represent/comment.ts';
import { representSimpleCommit } from '../represent/commit.ts';
import { authorAssociation, representPull } from '../represent/pull-request.ts';
import { apiUrlOf, representRepository, webUrlOf } from '../represent/repository.ts';
import type { Installation } from '../state/app.ts';
import type { IssueComment } from '../state/issue-comment.ts';
import type { MergeGroup } from '../state/merge-group.ts';
import type { FakePullRequest } from '../state/pull-request.ts';
import type { FakeRepository } from '../state/repository.ts';
import { type Account, accountOf, nodeIdOf, type World } from '../state/world.ts';

/** A webhook, and what a workflow run that it starts knows about itself. */
export interface WebhookEvent {
  /** `X-GitHub-Event`, and `GITHUB_EVENT_NAME` of a run. */
  readonly name: string;
  readonly payload: JsonObject;
  readonly sender: Account;
  readonly repository: FakeRepository | undefined;
  /** `GITHUB_SHA` and `GITHUB_REF` of a run. */
  readonly sha: string;
  readonly ref: string;
  /** `GITHUB_BASE_REF` and `GITHUB_HEAD_REF`; pull requests only. */
  readonly baseRef?: string;
  readonly headRef?: string;
}

export interface EventOptions {
  /** Who did it; the author when it is not said. */
  readonly sender?: string;
  /** The installation that an app's delivery names. */
  readonly installation?: Installation;
}

export type PullRequestAction =
  | 'opened'
  | 'synchronize'
  | 'reopened'
  | 'closed'
  | 'edited'
  | 'ready_for_review'
  | 'converted_to_draft'
  | 'stacked';

/** Fields that all webhooks of a repository share. */
export const envelope = (
  world: World,
  sender: Account,
  repository: FakeRepository | undefined,
  installation?: Installation,
): JsonObject => ({
  ...(repository ? { repository: representRepository(repository) } : {}),
  ...(repository?.owner.type === 'Organization' ? { organization: representOrganization(world, repository.owner) } : {}),
  sender: representAccount(world, sender),
  ...(installation ? { installation: { id: installation.id, node_id: nodeIdOf('MDI', installation.id) } } : {}),
});

/** Checks a payload against GitHub's description and keeps what is wrong with it. */
export const checked = (world: World, description: string, payload: JsonObject): JsonObject => {
  const problems = checkWebhook(description, payload).map(({ message }) => message);
  world.violations.push(...problems);
  return payload;
};

export const pullRequestEvent = (
  pull: FakePullRequest,
  action: PullRequestAction,
  options: EventOptions & {
    /** `pull_request_target` runs on the base branch, with the base's workflow and secrets. */
    readonly as?: 'pull_request' | 'pull_request_target';
    /** Former head, of `synchronize`. */
    readonly before?: string;
    /** What was edited, of `edited`. */
    readonly changes?: JsonObject;
  } = {},
): WebhookEvent => {
  const { repository } = pull;
  const { world } = repository;
  const sender = options.sender === undefined ? pull.author : accountOf(world, options.sender);
  const before = options.before ?? repository.git.commitInfo(pull.head.sha).parents[0] ?? '0'.repeat(40);
  const payload: JsonObject = {
    action,
    number: pull.number,
    pull_request: representPull(pull),
    ...(action === 'synchronize' ? { before, after: pull.head.sha } : {}),
    ...(action === 'edited' ? { changes: options.changes ?? { title: { from: pull.title } } } : {}),
    ...envelope(world, sender, repository, options.installation),
  };
  checked(world, `pull-request-${action.replaceAll('_', '-')}`, payload);
  const onBase = options.as === 'pull_request_target';
  return {
    name: options.as ?? 'pull_request',
    payload,
    sender,
    repository,
    // Why not at once: merging takes three processes of git, and only runs of workflows want to know.
    get sha() {
      return onBase ? repository.head(pull.base.ref) : (pull.mergeCommit() ?? pull.head.sha);
    },
    ref: onBase ? `refs/heads/${pull.base.ref}` : `refs/pull/${pull.number}/merge`,
    baseRef: pull.base.ref,
    headRef: pull.head.ref,
  };
};

export const mergeGroupEvent = (group: MergeGroup, action: 'checks_requested' | 'destroyed'): WebhookEvent => {
  const { repository, baseRef, baseSha, headRef, headSha } = group;
  const sender = accountOf(repository.world, 'github-merge-queue[bot]');
  const payload: JsonObject = {
    action,
    ...(action === 'destroyed' ? { reason: 'merged' } : {}),
    merge_group: {
      head_sha: headSha,
      head_ref: headRef,
      base_sha: baseSha,
      base_ref: baseRef,
      head_commit: representSimpleCommit(repository, headSha),
    },
    ...envelope(repository.world, sender, repository),
  };
  checked(repository.world, `merge-group-${action.replaceAll('_', '-')}`, payload);
  return { name: 'merge_group', payload, sender, repository, sha: headSha, ref: headRef };
};

const noCommit = '0'.repeat(40);

export const pushEvent = (
  repository: FakeRepository,
  {
    ref,
    before,
    after,
    pusher,
  }: { readonly ref: string; readonly before: string | undefined; readonly after: string; readonly pusher: Account },
): WebhookEvent => {
  const { git, world } = repository;
  const pushed = before === undefined ? [after] : git.commitsBetween(before, after);
  const commits = pushed.map(oid => {
    const parent = git.commitInfo(oid).parents[0];
    const files = parent === undefined ? [] : git.changedFiles(parent, oid);
    const paths = (...statuses: readonly string[]): readonly string[] =>
      files.filter(({ status }) => statuses.includes(status)).map(({ path }) => path);
    return {
      ...representSimpleCommit(repository, oid),
      distinct: true,
      url: `${webUrlOf(repository)}/commit/${oid}`,
      added: paths('added', 'renamed', 'copied'),
      removed: [...paths('removed'), ...files.flatMap(({ previousPath }) => previousPath ?? [])],
      modified: paths('modified', 'changed'),
    };
  });
  const payload: JsonObject = {
    ref,
    before: before ?? noCommit,
    after,
    created: before === undefined,
    deleted: false,
    forced: false,
    base_ref: null,
    compare: `${webUrlOf(repository)}/compare/${(before ?? after).slice(0, 12)}...${after.slice(0, 12)}`,
    commits,
    head_commit: commits.at(-1) ?? null,
    pusher: { name: pusher.login, email: `${pusher.login}@users.noreply.github.com` },
    ...envelope(world, pusher, repository),
  };
  return { name: 'push', payload: checked(world, 'push', payload), sender: pusher, repository, sha: after, ref };
};

/** Somebody wrote in the conversation of a pull request. A workflow for it runs on the default branch. */
export const issueCommentEvent = (
  comment: IssueComment,
  action: 'created' | 'edited' = 'created',
  options: EventOptions = {},
): WebhookEvent => {
  const { pull } = comment;
  const { repository } = pull;
  const { world } = repository;
  const issueUrl = `${apiUrlOf(repository)}/issues/${pull.number}`;
  const page = `${webUrlOf(repository)}/pull/${pull.number}`;
  const issue: JsonObject = {
    url: issueUrl,
    repository_url: apiUrlOf(repository),
    labels_url: `${issueUrl}/labels{/name}`,
    comments_url: `${issueUrl}/comments`,
    events_url: `${issueUrl}/events`,
    html_url: page,
    id: pull.id,
    node_id: pull.nodeId,
    number: pull.number,
    title: pull.title,
    user: representAccount(world, pull.author),
    labels: [],
    state: pull.state,
    locked: false,
    assignee: null,
    assignees: [],
    milestone: null,
    comments: pull.comments.length,
    created_at: pull.createdAt,
    updated_at: pull.updatedAt,
    closed_at: pull.closedAt ?? null,
    author_association: authorAssociation(repository, pull.author),
    active_lock_reason: null,
    body: pull.body === '' ? null : pull.body,
    draft: pull.isDraft,
    reactions: {
      url: `${issueUrl}/reactions`,
      total_count: 0,
      '+1': 0,
      '-1': 0,
      laugh: 0,
      hooray: 0,
      confused: 0,
      heart: 0,
      rocket: 0,
      eyes: 0,
    },
    pull_request: {
      url: `${apiUrlOf(repository)}/pulls/${pull.number}`,
      html_url: page,
      diff_url: `${page}.diff`,
      patch_url: `${page}.patch`,
      merged_at: pull.mergedAt ?? null,
    },
  };
  const payload: JsonObject = {
    action,
    ...(action === 'edited' ? { changes: { body: { from: '' } } } : {}),
    issue,
    comment: representIssueComment(comment),
    ...envelope(world, comment.author, repository, options.installation),
  };
  checked(world, `issue-comment-${action}`, payload);
  const sha = repository.head();
  return { name: 'issue_comment', payload, sender: comment.author, repository, sha, ref: `refs/heads/${repository.defaultBranch}` };
};
