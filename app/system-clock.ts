import type { Clock } from '../src/review/ports.ts';

/** The clock that verdicts are made by. */
export interface AppClock extends Clock {
  /** For signatures, certificates and exceptions; on the day of `today`. */
  now(): Date;
}

/** The clock of this machine. */
export const systemClock: AppClock = { today: () => new Date().toISOString().slice(0, 10), now: () => new Date() };
