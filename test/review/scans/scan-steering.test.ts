import { describe, expect, test } from 'vitest';
import { steeringFile } from '../../../src/review/scans/scan-steering.ts';
import { InMemoryRepository } from '../../support/in-memory-repository.ts';

const steering = async (
  base: Readonly<Record<string, string>>,
  head: Readonly<Record<string, string>>,
  workflow = 'scans.yml',
): Promise<string | undefined> => {
  const reader = new InMemoryRepository({
    base: { '.github/workflows/scans.yml': 'on: push\n', ...base },
    head: { '.github/workflows/scans.yml': 'on: push\n', ...head },
  });
  return steeringFile(await reader.readChanges(), workflow, reader);
};

describe('a change may decide itself what a scan says', () => {
  test.each([
    '.github/workflows/scans.yml',
    '.github/actions/scan/index.js',
    'tools/scan/action.yaml',
    '.trivyignore',
    'services/web/.trivyignore.yaml',
    'trivy.yaml',
    '.grype.yaml',
    '.grype/config.yaml',
    'osv-scanner.toml',
    '.snyk',
  ])('by %s', async path => {
    expect(await steering({}, { [path]: 'changed\n' })).toBe(path);
  });

  test('by deleting what it scans with', async () => {
    expect(await steering({ '.trivyignore': 'a\n' }, {})).toBe('.trivyignore');
  });

  test('by another workflow, when the one that scans uses any', async () => {
    const other = { '.github/workflows/other.yml': 'changed\n' };
    const uses = { '.github/workflows/scans.yml': 'jobs: {a: {uses: ./.github/workflows/reusable.yml}}\n' };
    expect(await steering(uses, { ...uses, ...other })).toBe('.github/workflows/other.yml');
    expect(await steering({}, other)).toBeUndefined();
    // A workflow that the base has not: nobody knows what it uses.
    expect(await steering({}, other, 'unknown.yml')).toBe('.github/workflows/other.yml');
  });

  test('by files that nobody listed', async () => {
    const reader = new InMemoryRepository({ base: {}, head: { a: 'b\n' } });
    const changes = await reader.readChanges();
    expect(await steeringFile({ ...changes, complete: false }, 'scans.yml', reader)).toBe('.github/workflows/scans.yml');
  });

  test('and by nothing else', async () => {
    expect(
      await steering({}, { Dockerfile: 'FROM a\n', 'src/action.ts': 'a\n', 'docs/trivy.md': 'a\n', '.github/dependabot.yml': 'a\n' }),
    ).toBeUndefined();
  });
});
