import type { Json } from '../json.ts';

/** Something that goes wrong on purpose. */
export interface Fault {
  /** Operation (`pulls/list-files`), `graphql`, `graphql:NameOfTheQuery`, or `*` for every request. */
  readonly route: string;
  /** Only requests about this repository (`owner/name`): the one of the path, or of the query's variables `owner` and `repo`. */
  readonly repository?: string;
  /** How many requests it hits; without it, all. */
  readonly times?: number;
  /** Requests to the route that go well first. */
  readonly after?: number;
  /** Answer with this status. */
  readonly status?: number;
  /** Body of the answer: JSON, or text such as the page of a broken proxy. GitHub's usual words when absent. */
  readonly body?: Json;
  readonly headers?: Readonly<Record<string, string>>;
  /** Errors of a GraphQL answer with status 200. */
  readonly graphqlErrors?: readonly { readonly type: string; readonly message: string }[];
  /** `reset` cuts the connection, `hang` never answers, `truncate` cuts it in the middle of the body. */
  readonly connection?: 'reset' | 'hang' | 'truncate';
  /** A rate limit is exceeded: the hourly one, or a secondary one that names the seconds to wait. */
  readonly rateLimit?: 'primary' | 'secondary';
  /** Seconds in `retry-after`, or until the hourly limit starts anew. */
  readonly retryAfter?: number;
  /** Milliseconds to wait before anything else. Alone, the request then goes well. */
  readonly delay?: number;
  /** The request takes effect, but its answer is lost: what makes blind retries of a POST post twice. */
  readonly performed?: boolean;
}

/** An injected fault, with how often it struck. */
export interface ActiveFault {
  readonly fault: Fault;
  readonly hits: number;
  readonly remove: () => void;
}

export interface Faults {
  readonly add: (fault: Fault) => ActiveFault;
  /** The fault that strikes a request on one of these routes; it is used up by asking. */
  readonly strike: (routes: readonly string[], repository: string | undefined) => Fault | undefined;
}

export const createFaults = (): Faults => {
  const active: { readonly fault: Fault; seen: number; hits: number }[] = [];
  const removed = new Set<Fault>();
  return {
    add: fault => {
      const entry = { fault, seen: 0, hits: 0 };
      active.push(entry);
      return {
        fault,
        get hits() {
          return entry.hits;
        },
        remove: () => void removed.add(fault),
      };
    },
    strike: (routes, repository) => {
      for (const entry of active) {
        const { fault } = entry;
        if (removed.has(fault) || (fault.route !== '*' && !routes.includes(fault.route))) continue;
        if (fault.repository !== undefined && fault.repository !== repository) continue;
        entry.seen += 1;
        if (entry.seen <= (fault.after ?? 0) || entry.hits >= (fault.times ?? Number.POSITIVE_INFINITY)) continue;
        entry.hits += 1;
        return fault;
      }
      return undefined;
    },
  };
};
