import { describe, expect, test } from 'vitest';
import { defaultPolicy } from '../../../src/policy/merge.ts';
import { renderScansCheckRun } from '../../../src/reports/scans/scans-check-run.ts';
import type { FindingOrigin } from '../../../src/scans/origin/finding-origin.ts';
import type { ScanFinding } from '../../../src/scans/report.ts';
import { considerScan } from '../../../src/verdict/considered-scan.ts';
import { decideScanVerdict } from '../../../src/verdict/decide-verdict.ts';
import { scanDelta, scanFinding } from '../../support/scans/deltas.ts';

const at = { repositoryUrl: 'https://github.test/acme/app', commit: 'abc' };
const origin: FindingOrigin = { layer: 'own', path: 'web/Dockerfile', line: 12, endLine: 13, keyword: 'RUN' };

/** The check run of a change that adds findings, all by that line but those that have no origin. */
const reportOf = (added: readonly ScanFinding[], without: readonly ScanFinding[] = [], notes: readonly string[] = []) => {
  const delta = scanDelta({ added: [...added, ...without].map(finding => ({ finding, because: 'package' })) });
  const originOf = (finding: ScanFinding) => (without.includes(finding) ? undefined : origin);
  const policy = { ...defaultPolicy, scans: { ...defaultPolicy.scans, block: 'high' as const } };
  const scan = considerScan(delta, { policy, today: '2026-06-15', originOf });
  const verdict = decideScanVerdict([{ name: 'app.json', scan }]);
  return renderScansCheckRun({ scans: [{ name: 'app.json', scan, notes: [] }], verdict, notes: ['The base is of yesterday.'] }, at, notes);
};

const many = (count: number, more: Partial<ScanFinding>): readonly ScanFinding[] =>
  Array.from({ length: count }, (_, index) => scanFinding(`CVE-2024-${1_000 + index}`, more));
const severe = { severity: 'critical', fix: '5' } as const;
const slight = { severity: 'low', fix: '5' } as const;

describe('the check run of scans', () => {
  test('fails where a finding blocks, and says so at the line that brought it in', () => {
    const report = reportOf(many(1, severe));
    expect(report.conclusion).toBe('failure');
    expect(report.annotations).toMatchObject([{ path: 'web/Dockerfile', startLine: 12, level: 'failure' }]);
  });

  test('lets merge where nothing is added, and can be asked to run again', () => {
    const report = reportOf([]);
    expect(report.conclusion).toBe('success');
    expect(report.annotations).toEqual([]);
    expect(report.actions).toMatchObject([{ label: expect.stringMatching(/run/iu) }]);
  });

  test('has no annotation of what is at no line, which its summary tells', () => {
    const [finding] = many(1, severe);
    if (!finding) throw new Error('There is one.');
    const report = reportOf([], [finding]);
    expect(report.annotations).toEqual([]);
    expect(report.summary).toContain('CVE-2024-1000');
  });

  test('has five hundred annotations at most, what blocks before what only warns', () => {
    const levels = reportOf([...many(400, slight), ...many(300, severe)]).annotations.map(({ level }) => level);
    expect(levels).toEqual([...Array(300).fill('failure'), ...Array(200).fill('warning')]);
  });

  test('begins with what is to be known of the comparison, its own notes before those of others', () => {
    const { summary } = reportOf([], [], ['The token may not read artifacts.']);
    expect(summary).toMatch(/^> The base is of yesterday\.\n\n> The token may not read artifacts\.\n\n[^>]/u);
  });
});
