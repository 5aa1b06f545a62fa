import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Why all processors: vitest leaves one free, which on a machine with two is half of them.
  test: { include: ['test/**/*.test.ts'], testTimeout: 30_000, maxWorkers: '100%' },
});
