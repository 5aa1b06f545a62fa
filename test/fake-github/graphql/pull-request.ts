import type { ChangedFile } from '../git/changed-files.ts';
import { authorAssociation } from '../represent/pull-request.ts';
import { webUrlOf } from '../represent/repository.ts';
import type { FakePullRequest } from '../state/pull-request.ts';
import { nodeIdOf } from '../state/world.ts';
import { actorSource } from './actor.ts';
import { issueCommentSource, reviewSource, threadSource } from './comments.ts';
import { connection } from './connection.ts';
import { commitSource } from './git-objects.ts';
import { refSource, repositorySource } from './repository.ts';
import { type Arguments, type Context, may, type Source } from './source.ts';

const changeTypes: Readonly<Record<ChangedFile['status'], string>> = {
  added: 'ADDED',
  removed: 'DELETED',
  modified: 'MODIFIED',
  renamed: 'RENAMED',
  copied: 'COPIED',
  changed: 'CHANGED',
};

/** GraphQL lists changed files without their patches. */
const fileSource = ({ path, additions, deletions, status }: ChangedFile): Source => ({
  __typename: 'PullRequestChangedFile',
  path,
  additions,
  deletions,
  changeType: changeTypes[status],
  viewerViewedState: 'UNVIEWED',
});

const labelSource = (pull: FakePullRequest, name: string): Source => ({
  __typename: 'Label',
  id: nodeIdOf('LA', `${pull.repository.id}:${name}`),
  name,
  color: 'ededed',
  description: null,
  isDefault: false,
  url: `${webUrlOf(pull.repository)}/labels/${encodeURIComponent(name)}`,
});

const sum = (files: readonly ChangedFile[], read: (file: ChangedFile) => number): number =>
  files.reduce((total, file) => total + read(file), 0);

export const pullRequestSource = (pull: FakePullRequest): Source => {
  const { repository, head, base } = pull;
  const { world } = repository;
  const path = `/${repository.fullName}/pull/${pull.number}`;
  return {
    __typename: 'PullRequest',
    id: pull.nodeId,
    databaseId: pull.id,
    fullDatabaseId: String(pull.id),
    number: pull.number,
    title: pull.title,
    body: pull.body,
    url: `${world.urls.web}${path}`,
    resourcePath: path,
    state: pull.mergedAt === undefined ? pull.state.toUpperCase() : 'MERGED',
    isDraft: pull.isDraft,
    merged: pull.mergedAt !== undefined,
    closed: pull.state === 'closed',
    locked: false,
    createdAt: pull.createdAt,
    updatedAt: pull.updatedAt,
    closedAt: pull.closedAt ?? null,
    mergedAt: pull.mergedAt ?? null,
    author: () => actorSource(world, pull.author),
    authorAssociation: authorAssociation(repository, pull.author),
    headRefName: head.ref,
    headRefOid: head.sha,
    headRepository: () => repositorySource(head.repository),
    headRepositoryOwner: () => actorSource(world, head.repository.owner),
    headRef: () => refSource(head.repository, `refs/heads/${head.ref}`),
    baseRefName: base.ref,
    baseRefOid: base.sha,
    baseRepository: () => repositorySource(base.repository),
    baseRef: () => refSource(base.repository, `refs/heads/${base.ref}`),
    repository: () => repositorySource(repository),
    isCrossRepository: pull.isFromFork,
    maintainerCanModify: pull.isFromFork,
    changedFiles: () => pull.files().length,
    additions: () => sum(pull.files(), ({ additions }) => additions),
    deletions: () => sum(pull.files(), ({ deletions }) => deletions),
    mergeable: () =>
      ({ unknown: 'UNKNOWN', dirty: 'CONFLICTING', clean: 'MERGEABLE', blocked: 'MERGEABLE', draft: 'MERGEABLE' })[pull.mergeableState()],
    mergeCommit: () => (pull.mergedAs === undefined ? null : commitSource(repository, pull.mergedAs)),
    potentialMergeCommit: () => {
      const oid = pull.mergeCommit();
      return oid === undefined ? null : commitSource(repository, oid);
    },
    viewerCanUpdate: (_: Arguments, context: Context) => may(context, repository, 'pull_requests'),
    viewerDidAuthor: (_: Arguments, { token }: Context) => token.account.id === pull.author.id,
    totalCommentsCount: () => pull.comments.length + pull.threads.reduce((count, { comments }) => count + comments.length, 0),
    files: (args: Arguments) =>
      connection('files', 'PullRequestChangedFile', pull.files().slice(0, world.sizes.pullFiles), args, fileSource),
    labels: (args: Arguments) => connection('labels', 'Label', pull.labels, args, name => labelSource(pull, name)),
    comments: (args: Arguments) => connection('comments', 'IssueComment', pull.comments, args, issueCommentSource),
    reviews: (args: Arguments) => connection('reviews', 'PullRequestReview', pull.reviews, args, reviewSource),
    reviewThreads: (args: Arguments) => connection('reviewThreads', 'PullRequestReviewThread', pull.threads, args, threadSource),
    commits: (args: Arguments) =>
      connection('commits', 'PullRequestCommit', pull.commits(), args, oid => ({
        __typename: 'PullRequestCommit',
        id: nodeIdOf('PURC', `${pull.id}:${oid}`),
        url: `${world.urls.web}${path}/commits/${oid}`,
        commit: () => commitSource(repository, oid),
      })),
  };
};
