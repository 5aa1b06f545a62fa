import { fieldsOf } from '../json.ts';
import { webUrlOf } from '../represent/repository.ts';
import type { FakeRepository } from '../state/repository.ts';
import { nodeIdOf } from '../state/world.ts';
import { actorSource } from './actor.ts';
import { connection } from './connection.ts';
import { findObject, objectSource } from './git-objects.ts';
import { pullRequestSource } from './pull-request.ts';
import { type Arguments, type Context, demand, graphqlError, type Source } from './source.ts';

export const refSource = (repository: FakeRepository, ref: string): Source | null => {
  const oid = repository.git.resolve(ref);
  if (oid === undefined) return null;
  const prefix = ref.startsWith('refs/heads/') ? 'refs/heads/' : ref.startsWith('refs/tags/') ? 'refs/tags/' : 'refs/';
  return {
    __typename: 'Ref',
    id: nodeIdOf('REF', `${repository.id}:${ref}`),
    name: ref.slice(prefix.length),
    prefix,
    target: () => objectSource(repository, oid),
    repository: () => repositorySource(repository),
  };
};

const qualified = (repository: FakeRepository, name: string): string =>
  [name, `refs/heads/${name}`, `refs/tags/${name}`].find(ref => ref.startsWith('refs/') && repository.git.resolve(ref) !== undefined) ??
  name;

const viewerPermission = ({ token }: Context, repository: FakeRepository): string | null => {
  if (token.kind === 'user') return repository.roleOf(token.account.login).toUpperCase();
  const access = token.permissions['contents'];
  return access === undefined ? null : access.toUpperCase();
};

const pullStates: Readonly<Record<string, (pull: FakeRepository['pulls'][number]) => boolean>> = {
  OPEN: pull => pull.state === 'open',
  CLOSED: pull => pull.state === 'closed' && pull.mergedAt === undefined,
  MERGED: pull => pull.mergedAt !== undefined,
};

const topicSource = (repository: FakeRepository, name: string): Source => ({
  __typename: 'RepositoryTopic',
  id: nodeIdOf('RT', `${repository.id}:${name}`),
  topic: () => ({ __typename: 'Topic', id: nodeIdOf('TOPIC', name), name }),
});

export const repositorySource = (repository: FakeRepository): Source => ({
  __typename: 'Repository',
  id: repository.nodeId,
  databaseId: repository.id,
  name: repository.name,
  nameWithOwner: repository.fullName,
  owner: () => actorSource(repository.world, repository.owner),
  url: webUrlOf(repository),
  isPrivate: repository.isPrivate,
  isFork: repository.parent !== undefined,
  isArchived: repository.isArchived,
  isDisabled: false,
  isEmpty: false,
  visibility: repository.isPrivate ? 'PRIVATE' : 'PUBLIC',
  viewerPermission: (_: Arguments, context: Context) => viewerPermission(context, repository),
  parent: () => (repository.parent ? repositorySource(repository.parent) : null),
  defaultBranchRef: (_: Arguments, context: Context) => {
    demand(context, repository, 'read', 'contents');
    return refSource(repository, `refs/heads/${repository.defaultBranch}`);
  },
  repositoryTopics: (args: Arguments) =>
    connection('repositoryTopics', 'RepositoryTopic', repository.topics, args, name => topicSource(repository, name)),
  ref: (args: Arguments, context: Context) => {
    demand(context, repository, 'read', 'contents');
    return refSource(repository, qualified(repository, fieldsOf(args).text('qualifiedName') ?? ''));
  },
  refs: (args: Arguments, context: Context) => {
    demand(context, repository, 'read', 'contents');
    const prefix = fieldsOf(args).text('refPrefix') ?? '';
    const found = repository.git.refs(prefix.replace(/\/$/u, '')).filter(({ ref }) => ref.startsWith(prefix));
    return connection('refs', 'Ref', found, args, ({ ref }) => refSource(repository, ref) ?? { __typename: 'Ref' });
  },
  object: (args: Arguments, context: Context) => {
    demand(context, repository, 'read', 'contents');
    return findObject(repository, args, context);
  },
  pullRequest: (args: Arguments, context: Context) => {
    demand(context, repository, 'read', 'pull_requests');
    const number = fieldsOf(args).number('number');
    const found = repository.pulls.find(pull => pull.number === number);
    if (!found) throw graphqlError('NOT_FOUND', `Could not resolve to a PullRequest with the number of ${number}.`);
    return pullRequestSource(found);
  },
  pullRequests: (args: Arguments, context: Context) => {
    demand(context, repository, 'read', 'pull_requests');
    const states = Array.isArray(args['states']) ? args['states'].map(String) : undefined;
    const { headRefName, baseRefName } = args;
    const wanted = repository.pulls.filter(
      pull =>
        (states === undefined || states.some(state => pullStates[state]?.(pull))) &&
        (typeof headRefName !== 'string' || pull.head.ref === headRefName) &&
        (typeof baseRefName !== 'string' || pull.base.ref === baseRefName),
    );
    return connection('pullRequests', 'PullRequest', wanted, args, pullRequestSource);
  },
});
