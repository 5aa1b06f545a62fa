import type { Logger } from 'pino';
import { MemoryContentCache } from '../../src/registry/content/content-cache.ts';
import { type FetchedTrustRoots, fetchTrustRoots, type TrustRootCache } from '../../src/verification/fetch-trust-roots.ts';
import { type OpenVerification, openVerification, unreadNotes, type VerificationSetup } from '../../src/verification/open-verification.ts';
import type { ImageVerifications, Verification, VerifiedOwner } from './image-verifications.ts';

/** What a pool is told. */
export interface PoolNeeds {
  /** Of the policies as whoever runs the App limits them. */
  readonly setupFor: (whose: VerifiedOwner) => Omit<VerificationSetup, 'trustRoots' | 'cache'>;
  /** Where trust roots are kept; undefined: those that ship or stand in policies count, and none is updated. */
  readonly trustRoots: Omit<TrustRootCache, 'from'> | undefined;
  /** Told by which trust roots an owner's images are verified, each time that they may have changed. */
  readonly onTrust: (whose: VerifiedOwner, digest: string) => Promise<void>;
  readonly logger: Logger;
}

/** Milliseconds between two updates of trust roots: TUF's metadata is good for days. */
const updateEvery = 86_400_000;

/** Most owners whose connections are kept; the one that was used longest ago goes first. */
const maxOwners = 64;

/** Memory for manifests and signatures of all owners, in bytes. They read with the same credentials: the App's. */
const cacheBytes = 64 * 1_048_576;

interface Entry {
  readonly whose: VerifiedOwner;
  readonly opened: Promise<OpenVerification>;
  trust: FetchedTrustRoots | undefined;
  users: number;
  /** `retired`: closed as soon as nobody uses it. */
  state: 'open' | 'retired' | 'closed';
}

/**
 * One set of connections, caches and trust roots for each owner and version of its policies. Trust roots are first those of the last run;
 * they are brought up to date in the background, then and every day, so that no review waits for it, unless there would be none to verify
 * with.
 */
export class VerificationPool implements ImageVerifications {
  readonly #needs: PoolNeeds;
  readonly #entries = new Map<string, Entry>();
  readonly #cache = new MemoryContentCache(cacheBytes);
  readonly #timer: NodeJS.Timeout | undefined;

  constructor(needs: PoolNeeds) {
    this.#needs = needs;
    this.#timer = needs.trustRoots && setInterval(() => this.#updateAll(), updateEvery).unref();
  }

  async use<T>(whose: VerifiedOwner, work: (verification: Verification) => Promise<T>): Promise<T> {
    const entry = this.#entryOf(whose);
    entry.users += 1;
    try {
      const { basis, ports, trustDigest, notes } = await entry.opened;
      const { trust } = entry;
      return await work({
        basis: trust ? { ...basis, trustRoots: trust.roots } : basis,
        ports,
        trustDigest: trust?.digest ?? trustDigest,
        notes: trust ? [...unreadNotes(basis.policies), ...trust.notes] : notes,
      });
    } finally {
      entry.users -= 1;
      await this.#closeUnused(entry);
    }
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    const entries = [...this.#entries.values()];
    this.#entries.clear();
    for (const entry of entries) entry.state = 'closed';
    await Promise.all(entries.map(closeEntry));
  }

  #entryOf(whose: VerifiedOwner): Entry {
    const key = whose.owner.toLowerCase();
    const known = this.#entries.get(key);
    this.#entries.delete(key);
    const isSame = known?.whose.policies.digest === whose.policies.digest && known.whose.installationId === whose.installationId;
    if (known && !isSame) this.#retire(known);
    const entry = known && isSame ? known : this.#open(key, whose);
    this.#entries.set(key, entry);
    const [oldest] = this.#entries;
    if (this.#entries.size > maxOwners && oldest) {
      this.#entries.delete(oldest[0]);
      this.#retire(oldest[1]);
    }
    return entry;
  }

  #open(key: string, whose: VerifiedOwner): Entry {
    const { trustRoots, setupFor } = this.#needs;
    const { promise, resolve, reject } = Promise.withResolvers<OpenVerification>();
    const entry: Entry = { whose, opened: promise, trust: undefined, users: 0, state: 'open' };
    const open = async (): Promise<OpenVerification> => {
      const opened = await openVerification({
        ...setupFor(whose),
        cache: this.#cache,
        ...(trustRoots && { trustRoots: { ...trustRoots, from: 'cache' } }),
      });
      const update = this.#update(entry, opened.trustDigest);
      if (lacksRoots(opened)) await update;
      return opened;
    };
    open().then(resolve, (error: unknown) => {
      // Why: the next job tries again.
      if (this.#entries.get(key) === entry) this.#entries.delete(key);
      reject(error);
    });
    return entry;
  }

  #retire(entry: Entry): void {
    entry.state = 'retired';
    void this.#closeUnused(entry);
  }

  async #closeUnused(entry: Entry): Promise<void> {
    if (entry.state !== 'retired' || entry.users > 0) return;
    entry.state = 'closed';
    await closeEntry(entry);
  }

  #updateAll(): void {
    for (const entry of this.#entries.values()) void this.#update(entry, '');
  }

  /** Never rejects: what was known before stays. `known`: the digest of what is there without the update. */
  #update(entry: Entry, known: string): Promise<void> {
    const { trustRoots, onTrust, logger } = this.#needs;
    const { whose } = entry;
    const update = async (): Promise<void> => {
      try {
        if (trustRoots) {
          entry.trust = await fetchTrustRoots(whose.policies, trustRoots);
          for (const note of entry.trust.notes) logger.warn({ owner: whose.owner, note }, 'a trust root is not up to date');
        }
        if (entry.state === 'open') await onTrust(whose, entry.trust?.digest ?? known);
      } catch (error) {
        logger.error({ err: error, owner: whose.owner }, 'trust roots could not be updated');
      }
    };
    return update();
  }
}

/** Whether there is a trust root that policies name and nothing could be verified with. */
const lacksRoots = ({ basis }: OpenVerification): boolean => [...basis.trustRoots.values()].some(({ state }) => state === 'failed');

/** What could not be opened has nothing to close. */
const closeEntry = async ({ opened: opening }: Entry): Promise<void> => {
  const [opened] = await Promise.allSettled([opening]);
  if (opened.status === 'fulfilled') await opened.value.close();
};
