import { GraphQLError } from 'graphql';
import type { FakeRepository } from '../state/repository.ts';
import { type Access, mayUse, type Token } from '../state/token.ts';
import type { World } from '../state/world.ts';
import type { QueryCost } from './cost.ts';

/** What every resolver knows. */
export interface Context {
  readonly world: World;
  readonly token: Token;
  readonly cost: QueryCost;
}

export type Arguments = Readonly<Record<string, unknown>>;

/** Fields of a GraphQL object: values, or functions that are called when the query asks for them. */
export interface Source {
  readonly __typename: string;
  readonly [field: string]: unknown;
}

/** An error with the word for its kind that GitHub puts beside the message. */
export const graphqlError = (type: string, message: string): GraphQLError => new GraphQLError(message, { extensions: { type } });

/** Refuses in GitHub's words unless the caller has the permission. */
export const demand = ({ token }: Context, repository: FakeRepository, access: Access, ...anyOf: readonly string[]): void => {
  if (anyOf.some(permission => mayUse(token, repository, permission, access))) return;
  throw graphqlError('FORBIDDEN', 'Resource not accessible by integration');
};

/** Whether the caller has a permission, for fields such as `viewerCanUpdate`. */
export const may = ({ token }: Context, repository: FakeRepository, permission: string): boolean =>
  mayUse(token, repository, permission, 'write');
