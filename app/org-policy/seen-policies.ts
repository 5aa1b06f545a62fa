import type { PolicyHome } from './policy-home.ts';

/**
 * Remembers where an owner's policy was seen, so that neither losing access to it nor another one in its place is taken for what people
 * want, and counts its changes, so that no process goes on with an old one. The one in the database is for all processes, and outlives
 * them.
 */
export interface SeenPolicies {
  /** Undefined when a policy was never looked for. */
  lookUp(owner: string): Promise<PolicyHome | undefined>;
  remember(owner: string, home: PolicyHome): Promise<void>;
  /** How many changes of the owner's policy any process was told of. */
  changes(owner: string): Promise<number>;
  noteChange(owner: string): Promise<void>;
}

/** Most owners remembered; the one that was seen first goes first. */
const maxOwners = 10_000;

/** Lasts as long as the process. */
export class SeenPoliciesInMemory implements SeenPolicies {
  readonly #homes = new Map<string, PolicyHome>();
  readonly #changes = new Map<string, number>();

  lookUp(owner: string): Promise<PolicyHome | undefined> {
    return Promise.resolve(this.#homes.get(owner));
  }

  remember(owner: string, home: PolicyHome): Promise<void> {
    this.#homes.delete(owner);
    this.#homes.set(owner, home);
    const [oldest] = this.#homes.keys();
    if (this.#homes.size > maxOwners && oldest !== undefined) this.#homes.delete(oldest);
    return Promise.resolve();
  }

  changes(owner: string): Promise<number> {
    return Promise.resolve(this.#changes.get(owner) ?? 0);
  }

  async noteChange(owner: string): Promise<void> {
    this.#changes.set(owner, (await this.changes(owner)) + 1);
  }
}
