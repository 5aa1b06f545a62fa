import { setTimeout as wait } from 'node:timers/promises';
import { type GitHubError, rateLimited, secondsToWait, secondsWithoutWord } from '../../src/github/call/errors.ts';
import { RateWindow } from './rate-window.ts';
import type { RequestCost } from './request-cost.ts';

/**
 * The secondary limits of an installation (docs.github.com, "Rate limits for the REST API" and "Rate limits and query limits for the
 * GraphQL API").
 */
export interface SecondaryLimits {
  /** Points of REST requests in a minute. */
  readonly restPoints: number;
  /** Points of GraphQL requests in a minute. */
  readonly graphqlPoints: number;
  /** Requests that make content in a minute, and in an hour. */
  readonly contentPerMinute: number;
  readonly contentPerHour: number;
}

/** How a budget is kept. */
export interface BudgetPace {
  /** Milliseconds between two writes: "at least one second" (docs.github.com, "Best practices for using the REST API"). */
  readonly betweenWrites: number;
  readonly limits: SecondaryLimits;
  /** Longest time in milliseconds that a request waits for its turn; one that would wait longer fails, so that its worker is free. */
  readonly longestWait: number;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly wait: (milliseconds: number, signal?: AbortSignal) => Promise<unknown>;
}

export const gitHubPace: BudgetPace = {
  betweenWrites: 1_000,
  limits: { restPoints: 900, graphqlPoints: 2_000, contentPerMinute: 80, contentPerHour: 500 },
  longestWait: 10_000,
  now: Date.now,
  wait: (milliseconds, signal) => wait(milliseconds, undefined, { ...(signal && { signal }) }),
};

/** A request that waits for its turn. */
interface Waiting {
  readonly cost: RequestCost;
  readonly urgency: number;
}

const isBefore = (one: Waiting, other: Waiting, isOlder: boolean): boolean =>
  one.urgency > other.urgency || (one.urgency === other.urgency && isOlder);

/** Milliseconds after which a request looks again that has let another one pass. */
const letPass = 10;

const unlimited = Number.POSITIVE_INFINITY;

/** For a server without limits. What it asks for in its answers is heeded all the same. */
export const unlimitedPace: BudgetPace = {
  ...gitHubPace,
  betweenWrites: 0,
  limits: { restPoints: unlimited, graphqlPoints: unlimited, contentPerMinute: unlimited, contentPerHour: unlimited },
};

const minute = 60_000;
const hour = 3_600_000;

/** An answer's headers, by lower-case name. */
export type AnswerHeaders = Readonly<Record<string, unknown>>;

/**
 * What one installation may still ask of GitHub: the secondary limits are counted here, because no answer tells how near they are; the
 * hourly limit is read from the answers, because it differs (5,000 to 15,000) and other processes spend of it too.
 */
export class InstallationBudget {
  readonly #pace: BudgetPace;
  readonly #points: Readonly<Record<RequestCost['resource'], RateWindow>>;
  readonly #content: readonly RateWindow[];
  readonly #limitedUntil = { rest: 0, graphql: 0 };
  /** Requests that wait for their turn, in the order in which they came. */
  readonly #waiting = new Set<Waiting>();
  #nextWrite = 0;

  constructor(pace: BudgetPace) {
    const { restPoints, graphqlPoints, contentPerMinute, contentPerHour } = pace.limits;
    this.#pace = pace;
    this.#points = { rest: new RateWindow(restPoints, minute), graphql: new RateWindow(graphqlPoints, minute) };
    this.#content = [new RateWindow(contentPerMinute, minute), new RateWindow(contentPerHour, hour)];
  }

  /**
   * Waits for the request's turn; of several that wait, the most urgent one comes first, and of those the one that came first. Throws
   * `GitHubError` (`rate-limited`, with the seconds to wait) when that is too far away.
   */
  async spend(cost: RequestCost, signal?: AbortSignal, urgency = 0): Promise<void> {
    const { now, longestWait, wait: pause } = this.#pace;
    const own = { cost, urgency };
    const givenUp = now() + longestWait;
    this.#waiting.add(own);
    try {
      for (;;) {
        signal?.throwIfAborted();
        const at = now();
        const wanted = this.#waitFor(cost, at);
        const pausing = wanted > 0 ? wanted : this.#isBehind(own, at) ? letPass : 0;
        if (pausing === 0) return this.#take(cost, at);
        if (at + pausing > givenUp) throw rateLimited('The request', Math.ceil(pausing / 1_000));
        await pause(pausing, signal);
      }
    } finally {
      this.#waiting.delete(own);
    }
  }

  /** Whether a request that may be made as well comes before this one. */
  #isBehind(own: Waiting, at: number): boolean {
    let isOlder = true;
    for (const other of this.#waiting) {
      if (other === own) isOlder = false;
      else if (isBefore(other, own, isOlder) && this.#waitFor(other.cost, at) <= 0) return true;
    }
    return false;
  }

  /** Throws when GitHub has told this installation to wait, for a job that has not begun. */
  assertOpen(): void {
    const wanted = this.secondsLimited();
    if (wanted * 1_000 > this.#pace.longestWait) throw rateLimited('The job', wanted);
  }

  /** Seconds for which GitHub wants no requests of this installation; 0 as a rule. */
  secondsLimited(): number {
    const wanted = Math.max(this.#limitedUntil.rest, this.#limitedUntil.graphql) - this.#pace.now();
    return Math.max(0, Math.ceil(wanted / 1_000));
  }

  /** Learns from an answer that the hourly limit is spent. */
  noteAnswer(resource: RequestCost['resource'], headers: AnswerHeaders): void {
    const reset = Number(headers['x-ratelimit-reset']);
    if (String(headers['x-ratelimit-remaining']) !== '0' || !Number.isFinite(reset)) return;
    // A second more, because both clocks count whole seconds.
    this.#limit(resource, (reset + 1) * 1_000);
  }

  /** Whether a failure calls for no wait that is longer than a request may take of its worker's time. */
  isWaitedFor(failure: GitHubError): boolean {
    return failure.code !== 'rate-limited' || this.secondsToWait(failure) * 1_000 <= this.#pace.longestWait;
  }

  /** Seconds that GitHub wants no requests for, after a failure that is for their rate. */
  secondsToWait(failure: GitHubError): number {
    return secondsToWait(failure, this.#pace.now()) ?? secondsWithoutWord;
  }

  /** Learns from a failure that GitHub wants no requests for a while. A secondary limit is one for both APIs. */
  noteFailure(resource: RequestCost['resource'], failure: GitHubError): void {
    if (failure.code !== 'rate-limited') return;
    const now = this.#pace.now();
    const until = now + this.secondsToWait(failure) * 1_000;
    this.#limit(resource, until);
    if (!isHourly(failure)) this.#limit(resource === 'rest' ? 'graphql' : 'rest', until);
  }

  #limit(resource: RequestCost['resource'], until: number): void {
    this.#limitedUntil[resource] = Math.max(this.#limitedUntil[resource], until);
  }

  #waitFor({ resource, points, writes, createsContent }: RequestCost, now: number): number {
    return Math.max(
      this.#limitedUntil[resource] - now,
      this.#points[resource].waitFor(points, now),
      writes ? this.#nextWrite - now : 0,
      ...(createsContent ? this.#content.map(window => window.waitFor(1, now)) : []),
    );
  }

  #take({ resource, points, writes, createsContent }: RequestCost, now: number): void {
    this.#points[resource].spend(points, now);
    if (writes) this.#nextWrite = now + this.#pace.betweenWrites;
    if (createsContent) for (const window of this.#content) window.spend(1, now);
  }
}

/** The hourly limit is one of each API: its answers say that nothing remains. */
const isHourly = ({ cause }: GitHubError): boolean => {
  const response = typeof cause === 'object' && cause !== null && 'response' in cause ? cause.response : undefined;
  const headers = typeof response === 'object' && response !== null && 'headers' in response ? response.headers : undefined;
  return typeof headers === 'object' && headers !== null && 'x-ratelimit-remaining' in headers && headers['x-ratelimit-remaining'] === '0';
};
