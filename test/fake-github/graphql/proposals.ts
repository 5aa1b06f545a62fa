import type { Fields } from '../json.ts';
import type { FakeRepository } from '../state/repository.ts';
import { canSee } from '../state/token.ts';
import { pullRequestSource } from './pull-request.ts';
import { refSource } from './repository.ts';
import { type Context, demand, graphqlError } from './source.ts';

const repositoryOf = ({ world, token }: Context, input: Fields): FakeRepository => {
  const id = input.text('repositoryId') ?? '';
  const node = world.nodes.get(id);
  if (node?.kind !== 'repository' || !canSee(token, node.repository))
    throw graphqlError('NOT_FOUND', `Could not resolve to a node with the global id of '${id}'`);
  return node.repository;
};

/** Makes a branch or a tag that does not exist yet. */
export const createRef = (input: Fields, context: Context): Readonly<Record<string, unknown>> => {
  const repository = repositoryOf(context, input);
  demand(context, repository, 'write', 'contents');
  const [name, oid] = [input.text('name') ?? '', input.text('oid') ?? ''];
  if (repository.git.resolve(name) !== undefined)
    throw graphqlError('UNPROCESSABLE', `A ref named "${name}" already exists in the repository.`);
  if (repository.git.typeOf(oid) === undefined) throw graphqlError('UNPROCESSABLE', `Object "${oid}" does not exist.`);
  repository.git.setRef(name, oid);
  return { ref: () => refSource(repository, name) };
};

/** Opens a pull request from a branch of the same repository. */
export const createPullRequest = (input: Fields, context: Context): Readonly<Record<string, unknown>> => {
  const repository = repositoryOf(context, input);
  demand(context, repository, 'write', 'pull_requests');
  const [branch, base] = [input.text('headRefName') ?? '', input.text('baseRefName') ?? ''];
  const tip = repository.git.resolve(`refs/heads/${branch}`);
  if (tip === undefined || repository.git.resolve(`refs/heads/${base}`) === undefined)
    throw graphqlError('UNPROCESSABLE', `Head sha can't be blank, Base sha can't be blank, No commits between ${base} and ${branch}`);
  if (tip === repository.head(base)) throw graphqlError('UNPROCESSABLE', `No commits between ${base} and ${branch}`);
  if (repository.pulls.some(({ state, head }) => state === 'open' && head.repository === repository && head.ref === branch))
    throw graphqlError('UNPROCESSABLE', `A pull request already exists for ${repository.owner.login}:${branch}.`);
  const pull = repository.propose(
    { title: input.text('title') ?? '', body: input.text('body') ?? '', author: context.token.account.login, base, branch },
    tip,
  );
  return { pullRequest: () => pullRequestSource(pull) };
};
