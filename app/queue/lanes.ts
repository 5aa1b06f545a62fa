import { availableParallelism } from 'node:os';

/**
 * Where a job runs: among the ordinary ones, or among those about large changes, which have few places of their own. Nobody knows how large a
 * change is before it is looked at, so that each job begins among the ordinary ones.
 */
export type Lane = 'ordinary' | 'large';

/** How many jobs of each lane may be taken. */
export type Places = Readonly<Record<Lane, number>>;

/**
 * Large changes at a time in one process: each may take a processor for minutes, and hundreds of megabytes. Why never none: what waits here is
 * behind nobody but its like, and gets its turn however many ordinary jobs come.
 */
export const largePlacesOf = (processors: number): number => Math.max(1, processors >> 1);

/** Those of this machine. */
export const largePlaces = largePlacesOf(availableParallelism());

/** Added to the priority of a job in the lane of large changes, by which the queue tells the lanes apart: all others are 0 or more. */
export const largePriority = -100;

/** The change turned out large: its job goes on in that lane, from its start. */
export class LargeWorkError extends Error {
  override readonly name = 'LargeWorkError';
}
