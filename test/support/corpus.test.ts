import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { corpusPath, hasCorpus } from './corpus.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tidewaiter-corpus-'));
  vi.stubEnv('TIDEWAITER_CORPUS', folder);
  vi.stubEnv('TIDEWAITER_REQUIRE_TOOLS', '');
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

test('the data of a suite are where TIDEWAITER_CORPUS says, else beside the repository', () => {
  writeFileSync(join(folder, 'cases.json'), '[]');
  expect(hasCorpus('cases.json')).toBe(true);
  expect(corpusPath('cases.json')).toBe(join(folder, 'cases.json'));
  vi.stubEnv('TIDEWAITER_CORPUS', '');
  expect(corpusPath('cases.json')).toMatch(/shared\/corpus\/cases\.json$/u);
});

test('a suite without its data is skipped with a line on stderr, and fails where the gate says that they are there', () => {
  const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  expect(hasCorpus('rbac', 'cases.json')).toBe(false);
  const text = 'There is no rbac/cases.json among the suites of other projects (TIDEWAITER_CORPUS).';
  expect(written.mock.calls.flat()).toEqual([`SKIPPED: ${text}\n`]);
  vi.stubEnv('TIDEWAITER_REQUIRE_TOOLS', '1');
  expect(() => hasCorpus('rbac', 'cases.json')).toThrow(text);
});
