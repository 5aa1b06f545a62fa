import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/findings/finding.ts';
import { defaultPolicy } from '../../src/policy/merge.ts';
import type { Policy, Waiver } from '../../src/policy/policy.ts';
import { findWaiver, markWaivers } from '../../src/policy/waivers.ts';

const finding = (ruleId: string, path = 'Dockerfile', subject = 'stage:0'): Finding => ({
  ruleId,
  messageId: 'm',
  message: 'M.',
  severity: 'critical',
  confidence: 'high',
  location: { path, range: { start: 0, end: 1 }, subject },
  scope: { start: 0, end: 1 },
  related: [],
  fingerprint: `v1:${ruleId}${path}`,
});

const waiver = (given: Partial<Waiver>): Waiver => ({
  rules: ['image/*'],
  paths: [],
  subjects: [],
  reason: 'r',
  until: undefined,
  ...given,
});

const policyWith = (waivers: readonly Waiver[], suppressions: Partial<Policy['suppressions']> = {}): Policy => ({
  ...defaultPolicy,
  waivers,
  suppressions: { ...defaultPolicy.suppressions, ...suppressions },
  source: { path: '.github/tidewaiter.yml' },
});

const isWaived = (given: Partial<Waiver>, of: Finding, today = '2026-06-15', suppressions: Partial<Policy['suppressions']> = {}): boolean =>
  findWaiver(of, policyWith([waiver(given)], suppressions), today) !== undefined;

describe('a waiver covers', () => {
  const tag = finding('image/mutable-tag', 'deploy/web/app.yaml', 'Deployment/web#container:app');

  test.each<[string, Partial<Waiver>, boolean]>([
    ['the rule by id', { rules: ['image/mutable-tag'] }, true],
    ['the rule by glob', { rules: ['dockerfile/*', 'image/*'] }, true],
    ['no other rule', { rules: ['image/mutable'] }, false],
    ['the path', { paths: ['deploy/web/app.yaml'] }, true],
    ['the folder above', { paths: ['deploy'] }, true],
    ['the path by glob', { paths: ['**/*.{yml,yaml}'] }, true],
    ['the path that one of several globs fits', { paths: ['docs', 'deploy'] }, true],
    ['the subject that one of several fits', { subjects: ['Service/web', 'Deployment/web*'] }, true],
    ['no other path', { paths: ['deploy/*.yaml', 'app.yaml'] }, false],
    ['the subject', { subjects: ['Deployment/web#container:app'] }, true],
    ['the subject by glob', { subjects: ['Deployment/web*'] }, true],
    ['no other subject', { subjects: ['Deployment/web'] }, false],
    ['only what rule, path and subject agree on', { paths: ['deploy'], subjects: ['Deployment/api*'] }, false],
  ])('%s', (_, given, expected) => {
    expect(isWaived(given, tag)).toBe(expected);
  });
});

test.each([
  ['Deployment/web#initContainer:init', 'Deployment/web#container:init', true],
  ['Deployment/web#ephemeralContainer:debug', 'Deployment/*#container:debug', true],
  ['Deployment/web#initContainer:init', 'Deployment/web#initContainer:init', true],
  ['Deployment/web#container:app', 'Deployment/web#initContainer:app', false],
  ['stage:build', 'stage:build', true],
])('a finding at %s and a waiver for %s: %s', (subject, pattern, expected) => {
  expect(isWaived({ subjects: [pattern] }, finding('image/x', 'a.yaml', subject))).toBe(expected);
});

describe('under a policy of the organization', () => {
  const [tag, root] = [finding('image/mutable-tag'), finding('dockerfile/root-user')];
  const entry = { rules: ['image/*'], places: ['policy'], maxDays: 30, by: undefined, requireReason: false, requireExpiry: false } as const;
  const marked = (given: Partial<Waiver>) =>
    markWaivers([tag, root], { ...policyWith([waiver({ rules: ['*'], ...given })]), waivable: [entry] }, '2026-06-15');

  test('a waiver of the repository counts for the rules that may be waived, and says what does not', () => {
    const { findings, notifications } = marked({ until: '2026-07-15' });
    expect(findings.map(({ suppression }) => suppression?.by)).toEqual(['policy', undefined]);
    expect(notifications).toMatchObject([
      {
        code: 'suppression-not-allowed',
        level: 'warning',
        ruleId: 'dockerfile/root-user',
        message:
          "This waiver does not count. The organization's policy does not let dockerfile/root-user be waived in the repository's policy file.",
      },
    ]);
    expect(marked({ until: '2026-07-16' }).findings).toEqual([tag, root]);
  });

  test('its own waivers always count', () => {
    const { findings, notifications } = marked({ fromOrganization: true });
    expect([findings.map(({ suppression }) => suppression?.by), notifications]).toEqual([['policy', 'policy'], []]);
  });

  test('a waiver that counts takes the place of a comment that does not count yet', () => {
    const pending = { ...tag, pendingSuppression: { by: 'comment' as const } };
    const [only] = markWaivers([pending], policyWith([waiver({})]), '2026-06-15').findings;
    expect([only?.suppression?.by, only?.pendingSuppression]).toEqual(['policy', undefined]);
  });
});

describe('a waiver counts', () => {
  const tag = finding('image/mutable-tag');

  test.each<[string, string | undefined, string, boolean]>([
    ['before its last day', '2026-06-16', '2026-06-15', true],
    ['on its last day', '2026-06-15', '2026-06-15', true],
    ['not on the day after', '2026-06-14', '2026-06-15', false],
    ['for ever without a date', undefined, '2999-01-01', true],
    ['not with a date that is none', 'soon', '2026-06-15', false],
    ['not with a day that the calendar lacks', '2027-02-29', '2026-06-15', false],
  ])('%s', (_, until, today, expected) => {
    expect(isWaived({ until }, tag, today)).toBe(expected);
  });

  test('only with a date, when policy asks for one', () => {
    expect(isWaived({}, tag, '2026-06-15', { requireExpiry: true })).toBe(false);
    expect(isWaived({ until: '2026-06-15' }, tag, '2026-06-15', { requireExpiry: true })).toBe(true);
  });

  test('only with a reason, when policy asks for one, and says what it lacks', () => {
    const reasonless = { reason: undefined };
    expect(isWaived(reasonless, tag)).toBe(true);
    expect(isWaived(reasonless, tag, '2026-06-15', { requireReason: true })).toBe(false);
    expect(isWaived({}, tag, '2026-06-15', { requireReason: true })).toBe(true);
    const lacks = (given: Partial<Waiver>, suppressions: Partial<Policy['suppressions']>) =>
      markWaivers([tag], policyWith([waiver({ rules: ['image/*', 'dockerfile/*'], ...given })], suppressions), '2026-06-15').notifications;
    const note = (missing: string) => [
      {
        code: 'suppression-not-allowed',
        level: 'warning',
        path: '.github/tidewaiter.yml',
        message: `The waiver for image/*, dockerfile/* does not count, because policy asks for ${missing}.`,
      },
    ];
    expect(lacks(reasonless, { requireReason: true })).toEqual(note('a reason'));
    expect(lacks(reasonless, { requireReason: true, requireExpiry: true })).toEqual(note('a reason'));
    expect(lacks(reasonless, { requireExpiry: true })).toEqual(note('an "until" date'));
    expect(lacks({}, { requireReason: true, requireExpiry: true })).toEqual(note('an "until" date'));
  });

  test('before the ones that come after it', () => {
    const policy = policyWith([waiver({ reason: 'first' }), waiver({ reason: 'second' })]);
    expect(findWaiver(tag, policy, '2026-06-15')?.reason).toBe('first');
    const expired = policyWith([waiver({ reason: 'first', until: '2026-01-01' }), waiver({ reason: 'second' })]);
    expect(findWaiver(tag, expired, '2026-06-15')?.reason).toBe('second');
  });

  test('for critical findings and locked rules too: the owner of the policy wrote it', () => {
    expect(isWaived({}, tag, '2026-06-15', { locked: ['*'] })).toBe(true);
  });
});

describe('marking waived findings', () => {
  test('keeps every finding and says who waived it, why and until when', () => {
    const at = { path: '.github/tidewaiter.yml', range: { start: 10, end: 20 } };
    const policy = policyWith([waiver({ rules: ['image/mutable-tag'], until: '2026-12-31', reason: 'moved', at })]);
    const [tag, root] = [finding('image/mutable-tag'), finding('dockerfile/root-user')];
    expect(markWaivers([tag, root], policy, '2026-06-15')).toEqual({
      findings: [{ ...tag, suppression: { by: 'policy', reason: 'moved', until: '2026-12-31', at } }, root],
      notifications: [],
    });
  });

  test('leaves what a comment suppressed as it is', () => {
    const commented = { ...finding('image/mutable-tag'), suppression: { by: 'comment' as const } };
    expect(markWaivers([commented], policyWith([waiver({})]), '2026-06-15', 'everything')).toEqual({
      findings: [commented],
      notifications: [],
    });
  });

  test('says that a waiver has expired, where it stands', () => {
    const at = { path: '.github/tidewaiter.yml', range: { start: 10, end: 20 } };
    expect(markWaivers([], policyWith([waiver({ until: '2026-01-01', at })]), '2026-06-15').notifications).toEqual([
      {
        code: 'expired-suppression',
        level: 'warning',
        path: '.github/tidewaiter.yml',
        range: { start: 10, end: 20 },
        message: 'The waiver for image/* counted until 2026-01-01 and no longer does. Fix the findings, or renew it.',
      },
    ]);
  });

  test('says which waiver covers nothing, but only when all it could cover was judged', () => {
    const policy = policyWith([waiver({ paths: ['a.yaml'] }), waiver({ paths: ['*.yaml'] }), waiver({})]);
    const codes = (judged?: ReadonlySet<string> | 'everything') =>
      markWaivers([], policy, '2026-06-15', judged).notifications.map(({ code, level }) => [code, level]);
    expect(codes()).toEqual([]);
    expect(codes(new Set(['b.yaml']))).toEqual([]);
    expect(codes(new Set(['a.yaml']))).toEqual([['unused-suppression', 'note']]);
    expect(codes('everything')).toHaveLength(3);
    const two = policyWith([waiver({ rules: ['image/*', 'x/*'], paths: ['a.yaml', 'b.yaml'] })]);
    expect(markWaivers([], two, '2026-06-15', new Set(['a.yaml'])).notifications).toEqual([]);
    expect(markWaivers([], two, '2026-06-15', new Set(['a.yaml', 'b.yaml'])).notifications).toEqual([
      {
        code: 'unused-suppression',
        level: 'note',
        path: '.github/tidewaiter.yml',
        message: 'The waiver for image/*, x/* covers no finding. Remove it.',
      },
    ]);
    expect(markWaivers([finding('image/mutable-tag', 'a.yaml')], policy, '2026-06-15', 'everything').notifications).toEqual([]);
  });
});
