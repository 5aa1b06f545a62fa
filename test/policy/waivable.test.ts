import { describe, expect, test } from 'vitest';
import { daysAfter } from '../../src/policy/calendar-date.ts';
import { defaultPolicy } from '../../src/policy/merge.ts';
import type { WaivableRules } from '../../src/policy/policy.ts';
import { teamsThatMayWaive, type WaiverTerms, waivableProblem } from '../../src/policy/waivable.ts';

const today = '2026-06-15';
const entry = (given: Partial<WaivableRules> = {}): WaivableRules => ({
  rules: ['image/*'],
  places: ['comment', 'policy'],
  maxDays: undefined,
  by: undefined,
  requireReason: false,
  requireExpiry: false,
  ...given,
});
const problem = (waivable: readonly WaivableRules[] | undefined, terms: Partial<WaiverTerms> = {}, ruleId = 'image/mutable-tag') =>
  waivableProblem(
    { ...defaultPolicy, waivable },
    ruleId,
    { place: 'comment', reason: undefined, until: undefined, added: false, ...terms },
    today,
  );

describe('a rule may be waived', () => {
  test('when the organization says nothing about it', () => {
    expect(problem(undefined)).toBeUndefined();
  });

  test('by whatever one of the entries allows', () => {
    expect(problem([entry({ maxDays: 1 }), entry()])).toBeUndefined();
  });

  test.each<[string, Partial<WaivableRules>, Partial<WaiverTerms>]>([
    ['with a reason', { requireReason: true }, { reason: 'r' }],
    ['with an end', { requireExpiry: true }, { until: '2030-01-01' }],
    ['until the last day that is allowed', { maxDays: 30 }, { until: '2026-07-15' }],
    ['by a person', { by: ['octocat'] }, { added: true, author: { login: 'OctoCat' } }],
    ['by a team', { by: ['acme/security'] }, { added: true, author: { login: 'x', teams: ['acme/Security'] } }],
    ['by a comment that was merged before, whoever wrote it', { by: ['octocat'] }, { added: false }],
  ])('%s', (_, given, terms) => {
    expect(problem([entry(given)], terms)).toBeUndefined();
  });
});

describe('a rule may not be waived', () => {
  test.each<[string, Partial<WaivableRules>, Partial<WaiverTerms>, RegExp]>([
    ['when no entry names it', { rules: ['dockerfile/*'] }, {}, /does not let image\/mutable-tag be waived by a comment\.$/u],
    ['elsewhere than an entry says', { places: ['comment'] }, { place: 'policy' }, /in the repository's policy file\.$/u],
    ['without a reason', { requireReason: true }, {}, /for a reason\.$/u],
    ['without an end', { requireExpiry: true }, {}, /for an end/u],
    ['a day too long', { maxDays: 30 }, { until: '2026-07-16' }, /at most 30 days ahead: until 2026-07-15\.$/u],
    ['for ever, when there is a longest time', { maxDays: 30 }, {}, /at most 30 days ahead/u],
    ['by somebody else', { by: ['octocat'] }, { added: true, author: { login: 'mallory' } }, /lets only octocat .* not mallory\.$/u],
    ['by nobody knows who', { by: ['octocat'] }, { added: true }, /is not known\.$/u],
    ['by somebody of another team', { by: ['acme/security'] }, { added: true, author: { login: 'm', teams: ['acme/web'] } }, /not m\.$/u],
    [
      'by somebody whose teams can’t be read',
      { by: ['acme/security'] },
      { added: true, author: { login: 'm' } },
      /the teams of m could not be read\.$/u,
    ],
  ])('%s', (_, given, terms, message) => {
    expect(problem([entry(given)], terms)).toMatch(message);
  });

  test('at all, when the list is empty', () => {
    expect(problem([])).toMatch(/does not let/u);
  });
});

test('the teams that a shell has to ask for are named once', () => {
  expect(teamsThatMayWaive({ waivable: [entry({ by: ['octocat', 'acme/a'] }), entry({ by: ['acme/a', 'acme/b'] })] })).toEqual([
    'acme/a',
    'acme/b',
  ]);
  expect(teamsThatMayWaive(defaultPolicy)).toEqual([]);
});

test.each([
  ['2026-06-15', 0, '2026-06-15'],
  ['2026-06-15', 16, '2026-07-01'],
  ['2026-12-31', 1, '2027-01-01'],
  ['2028-02-28', 1, '2028-02-29'],
  ['2027-02-28', 1, '2027-03-01'],
  ['2026-01-01', 3650, '2035-12-30'],
])('%s and %i days are %s', (day, days, expected) => {
  expect(daysAfter(day, days)).toBe(expected);
  expect(expected).toBe(new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10));
});
