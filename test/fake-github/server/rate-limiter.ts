import type { Token } from '../state/token.ts';

/** GitHub's secondary limits, all per caller. */
export interface SecondaryLimits {
  /** Points of REST requests: 1 for reading, 5 for writing. */
  readonly restPointsPerMinute: number;
  /** Points of GraphQL requests: 1 for a query, 5 for a mutation. */
  readonly graphqlPointsPerMinute: number;
  readonly contentPerMinute: number;
  readonly contentPerHour: number;
  readonly concurrent: number;
}

export const gitHubSecondaryLimits: SecondaryLimits = {
  restPointsPerMinute: 900,
  graphqlPointsPerMinute: 2_000,
  contentPerMinute: 80,
  contentPerHour: 500,
  concurrent: 100,
};

export type Resource = 'core' | 'graphql';

interface Budget {
  readonly limit: number;
  readonly used: number;
  readonly remaining: number;
  /** Seconds since the epoch. */
  readonly reset: number;
}

interface Window {
  used: number;
  /** Milliseconds since the epoch. */
  resetAt: number;
}

interface Event {
  readonly at: number;
  readonly points: number;
  readonly resource: Resource;
  readonly createsContent: boolean;
}

/** Counts what callers use up. */
export interface RateLimiter {
  readonly isEnabled: boolean;
  readonly budget: (token: Token | undefined, resource: Resource) => Budget;
  /** Takes from the hourly budget, even beyond it. */
  readonly take: (token: Token | undefined, resource: Resource, cost: number) => void;
  /** Notes a request for the secondary limits; a number is the seconds to wait because it is one too many. */
  readonly admit: (token: Token | undefined, event: Omit<Event, 'at'>) => number | undefined;
}

const minute = 60_000;
const hour = 3_600_000;
/** Requests per hour without a token. */
const anonymousLimit = 60;

export const createRateLimiter = (now: () => number, isEnabled: boolean, secondary: SecondaryLimits): RateLimiter => {
  const windows = new Map<string, Window>();
  const events = new Map<string, Event[]>();
  // All tokens of an installation share its budget.
  const keyOf = (token: Token | undefined): string =>
    token?.installation ? `installation ${token.installation.id}` : (token?.value ?? 'anonymous');

  const windowOf = (token: Token | undefined, resource: Resource): Window => {
    const key = `${keyOf(token)} ${resource}`;
    const known = windows.get(key);
    if (known && known.resetAt > now()) return known;
    const fresh = { used: 0, resetAt: now() + hour };
    windows.set(key, fresh);
    return fresh;
  };

  const budget = (token: Token | undefined, resource: Resource): Budget => {
    const { used, resetAt } = windowOf(token, resource);
    const limit = token ? token.rateLimit[resource] : resource === 'core' ? anonymousLimit : 0;
    return { limit, used: Math.min(used, limit), remaining: Math.max(0, limit - used), reset: Math.ceil(resetAt / 1_000) };
  };

  const admit = (token: Token | undefined, event: Omit<Event, 'at'>): number | undefined => {
    if (!isEnabled) return undefined;
    const key = keyOf(token);
    const at = now();
    const recent = (events.get(key) ?? []).filter(other => other.at > at - hour);
    events.set(key, [...recent, { ...event, at }]);
    const lastMinute = recent.filter(other => other.at > at - minute);
    const points = lastMinute.reduce((sum, other) => sum + (other.resource === event.resource ? other.points : 0), event.points);
    const allowed = event.resource === 'core' ? secondary.restPointsPerMinute : secondary.graphqlPointsPerMinute;
    const created = (list: readonly Event[]): number => list.filter(other => other.createsContent).length;
    const tooMuchContent =
      event.createsContent && (created(lastMinute) >= secondary.contentPerMinute || created(recent) >= secondary.contentPerHour);
    return points > allowed || tooMuchContent ? 60 : undefined;
  };

  return {
    isEnabled,
    budget,
    take: (token, resource, cost) => {
      windowOf(token, resource).used += cost;
    },
    admit,
  };
};
