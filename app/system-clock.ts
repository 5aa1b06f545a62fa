import type { Clock } from '../src/review/ports.ts';

/** The clock of this machine. */
export const systemClock: Clock = { today: () => new Date().toISOString().slice(0, 10) };
