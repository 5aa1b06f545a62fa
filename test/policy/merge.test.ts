import { describe, expect, test } from 'vitest';
import type { PolicyFile, PolicyOverrides } from '../../src/policy/layers/policy-layer.ts';
import { defaultPolicy, effectivePolicy } from '../../src/policy/merge.ts';
import { parsePolicy } from '../../src/policy/parse.ts';
import type { Policy } from '../../src/policy/policy.ts';
import { profileEverywhere } from '../../src/policy/profile.ts';
import { settingsFor } from '../../src/policy/settings.ts';
import { sampleRules } from './sample-rules.ts';

const fileOf = (text: string): PolicyFile => {
  const { policy, errors } = parsePolicy(text, '.github/tidewaiter.yml', sampleRules);
  if (!policy) throw new Error(JSON.stringify(errors));
  return policy;
};

const settings = (id: string, text: string, overrides: PolicyOverrides = {}) => {
  const rule = sampleRules.find(candidate => candidate.id === id);
  if (!rule) throw new Error(id);
  return settingsFor(effectivePolicy({ file: fileOf(text), overrides }), rule);
};

describe('the effective policy', () => {
  test('without a file and without overrides is the default', () => {
    expect(effectivePolicy({})).toEqual(defaultPolicy);
  });

  test('takes from the file what it says, and the rest from the defaults', () => {
    expect(effectivePolicy({ file: fileOf('report: all\nsuppressions: {peers: false}\n') })).toEqual({
      ...defaultPolicy,
      scope: 'all',
      suppressions: { ...defaultPolicy.suppressions, peers: false },
      source: { path: '.github/tidewaiter.yml' },
    });
  });

  test('what the shell asks for beats the file; undefined asks for nothing', () => {
    const file = fileOf('report: all\non-incomplete: warn\nall-rules: true\nthresholds: {block: medium}');
    const policy = effectivePolicy({
      file,
      overrides: { scope: 'new', thresholds: { block: 'critical' }, onIncomplete: undefined, profile: undefined },
    });
    expect(policy).toMatchObject({
      scope: 'new',
      onIncomplete: 'warn',
      profile: { base: 'strict' },
      thresholds: { report: 'info', comment: 'medium', block: 'critical' },
    });
  });

  test('lists add up', () => {
    const file = fileOf('ignore-paths: [vendor]\nregistries: {trusted: [a.example]}\nsuppressions: {locked: [image/*]}');
    const policy = effectivePolicy({ file, overrides: { ignorePaths: ['docs', 'vendor'], registries: { denied: ['b.example'] } } });
    expect(policy.ignorePaths).toEqual(['vendor', 'docs']);
    expect(policy.registries).toEqual({ trusted: ['a.example'], denied: ['b.example'] });
    expect(policy.suppressions.locked).toEqual(['image/*']);
  });

  test.each<[string, string, PolicyOverrides, Policy['thresholds']]>([
    [
      'a higher report raises the others',
      'thresholds: {report: critical}',
      {},
      { report: 'critical', comment: 'critical', block: 'critical' },
    ],
    ['report none silences all', 'thresholds: {report: none}', {}, { report: 'none', comment: 'none', block: 'none' }],
    [
      'a lower block asked for later pulls report down',
      'thresholds: {report: high}',
      { thresholds: { block: 'info' } },
      { report: 'info', comment: 'high', block: 'info' },
    ],
    [
      'an explicit report beats it',
      '',
      { thresholds: { report: 'high', block: 'low' } },
      { report: 'high', comment: 'high', block: 'high' },
    ],
  ])('%s', (_, text, overrides, thresholds) => {
    expect(effectivePolicy({ file: fileOf(text), overrides }).thresholds).toEqual(thresholds);
  });
});

describe('the settings of a rule', () => {
  test('are its own defaults when nothing names it', () => {
    expect(settings('image/mutable-tag', '')).toEqual({
      enabled: true,
      by: 'profile',
      options: { 'allowed-tags': ['edge'], 'max-age': 30, strict: false, prefix: 'v' },
      ignorePaths: [],
    });
    expect(settings('dockerfile/sudo', '').enabled).toBe(false);
  });

  test.each([
    ['all-rules turns on what is off by default', 'dockerfile/sudo', 'all-rules: true', true],
    ['off beats all-rules', 'dockerfile/sudo', 'all-rules: true\nrules: {dockerfile/sudo: off}', false],
    ['a glob turns rules on', 'dockerfile/sudo', 'rules: {dockerfile/*: on}', true],
    ['a rule id beats a glob that comes later', 'dockerfile/root-user', 'rules:\n  dockerfile/root-user: on\n  "*": off\n', true],
    ['a longer glob beats a shorter one', 'dockerfile/root-user', 'rules:\n  dockerfile/*: on\n  "*": off\n', true],
    ['a glob of severity turns nothing on', 'dockerfile/sudo', 'rules: {dockerfile/*: high}', false],
  ])('%s', (_, id, text, enabled) => {
    expect(settings(id, text).enabled).toBe(enabled);
  });

  test('severity and options come from the strongest entry that has them', () => {
    const text =
      'rules:\n  "*": critical\n  image/*: {severity: low, options: {strict: true, trusted: [x]}}\n  image/mutable-tag: {options: {max-age: 5}, ignore-paths: [docs]}\n';
    expect(settings('image/mutable-tag', text)).toEqual({
      enabled: true,
      by: 'profile',
      severity: 'low',
      options: { 'allowed-tags': ['edge'], 'max-age': 5, strict: true, prefix: 'v' },
      ignorePaths: ['docs'],
    });
  });

  test('the command line beats the file, even with a glob', () => {
    const overrides = { rules: new Map([['image/*', { enabled: false, options: {}, ignorePaths: [] }]]) };
    expect(settings('image/mutable-tag', 'rules: {image/mutable-tag: high}', overrides).enabled).toBe(false);
  });

  test('registries feed image/untrusted-registry and turn it on', () => {
    const text = 'registries: {trusted: [ghcr.io/acme], denied: [docker.io]}';
    expect(settings('image/untrusted-registry', text)).toEqual({
      enabled: true,
      by: 'entry',
      options: { trusted: ['ghcr.io/acme'], denied: ['docker.io'] },
      ignorePaths: [],
    });
    expect(settings('image/untrusted-registry', `${text}\nrules: {image/untrusted-registry: off}`).enabled).toBe(false);
    expect(settings('image/untrusted-registry', '').enabled).toBe(false);
  });

  test('whom registries trust is a known publisher, and turns nothing on', () => {
    const rule = {
      id: 'image/unverified-publisher',
      profile: 'strict',
      severity: 'low',
      options: { publishers: { default: [], description: '' } },
    } as const;
    const of = (text: string) => settingsFor(effectivePolicy({ file: fileOf(text) }), rule);
    expect(of('registries: {trusted: [ghcr.io/acme]}')).toMatchObject({ enabled: false, options: { publishers: ['ghcr.io/acme'] } });
    expect(of('profile: strict\nregistries: {denied: [docker.io]}')).toMatchObject({ enabled: true, options: { publishers: [] } });
    const byItself = { publishers: { default: ['quay.io/own'], description: '' } };
    const trusting = effectivePolicy({ file: fileOf('registries: {trusted: [ghcr.io/acme]}') });
    expect(settingsFor(trusting, { ...rule, id: 'acme/publishers', options: byItself }).options).toEqual({ publishers: ['quay.io/own'] });
    expect(settingsFor(effectivePolicy({}), { ...rule, options: byItself }).options).toEqual({ publishers: ['quay.io/own'] });
  });
});

test('asking for all rules shows info findings, unless the same layer names a threshold', () => {
  expect(effectivePolicy({ overrides: { profile: profileEverywhere('strict') } }).thresholds.report).toBe('info');
  expect(effectivePolicy({ overrides: { profile: profileEverywhere('strict'), thresholds: { report: 'medium' } } }).thresholds.report).toBe(
    'medium',
  );
  expect(effectivePolicy({ overrides: { profile: profileEverywhere('gate') } }).thresholds.report).toBe('low');
});
