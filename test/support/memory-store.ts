import type { AuditEntry, DeliveryRecord, PostedComment, PullRequestKey, ReviewRecord, Store } from '../../app/storage/store.ts';

const keyOf = ({ owner, repo, number }: PullRequestKey): string => `${owner}/${repo}#${number}`;

/** A store in memory. */
export class MemoryStore implements Store {
  readonly deliveries = new Map<string, DeliveryRecord>();
  /** While set, nothing can be stored. */
  outage: Error | undefined;
  readonly #reviews = new Map<string, ReviewRecord & { readonly finishedAt: Date }>();
  readonly #comments = new Map<string, readonly PostedComment[]>();
  readonly #audit: (AuditEntry & { readonly at: Date })[] = [];

  async recordDelivery(delivery: DeliveryRecord): Promise<void> {
    await this.ping();
    this.deliveries.set(delivery.id, delivery);
  }

  async saveReview(review: ReviewRecord): Promise<void> {
    await this.ping();
    const { owner, repo, number } = review;
    if (number !== undefined) this.#reviews.set(keyOf({ owner, repo, number }), { ...review, finishedAt: new Date() });
  }

  latestReview(pull: PullRequestKey): Promise<(ReviewRecord & { readonly finishedAt: Date }) | undefined> {
    return Promise.resolve(this.#reviews.get(keyOf(pull)));
  }

  async saveComments(pull: PullRequestKey, comments: readonly PostedComment[]): Promise<void> {
    await this.ping();
    this.#comments.set(keyOf(pull), comments);
  }

  comments(pull: PullRequestKey): Promise<readonly PostedComment[]> {
    return Promise.resolve(this.#comments.get(keyOf(pull)) ?? []);
  }

  async audit(entry: AuditEntry): Promise<void> {
    await this.ping();
    this.#audit.push({ ...entry, at: new Date() });
  }

  auditLog({ owner, repo, limit }: Parameters<Store['auditLog']>[0]): ReturnType<Store['auditLog']> {
    const found = this.#audit.filter(entry => entry.owner === owner && (repo === undefined || entry.repo === repo));
    return Promise.resolve(found.toReversed().slice(0, limit));
  }

  prune(): Promise<number> {
    return Promise.resolve(0);
  }

  ping(): Promise<void> {
    return this.outage ? Promise.reject(this.outage) : Promise.resolve();
  }
}
