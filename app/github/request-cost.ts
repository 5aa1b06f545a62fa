/** What a request takes of an installation's budget. */
export interface RequestCost {
  readonly resource: 'rest' | 'graphql';
  /** Points of the secondary limits (docs.github.com, "Rate limits for the REST API", calculating points for the secondary rate limit). */
  readonly points: number;
  readonly writes: boolean;
  /** Makes something that people are notified of; such requests have limits of their own. */
  readonly createsContent: boolean;
}

/** A request as Octokit's hooks see it: `url` may be a template, `query` is there for GraphQL. */
export interface OutgoingRequest {
  readonly method: string;
  readonly url: string;
  readonly query?: unknown;
}

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);
const readPoints = 1;
const writePoints = 5;

/** Ends of the addresses at which comments, reviews and reactions are made. */
const content = /\/(?:comments|replies|reviews|reactions)$/u;

/** What a request costs by GitHub's rules. */
export const costOf = ({ method, url, query }: OutgoingRequest): RequestCost => {
  if (typeof query === 'string' && url.endsWith('/graphql')) {
    const writes = query.trimStart().startsWith('mutation');
    return { resource: 'graphql', points: writes ? writePoints : readPoints, writes, createsContent: writes };
  }
  const writes = !reading.has(method);
  return { resource: 'rest', points: writes ? writePoints : readPoints, writes, createsContent: method === 'POST' && content.test(url) };
};
