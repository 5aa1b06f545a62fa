import { describe, expect, test } from 'vitest';
import { severities } from '../../src/findings/severity.ts';
import type { PolicyFile } from '../../src/policy/layers/policy-layer.ts';
import { effectivePolicy } from '../../src/policy/merge.ts';
import type { OrgPolicy } from '../../src/policy/org-policy.ts';
import { parsePolicy } from '../../src/policy/parse.ts';
import { parseOrgPolicy } from '../../src/policy/parse-org-policy.ts';
import type { Policy, PolicyRule } from '../../src/policy/policy.ts';
import { profileEverywhere } from '../../src/policy/profile.ts';
import { askedOf, settingsFor } from '../../src/policy/settings.ts';
import { sampleRules } from './sample-rules.ts';

const rules: readonly PolicyRule[] = [
  { id: 'dockerfile/written', profile: 'gate', severity: 'medium' },
  { id: 'dockerfile/lesser', profile: 'hardening', severity: 'low', raisedTo: 'critical' },
  { id: 'dockerfile/noisy', profile: 'hardening', severity: 'high', raisedTo: 'critical' },
  { id: 'dockerfile/taste', profile: 'strict', severity: 'low' },
];

const fileOf = (text: string): PolicyFile => {
  const { policy, errors } = parsePolicy(text, '.github/tidewaiter.yml', [...sampleRules, ...rules]);
  if (!policy) throw new Error(JSON.stringify(errors));
  return policy;
};

const orgOf = (text: string): OrgPolicy => {
  const { policy, errors } = parseOrgPolicy(text, 'tidewaiter/policy.yml', 'acme/.github', [...sampleRules, ...rules]);
  if (!policy) throw new Error(JSON.stringify(errors));
  return policy;
};

/** What is told at a path: each rule with the severities of its findings that count. */
const told = (policy: Policy, path = 'Dockerfile'): readonly string[] =>
  rules.flatMap(rule => {
    const settings = settingsFor(policy, rule);
    const { asks, ignores } = askedOf(policy, rule, settings);
    const counts = settings.enabled && !ignores(path) ? severities.filter(severity => asks(path, severity)) : [];
    const name = rule.id.slice('dockerfile/'.length);
    return counts.length === 0 ? [] : [counts.length === severities.length ? name : `${name} from ${counts.at(-1)} on`];
  });

const by = (text: string, path?: string): readonly string[] => told(effectivePolicy({ file: fileOf(text) }), path);

const gate = ['written', 'lesser from medium on', 'noisy from critical on'];
const hardening = ['written', 'lesser', 'noisy'];
const strict = [...hardening, 'taste'];

test('gate runs a rule of hardening where its reports may be medium or worse, and worse than the rule, and no other of them', () => {
  const lesser: PolicyRule = { id: 'dockerfile/lesser', profile: 'hardening', severity: 'low' };
  const runs = (rule: PolicyRule, text = '{}'): boolean => settingsFor(effectivePolicy({ file: fileOf(text) }), rule).enabled;
  expect(runs(lesser)).toBe(false);
  expect(runs({ ...lesser, severity: 'info', raisedTo: 'low' })).toBe(false);
  expect(runs({ ...lesser, raisedTo: 'medium' })).toBe(true);
  expect(runs({ ...lesser, severity: 'medium', raisedTo: 'medium' })).toBe(false);
  expect(runs({ ...lesser, profile: 'strict', raisedTo: 'critical' })).toBe(false);
  expect(runs(lesser, 'profile: hardening')).toBe(true);
});

describe('a profile', () => {
  test.each([
    ['{}', gate],
    ['profile: gate', gate],
    ['profile: hardening', hardening],
    ['profile: strict', strict],
    ['all-rules: true', strict],
    ['all-rules: false', gate],
  ])('%s decides what is told', (text, expected) => {
    expect(by(text)).toEqual(expected);
  });

  test('of the gate tells what the facts of a place have raised to medium, and nothing of `strict`', () => {
    expect(by('profile: gate')).toContain('lesser from medium on');
    expect(by('profile: gate').join()).not.toContain('taste');
  });

  test('loses against whatever `rules` says', () => {
    expect(by('rules: {dockerfile/taste: on, dockerfile/written: off}')).toEqual([
      'lesser from medium on',
      'noisy from critical on',
      'taste',
    ]);
    expect(by('profile: strict\nrules: {"dockerfile/*": off}')).toEqual([]);
    expect(by('rules: {dockerfile/lesser: low}')).toContain('lesser');
  });

  test('over a glob of rules with a severity goes by the severity that the rule gave', () => {
    expect(by('rules: {"dockerfile/*": high}')).toEqual(gate);
  });

  test('is that of the longest glob which fits the path', () => {
    const text = 'profile: {default: hardening, paths: {"prod/**": strict, "prod/legacy/**": gate}}';
    expect([by(text, 'dev/Dockerfile'), by(text, 'prod/Dockerfile'), by(text, 'prod/legacy/Dockerfile')]).toEqual([
      hardening,
      strict,
      gate,
    ]);
  });

  test('of a shell holds everywhere', () => {
    const file = fileOf('profile: {paths: {"prod/**": gate}}');
    expect(told(effectivePolicy({ file, overrides: { profile: profileEverywhere('strict') } }), 'prod/Dockerfile')).toEqual(strict);
  });

  test('`strict` shows findings of severity `info`, unless a threshold says otherwise', () => {
    const report = (text: string) => effectivePolicy({ file: fileOf(text) }).thresholds.report;
    expect([report('profile: hardening'), report('profile: strict'), report('profile: strict\nthresholds: {report: low}')]).toEqual([
      'low',
      'info',
      'low',
    ]);
  });

  test.each([
    ['profile: harden', '"profile" must be one of gate, hardening, strict or a mapping, not "harden".'],
    ['profile: {path: {}}', 'Unknown key "path" in "profile".'],
    ['profile: {paths: {"!x": gate}}', expect.stringContaining('must be a glob')],
    ['profile: strict\nall-rules: true', '"all-rules" is the older name of a profile, and "profile" is given, too.'],
  ])('as %j is an error', (text, message) => {
    expect(parsePolicy(text, 'p', sampleRules).errors?.map(error => error.message)).toEqual([message]);
  });
});

describe('a profile that the organization locks', () => {
  const locked = (org: string, file: string): Policy => effectivePolicy({ org: orgOf(org), file: fileOf(file) });
  const notes = (policy: Policy): readonly string[] => policy.notes.map(({ message }) => message);

  test.each(['profile', 'all-rules', 'rules'])('can be tightened and not loosened: locked [%s]', lock => {
    const org = `profile: hardening\nlocked: [${lock}]`;
    const looser = locked(org, 'profile: gate');
    expect([told(looser), notes(looser)]).toEqual([
      hardening,
      [expect.stringContaining('"profile" (gate) asks for less than the organization\'s policy, which locks it: hardening stands.')],
    ]);
    const tighter = locked(org, 'profile: strict');
    expect([told(tighter), notes(tighter)]).toEqual([strict, []]);
  });

  test('holds in every path, also where a longer glob of the repository would loosen it', () => {
    const org = 'profile: {paths: {"prod/**": strict}}\nlocked: [profile]';
    const policy = locked(org, 'profile: {default: hardening, paths: {"prod/**": strict, "prod/old/**": gate}}');
    expect([told(policy, 'prod/old/Dockerfile'), told(policy, 'x/Dockerfile')]).toEqual([strict, hardening]);
  });

  test('holds for the rules that alone are locked', () => {
    const policy = locked('profile: strict\nlocked: [rules.dockerfile/taste]', 'profile: gate');
    expect(told(policy)).toEqual([...gate, 'taste']);
    expect(notes(policy)).toEqual([expect.stringContaining('would turn off dockerfile/taste')]);
  });
});
