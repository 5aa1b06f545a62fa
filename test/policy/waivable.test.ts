import { describe, expect, test } from 'vitest';
import { daysAfter } from '../../src/policy/calendar-date.ts';
import { defaultPolicy } from '../../src/policy/merge.ts';
import type { WaivableRules } from '../../src/policy/policy.ts';
import type { NamedRule } from '../../src/policy/rule-names.ts';
import { undecidedTeams, type WaiverTerms, waivableProblem } from '../../src/policy/waivable.ts';

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
const mutableTag: NamedRule = { id: 'image/mutable-tag', family: 'build-hygiene' };
const problem = (waivable: readonly WaivableRules[] | undefined, terms: Partial<WaiverTerms> = {}, rule = mutableTag) =>
  waivableProblem(
    { ...defaultPolicy, waivable },
    rule,
    { place: 'comment', reason: undefined, until: undefined, added: false, ...terms },
    today,
  );

describe('a rule may be waived', () => {
  test('when the organization says nothing about it', () => {
    expect(problem(undefined)).toBeUndefined();
  });

  test('when it is one of several that an entry names', () => {
    expect(problem([entry({ rules: ['dockerfile/*', 'image/*'] })])).toBeUndefined();
  });

  test('by whatever one of the entries allows', () => {
    expect(problem([entry({ maxDays: 1 }), entry()])).toBeUndefined();
  });

  test.each<[string, string]>([
    ['by its id', 'image/split-off'],
    ['by a glob over ids', 'image/*'],
    ['by the rule that it was split off', 'image/mutable-tag'],
    ['by its family', 'role'],
  ])('when it is named %s', (_, name) => {
    const rule: NamedRule = { id: 'image/split-off', formerly: 'image/mutable-tag', family: 'role' };
    expect(problem([entry({ rules: [name] })], {}, rule)).toBeUndefined();
  });

  test.each<[string, Partial<WaivableRules>, Partial<WaiverTerms>]>([
    ['with a reason', { requireReason: true }, { reason: 'r' }],
    ['with an end', { requireExpiry: true }, { until: '2030-01-01' }],
    ['until the last day that is allowed', { maxDays: 30 }, { until: '2026-07-15' }],
    ['by a person', { by: ['octocat'] }, { added: true, author: { login: 'OctoCat' } }],
    ['by a team', { by: ['acme/security'] }, { added: true, author: { login: 'x', teams: new Map([['acme/security', true]]) } }],
    ['by a merge group, whose changes were judged one by one', { by: ['octocat'] }, { added: true, author: 'each-was-judged' }],
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
    [
      'by somebody of another team',
      { by: ['acme/security'] },
      { added: true, author: { login: 'm', teams: new Map([['acme/security', false]]) } },
      /not m\.$/u,
    ],
    [
      'by somebody whose teams can’t be read',
      { by: ['acme/security'] },
      { added: true, author: { login: 'm' } },
      /whether m is in acme\/security could not be read\.$/u,
    ],
  ])('%s', (_, given, terms, message) => {
    expect(problem([entry(given)], terms)).toMatch(message);
  });

  test('by others than several people and teams, who are named', () => {
    const by = ['octocat', 'acme/a', 'acme/b'];
    const who = "The organization's policy lets only octocat, acme/a, acme/b waive image/mutable-tag";
    const told = (teams?: ReadonlyMap<string, boolean>) =>
      problem([entry({ by })], { added: true, author: { login: 'm', ...(teams && { teams }) } });
    expect(told()).toBe(`${who}, and whether m is in acme/a, acme/b could not be read.`);
    expect(told(new Map([['acme/b', false]]))).toBe(`${who}, and whether m is in acme/a could not be read.`);
    expect(told(new Map(by.map(team => [team, false])))).toBe(`${who}, not m.`);
  });

  test('when another family than its own is named', () => {
    expect(problem([entry({ rules: ['role'] })])).toMatch(/does not let/u);
  });

  test('at all, when the list is empty', () => {
    expect(problem([])).toMatch(/does not let/u);
  });
});

describe('teams that have to be asked for', () => {
  const teams = (waivable: readonly WaivableRules[] | undefined, terms: Partial<WaiverTerms> = {}) =>
    undecidedTeams(
      { ...defaultPolicy, waivable },
      mutableTag,
      { place: 'comment', reason: undefined, until: undefined, added: true, author: { login: 'm' }, ...terms },
      today,
    );
  const byTeams = entry({ by: ['octocat', 'acme/a', 'acme/b'] });

  test('are those on which it depends, each named once', () => {
    expect(teams([byTeams, entry({ by: ['acme/b'] })])).toEqual(['acme/a', 'acme/b']);
  });

  test('are those that are still not known', () => {
    expect(teams([byTeams], { author: { login: 'm', teams: new Map([['acme/a', false]]) } })).toEqual(['acme/b']);
  });

  test.each<[string, readonly WaivableRules[] | undefined, Partial<WaiverTerms>]>([
    ['nobody minds who it is', undefined, {}],
    ['the change does not add the comment', [byTeams], { added: false }],
    ['the author is named', [byTeams], { author: { login: 'octocat' } }],
    ['one team is enough', [byTeams], { author: { login: 'm', teams: new Map([['acme/a', true]]) } }],
    ['another entry allows it', [byTeams, entry()], {}],
    ['no member may either', [entry({ by: ['acme/a'], requireReason: true })], {}],
    ['the rule is not named', [entry({ by: ['acme/a'], rules: ['dockerfile/*'] })], {}],
    ['there is no author', [byTeams], { author: undefined }],
    ['it is a merge group', [byTeams], { author: 'each-was-judged' }],
  ])('are none when %s', (_, waivable, terms) => {
    expect(teams(waivable, terms)).toEqual([]);
  });
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
