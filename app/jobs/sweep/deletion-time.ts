/** Milliseconds that one job deletes for: what is left then is the next one's, so that nothing is taken away from its worker. */
const runsFor = 240_000;

/** Aborted when the time of a job that deletes is over, or its own signal is. */
export const deletionTime = (signal: AbortSignal): AbortSignal => AbortSignal.any([signal, AbortSignal.timeout(runsFor)]);
