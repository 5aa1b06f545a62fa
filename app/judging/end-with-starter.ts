import { Worker } from 'node:worker_threads';

/** Milliseconds between two looks. */
const everyMs = 1_000;

/** Why no file: to read TypeScript takes a thread more time and memory than all else that it does. */
const watch = `
const { workerData } = require('node:worker_threads');
setInterval(() => {
  if (process.ppid !== workerData) process.kill(process.pid, 'SIGKILL');
}, ${everyMs});
`;

/**
 * Ends this process when the one that started it is gone, however that ended. Why a thread: a process that is busy hears of nothing, and the system
 * tells of it only by another parent.
 */
export const endWithStarter = (): void => {
  process.once('disconnect', () => process.exit());
  const limits = { maxOldGenerationSizeMb: 8, maxYoungGenerationSizeMb: 1, stackSizeMb: 1 };
  new Worker(watch, { eval: true, workerData: process.ppid, env: {}, execArgv: [], resourceLimits: limits }).unref();
};
