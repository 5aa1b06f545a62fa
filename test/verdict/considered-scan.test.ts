import { expect, test } from 'vitest';
import { defaultPolicy } from '../../src/policy/merge.ts';
import type { ScanWaiver } from '../../src/policy/policy.ts';
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

test('why a finding counts as it does is told in a few words, or by the waiver', () => {
  const waiver = { vulnerabilities: ['CVE-2024-0001'], packages: [], paths: [], reason: 'r', until: undefined };
  const severe = (severity: ScanFinding['severity'], more: Partial<ScanFinding> = {}) =>
    scanFinding('CVE-2024-0007', { severity, fix: '5', ...more });
  const effectOf = (finding: ScanFinding, scans: object = {}) => {
    const policy = { ...defaultPolicy, scans: { ...defaultPolicy.scans, ...scans } };
    const [{ effect, because, waiver: by } = {}] = considerScan(deltaOf([finding]), { policy, today: '2026-06-15' }).counting;
    return [effect, because, by];
  };
  expect(effectOf(plain, { waivers: [waiver] })).toEqual(['waived', undefined, waiver]);
  expect(effectOf(exploited)).toEqual(['blocks', 'known to be exploited', undefined]);
  expect(effectOf(likely, { epss: 0.4 })).toEqual(['blocks', 'EPSS 0.4', undefined]);
  expect(effectOf(severe('medium'), { block: 'high' })).toEqual(['warns', 'less severe than high', undefined]);
  expect(effectOf(severe('high', { published: '2026-06-14' }), { graceDays: 2 })).toEqual([
    'warns',
    'published on 2026-06-14, in its days of grace',
    undefined,
  ]);
  const old = severe('low', { published: '2026-03-01' });
  expect(effectOf(old, { block: 'high', overdueDays: 90 })).toEqual([
    'blocks',
    'published on 2026-03-01, more than 90 days ago',
    undefined,
  ]);
  expect(effectOf(old, { block: 'high', overdueDays: 365 })[0]).toBe('warns');
  const unmended = { ...old, fix: undefined } as unknown as ScanFinding;
  expect(effectOf(unmended, { block: 'high', overdueDays: 90 })[0]).toBe('warns');
  expect(effectOf(plain, { unfixed: 'warn' })).toEqual(['warns', 'no fix is known', undefined]);
  expect(effectOf(plain, { unfixed: 'ignore' })).toEqual(['ignored', 'no fix is known', undefined]);
  expect(effectOf(severe('high'))).toEqual(['blocks', undefined, undefined]);
});

test('a waiver counts for the vulnerabilities that it names, in the packages that it names, up to its day', () => {
  const isWaived = (waiver: Partial<ScanWaiver>, suppressions: Partial<typeof defaultPolicy.suppressions> = {}): boolean => {
    const own: ScanWaiver = {
      vulnerabilities: [plain.aliases[0] ?? ''],
      packages: [],
      paths: [],
      reason: 'r',
      until: undefined,
      ...waiver,
    };
    const policy = {
      ...defaultPolicy,
      suppressions: { ...defaultPolicy.suppressions, ...suppressions },
      scans: { ...defaultPolicy.scans, waivers: [own] },
    };
    return considerScan(deltaOf([plain]), { policy, today: '2026-06-15' }).counting.every(({ effect }) => effect === 'waived');
  };
  const { name } = plain.package;
  expect(isWaived({})).toBe(true);
  expect(isWaived({ vulnerabilities: ['CVE-1999-0001'] })).toBe(false);
  expect([isWaived({ packages: ['other', name] }), isWaived({ packages: [`${name}*`] }), isWaived({ packages: ['other'] })]).toEqual([
    true,
    true,
    false,
  ]);
  expect([isWaived({ paths: ['package-*.json'] }), isWaived({ paths: ['web/**'] })]).toEqual([true, false]);
  expect([isWaived({ until: '2026-06-15' }), isWaived({ until: '2026-06-14' })]).toEqual([true, false]);
  expect([isWaived({}, { requireExpiry: true }), isWaived({ until: '2026-07-01' }, { requireExpiry: true })]).toEqual([false, true]);
});

test('what policy makes of a finding in the base image and in what is built on it, says which it is', () => {
  const effectOf = (layer: 'base' | 'own', baseImage: 'block' | 'warn' | 'ignore') => {
    const policy = { ...defaultPolicy, scans: { ...defaultPolicy.scans, baseImage } };
    const origin = { layer, path: 'Dockerfile', line: 1, endLine: 1, keyword: 'FROM' } as const;
    const [{ effect, because } = {}] = considerScan(deltaOf([mendable]), { policy, today: '2026-06-15', originOf: () => origin }).counting;
    return [effect, because];
  };
  expect(effectOf('base', 'block')).toEqual(['blocks', undefined]);
  expect(effectOf('base', 'warn')).toEqual(['warns', 'it is in the base image']);
  expect(effectOf('base', 'ignore')).toEqual(['ignored', 'it is in the base image']);
  expect(effectOf('own', 'ignore')).toEqual(['blocks', undefined]);
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
