import { expect, test } from 'vitest';
import { requireTools, toolPath } from '../../support/signing/tools.ts';
import { compareManifests, compareProjects } from './spelling-differences.ts';

test.runIf(requireTools('yaml'))('3,000 generated manifests are the same for kubectl, or not evaluated', async () => {
  const { taken, incomplete, different } = await compareManifests(toolPath('yaml'), 3_000, 20_261_127);
  expect(different).toEqual([]);
  expect(taken).toBeGreaterThan(500);
  expect(incomplete).toBeLessThan(taken * 0.6);
});

test.runIf(requireTools('compose'))(
  '1,500 generated Compose files are the same for Compose, or not evaluated',
  { timeout: 60_000 },
  async () => {
    const { taken, incomplete, different } = await compareProjects(toolPath('compose'), 1_500, 20_261_127);
    expect(different).toEqual([]);
    expect(taken).toBeGreaterThan(100);
    expect(incomplete).toBeLessThan(taken * 0.6);
  },
);
