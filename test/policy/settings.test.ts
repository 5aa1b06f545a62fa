import { describe, expect, test } from 'vitest';
import type { RuleSettings } from '../../src/policy/layers/values.ts';
import { defaultPolicy } from '../../src/policy/merge.ts';
import type { Policy, PolicyRule } from '../../src/policy/policy.ts';
import { profileEverywhere } from '../../src/policy/profile.ts';
import { askedOf, isAskedInFull, settingsFor } from '../../src/policy/settings.ts';

const rule: PolicyRule = { id: 'dockerfile/sudo', profile: 'hardening', severity: 'low' };
const entry = (given: Partial<RuleSettings>): RuleSettings => ({ options: {}, ignorePaths: [], ...given });
const policyOf = (rules: Readonly<Record<string, RuleSettings>>, more: Partial<Policy> = {}): Policy => ({
  ...defaultPolicy,
  ...more,
  rules: new Map(Object.entries(rules)),
});

describe('of several entries that name a rule', () => {
  test('each adds to what the ones before it said', () => {
    const policy = policyOf({
      '*': entry({ enabled: true, minSeverity: 'medium', ignorePaths: ['vendor'], atLeast: profileEverywhere('hardening') }),
      'dockerfile/*': entry({ severity: 'high', ignorePaths: ['docs'] }),
      'dockerfile/sudo': entry({}),
    });
    expect(settingsFor(policy, rule)).toEqual({
      enabled: true,
      by: 'entry',
      atLeast: profileEverywhere('hardening'),
      severity: 'high',
      minSeverity: 'medium',
      options: {},
      ignorePaths: ['vendor', 'docs'],
    });
  });

  test('the last one decides what several say', () => {
    const policy = policyOf({
      '*': entry({ enabled: true, severity: 'high', minSeverity: 'medium' }),
      'dockerfile/sudo': entry({ enabled: false, severity: 'low', minSeverity: 'high' }),
    });
    expect(settingsFor(policy, rule)).toMatchObject({ enabled: false, severity: 'low', minSeverity: 'high' });
  });
});

describe('the silence of a rule', () => {
  const asked = (policy: Policy, of = rule) => askedOf(policy, of, settingsFor(policy, of));

  test('means something where the profile has the rule, and not where it only takes what is raised', () => {
    const paths = new Map([['prod/**', 'hardening' as const]]);
    const { speaksAt, asks } = asked(policyOf({}, { profile: { base: 'gate', paths } }));
    expect([speaksAt('prod/Dockerfile'), speaksAt('dev/Dockerfile')]).toEqual([true, false]);
    expect([asks('prod/Dockerfile', 'low'), asks('dev/Dockerfile', 'low'), asks('dev/Dockerfile', 'medium')]).toEqual([true, false, true]);
  });

  test('means something everywhere where an entry turned it on, but for the paths that it does not look at', () => {
    const { speaksAt, ignores, asks } = asked(policyOf({ 'dockerfile/sudo': entry({ enabled: true, ignorePaths: ['vendor', 'docs'] }) }));
    expect(['a', 'vendor/a', 'docs/a'].map(path => [speaksAt(path), ignores(path)])).toEqual([
      [true, false],
      [false, true],
      [false, true],
    ]);
    expect(asks('a', 'info')).toBe(true);
  });

  test('means nothing where it is off', () => {
    const policy = policyOf({ 'dockerfile/sudo': entry({ enabled: false }) }, { profile: profileEverywhere('strict') });
    expect(asked(policy).speaksAt('a')).toBe(false);
  });
});

test('a rule is asked in full by an entry, or where one of the profiles in force has it', () => {
  const inFull = (policy: Policy, of: PolicyRule): boolean => isAskedInFull(policy, of, settingsFor(policy, of));
  const strict: PolicyRule = { id: 'dockerfile/taste', profile: 'strict' };
  const gate = policyOf({}, { profile: profileEverywhere('gate') });
  expect([inFull(gate, rule), inFull(gate, { ...rule, profile: 'gate' })]).toEqual([false, true]);
  expect(inFull(policyOf({ 'dockerfile/sudo': entry({ enabled: true }) }, gate), rule)).toBe(true);
  expect(inFull(policyOf({ '*': entry({ atLeast: profileEverywhere('hardening') }) }, { profile: profileEverywhere('gate') }), rule)).toBe(
    true,
  );
  expect(inFull(policyOf({}, { profile: { base: 'gate', paths: new Map([['prod', 'strict' as const]]) } }), strict)).toBe(true);
});
