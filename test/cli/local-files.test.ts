import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { LocalFiles } from '../../src/cli/local-files.ts';
import { defaultPolicy } from '../../src/policy/merge.ts';
import { profileEverywhere } from '../../src/policy/profile.ts';
import { scanFiles } from '../../src/review/scan.ts';
import { allRules } from '../../src/rules/catalog.ts';

const root = mkdtempSync(join(tmpdir(), 'local-files-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const folder = join(root, 'app');
mkdirSync(folder);
const dockerfile = join(folder, 'Dockerfile');
writeFileSync(dockerfile, 'FROM node:24\nCOPY notes.txt /app/\nCOPY . /app/\n');
writeFileSync(join(folder, '.dockerignore'), 'notes.txt\n.git\n.env*\n');

const found = async (...paths: readonly string[]): Promise<readonly string[]> => {
  const reader = LocalFiles.open({ operands: paths, exclude: [] });
  const review = { policy: { ...defaultPolicy, profile: profileEverywhere('strict') }, rules: allRules, version: '0.0.0' };
  const ports = { reader, clock: { today: () => '2026-11-24' }, repository: reader.repository() };
  const { findings } = await scanFiles(reader.readAll(new Set(paths)), review, ports);
  return findings.map(({ ruleId }) => ruleId).filter(id => id.includes('ignore'));
};

describe('files that are named one by one', () => {
  test('leave open what lies beside them', async () => {
    expect(await LocalFiles.open({ operands: [dockerfile], exclude: [] }).listFiles()).toBe(undefined);
    expect(await LocalFiles.open({ operands: [folder, dockerfile], exclude: [] }).listFiles()).toBe(undefined);
    expect(await LocalFiles.open({ operands: [folder], exclude: [] }).listFiles()).toHaveLength(2);
  });

  test('are judged with the ignore file beside them, as their folder is', async () => {
    expect(await found(folder)).toEqual(['dockerfile/copy-ignored-file']);
    expect(await found(dockerfile)).toEqual(['dockerfile/copy-ignored-file']);
  });
});
