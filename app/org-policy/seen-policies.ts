/**
 * Remembers in which repository an owner's policy was seen, so that losing access to it is not taken for having none, and counts its changes, so
 * that no process goes on with an old one. The one in the database is for all processes, and outlives them.
 */
export interface SeenPolicies {
  /** Name of the repository, or undefined when no policy was ever seen. */
  lookUp(owner: string): Promise<string | undefined>;
  /** Undefined: the policy was taken away by people who may. */
  remember(owner: string, repository: string | undefined): Promise<void>;
  /** How many changes of the owner's policy any process was told of. */
  changes(owner: string): Promise<number>;
  noteChange(owner: string): Promise<void>;
}

/** Most owners remembered; the one that was seen first goes first. */
const maxOwners = 10_000;

/** Lasts as long as the process. */
export class SeenPoliciesInMemory implements SeenPolicies {
  readonly #repositories = new Map<string, string>();
  readonly #changes = new Map<string, number>();

  lookUp(owner: string): Promise<string | undefined> {
    return Promise.resolve(this.#repositories.get(owner));
  }

  remember(owner: string, repository: string | undefined): Promise<void> {
    this.#repositories.delete(owner);
    if (repository !== undefined) this.#repositories.set(owner, repository);
    const [oldest] = this.#repositories.keys();
    if (this.#repositories.size > maxOwners && oldest !== undefined) this.#repositories.delete(oldest);
    return Promise.resolve();
  }

  changes(owner: string): Promise<number> {
    return Promise.resolve(this.#changes.get(owner) ?? 0);
  }

  async noteChange(owner: string): Promise<void> {
    this.#changes.set(owner, (await this.changes(owner)) + 1);
  }
}
