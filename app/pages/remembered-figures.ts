import { hash } from 'node:crypto';
import type { BypassedMerge } from '../storage/pages/bypassed.ts';
import type { DayFigures, RepositoryFigures, RuleFigures } from '../storage/pages/figures.ts';
import type { ListedReview, WaivedFinding } from '../storage/pages/lists.ts';
import type { PageRecords } from '../storage/pages/page-records.ts';
import type { Scope } from '../storage/pages/scope.ts';
import type { StandingFinding } from '../storage/pages/standing.ts';

/** What is counted over all reviews of an organization. */
export interface OrganizationFigures {
  readonly days: readonly DayFigures[];
  readonly repositories: readonly RepositoryFigures[];
  readonly rules: readonly RuleFigures[];
  readonly waived: readonly WaivedFinding[];
  readonly incomplete: readonly ListedReview[];
  readonly bypassed: readonly BypassedMerge[];
  readonly policies: readonly ListedReview[];
}

/** Milliseconds for which figures are remembered: who leafs through the pages of an organization has them counted once. */
const life = 60_000;
/** Scopes whose figures are remembered: some megabytes. */
const maxRemembered = 50;
/** Lists of findings that are remembered: two megabytes each at most. */
const maxRememberedLists = 10;

/** What was asked for within the last minute, the oldest of too many forgotten. */
class Remembered<T> {
  readonly #most: number;
  readonly #now: () => number;
  readonly #known = new Map<string, { readonly value: Promise<T>; readonly until: number }>();

  constructor(most: number, now: () => number) {
    this.#most = most;
    this.#now = now;
  }

  of(key: string, ask: () => Promise<T>): Promise<T> {
    const known = this.#known.get(key);
    if (known && known.until > this.#now()) return known.value;
    const value = ask();
    this.#known.delete(key);
    this.#known.set(key, { value, until: this.#now() + life });
    if (this.#known.size > this.#most) this.#known.delete(this.#known.keys().next().value ?? '');
    // What failed is asked anew by whoever comes next.
    value.catch(() => this.#known.delete(key));
    return value;
  }
}

/**
 * Figures by scope: those who see the same repositories of the same installation, and only they, are shown the same. `now`: milliseconds since
 * the epoch.
 */
export class RememberedFigures {
  readonly #records: PageRecords;
  readonly #figures: Remembered<OrganizationFigures>;
  readonly #standing: Remembered<readonly StandingFinding[]>;

  constructor(records: PageRecords, now: () => number) {
    this.#records = records;
    this.#figures = new Remembered(maxRemembered, now);
    this.#standing = new Remembered(maxRememberedLists, now);
  }

  /** Up to a minute old. Throws `StorageError`. */
  of(scope: Scope): Promise<OrganizationFigures> {
    return this.#figures.of(keyOf(scope), () => this.#count(scope));
  }

  /** Findings of some rules that stand, up to a minute old. `name`: of the rules, all of them. Throws `StorageError`. */
  standing(scope: Scope, name: string, ruleIds: readonly string[]): Promise<readonly StandingFinding[]> {
    return this.#standing.of(`${keyOf(scope)} ${name}`, () => this.#records.standing(scope, ruleIds));
  }

  async #count(scope: Scope): Promise<OrganizationFigures> {
    const records = this.#records;
    const [days, repositories, rules, waived, incomplete, bypassed, policies] = await Promise.all([
      records.days(scope),
      records.repositories(scope),
      records.rules(scope),
      records.waived(scope),
      records.incomplete(scope),
      records.bypassed(scope),
      records.policies(scope),
    ]);
    return { days, repositories, rules, waived, incomplete, bypassed, policies };
  }
}

const keyOf = ({ installation, repositories }: Scope): string => {
  const ids = repositories.map(({ id }) => id).toSorted((a, b) => a - b);
  return `${installation.id} ${hash('sha256', ids.join(' '), 'hex')}`;
};
