import type { Json } from '../json.ts';

/** A request that arrived. */
export interface LoggedRequest {
  readonly kind: 'rest' | 'graphql';
  readonly method: string;
  /** Path with query, as it was asked. */
  readonly path: string;
  /** Operation (`pulls/list-files`), or the name of the GraphQL query. */
  readonly operation: string;
  readonly body: Json | undefined;
  /** The version of the API that it names. */
  readonly apiVersion: string | undefined;
  /** Login that the token stands for. */
  readonly caller: string | undefined;
  /** Status of the answer; undefined when the connection was cut. */
  status: number | undefined;
  /** Points for the secondary limits: REST reads 1, REST writes 5, queries 1, mutations 5. */
  points: number;
  /** Points of the hourly GraphQL budget. */
  graphqlCost: number;
}

/** What a run used up. */
export interface RequestTotals {
  readonly rest: number;
  readonly graphql: number;
  readonly points: number;
  readonly graphqlCost: number;
  /** Requests by operation. */
  readonly byOperation: Readonly<Record<string, number>>;
}

export const totalsOf = (requests: readonly LoggedRequest[]): RequestTotals => {
  const byOperation: Record<string, number> = {};
  for (const { operation } of requests) byOperation[operation] = (byOperation[operation] ?? 0) + 1;
  const sum = (read: (request: LoggedRequest) => number): number => requests.reduce((total, request) => total + read(request), 0);
  return {
    rest: requests.filter(({ kind }) => kind === 'rest').length,
    graphql: requests.filter(({ kind }) => kind === 'graphql').length,
    points: sum(({ points }) => points),
    graphqlCost: sum(({ graphqlCost }) => graphqlCost),
    byOperation,
  };
};
