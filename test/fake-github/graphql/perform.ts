import {
  type DocumentNode,
  execute,
  GraphQLError,
  type GraphQLFieldResolver,
  getOperationAST,
  type OperationDefinitionNode,
  parse,
  validate,
} from 'graphql';
import { type Fields, fieldsOf, isJsonObject, type Json, type JsonObject } from '../json.ts';
import { canSee, type Token } from '../state/token.ts';
import type { Node, World } from '../state/world.ts';
import { issueCommentSource, reviewCommentSource, reviewSource, threadSource } from './comments.ts';
import { costOf, nodeLimit, type QueryCost } from './cost.ts';
import { mutations } from './mutations.ts';
import { pullRequestSource } from './pull-request.ts';
import { repositorySource } from './repository.ts';
import { gitHubSchema } from './schema.ts';
import { type Arguments, type Context, graphqlError, type Source } from './source.ts';

/** A query that was read and costed, ready to be performed. */
export interface PreparedQuery {
  readonly isMutation: boolean;
  readonly cost: QueryCost;
  readonly perform: () => Promise<JsonObject>;
}

/** Reads a query. What GitHub would answer at once (a syntax error, an unknown field) comes back as an answer. */
export const prepareQuery = (world: World, token: Token, body: Fields): PreparedQuery | { readonly refused: JsonObject } => {
  const document = readQuery(body.text('query') ?? '');
  if (!('kind' in document)) return refuse(world, document.errors);
  const operation = getOperationAST(document, body.text('operationName'));
  if (!operation) return refuse(world, [new GraphQLError('An operation name is required')]);
  const variables = body.object('variables')?.raw ?? {};
  const cost = costOf(document, operation, variables);
  const isMutation = operation.operation === 'mutation';
  return { isMutation, cost, perform: () => perform({ world, token, cost }, document, operation, variables) };
};

/** Queries that the schema allows, by their texts: reading one takes longer than performing it. */
const allowed = new Map<string, DocumentNode>();

const readQuery = (query: string): DocumentNode | { readonly errors: readonly GraphQLError[] } => {
  const known = allowed.get(query);
  if (known) return known;
  try {
    const document = parse(query);
    const errors = validate(gitHubSchema(), document);
    if (errors.length > 0) return { errors };
    allowed.set(query, document);
    return document;
  } catch (error) {
    if (error instanceof GraphQLError) return { errors: [error] };
    throw error;
  }
};

/** A query that GitHub's schema does not allow is a mistake of the caller, and is kept as such. */
const refuse = (world: World, errors: readonly GraphQLError[]): { readonly refused: JsonObject } => {
  world.violations.push(...errors.map(({ message }) => `graphql: ${message}`));
  return { refused: { errors: errors.map(representError) } };
};

const representError = ({ message, path, locations, extensions }: GraphQLError): JsonObject => ({
  ...(typeof extensions['type'] === 'string' ? { type: extensions['type'] } : {}),
  ...(path ? { path: [...path] } : {}),
  ...(locations ? { locations: locations.map(({ line, column }) => ({ line, column })) } : {}),
  message,
});

const perform = async (
  context: Context,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): Promise<JsonObject> => {
  if (context.cost.nodes > nodeLimit) {
    const message = `This query requests up to ${context.cost.nodes} possible nodes which exceeds the maximum limit of ${nodeLimit}.`;
    return { errors: [{ type: 'MAX_NODE_LIMIT_EXCEEDED', message }] };
  }
  const { data, errors } = await execute({
    schema: gitHubSchema(),
    document,
    rootValue: operation.operation === 'mutation' ? mutations : queryRoot,
    contextValue: context,
    variableValues: variables,
    ...(operation.name ? { operationName: operation.name.value } : {}),
    fieldResolver: resolveField,
    typeResolver: source => (isSource(source) ? source.__typename : undefined),
  });
  const plain: Json = JSON.parse(JSON.stringify(data ?? null));
  return { data: plain, ...(errors ? { errors: errors.map(representError) } : {}) };
};

const isSource = (value: unknown): value is Source => isJsonObject(value) && typeof value['__typename'] === 'string';

/** A field that the fake does not know must not pass for one that is null. */
const resolveField: GraphQLFieldResolver<unknown, Context, Arguments> = (source, args, context, info) => {
  const { fieldName, parentType } = info;
  if (typeof source !== 'object' || source === null || !(fieldName in source)) {
    context.world.violations.push(`graphql: the fake has no ${parentType.name}.${fieldName}`);
    throw graphqlError('INTERNAL', `The fake has no ${parentType.name}.${fieldName}.`);
  }
  const value: unknown = Reflect.get(source, fieldName);
  return typeof value === 'function' ? value(args, context, info) : value;
};

const nodeSource = (node: Node, { token }: Context): Source | null => {
  const repository = 'repository' in node ? node.repository : node.pull.repository;
  if (!canSee(token, repository)) return null;
  switch (node.kind) {
    case 'repository':
      return repositorySource(node.repository);
    case 'pull-request':
      return pullRequestSource(node.pull);
    case 'issue-comment':
      return issueCommentSource(node.comment);
    case 'review':
      return reviewSource(node.review);
    case 'review-comment':
      return reviewCommentSource(node.comment);
    case 'review-thread':
      return threadSource(node.thread);
    case 'check-run':
      return { __typename: 'CheckRun', id: node.run.nodeId, databaseId: node.run.id, name: node.run.name };
  }
};

const findNode = (id: string, context: Context): Source => {
  const node = context.world.nodes.get(id);
  const source = node ? nodeSource(node, context) : null;
  if (!source) throw graphqlError('NOT_FOUND', `Could not resolve to a node with the global id of '${id}'`);
  return source;
};

const queryRoot: Readonly<Record<string, (args: Arguments, context: Context) => unknown>> = {
  repository: (args, { world, token }) => {
    const fields = fieldsOf(args);
    const name = `${fields.text('owner')}/${fields.text('name')}`;
    const found = world.repositories.get(name.toLowerCase());
    if (!found || !canSee(token, found)) throw graphqlError('NOT_FOUND', `Could not resolve to a Repository with the name '${name}'.`);
    return repositorySource(found);
  },
  node: (args, context) => findNode(fieldsOf(args).text('id') ?? '', context),
  nodes: (args, context) => (Array.isArray(args['ids']) ? args['ids'].map(id => findNode(String(id), context)) : []),
  // Unlike elsewhere in GraphQL, a bot is called `name[bot]` here.
  viewer: (_, { token }) => ({ __typename: 'User', id: token.account.nodeId, login: token.account.login, databaseId: token.account.id }),
  rateLimit: (_, { world, token, cost }) => {
    if (!world.limiter.isEnabled) return null;
    const { limit, remaining, used, reset } = world.limiter.budget(token, 'graphql');
    return {
      __typename: 'RateLimit',
      cost: cost.points,
      nodeCount: cost.nodes,
      limit,
      remaining,
      used,
      resetAt: new Date(reset * 1_000).toISOString(),
    };
  },
};

/** Name by which a query is logged: the operation's own, or `graphql`. */
export const nameOfQuery = (body: Fields): string => {
  const named = body.text('operationName') ?? /^\s*(?:query|mutation)\s+(\w+)/.exec(body.text('query') ?? '')?.[1];
  return named ?? 'graphql';
};
