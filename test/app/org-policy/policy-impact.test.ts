import { describe, expect, test } from 'vitest';
import { estimateImpact } from '../../../app/org-policy/policy-impact.ts';
import type { RecentReview } from '../../../app/storage/store.ts';
import type { OrgPolicy } from '../../../src/policy/org-policy.ts';
import { parseOrgPolicy } from '../../../src/policy/parse-org-policy.ts';
import { sampleRules } from '../../policy/sample-rules.ts';

const policyOf = (text: string | undefined): OrgPolicy | undefined => {
  if (text === undefined) return undefined;
  const { policy, errors } = parseOrgPolicy(text, 'tidewaiter/policy.yml', 'acme/.github', sampleRules);
  if (!policy) throw new Error(errors?.[0]?.message);
  return policy;
};

type Finding = RecentReview['findings'][number];
const finding = (changes: Partial<Finding> = {}): Finding => ({
  ruleId: 'dockerfile/root-user',
  severity: 'medium',
  path: 'Dockerfile',
  state: 'new',
  ...changes,
});
const pull = (repo: string, ...findings: readonly Finding[]): RecentReview => ({ owner: 'acme', repo, number: 1, findings });

const estimate = (pulls: readonly RecentReview[], before: string | undefined, after: string | undefined, today = '2026-06-15') =>
  estimateImpact({ days: 30, pulls }, { before: policyOf(before), after: policyOf(after), rules: sampleRules, today });

/** What the sentence says became of one pull request. */
const outcome = (found: Finding, before: string | undefined, after: string | undefined, today?: string): string => {
  const words = estimate([pull('app', found)], before, after, today) ?? '';
  return /newly block|no longer block|none would change/u.exec(words)?.[0] ?? words;
};

describe('the estimate', () => {
  test('counts pull requests and repositories, says of what and that it is one', () => {
    const pulls = [
      pull('a', finding(), finding()),
      pull('a', finding()),
      pull('b', finding()),
      pull('c'),
      pull('d', finding({ ruleId: 'gone' })),
    ];
    expect(estimate(pulls, undefined, 'thresholds: {block: medium}\n')).toBe(
      "Estimate from the stored findings, without the repositories' own policies: of 5 pull requests reviewed in the last 30 days, 3 in 2 repositories would newly block under the new policy.",
    );
    expect(estimate(pulls, 'thresholds: {block: medium}\n', 'thresholds: {block: medium}\nrepositories: {exclude: [b]}\n')).toContain(
      '1 in 1 repository would no longer block',
    );
    expect(estimate(pulls, 'report: new\n', 'report: new\n')).toContain('none would change its verdict');
  });

  test('tells both ways at once', () => {
    const pulls = [pull('a', finding()), pull('b', finding({ ruleId: 'image/mutable-tag' }))];
    const words = estimate(pulls, 'rules: {dockerfile/root-user: high}\n', 'rules: {image/mutable-tag: high}\n');
    expect(words).toContain('1 in 1 repository would newly block, 1 in 1 repository would no longer block');
  });

  test('is none where nothing is stored', () => {
    expect(estimate([], undefined, 'thresholds: {block: low}\n')).toBeUndefined();
  });

  const low = 'thresholds: {block: low}\n';
  test.each<[string, Finding, string | undefined, string | undefined, string]>([
    ['a policy that is taken away', finding(), low, undefined, 'no longer block'],
    ['a rule that is turned off', finding(), low, `${low}rules: {dockerfile/*: off}\n`, 'no longer block'],
    ['paths that are left out', finding({ path: 'vendor/Dockerfile' }), low, `${low}ignore-paths: [vendor]\n`, 'no longer block'],
    ['other paths that are left out', finding(), low, `${low}ignore-paths: [vendor]\n`, 'none would change'],
    [
      'paths that a rule leaves out',
      finding({ path: 'vendor/Dockerfile' }),
      low,
      `${low}rules: {dockerfile/root-user: {ignore-paths: [vendor]}}\n`,
      'no longer block',
    ],
    ['a mode that only warns', finding(), low, `${low}modes: {"*": warn}\n`, 'no longer block'],
    ['observed findings that are enforced', finding({ state: 'observed' }), `${low}modes: {"*": observe}\n`, low, 'newly block'],
    [
      'findings under the old threshold',
      finding({ state: 'below-threshold', severity: 'info' }),
      undefined,
      'thresholds: {block: info}\n',
      'newly block',
    ],
    ['findings that were there before', finding({ state: 'pre-existing' }), low, `${low}report: all\n`, 'newly block'],
    [
      'a severity that is no longer raised',
      finding({ severity: 'critical' }),
      'rules: {dockerfile/root-user: critical}\n',
      'report: new\n',
      'no longer block',
    ],
    ['a threshold of none', finding(), low, 'thresholds: {block: none}\n', 'no longer block'],
  ])('knows %s', (_, found, before, after, expected) => {
    expect(outcome(found, before, after)).toBe(expected);
  });

  test('knows the day on which a mode is enforced', () => {
    const later = `${low}modes: {"*": {mode: warn, enforce-from: 2026-07-01}}\n`;
    expect(outcome(finding(), low, later, '2026-06-30')).toBe('no longer block');
    expect(outcome(finding(), low, later, '2026-07-01')).toBe('none would change');
  });
});
