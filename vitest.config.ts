import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Why more than there are processors: many tests wait for servers, processes and heartbeats; vitest would leave one processor free besides.
  test: { include: ['test/**/*.test.ts'], testTimeout: 30_000, maxWorkers: Math.ceil(availableParallelism() * 1.5) },
});
