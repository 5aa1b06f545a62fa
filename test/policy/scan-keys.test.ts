import { describe, expect, test } from 'vitest';
import { describePolicyChange } from '../../src/policy/changes/describe-change.ts';
import { effectivePolicy } from '../../src/policy/merge.ts';
import { parsePolicy } from '../../src/policy/parse.ts';
import type { Policy } from '../../src/policy/policy.ts';

const parse = (text: string) => parsePolicy(text, '.github/tidewaiter.yml', []);

const policyOf = (text: string): Policy => {
  const { policy, errors } = parse(text);
  if (!policy) throw new Error(JSON.stringify(errors));
  return effectivePolicy({ file: policy });
};

describe('what policy says of scans', () => {
  test('is strict where nothing is written', () => {
    expect(policyOf('version: 1\n').scans).toEqual({
      mode: 'enforce',
      block: 'info',
      unfixed: 'block',
      baseImage: 'block',
      knownExploited: 'added',
      epss: 1,
      graceDays: 0,
      waivers: [],
    });
  });

  test('is read, one or several of a waiver alike', () => {
    const { scans } = policyOf(
      'scans:\n  mode: warn\n  epss: 0.3\n  grace-days: 14\n  base-image: ignore\n  waivers:\n    - {vulnerabilities: CVE-2024-1, packages: [curl, lib*], reason: r, until: 2027-01-31}\n',
    );
    expect(scans).toMatchObject({ mode: 'warn', epss: 0.3, graceDays: 14, baseImage: 'ignore' });
    expect(scans.waivers).toEqual([{ vulnerabilities: ['CVE-2024-1'], packages: ['curl', 'lib*'], reason: 'r', until: '2027-01-31' }]);
  });

  test.each([
    'epss: 2',
    'epss: high',
    'grace-days: -1',
    'unfixed: maybe',
    'waivers: [{vulnerabilities: CVE-1}]',
    'waivers: [{vulnerabilities: CVE-1, reason: r, until: soon}]',
  ])('is refused where it can not be meant: %s', text => {
    expect(parse(`scans:\n  ${text}\n`).errors).toHaveLength(1);
  });

  test('is told when a change asks for less', () => {
    const before = policyOf('version: 1\n');
    const after = policyOf('scans:\n  grace-days: 7\n  waivers: [{vulnerabilities: CVE-1, reason: r}]\n');
    expect(JSON.stringify(describePolicyChange(before, after, []))).toContain('scans.grace-days');
    expect(JSON.stringify(describePolicyChange(before, after, []))).toContain('CVE-1');
  });
});
