import type { Clock } from '../review/ports.ts';

/** The machine's date. */
export const systemClock: Clock = { today: () => new Date().toISOString().slice(0, 10) };
