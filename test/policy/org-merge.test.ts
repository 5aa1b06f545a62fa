import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { severities } from '../../src/findings/severity.ts';
import { policyDigest } from '../../src/policy/digest.ts';
import type { PolicyFile } from '../../src/policy/layers/policy-layer.ts';
import { defaultPolicy, effectivePolicy } from '../../src/policy/merge.ts';
import type { OrgPolicy } from '../../src/policy/org-policy.ts';
import { parsePolicy } from '../../src/policy/parse.ts';
import { parseOrgPolicy } from '../../src/policy/parse-org-policy.ts';
import type { Policy } from '../../src/policy/policy.ts';
import { asksForLess, louder, profileAt } from '../../src/policy/profile.ts';
import { askedOf, settingsFor } from '../../src/policy/settings.ts';
import { profiles } from '../../src/rules/rule.ts';
import { matchesWildcard } from '../../src/text/wildcard.ts';
import { random as randomNumbers } from '../fuzz/mutate.ts';
import { ofLoad } from '../support/full-load.ts';
import { sampleRules } from './sample-rules.ts';

const orgOf = (text: string): OrgPolicy => {
  const { policy, errors } = parseOrgPolicy(text, 'tidewaiter/policy.yml', 'acme/.github', sampleRules);
  if (!policy) throw new Error(JSON.stringify(errors));
  return policy;
};

const fileOf = (text: string): PolicyFile => {
  const { policy, errors } = parsePolicy(text, '.github/tidewaiter.yml', sampleRules);
  if (!policy) throw new Error(JSON.stringify(errors));
  return policy;
};

const merged = (org: string, file: string): Policy => effectivePolicy({ org: orgOf(org), file: fileOf(file) });
const settings = (policy: Policy, id: string) => {
  const rule = sampleRules.find(candidate => candidate.id === id);
  if (!rule) throw new Error(id);
  return settingsFor(policy, rule);
};

/** Random choices that a seed repeats. */
const randomFrom = (seed: number) => {
  const next = randomNumbers(seed);
  return {
    maybe: (): boolean => next() < 0.5,
    pick: <T>(choices: readonly [T, ...T[]]): T => choices[Math.floor(next() * choices.length)] ?? choices[0],
    some: <T>(choices: readonly T[], chance = 0.4): readonly T[] => choices.filter(() => next() < chance),
  };
};

type Random = ReturnType<typeof randomFrom>;

describe('the organization’s policy', () => {
  test('lies under the file of the repository, which may change what is not locked', () => {
    const policy = merged(
      'thresholds: {block: medium}\nrules: {dockerfile/sudo: high}\n',
      'thresholds: {block: none}\nrules: {dockerfile/sudo: off}\n',
    );
    expect([policy.thresholds.block, settings(policy, 'dockerfile/sudo').enabled, policy.notes]).toEqual(['none', false, []]);
  });

  test('counts alone where the repository has no file', () => {
    const policy = effectivePolicy({ org: orgOf('report: all\nmodes: {"*": warn}\n') });
    expect(policy).toMatchObject({
      scope: 'all',
      source: undefined,
      organization: { repository: 'acme/.github', path: 'tidewaiter/policy.yml' },
    });
    expect([...policy.modes]).toEqual([['*', { mode: 'warn' }]]);
  });

  test('without locks and values decides what the defaults decide', () => {
    expect(policyDigest(merged('{}', '{}'))).toBe(policyDigest(defaultPolicy));
  });
});

describe('a locked key', () => {
  test.each([
    'suppressions: {require-reason: false}',
    'suppressions: {require-reason: true}',
    'suppressions: {inline: true}',
    'suppressions: {inline: false}',
    'thresholds: {block: medium}',
  ])('may be written again as it is: %s', text => {
    const [section = ''] = text.split(':', 1);
    expect(merged(`${text}\nlocked: [${section}]\n`, `${text}\n`).notes).toEqual([]);
  });

  test('keeps the value of the organization, and says where the file asked for less', () => {
    const policy = merged('thresholds: {block: medium}\nlocked: [thresholds.block]\n', 'report: all\nthresholds:\n  block: critical\n');
    expect(policy.thresholds.block).toBe('medium');
    expect(policy.notes).toEqual([
      {
        code: 'policy-locked',
        level: 'warning',
        path: '.github/tidewaiter.yml',
        range: { start: 26, end: 31 },
        message:
          'Line 3: "thresholds.block" (critical) asks for less than the organization\'s policy, which locks it: medium stands. Remove it, or ask the owners of acme/.github (tidewaiter/policy.yml).',
      },
    ]);
  });

  test.each([
    ['report', 'report: all', 'report: changed-files', ({ scope }: Policy) => scope],
    ['thresholds.report', 'thresholds: {report: low}', 'thresholds: {report: medium}', ({ thresholds }: Policy) => thresholds.report],
    ['thresholds.comment', 'thresholds: {comment: low}', 'thresholds: {comment: high}', ({ thresholds }: Policy) => thresholds.comment],
    ['thresholds.block', 'thresholds: {block: medium}', 'thresholds: {block: none}', ({ thresholds }: Policy) => thresholds.block],
    ['on-incomplete', 'on-incomplete: block', 'on-incomplete: warn', ({ onIncomplete }: Policy) => onIncomplete],
    ['moved', 'moved: block', 'moved: warn', ({ moved }: Policy) => moved],
    [
      'suppressions.inline',
      'suppressions: {inline: false}',
      'suppressions: {inline: true}',
      (policy: Policy) => policy.suppressions.inline,
    ],
    ['suppressions.peers', 'suppressions: {peers: false}', 'suppressions: {peers: true}', (policy: Policy) => policy.suppressions.peers],
    [
      'suppressions.require-reason',
      'suppressions: {require-reason: true}',
      'suppressions: {require-reason: false}',
      (policy: Policy) => policy.suppressions.requireReason,
    ],
    [
      'suppressions.require-expiry',
      'suppressions: {require-expiry: true}',
      'suppressions: {require-expiry: false}',
      (policy: Policy) => policy.suppressions.requireExpiry,
    ],
    [
      'suppressions.own-change',
      'suppressions: {own-change: ignore}',
      'suppressions: {own-change: count}',
      (policy: Policy) => policy.suppressions.ownChange,
    ],
    ['ignore-paths', 'ignore-paths: [a]', 'ignore-paths: [b]', ({ ignorePaths }: Policy) => ignorePaths],
    ['unrendered-paths', 'unrendered-paths: [a]', 'unrendered-paths: [b]', ({ unrenderedPaths }: Policy) => unrenderedPaths],
  ])('%s stands against a file that asks for less, and gives way when it is not locked', (key, strong, weak, valueIn) => {
    const value = valueIn(merged(`${strong}\n`, ''));
    const asked = valueIn(merged(`${strong}\n`, `${weak}\n`));
    expect(asked).not.toEqual(value);
    const locked = merged(`${strong}\nlocked: [${key}]\n`, `${weak}\n`);
    expect([valueIn(locked), locked.notes.map(({ code }) => code)]).toEqual([value, ['policy-locked']]);
  });

  test('can be tightened', () => {
    const policy = merged(
      'locked: [thresholds, suppressions, report, rules]\n',
      'report: all\nthresholds: {block: low}\nsuppressions: {inline: false}\nrules: {dockerfile/sudo: critical}\n',
    );
    expect(policy).toMatchObject({ scope: 'all', thresholds: { block: 'low' }, suppressions: { inline: false }, notes: [] });
    expect(settings(policy, 'dockerfile/sudo')).toMatchObject({ enabled: true, minSeverity: 'critical' });
  });

  test('holds against what a workflow asks for too, since a pull request can edit the workflow', () => {
    const policy = effectivePolicy({ org: orgOf('locked: [thresholds.block]'), overrides: { thresholds: { block: 'none' } } });
    expect(policy.thresholds.block).toBe('high');
    expect(policy.notes).toMatchObject([{ path: '', message: expect.stringContaining('Leave it out') }]);
  });

  test('of a threshold can’t be raised by way of the report threshold', () => {
    const policy = merged('locked: [thresholds.block]', 'thresholds: {report: none}');
    expect(policy.thresholds).toMatchObject({ report: 'high', block: 'high' });
    expect(policy.notes).toMatchObject([{ message: expect.stringContaining('"thresholds.report" (none) would raise') }]);
  });

  test('of rules holds for each rule that a glob of the file would turn off, and says so once', () => {
    const policy = merged('locked: [rules.image/*]\nrules: {image/untrusted-registry: high}\n', 'rules: {"*": off}\n');
    expect(settings(policy, 'image/mutable-tag').enabled).toBe(true);
    expect(settings(policy, 'image/untrusted-registry')).toMatchObject({ enabled: true, severity: 'high' });
    expect(settings(policy, 'dockerfile/root-user').enabled).toBe(false);
    expect(policy.notes.map(({ message }) => message)).toEqual([
      'Line 1: "rules.*" would turn off image/mutable-tag, image/untrusted-registry, which the organization\'s policy locks: that does not count. Remove it, or ask the owners of acme/.github (tidewaiter/policy.yml).',
    ]);
  });

  test('of rules names three that are meant, and counts the others', () => {
    const meant = (...ids: readonly string[]): string =>
      merged(`locked: [${ids.map(id => `rules.${id}`).join(', ')}]\nall-rules: true\n`, 'rules: {"*": off}\n').notes[0]?.message ?? '';
    const ids = ['dockerfile/root-user', 'dockerfile/sudo', 'image/mutable-tag', 'image/untrusted-registry'];
    expect(meant(...ids.slice(0, 3))).toContain('dockerfile/root-user, dockerfile/sudo, image/mutable-tag, which');
    expect(meant(...ids)).toContain('dockerfile/root-user, dockerfile/sudo, image/mutable-tag and 1 more, which');
  });

  test('of rules keeps severity, options and paths', () => {
    const policy = merged(
      'locked: [rules]\nrules: {image/mutable-tag: {severity: high, options: {max-age: 5}, ignore-paths: [docs]}}\n',
      'rules: {image/mutable-tag: {severity: low, options: {max-age: 99}, ignore-paths: [src]}}\n',
    );
    expect(settings(policy, 'image/mutable-tag')).toMatchObject({ severity: 'high', options: { 'max-age': 5 }, ignorePaths: ['docs'] });
    expect(policy.notes).toHaveLength(3);
  });

  test('of waivers drops those of the file, never those of the organization', () => {
    const waiver = 'waivers: [{rules: image/*, reason: r}]\n';
    const policy = merged(`locked: [waivers]\n${waiver}`, waiver);
    expect(policy.waivers.map(({ fromOrganization }) => fromOrganization)).toEqual([true]);
    expect(policy.notes).toMatchObject([{ message: expect.stringContaining('"waivers" do not count') }]);
  });

  test('of trusted registries lets a file narrow what nothing narrowed, and add to no list', () => {
    const file = 'registries: {trusted: [docker.io], denied: [evil.example]}\n';
    expect(merged('locked: [registries]', file).registries).toEqual({ trusted: ['docker.io'], denied: ['evil.example'] });
    expect(merged('locked: [registries]\nregistries: {trusted: [ghcr.io]}', file).registries).toEqual({
      trusted: ['ghcr.io'],
      denied: ['evil.example'],
    });
  });
});

describe('the digest of a policy', () => {
  test('is the same for the same decisions, wherever they are written', () => {
    expect(policyDigest(merged('thresholds: {block: low}', '{}'))).toBe(
      policyDigest(effectivePolicy({ file: fileOf('# note\nthresholds: {block: low}\n') })),
    );
    expect(policyDigest(defaultPolicy)).toMatch(/^[\da-f]{64}$/u);
  });

  test.each([
    'thresholds: {block: low}',
    'modes: {"*": warn}',
    'waivable: []',
    'rules: {dockerfile/sudo: on}',
    'waivers: [{rules: "*", reason: r}]',
  ])('changes with %s', text => {
    expect(policyDigest(merged(text, '{}'))).not.toBe(policyDigest(defaultPolicy));
  });
});

describe('no locked key of any effective policy is weaker than the organization’s', () => {
  const ids = sampleRules.map(rule => rule.id);
  const patterns = [...ids, 'image/*', 'dockerfile/*', '*'];
  const thresholds = [...severities, 'none'] as const;

  const document = (random: Random): Record<string, unknown> => {
    const rank = { report: random.pick([3, 4, 5]), comment: random.pick([0, 1, 2, 3]), block: random.pick([0, 1, 2, 3]) };
    const lowFirst = thresholds.toReversed().filter(name => name !== 'none');
    const entries: readonly (readonly [string, unknown])[] = [
      ['report', random.pick(['new', 'changed-files', 'all'])],
      [
        'thresholds',
        random.maybe()
          ? { report: lowFirst[4 - Math.min(4, rank.report)], comment: severities[rank.comment], block: severities[rank.block] }
          : random.maybe()
            ? { report: random.pick(thresholds) }
            : { block: random.pick(thresholds) },
      ],
      ['on-incomplete', random.pick(['block', 'warn'])],
      random.maybe()
        ? ['all-rules', random.maybe()]
        : [
            'profile',
            {
              default: random.pick(profiles),
              paths: Object.fromEntries(random.some(['a', 'a/b', '*/b', 'a/b/c']).map(glob => [glob, random.pick(profiles)])),
            },
          ],
      ['ignore-paths', random.some(['a', 'b', 'c'])],
      ['unrendered-paths', random.some(['a', 'b', 'c'])],
      ['registries', { trusted: random.some(['x.example', 'y.example']), denied: random.some(['z.example']) }],
      [
        'rules',
        Object.fromEntries(
          random
            .some(patterns)
            .map(pattern => [
              pattern,
              random.pick<unknown>(['on', 'off', ...severities, { 'ignore-paths': ['d'] }, { severity: 'low', enabled: false }]),
            ]),
        ),
      ],
      ['waivers', random.some(ids).map(rules => ({ rules, reason: 'r', until: '2030-01-01' }))],
      [
        'suppressions',
        {
          inline: random.maybe(),
          peers: random.maybe(),
          'require-reason': random.maybe(),
          'require-expiry': random.maybe(),
          'own-change': random.pick(['ignore', 'count']),
          locked: random.some(patterns),
        },
      ],
    ];
    return Object.fromEntries(random.some(entries, 0.6));
  };

  const paths = ['a', 'a/x', 'a/b', 'a/b/c', 'd/b', 'e'];
  const profileIn = ({ profile }: Policy, path: string) =>
    louder(profileAt(profile, path), profile.atLeast === undefined ? 'gate' : profileAt(profile.atLeast, path));

  /** What is told of a rule, by path and the severity that the rule gives a finding. */
  const asked = (policy: Policy, id: string): readonly string[] => {
    const rule = sampleRules.find(candidate => candidate.id === id);
    if (!rule) throw new Error(id);
    const found = settingsFor(policy, rule);
    const { asks } = askedOf(policy, rule, found);
    return paths.flatMap(path => severities.flatMap(severity => (found.enabled && asks(path, severity) ? [`${severity} in ${path}`] : [])));
  };

  const order =
    (names: readonly unknown[]) =>
    (a: unknown, b: unknown): boolean =>
      names.indexOf(a) >= names.indexOf(b);
  const threshold = order(['none', ...severities]);
  /** True when `own` is at least as strict as `least`, by key. */
  const holds: Readonly<Record<string, (own: Policy, least: Policy) => boolean>> = {
    report: (own, least) => order(['new', 'changed-files', 'all'])(own.scope, least.scope),
    'thresholds.report': (own, least) => threshold(own.thresholds.report, least.thresholds.report),
    'thresholds.comment': (own, least) => threshold(own.thresholds.comment, least.thresholds.comment),
    'thresholds.block': (own, least) => threshold(own.thresholds.block, least.thresholds.block),
    'on-incomplete': (own, least) => order(['warn', 'block'])(own.onIncomplete, least.onIncomplete),
    profile: (own, least) => paths.every(path => !asksForLess(profileIn(own, path), profileIn(least, path))),
    'ignore-paths': (own, least) => own.ignorePaths.every(path => least.ignorePaths.includes(path)),
    'unrendered-paths': (own, least) => own.unrenderedPaths.every(path => least.unrenderedPaths.includes(path)),
    'registries.trusted': (own, least) =>
      least.registries.trusted.length === 0 || own.registries.trusted.every(entry => least.registries.trusted.includes(entry)),
    'registries.denied': (own, least) => least.registries.denied.every(entry => own.registries.denied.includes(entry)),
    waivers: own => own.waivers.every(waiver => waiver.fromOrganization),
    'suppressions.inline': (own, least) => !own.suppressions.inline || least.suppressions.inline,
    'suppressions.peers': (own, least) => !own.suppressions.peers || least.suppressions.peers,
    'suppressions.require-reason': (own, least) => own.suppressions.requireReason || !least.suppressions.requireReason,
    'suppressions.require-expiry': (own, least) => own.suppressions.requireExpiry || !least.suppressions.requireExpiry,
    'suppressions.own-change': (own, least) => order(['count', 'ignore'])(own.suppressions.ownChange, least.suppressions.ownChange),
    'suppressions.locked': (own, least) => least.suppressions.locked.every(entry => own.suppressions.locked.includes(entry)),
  };
  const groups: Readonly<Record<string, readonly string[]>> = {
    thresholds: ['thresholds.report', 'thresholds.comment', 'thresholds.block'],
    registries: ['registries.trusted', 'registries.denied'],
    suppressions: Object.keys(holds).filter(key => key.startsWith('suppressions.')),
  };

  /** The severity that a finding comes out with whose rule reports it with `reported`. */
  const severityOf = (policy: Policy, id: string, reported: (typeof severities)[number]): number => {
    const { severity, minSeverity } = settings(policy, id);
    const found = severities.indexOf(severity ?? reported);
    return minSeverity === undefined ? found : Math.min(found, severities.indexOf(minSeverity));
  };

  const weakerRules = (own: Policy, least: Policy, locks: readonly string[]): readonly string[] =>
    ids.filter(id => {
      if (!locks.some(lock => lock === 'rules' || (lock.startsWith('rules.') && matchesWildcard(lock.slice(6), id)))) return false;
      const [mine, floor] = [settings(own, id), settings({ ...least, registries: own.registries }, id)];
      return (
        (floor.enabled && !mine.enabled) ||
        asked({ ...least, registries: own.registries }, id).some(one => !asked(own, id).includes(one)) ||
        severities.some(reported => severityOf(own, id, reported) > severityOf(least, id, reported)) ||
        JSON.stringify(mine.options) !== JSON.stringify(floor.options) ||
        mine.ignorePaths.some(path => !floor.ignorePaths.includes(path))
      );
    });

  test('for random pairs of files, with and without what a shell asks for', () => {
    let parsed = 0;
    let told = 0;
    for (let seed = 1; seed <= ofLoad(400, 1_500); seed += 1) {
      const random = randomFrom(seed);
      const locked = random.some(
        [...Object.keys(holds), ...Object.keys(groups), 'rules', ...patterns.map(pattern => `rules.${pattern}`)],
        0.3,
      );
      const org = parseOrgPolicy(stringify({ ...document(random), locked }), 'p', 'acme/.github', sampleRules).policy;
      const file = parsePolicy(stringify(document(random)), 'q', sampleRules).policy;
      if (!org || !file) continue;
      parsed += 1;
      const overrides = random.maybe() ? { scope: 'new' as const, thresholds: { block: random.pick(thresholds) } } : undefined;
      const least = effectivePolicy({ org });
      const own = effectivePolicy({ org, file, overrides });
      const keys = locked.flatMap(lock => groups[lock] ?? lock);
      const weaker = keys.filter(key => !(holds[key]?.(own, least) ?? true));
      expect({ seed, weaker, rules: weakerRules(own, least, locked) }).toEqual({ seed, weaker: [], rules: [] });
      if (own.notes.length > 0) told += 1;
    }
    expect(parsed).toBeGreaterThan(ofLoad(150, 600));
    expect(told).toBeGreaterThan(ofLoad(75, 300));
  });
});
