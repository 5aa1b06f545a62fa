import { describe, expect, test } from 'vitest';
import { keyEntries } from '../../../src/policy/keys/key-table.ts';
import { parsePolicy } from '../../../src/policy/parse.ts';
import { sampleRules } from '../sample-rules.ts';

const entryOf = (name: string) => {
  const found = keyEntries.find(entry => entry.name === name);
  if (!found) throw new Error(`There is no key "${name}".`);
  return found.key;
};
/** Whether a file may say a value, written in YAML, under a key with its section. */
const mayBe = (name: string, value: unknown): boolean => {
  const [section = '', key] = name.split('.');
  const written = JSON.stringify(value);
  return (
    parsePolicy(key === undefined ? `${section}: ${written}\n` : `${section}: {${key}: ${written}}\n`, 'policy.yml', sampleRules).errors ===
    undefined
  );
};
const versions = Array.from({ length: 12 }, (_, index) => `v1.${26 + index}`);

// Of each key the values by what they ask for, the weakest first, and the one that counts where nothing is said.
describe.each<[name: string, weakestFirst: readonly string[], ifUnset: string]>([
  ['report', ['new', 'changed-files', 'all'], 'new'],
  ['thresholds.report', ['none', 'critical', 'high', 'medium', 'low', 'info'], 'low'],
  ['thresholds.comment', ['none', 'critical', 'high', 'medium', 'low', 'info'], 'medium'],
  ['thresholds.block', ['none', 'critical', 'high', 'medium', 'low', 'info'], 'high'],
  ['on-incomplete', ['warn', 'block'], 'block'],
  ['moved', ['ignore', 'warn', 'block'], 'warn'],
  ['kubernetes-version', ['newest', ...versions], 'newest'],
  ['suppressions.own-change', ['count', 'ignore'], 'ignore'],
  ['scans.block', ['none', 'critical', 'high', 'medium', 'low', 'info'], 'info'],
  ['scans.unfixed', ['ignore', 'warn', 'block'], 'block'],
  ['scans.base-image', ['ignore', 'warn', 'block'], 'block'],
  ['scans.known-exploited', ['added', 'all'], 'added'],
  ['scans.unscanned', ['ignore', 'warn', 'block'], 'warn'],
  ['scans.trust', ['anyone', 'unchanged-workflow', 'own-repository'], 'own-repository'],
  ['scans.attestations', ['ignore', 'count'], 'ignore'],
])('the key %s', (name, weakestFirst, ifUnset) => {
  const key = entryOf(name);

  test('may be each of its values, and no other', () => {
    // Why one that every threshold has lies below "report" otherwise: findings that are not shown cannot block.
    for (const value of weakestFirst.filter(one => !name.startsWith('thresholds.') || one !== 'info'))
      expect(mayBe(name, value), value).toBe(true);
    for (const value of ['', 'mutant', true, 1, [weakestFirst[0]]]) expect(mayBe(name, value)).toBe(false);
    expect([key.ifUnset, key.shownDefault]).toEqual([ifUnset, ifUnset]);
    for (const value of weakestFirst) expect(key.values).toContain(`\`${value}\``);
  });

  test('asks for less by each value than by those behind it', () => {
    for (const [at, own] of weakestFirst.entries())
      for (const [other, least] of weakestFirst.entries()) expect(key.asksForLess?.(own, least), `${own}, ${least}`).toBe(at < other);
    expect(key.weaker).toBe(weakestFirst.map(value => `\`${value}\``).join(' than '));
  });
});

describe.each<[name: string, ifUnset: boolean, stricter: boolean]>([
  ['suppressions.inline', true, false],
  ['suppressions.peers', true, false],
  ['suppressions.require-reason', false, true],
  ['suppressions.require-expiry', false, true],
])('the key %s', (name, ifUnset, stricter) => {
  const key = entryOf(name);

  test('is on or off', () => {
    expect([mayBe(name, true), mayBe(name, false), mayBe(name, 'true'), mayBe(name, 1)]).toEqual([true, true, false, false]);
    expect([key.ifUnset, key.shownDefault]).toEqual([ifUnset, String(ifUnset)]);
  });

  test('asks for less by one of the two', () => {
    const asks = (own: boolean, least: boolean) => key.asksForLess?.(own, least);
    expect([asks(!stricter, stricter), asks(stricter, !stricter), asks(stricter, stricter), asks(!stricter, !stricter)]).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect(key.weaker).toBe(`\`${!stricter}\``);
  });
});

test.each<[name: string, most: number, ifUnset: number]>([
  ['scans.epss', 1, 1],
  ['scans.grace-days', 365, 0],
  ['scans.wait-minutes', 1_440, 60],
])('the key %s is a number, a higher one asking for less', (name, most, ifUnset) => {
  const key = entryOf(name);
  expect([0, most, most + 1, -1, '1'].map(value => mayBe(name, value))).toEqual([true, true, false, false, false]);
  expect([key.ifUnset, key.shownDefault]).toEqual([ifUnset, String(ifUnset)]);
  expect([key.asksForLess?.(1, 0), key.asksForLess?.(0, 1), key.asksForLess?.(1, 1)]).toEqual([true, false, false]);
});

test.each(['ignore-paths', 'unrendered-paths', 'scans.vex'])('the key %s lists files, each of which asks for less', name => {
  const key = entryOf(name);
  expect([mayBe(name, ['a', 'b']), mayBe(name, [3])]).toEqual([true, false]);
  expect(mayBe(name, ['!a'])).toBe(false);
  expect(key.merge(['a'], ['b', 'a'])).toEqual(['a', 'b']);
  expect([key.asksForLess?.(['a', 'b'], ['a']), key.asksForLess?.(['a'], ['a', 'b']), key.asksForLess?.(['a'], ['a'])]).toEqual([
    true,
    false,
    false,
  ]);
});

test('what is allowed asks for less by each further entry, once there is one, and by none at all', () => {
  const key = entryOf('registries.trusted');
  const asks = (own: readonly string[], least: readonly string[]) => key.asksForLess?.(own, least);
  expect([asks(['a', 'b'], ['a']), asks([], ['a'])]).toEqual([true, true]);
  expect([asks(['a'], []), asks([], []), asks(['a'], ['a']), asks(['a'], ['a', 'b'])]).toEqual([false, false, false, false]);
});

test.each(['registries.denied', 'organization-rules', 'suppressions.locked'])(
  'the key %s lists what is forbidden: fewer entries ask for less',
  name => {
    const key = entryOf(name);
    const asks = (own: readonly string[], least: readonly string[]) => key.asksForLess?.(own, least);
    expect([asks([], ['a']), asks(['b'], ['a'])]).toEqual([true, true]);
    expect([asks(['a'], ['a']), asks(['a', 'b'], ['a']), asks([], [])]).toEqual([false, false, false]);
    expect([key.ifUnset, key.merge(['a'], ['b']), key.merge(['a'], [])]).toEqual([[], ['a', 'b'], ['a']]);
  },
);

test('accepted vulnerabilities ask for less by each further one, and for no less by another reason', () => {
  const key = entryOf('scans.waivers');
  const waiver = { vulnerabilities: ['CVE-2026-1'], packages: ['openssl'], paths: [], reason: 'Later.', until: '2027-01-01' };
  const asks = (own: readonly object[], least: readonly object[]) => key.asksForLess?.(own, least);
  expect([
    asks([waiver], []),
    asks([waiver, { ...waiver, packages: [] }], [waiver]),
    asks([{ ...waiver, paths: ['a/**'] }], [waiver]),
  ]).toEqual([true, true, true]);
  expect([asks([{ ...waiver, until: '2028-01-01' }], [waiver]), asks([{ ...waiver, until: undefined }], [waiver])]).toEqual([true, true]);
  expect([asks([], [waiver]), asks([waiver], [waiver]), asks([{ ...waiver, reason: 'Never.' }], [waiver])]).toEqual([false, false, false]);
  expect([key.ifUnset, key.merge([waiver], [waiver])]).toEqual([[], [waiver, waiver]]);
  expect(key.words?.([waiver])).toContain('CVE-2026-1 openssl until 2027-01-01');
});

test('scans that are judged otherwise ask for less by each further entry, however it is put', () => {
  const key = entryOf('scans.overrides');
  const override = { reports: ['base'], paths: ['a/**'], unfixed: 'warn', epss: 0.5 };
  const asks = (own: readonly object[], least: readonly object[]) => key.asksForLess?.(own, least);
  expect([
    asks([override], []),
    asks([{ ...override, epss: 0.6 }], [override]),
    asks([{ ...override, mode: { mode: 'warn' } }], [override]),
  ]).toEqual([true, true, true]);
  expect([asks([], [override]), asks([override], [override]), asks([{ ...override, block: undefined }], [override])]).toEqual([
    false,
    false,
    false,
  ]);
  expect([key.ifUnset, key.merge([override], [override])]).toEqual([[], [override, override]]);
  expect(key.words?.([override])).toContain('base a/** unfixed warn epss 0.5');
  const read = parsePolicy(
    'scans:\n  overrides:\n    - {reports: base, mode: warn, block: high, unfixed: warn, base-image: warn, epss: 0.5, grace-days: 3}\n    - {paths: [a]}\n',
    'policy.yml',
    sampleRules,
  );
  expect(read.errors).toBeUndefined();
  expect(JSON.stringify([...Object.values(read.policy ?? {})])).toContain(
    '[{"reports":["base"],"paths":[],"mode":{"mode":"warn"},"block":"high","unfixed":"warn","baseImage":"warn","epss":0.5,"graceDays":3},{"reports":[],"paths":["a"]}]',
  );
});

test('results of scans are asked for by each layer, each once, and fewer ask for less', () => {
  const key = entryOf('scans.results');
  const results = { workflow: 'scan.yml', artifact: 'reports', dockerfile: undefined, paths: [] };
  const ofOne = { ...results, dockerfile: 'Dockerfile', paths: ['a'] };
  const asks = (own: readonly object[], least: readonly object[]) => key.asksForLess?.(own, least);
  expect(key.merge([results], [ofOne, results])).toEqual([results, ofOne]);
  expect([asks([], [results]), asks([ofOne], [results]), asks([results, ofOne], [results]), asks([results], [])]).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect([key.ifUnset, key.words?.([results]), key.words?.([ofOne])]).toEqual([
    [],
    expect.stringContaining('scan.yml reports'),
    expect.stringContaining('scan.yml reports of Dockerfile a'),
  ]);
});

test('a profile asks for less the quieter it is, also at some paths alone', () => {
  const key = entryOf('profile');
  expect([
    mayBe('profile', 'gate'),
    mayBe('profile', { default: 'strict', paths: { 'docs/**': 'gate' } }),
    mayBe('profile', 'loud'),
  ]).toEqual([true, true, false]);
  const everywhere = (base: string) => ({ base, paths: new Map() });
  const asks = (own: string, least: string) => key.asksForLess?.(everywhere(own), everywhere(least));
  expect([asks('gate', 'strict'), asks('hardening', 'strict'), asks('strict', 'gate'), asks('gate', 'gate')]).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect(key.asksForLess?.({ base: 'strict', paths: new Map([['docs/**', 'gate']]) }, everywhere('strict'))).toBe(true);
  expect(key.merge(everywhere('gate'), everywhere('strict'))).toEqual(everywhere('strict'));
});

test('rules that no comment may silence are known ones', () => {
  expect([mayBe('suppressions.locked', [sampleRules[0]?.id]), mayBe('suppressions.locked', ['no/such-rule'])]).toEqual([true, false]);
});

test('a mode asks for less the longer it is no enforcement', () => {
  const key = entryOf('scans.mode');
  expect(key.ifUnset).toEqual({ mode: 'enforce' });
  expect([
    mayBe('scans.mode', 'warn'),
    mayBe('scans.mode', { mode: 'warn', 'enforce-from': '2027-01-01' }),
    mayBe('scans.mode', 'off'),
  ]).toEqual([true, true, false]);
  expect(key.merge({ mode: 'warn' }, { mode: 'observe' })).toEqual({ mode: 'observe' });
  expect([key.asksForLess?.({ mode: 'warn' }, { mode: 'enforce' }), key.asksForLess?.({ mode: 'enforce' }, { mode: 'warn' })]).toEqual([
    true,
    false,
  ]);
});

test.each([
  ['ignore-paths', 'ignore-paths:\n  - ok\n  - "BAD"\n'],
  ['scans.overrides', 'scans:\n  overrides:\n    - {unfixed: warn, paths: ["ok", "BAD"]}\n'],
  ['scans.results', 'scans:\n  results:\n    - {workflow: a.yml, artifact: b, paths: ["ok", "BAD"]}\n'],
  ['waivers', 'waivers:\n  - {rules: "*", reason: Later., paths: ["ok", "BAD"]}\n'],
])('a glob of %s that means nothing is told where it stands', (_, written) => {
  const bad = `{${Array.from({ length: 64 }, (_one, index) => index).join(',')}}`;
  const text = written.replace('BAD', bad);
  const [error, ...others] = parsePolicy(text, 'policy.yml', sampleRules).errors ?? [];
  expect(others).toEqual([]);
  expect(error?.message).toContain('has 64 or more alternatives in braces');
  expect(error && text.slice(error.range.start, error.range.end)).toBe(`"${bad}"`);
});

test('each key tells in the guide what it may hold', () => {
  expect(keyEntries.filter(({ key }) => key.values.trim() === '').map(({ name }) => name)).toEqual([]);
  expect(entryOf('registries.trusted').values).toBe('registries or repositories');
});
