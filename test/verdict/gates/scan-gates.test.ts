import { describe, expect, test } from 'vitest';
import { defaultPolicy } from '../../../src/policy/merge.ts';
import type { Policy } from '../../../src/policy/policy.ts';
import { compareScans } from '../../../src/scans/delta/compare-scans.ts';
import type { ScanDelta } from '../../../src/scans/delta/scan-delta.ts';
import { considerScan } from '../../../src/verdict/considered-scan.ts';
import { decideScanVerdict } from '../../../src/verdict/decide-verdict.ts';
import { comparableGate } from '../../../src/verdict/gates/scan-gates.ts';
import type { Verdict } from '../../../src/verdict/verdict.ts';
import { scanDelta } from '../../support/scans/deltas.ts';
import { reportOf, scanOf, type TrivyFinding, trivyOf } from '../../support/scans/reports.ts';
import { resultOf } from '../../support/verdict-data.ts';

const base = scanOf(trivyOf({ packages: { asap: '1' } }));

const policyOf = (scans: Partial<Policy['scans']>, more: Partial<Policy> = {}): Policy => ({
  ...defaultPolicy,
  ...more,
  scans: { ...defaultPolicy.scans, ...scans },
});

/** The verdict on a change that adds these findings. */
const verdictOn = (found: readonly Partial<TrivyFinding>[], policy: Policy = defaultPolicy, known: object = {}): Verdict => {
  const head = scanOf(
    trivyOf({ found: found.map(own => ({ id: 'CVE-2024-1', name: 'lodash', version: '4', FixedVersion: '5', ...own })) }),
  );
  if (head.state === 'report') {
    const findings = head.report.findings.map(finding => ({ ...finding, ...known }));
    const delta = compareScans({ base, head: { state: 'report', report: { ...head.report, findings } } });
    return decideScanVerdict([{ name: '', scan: considerScan(delta, { policy: policy, today: '2026-06-15' }) }]);
  }
  throw new Error(head.why);
};

const reasons = ({ reasons: all }: Verdict): string => all.map(({ reason }) => reason).join(' ');

describe('what a change adds', () => {
  test('blocks unless policy says otherwise, and an unknown severity counts as any', () => {
    expect(verdictOn([{}])).toMatchObject({ conclusion: 'block', mayMerge: false });
    expect(verdictOn([{ Severity: 'LOW' }]).conclusion).toBe('block');
    expect(verdictOn([{ Severity: 'UNKNOWN' }], policyOf({ block: 'critical' })).conclusion).toBe('block');
    expect(verdictOn([]).conclusion).toBe('pass');
  });

  test('warns below the threshold', () => {
    expect(verdictOn([{ Severity: 'MEDIUM' }], policyOf({ block: 'high' }))).toMatchObject({ conclusion: 'warn', mayMerge: true });
    expect(verdictOn([{ Severity: 'HIGH' }], policyOf({ block: 'high' })).conclusion).toBe('block');
    expect(verdictOn([{ Severity: 'UNKNOWN' }], policyOf({ block: 'none' })).conclusion).toBe('warn');
  });

  test('without a fix does what policy says of that', () => {
    const unfixed = [{ FixedVersion: '' }];
    expect(verdictOn(unfixed).conclusion).toBe('block');
    expect(verdictOn(unfixed, policyOf({ unfixed: 'warn' })).conclusion).toBe('warn');
    expect(verdictOn(unfixed, policyOf({ unfixed: 'ignore' })).conclusion).toBe('pass');
  });

  test('blocks when it is known to be exploited or likely to be, whatever else is said', () => {
    const lenient = policyOf({ block: 'none', unfixed: 'ignore', graceDays: 365, epss: 0.2 });
    expect(verdictOn([{}], lenient).conclusion).toBe('warn');
    expect(verdictOn([{}], lenient, { knownExploited: true }).conclusion).toBe('block');
    expect(verdictOn([{}], lenient, { epss: 0.2 }).conclusion).toBe('block');
    expect(verdictOn([{}], lenient, { epss: 0.19 }).conclusion).toBe('warn');
  });

  test('has its days of grace, counted from the day on which it was published, both included', () => {
    const on = (published: string) => verdictOn([{ PublishedDate: `${published}T10:00:00Z` }], policyOf({ graceDays: 14 })).conclusion;
    expect([on('2026-06-01'), on('2026-05-31')]).toEqual(['warn', 'block']);
    expect(verdictOn([{}], policyOf({ graceDays: 14 })).conclusion).toBe('block');
  });

  test('may be waived by any of its names, for some packages, until a day', () => {
    const waived = (waiver: object, more: Partial<Policy> = {}) =>
      verdictOn(
        [{}],
        policyOf(
          { waivers: [{ vulnerabilities: ['CVE-2024-1'], packages: [], paths: [], reason: 'r', until: undefined, ...waiver }] },
          more,
        ),
      ).conclusion;
    expect(waived({})).toBe('pass');
    expect(waived({ packages: ['lod*'] })).toBe('pass');
    expect(waived({ packages: ['asap'] })).toBe('block');
    expect(waived({ vulnerabilities: ['CVE-2024-2'] })).toBe('block');
    expect(waived({ until: '2026-06-15' })).toBe('pass');
    expect(waived({ until: '2026-06-14' })).toBe('block');
    const requireExpiry = { suppressions: { ...defaultPolicy.suppressions, requireExpiry: true } };
    expect(waived({}, requireExpiry)).toBe('block');
    expect(waived({ until: '2026-07-01' }, requireExpiry)).toBe('pass');
  });

  test.each([
    ['warn', 'warn'],
    ['observe', 'pass'],
  ] as const)('only does what the mode says: %s', (mode, conclusion) => {
    expect(verdictOn([{}], policyOf({ mode: { mode } }))).toMatchObject({ conclusion, mayMerge: true });
  });
});

describe('what is said of it', () => {
  const said = (found: readonly Partial<TrivyFinding>[], policy?: Policy, known?: object): Verdict['reasons'] =>
    verdictOn(found, policy, known).reasons;

  test('counts what the change adds, and what is known to be exploited only where there is such', () => {
    const two = [{}, { id: 'CVE-2024-2' }];
    expect(said([{}])[0]).toEqual({ gate: 'scan-added', status: 'not-met', reason: 'The change adds 1 finding of the scan that blocks.' });
    expect(said(two)[0]?.reason).toBe('The change adds 2 findings of the scan that block.');
    expect(said(two, undefined, { knownExploited: true })[0]?.reason).toBe(
      'The change adds 2 findings of the scan that block. 2 of them are known to be exploited.',
    );
  });

  test('tells what policy does not ask to block', () => {
    const mild = (mode: 'enforce' | 'observe') => said([{}], policyOf({ block: 'critical', mode: { mode } }));
    expect(mild('enforce')[0]).toEqual({
      gate: 'scan-added',
      status: 'warned',
      reason: 'The change adds 1 finding of the scan that does not block.',
    });
    expect(mild('observe')[0]?.status).toBe('met');
    expect(said([{}], policyOf({ mode: { mode: 'warn' } }))[0]?.reason).toBe(
      'The change adds 1 finding of the scan that blocks. Policy only warns.',
    );
    expect(said([{}], policyOf({ mode: { mode: 'observe' } }))[0]?.reason).toBe(
      'The change adds 1 finding of the scan that blocks. Policy only observes.',
    );
  });

  test('tells nothing new from what does not count', () => {
    const waiver = { vulnerabilities: ['CVE-2024-1'], packages: [], paths: [], reason: 'r', until: undefined };
    expect(said([])[0]).toEqual({ gate: 'scan-added', status: 'met', reason: 'The change adds no finding of the scan.' });
    expect(said([{}], policyOf({ waivers: [waiver] }))[0]?.reason).toBe('No finding that the change adds counts.');
    expect(said([])[1]).toEqual({ gate: 'scan-comparable', status: 'met', reason: 'Both reports can be compared.' });
  });
});

describe('what can not be compared', () => {
  const [finding] = reportOf(trivyOf({ found: [{ id: 'CVE-2024-1', name: 'lodash', version: '4' }] })).findings;
  if (!finding) throw new Error('The report has a finding.');
  const told = (notComparable: ScanDelta['notComparable'], mode: 'enforce' | 'warn' = 'enforce') =>
    resultOf(comparableGate, {
      scan: { ...considerScan(scanDelta({ notComparable }), { policy: defaultPolicy, today: '2026-06-15' }), mode },
      name: '',
    });
  const base = { report: 'base', why: 'It is missing', remedy: 'Scan it.' } as const;

  test('is told by the first of it, and the others are counted', () => {
    expect(told([base])).toMatchObject({ status: 'undetermined', reason: "The base's report can't be used: It is missing. Scan it." });
    expect(told([{ class: 'os-pkgs', why: 'Another scanner read it', remedy: 'Scan it.' }, base])?.reason).toBe(
      '"os-pkgs" can\'t be compared: Another scanner read it. Scan it. So it is with 1 more.',
    );
    expect(told([{ finding, side: 'head', why: 'It has no package', remedy: 'Scan it.' }, base, base])?.reason).toBe(
      'CVE-2024-1 in "lodash" can\'t be compared: It has no package. Scan it. So it is with 2 more.',
    );
  });

  test('is a warning where policy only warns', () => {
    expect(told([base], 'warn')?.status).toBe('warned');
  });
});

describe('what was there before', () => {
  const packages = { lodash: '4' };
  const head = scanOf(trivyOf({ packages, found: [{ id: 'CVE-2024-1', name: 'lodash', version: '4' }] }));
  const verdictWith = (scans: Partial<Policy['scans']>, isExploited: boolean): Verdict => {
    if (head.state !== 'report') throw new Error(head.why);
    const findings = head.report.findings.map(finding => ({ ...finding, ...(isExploited && { knownExploited: true as const }) }));
    const delta = compareScans({ base: scanOf(trivyOf({ packages })), head: { state: 'report', report: { ...head.report, findings } } });
    const policy = policyOf(scans);
    return decideScanVerdict([{ name: '', scan: considerScan(delta, { policy: policy, today: '2026-06-15' }) }]);
  };

  test('passes, newly known or not, unless it is exploited and policy asks for that', () => {
    expect(verdictWith({}, true).conclusion).toBe('pass');
    expect(verdictWith({ knownExploited: 'all' }, false).conclusion).toBe('pass');
    const blocked = verdictWith({ knownExploited: 'all' }, true);
    expect(blocked.conclusion).toBe('block');
    expect(reasons(blocked)).toContain(
      '1 finding of before blocks, too: policy asks for what is known to be exploited. 1 of them is known to be exploited.',
    );
    expect(reasons(blocked)).not.toContain('The change adds');
  });
});

describe('what cannot be told', () => {
  const undetermined = (policy: Policy): Verdict => {
    const delta = compareScans({ base, head: scanOf('') });
    return decideScanVerdict([{ name: '', scan: considerScan(delta, { policy: policy, today: '2026-06-15' }) }]);
  };

  test('never passes where scans are enforced, whatever on-incomplete says', () => {
    expect(undetermined(policyOf({}, { onIncomplete: 'warn' }))).toEqual({
      conclusion: 'incomplete',
      mayMerge: false,
      reasons: [
        {
          gate: 'scan-comparable',
          status: 'undetermined',
          reason: "The head's report can't be used: empty file. The scanner wrote nothing: see its log, and scan again.",
        },
      ],
    });
  });

  test('warns where they are only watched', () => {
    expect(undetermined(policyOf({ mode: { mode: 'warn' } })).conclusion).toBe('warn');
  });

  test('of a first scan nothing is the doing of the change, and that there is no base is said', () => {
    const delta = compareScans({ base: undefined, head: scanOf(trivyOf({ found: [{ id: 'CVE-1', name: 'a', version: '1' }] })) });
    const verdict = decideScanVerdict([{ name: '', scan: considerScan(delta, { policy: defaultPolicy, today: '2026-06-15' }) }]);
    expect(verdict).toMatchObject({ conclusion: 'warn', mayMerge: true });
    expect(reasons(verdict)).toContain('this scan is the baseline');
  });
});

describe('images that no scan is about', () => {
  const images = ['a.yaml: nginx:1', 'b.yaml: redis:7', 'c: d', 'e: f', 'g: h', 'i: j'];
  const verdictOf = (effect: 'ignore' | 'warn' | 'block', mode: 'observe' | 'enforce' = 'enforce', named = images) =>
    decideScanVerdict([], { reasons: [], mode, unscanned: { images: named, effect }, isNothingScanned: true });

  test('are ignored, warned of, or never pass, as policy says', () => {
    expect(verdictOf('ignore')).toMatchObject({ conclusion: 'pass' });
    expect(verdictOf('warn')).toMatchObject({ conclusion: 'warn', mayMerge: true });
    expect(verdictOf('block')).toMatchObject({ conclusion: 'incomplete', mayMerge: false });
    expect(verdictOf('block', 'observe')).toMatchObject({ conclusion: 'warn', mayMerge: true });
    expect(verdictOf('block', 'enforce', [])).toMatchObject({ conclusion: 'pass' });
  });

  test('are named, five of them, and all are counted', () => {
    expect(verdictOf('warn').reasons.at(-1)?.reason).toBe(
      'No scan is about 6 images that the change brings in: a.yaml: nginx:1, b.yaml: redis:7, c: d, e: f, g: h and 1 more.',
    );
  });
});

describe('results that are missing', () => {
  test('never pass where they are enforced, whatever else there is', () => {
    const reasons = ['scans.yml: There are none.'];
    expect(decideScanVerdict([], { reasons, mode: 'enforce' })).toMatchObject({
      conclusion: 'incomplete',
      mayMerge: false,
      reasons: [{ reason: reasons[0] }],
    });
    expect(decideScanVerdict([], { reasons, mode: 'warn' })).toMatchObject({ conclusion: 'warn', mayMerge: true });
    expect(decideScanVerdict([])).toMatchObject({ conclusion: 'incomplete', mayMerge: false });
  });
});
