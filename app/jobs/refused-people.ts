import type { CommandJob } from '../queue/job.ts';
import type { AppClock } from '../system-clock.ts';

/** Milliseconds for which the word that somebody may not write is believed: a person who may write soon after waits that long. */
const believedFor = 600_000;

/** Most people remembered; the one who was refused first goes first. */
const maxPeople = 10_000;

type Asking = Pick<CommandJob, 'owner' | 'repo' | 'actor'>;

const keyOf = ({ owner, repo, actor }: Asking): string => `${owner}/${repo} ${actor}`.toLowerCase();

/** Who was refused a command lately: a flood of comments by one person costs one call. */
export class RefusedPeople {
  readonly #clock: Pick<AppClock, 'now'>;
  readonly #until = new Map<string, number>();

  constructor(clock: Pick<AppClock, 'now'>) {
    this.#clock = clock;
  }

  has(asking: Asking): boolean {
    return (this.#until.get(keyOf(asking)) ?? 0) > this.#clock.now().getTime();
  }

  add(asking: Asking): void {
    this.#until.delete(keyOf(asking));
    this.#until.set(keyOf(asking), this.#clock.now().getTime() + believedFor);
    const [oldest] = this.#until.keys();
    if (this.#until.size > maxPeople && oldest !== undefined) this.#until.delete(oldest);
  }
}
