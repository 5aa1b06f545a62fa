import { describe, expect, test } from 'vitest';
import { effectivePolicy } from '../../../src/policy/merge.ts';
import { parsePolicy } from '../../../src/policy/parse.ts';
import { parseOrgPolicy } from '../../../src/policy/parse-org-policy.ts';
import type { Policy } from '../../../src/policy/policy.ts';
import { askedOf, settingsFor } from '../../../src/policy/settings.ts';
import { sampleRules } from '../sample-rules.ts';

const merged = (org: string, file: string): Policy => {
  const [above, own] = [parseOrgPolicy(org, 'p.yml', 'acme/.github', sampleRules), parsePolicy(file, 't.yml', sampleRules)];
  if (!above.policy || !own.policy) throw new Error(JSON.stringify([above.errors, own.errors]));
  return effectivePolicy({ org: above.policy, file: own.policy });
};
const ruleOf = (id: string) => {
  const rule = sampleRules.find(candidate => candidate.id === id);
  if (!rule) throw new Error(id);
  return rule;
};
const settings = (policy: Policy, id: string) => settingsFor(policy, ruleOf(id));
const told = ({ notes }: Policy): readonly string[] => notes.map(({ message }) => message.split(', which the', 1)[0] ?? '');

const sudo = 'dockerfile/sudo';
const root = 'dockerfile/root-user';

describe('locked waivers', () => {
  const waiver = `{rules: ${sudo}, reason: agreed, until: 2030-01-01}`;

  test('do not count in the file, which is told', () => {
    const policy = merged('locked: [waivers]\n', `waivers: [${waiver}]\n`);
    expect(policy.waivers).toEqual([]);
    expect(told(policy)).toEqual([expect.stringContaining('"waivers" do not count')]);
  });

  test('are no business of a file that has none', () => {
    expect(told(merged('locked: [waivers]\n', 'waivers: []\n'))).toEqual([]);
    expect(merged('locked: [rules.*]\n', `waivers: [${waiver}]\n`).waivers).toHaveLength(1);
  });
});

describe('a locked rule', () => {
  test('is kept on when the file asks for a quieter profile, which is told', () => {
    const policy = merged(`profile: strict\nlocked: [rules.${sudo}]\n`, 'profile: gate\n');
    expect(policy.profile.base).toBe('gate');
    const asks = (asked: Policy): boolean => askedOf(asked, ruleOf(sudo), settings(asked, sudo)).asks('Dockerfile', 'low');
    expect([asks(policy), asks(merged('profile: strict\n', 'profile: gate\n'))]).toEqual([true, false]);
    expect(told(policy)).toEqual([`Line 1: "profile" would turn off ${sudo}`]);
  });

  test('is kept on when a glob of the file turns it off, which is told', () => {
    const policy = merged(`rules: {${sudo}: high}\nlocked: [rules.${sudo}]\n`, 'rules: {"dockerfile/*": off}\n');
    expect(settings(policy, sudo)).toMatchObject({ enabled: true, severity: 'high' });
    expect(settings(policy, root).enabled).toBe(false);
    expect(told(policy)).toEqual([expect.stringContaining(`would turn off ${sudo}`)]);
  });

  test('is no business of a quieter profile when the louder one had no say in it either', () => {
    expect(told(merged(`profile: hardening\nlocked: [rules.${sudo}]\n`, 'profile: gate\n'))).toEqual([]);
  });

  test('is no business of a quieter profile that has it as well', () => {
    expect(told(merged(`profile: strict\nlocked: [rules.${root}]\n`, 'profile: gate\n'))).toEqual([]);
  });

  test('is kept on where the file asks for a quieter profile at some paths alone', () => {
    const policy = merged(
      `profile: strict\nlocked: [rules.${sudo}, rules.${root}]\n`,
      'profile: {default: strict, paths: {docs/**: gate}}\n',
    );
    expect(told(policy)).toEqual([`Line 1: "profile" would turn off ${sudo}`]);
    expect(askedOf(policy, ruleOf(sudo), settings(policy, sudo)).asks('docs/Dockerfile', 'low')).toBe(true);
  });

  test('that an entry turns on or off is not turned by a profile', () => {
    expect(told(merged(`profile: strict\nrules: {${sudo}: high}\nlocked: [rules.${sudo}]\n`, 'profile: gate\n'))).toEqual([]);
    expect(told(merged(`profile: strict\nlocked: [rules.${sudo}]\n`, `profile: gate\nrules: {${sudo}: high}\n`))).toEqual([]);
  });

  test('may be asked for more: turned on, told louder', () => {
    const policy = merged(`locked: [rules]\n`, `rules: {${sudo}: high, ${root}: critical}\n`);
    expect(told(policy)).toEqual([]);
    expect(settings(policy, sudo)).toMatchObject({ enabled: true });
    expect(settings(policy, root)).toMatchObject({ enabled: true, minSeverity: 'critical' });
  });

  test('keeps its severity against a lower one and takes a higher one', () => {
    const severityOf = (own: string): unknown =>
      settings(merged(`rules: {${root}: high}\nlocked: [rules.${root}]\n`, `rules: {${root}: ${own}}\n`), root).severity;
    expect(['low', 'high', 'critical'].map(severityOf)).toEqual(['high', 'high', 'critical']);
    expect(told(merged(`rules: {${root}: high}\nlocked: [rules.${root}]\n`, `rules: {${root}: low}\n`))).toEqual([
      `Line 1: "rules.${root}" would lower the severity of ${root}`,
    ]);
    expect(told(merged(`locked: [rules.${root}]\n`, `rules: {${root}: low}\n`))).toEqual([
      `Line 1: "rules.${root}" would lower the severity of ${root}`,
    ]);
  });

  test('tells each way in which the file asks for less, under the key that says so', () => {
    const file =
      'rules:\n  image/*: {options: {max-age: 98}}\n  image/mutable-tag: {severity: low}\n  "*/mutable-tag": {options: {max-age: 99}, ignore-paths: [src]}\n';
    expect(told(merged('rules: {image/mutable-tag: high}\nlocked: [rules.image/mutable-tag]\n', file))).toEqual([
      'Line 3: "rules.image/mutable-tag" would lower the severity of image/mutable-tag',
      'Line 4: "rules.*/mutable-tag" would change options of image/mutable-tag',
      'Line 4: "rules.*/mutable-tag" would leave paths out of image/mutable-tag',
    ]);
  });

  test('holds for those that its name, a glob or all rules mean, and for no other', () => {
    const off = 'rules: {"*": off}\n';
    const enabled = (lock: string): readonly string[] => {
      const policy = merged(`profile: strict\nlocked: [${lock}]\n`, off);
      return sampleRules.flatMap(({ id }) => (settings(policy, id).enabled ? [id] : []));
    };
    expect(enabled('rules')).toEqual(sampleRules.map(({ id }) => id));
    expect(enabled(`rules.${sudo}`)).toEqual([sudo]);
    expect(enabled('rules.image/*')).toEqual(['image/mutable-tag', 'image/untrusted-registry']);
    expect(enabled('thresholds')).toEqual([]);
  });

  test('that the organization turns off itself may stay off', () => {
    const policy = merged(`rules: {${root}: off}\nlocked: [rules.${root}]\n`, `rules: {${root}: off}\n`);
    expect([settings(policy, root).enabled, told(policy)]).toEqual([false, []]);
  });
});
