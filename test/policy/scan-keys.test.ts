import { describe, expect, test } from 'vitest';
import { describePolicyChange } from '../../src/policy/changes/describe-change.ts';
import { effectivePolicy } from '../../src/policy/merge.ts';
import { policyOn } from '../../src/policy/mode.ts';
import { parsePolicy } from '../../src/policy/parse.ts';
import { parseOrgPolicy } from '../../src/policy/parse-org-policy.ts';
import type { Policy } from '../../src/policy/policy.ts';

const parse = (text: string) => parsePolicy(text, '.github/tidewaiter.yml', []);

const policyOf = (text: string): Policy => {
  const { policy, errors } = parse(text);
  if (!policy) throw new Error(JSON.stringify(errors));
  return effectivePolicy({ file: policy });
};

describe('numbers that policy says of scans', () => {
  test.each([
    ['epss', 0, 1],
    ['grace-days', 0, 365],
    ['wait-minutes', 0, 1_440],
    ['overdue-days', 1, 100_000],
  ])('%s are from %d to %d', (key, least, most) => {
    const accepts = (number: number): boolean => parse(`scans: {${key}: ${number}}\n`).policy !== undefined;
    expect([least, most].map(accepts)).toEqual([true, true]);
    expect([least - 1, most + 1].map(accepts)).toEqual([false, false]);
  });
});

describe('what policy says of scans', () => {
  test('is strict where nothing is written', () => {
    expect(policyOf('version: 1\n').scans).toEqual({
      mode: { mode: 'enforce' },
      block: 'info',
      unfixed: 'block',
      baseImage: 'block',
      knownExploited: 'added',
      unscanned: 'warn',
      epss: 1,
      graceDays: 0,
      overdueDays: 100_000,
      waivers: [],
      overrides: [],
      results: [],
      trust: 'own-repository',
      waitMinutes: 60,
      attestations: 'ignore',
      vex: [],
    });
  });

  test('is read, one or several of a waiver alike', () => {
    const { scans } = policyOf(
      'scans:\n  mode: warn\n  epss: 0.3\n  grace-days: 14\n  base-image: ignore\n  waivers:\n    - {vulnerabilities: CVE-2024-1, packages: [curl, lib*], reason: r, until: 2027-01-31}\n',
    );
    expect(scans).toMatchObject({ mode: { mode: 'warn' }, epss: 0.3, graceDays: 14, baseImage: 'ignore' });
    expect(scans.waivers).toEqual([
      { vulnerabilities: ['CVE-2024-1'], packages: ['curl', 'lib*'], paths: [], reason: 'r', until: '2027-01-31' },
    ]);
  });

  test.each([
    'epss: 2',
    'epss: high',
    'grace-days: -1',
    'unfixed: maybe',
    'waivers: [{vulnerabilities: CVE-1}]',
    'waivers: [{vulnerabilities: CVE-1, reason: r, until: soon}]',
    'mode: {mode: warn, enforce-from: soon}',
    'overrides: [{block: none}]',
    "overrides: [{paths: '!a', block: none}]",
    'results: [{workflow: ../scans.yml, artifact: scans}]',
    'results: [{workflow: scans.yml}]',
    'wait-minutes: 2000',
  ])('is refused where it can not be meant: %s', text => {
    expect(parse(`scans:\n  ${text}\n`).errors).toHaveLength(1);
  });

  test('is told when a change asks for less', () => {
    const before = policyOf('version: 1\n');
    const after = policyOf('scans:\n  grace-days: 7\n  waivers: [{vulnerabilities: CVE-1, reason: r}]\n');
    expect(JSON.stringify(describePolicyChange(before, after, []))).toContain('scans.grace-days');
    expect(JSON.stringify(describePolicyChange(before, after, []))).toContain('CVE-1');
  });

  test('is enforced from the day on that it names, everywhere and for some images', () => {
    const policy = policyOf(
      'scans:\n  mode: {mode: observe, enforce-from: 2026-07-01}\n  overrides: [{reports: dev-*, mode: {mode: warn, enforce-from: 2026-08-01}}]\n',
    );
    const modesOn = (today: string) => {
      const { scans } = policyOn(policy, today);
      return [scans.mode.mode, scans.overrides[0]?.mode?.mode];
    };
    expect(modesOn('2026-06-30')).toEqual(['observe', 'warn']);
    expect(modesOn('2026-07-01')).toEqual(['enforce', 'warn']);
    expect(modesOn('2026-08-01')).toEqual(['enforce', 'enforce']);
    expect(policyOn(policy, '2026-06-30')).toBe(policy);
  });

  test('of a locked key can not be weakened by a repository, and results that it asks for can not be left out', () => {
    const org = parseOrgPolicy(
      'locked: [scans.mode, scans.overrides, scans.vex, scans.trust, scans.results]\nscans:\n  results: [{workflow: scans.yml, artifact: scans}]\n',
      'tidewaiter/policy.yml',
      'acme/.github',
      [],
    ).policy;
    const { policy: file } = parse(
      'scans:\n  mode: {mode: warn, enforce-from: 2027-01-01}\n  overrides: [{paths: a, block: none}]\n  vex: [vex.json]\n  trust: anyone\n  results: [{workflow: own.yml, artifact: own, paths: [app/**]}]\n',
    );
    if (!org || !file) throw new Error('The policies can be read.');
    const { scans, notes } = effectivePolicy({ org, file });
    expect(scans).toMatchObject({ mode: { mode: 'enforce' }, overrides: [], vex: [], trust: 'own-repository' });
    expect(scans.results.map(({ workflow, paths }) => [workflow, ...paths])).toEqual([['scans.yml'], ['own.yml', 'app/**']]);
    expect(notes).toHaveLength(4);
  });
});
