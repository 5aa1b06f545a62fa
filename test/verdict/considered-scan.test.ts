import { expect, test } from 'vitest';
import { defaultPolicy } from '../../src/policy/merge.ts';
import type { ScanDelta } from '../../src/scans/delta/scan-delta.ts';
import type { ScanFinding } from '../../src/scans/report.ts';
import { considerScan, counted } from '../../src/verdict/considered-scan.ts';
import { scanDelta, scanFinding } from '../support/scans/deltas.ts';

const deltaOf = (added: readonly ScanFinding[], more: Partial<ScanDelta> = {}): ScanDelta =>
  scanDelta({ added: added.map(finding => ({ finding, because: 'package' })), ...more });

const plain = scanFinding('CVE-2024-0001');
const likely = scanFinding('CVE-2024-0002', { epss: 0.4 });
const mendable = scanFinding('CVE-2024-0003', { fix: '5' });
const mendableAndLikely = scanFinding('CVE-2024-0004', { fix: '5', epss: 0.1 });
const exploited = scanFinding('CVE-2024-0005', { knownExploited: true });
const spared = scanFinding('CVE-2024-0006', { epss: 0.2 });

test('what is exploited comes first, then what can be mended, then what is likeliest', () => {
  const sorted = [exploited, mendableAndLikely, mendable, likely, spared, plain];
  for (const added of [sorted, sorted.toReversed(), [plain, exploited, likely, mendable, spared, mendableAndLikely]])
    expect(considerScan(deltaOf(added), { policy: defaultPolicy, today: '2026-06-15' }).counting.map(({ finding }) => finding)).toEqual(
      sorted,
    );
});

test('people are told apart what is exploited or can be mended from what nobody can mend', () => {
  const { counting } = considerScan(deltaOf([plain, mendable, exploited, spared]), { policy: defaultPolicy, today: '2026-06-15' });
  const { urgent, unfixed } = counted(counting);
  expect(urgent.map(({ finding }) => finding)).toEqual([exploited, mendable]);
  expect(unfixed.map(({ finding }) => finding)).toEqual([spared, plain]);
});

test('what is exploited counts whoever brought it in where policy says so, and nothing else besides what the change adds', () => {
  const delta = deltaOf([], {
    newlyKnown: [{ finding: exploited }, { finding: plain }],
    unchanged: [
      { base: exploited, finding: exploited },
      { base: likely, finding: likely },
    ],
    stillVulnerable: [{ base: exploited, finding: exploited }],
    noLongerReported: [{ finding: exploited }],
  });
  const countingUnder = (knownExploited: 'all' | 'added') =>
    considerScan(delta, { policy: { ...defaultPolicy, scans: { ...defaultPolicy.scans, knownExploited } }, today: '2026-06-15' }).counting;
  expect(countingUnder('all')).toEqual(
    Array.from({ length: 3 }, () => ({ finding: exploited, effect: 'blocks', because: 'known to be exploited' })),
  );
  expect(countingUnder('added')).toEqual([]);
});

test('a milder mode for a path keeps what lies there from blocking, and nothing else', () => {
  const inTools = scanFinding('CVE-2024-0007', {
    fix: '5',
    package: { ...plain.package, place: { kind: 'file', path: 'tools/yarn.lock' } },
  });
  const effectsUnder = (mode: 'observe' | 'warn' | 'enforce') => {
    const overrides = [{ reports: [], paths: ['tools/**'], mode: { mode } }];
    const policy = { ...defaultPolicy, scans: { ...defaultPolicy.scans, overrides } };
    return considerScan(deltaOf([inTools, plain]), { policy, today: '2026-06-15' }).counting.map(({ effect, because }) => [
      effect,
      because,
    ]);
  };
  expect(effectsUnder('observe')).toEqual([
    ['ignored', 'policy only observes here'],
    ['blocks', undefined],
  ]);
  expect(effectsUnder('warn')).toEqual([
    ['warns', 'policy only warns here'],
    ['blocks', undefined],
  ]);
  expect(effectsUnder('enforce')).toEqual([
    ['blocks', undefined],
    ['blocks', undefined],
  ]);
});

test('what is exploited is only warned of where policy only warns, which says both', () => {
  const policy = {
    ...defaultPolicy,
    scans: { ...defaultPolicy.scans, overrides: [{ reports: ['dev'], paths: ['**'], mode: { mode: 'warn' as const } }] },
  };
  const origin = { layer: 'own', path: 'dev/Dockerfile', line: 2, endLine: 2, keyword: 'RUN' } as const;
  const considered = considerScan(deltaOf([exploited]), { policy, today: '2026-06-15', name: 'dev.json', originOf: () => origin });
  expect(considered).toMatchObject({
    mode: 'enforce',
    counting: [{ effect: 'warns', because: 'policy only warns here: known to be exploited' }],
  });
});
