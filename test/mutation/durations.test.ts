import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readDurations } from './durations.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'tidewaiter-durations-'));
});
afterEach(() => rmSync(root, { recursive: true }));

/** Leaves behind what vitest does. */
const leave = (results: unknown): void => {
  const folder = join(root, 'node_modules/.vite/vitest/0123');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'results.json'), JSON.stringify(results));
};

test('a test file takes what it took last, and a second where nothing is known of it', () => {
  expect(readDurations(root)('test/a.test.ts')).toBe(1_000);
  leave({ version: 1, projects: { '': { files: { 'test/a.test.ts': { failed: false, duration: 2_500.5, lastRun: 1 } } } } });
  expect(['test/a.test.ts', 'test/b.test.ts'].map(readDurations(root))).toEqual([2_500.5, 1_000]);
});

test('a test file of which nothing is known takes longer where they take long', () => {
  expect(['test/e2e-app/a.test.ts', 'test/app/jobs/review/a.test.ts', 'test/text/a.test.ts'].map(readDurations(root))).toEqual([
    15_000, 15_000, 1_000,
  ]);
});

test('results of another form tell nothing', () => {
  leave({ version: 2, results: [['test/a.test.ts', { duration: 7 }]] });
  expect(readDurations(root)('test/a.test.ts')).toBe(1_000);
});
