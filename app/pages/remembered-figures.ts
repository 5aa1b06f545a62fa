import { hash } from 'node:crypto';
import type { BypassedMerge } from '../storage/pages/bypassed.ts';
import type { DayFigures, RepositoryFigures, RuleFigures } from '../storage/pages/figures.ts';
import type { ListedReview, WaivedFinding } from '../storage/pages/lists.ts';
import type { PageRecords } from '../storage/pages/page-records.ts';
import type { Scope } from '../storage/pages/scope.ts';

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

interface Remembered {
  readonly figures: Promise<OrganizationFigures>;
  readonly until: number;
}

/**
 * Figures by scope: those who see the same repositories of the same installation, and only they, are shown the same. `now`: milliseconds since
 * the epoch.
 */
export class RememberedFigures {
  readonly #records: PageRecords;
  readonly #now: () => number;
  readonly #remembered = new Map<string, Remembered>();

  constructor(records: PageRecords, now: () => number) {
    this.#records = records;
    this.#now = now;
  }

  /** Up to a minute old. Throws `StorageError`. */
  of(scope: Scope): Promise<OrganizationFigures> {
    const key = keyOf(scope);
    const known = this.#remembered.get(key);
    if (known && known.until > this.#now()) return known.figures;
    const figures = this.#count(scope);
    this.#remembered.delete(key);
    this.#remembered.set(key, { figures, until: this.#now() + life });
    if (this.#remembered.size > maxRemembered) this.#remembered.delete(this.#remembered.keys().next().value ?? '');
    // What failed is counted anew by whoever asks next.
    figures.catch(() => this.#remembered.delete(key));
    return figures;
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
