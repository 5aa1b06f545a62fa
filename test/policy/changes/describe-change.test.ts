import { describe, expect, test } from 'vitest';
import { describePolicyChange } from '../../../src/policy/changes/describe-change.ts';
import { describeOrgPolicyChange } from '../../../src/policy/changes/describe-org-change.ts';
import { defaultPolicy, effectivePolicy } from '../../../src/policy/merge.ts';
import { parsePolicy } from '../../../src/policy/parse.ts';
import { parseOrgPolicy } from '../../../src/policy/parse-org-policy.ts';
import { sampleRules } from '../sample-rules.ts';

const lines = (text: string): readonly string[] => {
  const { policy } = parsePolicy(text, 'p', sampleRules);
  if (!policy) throw new Error(text);
  return describePolicyChange(defaultPolicy, effectivePolicy({ file: policy }), sampleRules).map(
    ({ key, before, after }) => `${key}: ${before} → ${after}`,
  );
};

test('nothing changes without a difference in what is decided', () => {
  expect(lines('thresholds: {block: high}\nprofile: {default: gate}')).toEqual([]);
});

test.each([
  ['report: all', ['report: new → all']],
  ['ignore-paths: [vendor, docs]', ['ignore-paths: none → vendor, docs']],
  ['unrendered-paths: [charts]', ['unrendered-paths: none → charts']],
  ['waivers: [{rules: image/*, paths: a, reason: r, until: 2027-01-31}]', ['waivers: none → image/* a until 2027-01-31']],
  ['rules: {dockerfile/*: off}', ['rules.dockerfile/root-user: by the profile → off', 'rules.dockerfile/sudo: by the profile → off']],
  [
    'all-rules: true\nthresholds: {report: low}\nrules: {"image/*": off}',
    [
      'profile: gate → strict',
      expect.stringMatching(/^rules\.image\/mutable-tag: by the profile;.* → off$/u),
      expect.stringMatching(/^rules\.image\/untrusted-registry: by the profile;.* → off$/u),
    ],
  ],
  ['suppressions: {own-change: count}', ['suppressions.own-change: ignore → count']],
  ['rules: {dockerfile/root-user: on}', ['rules.dockerfile/root-user: by the profile → on']],
  ['rules: {dockerfile/root-user: critical}', ['rules.dockerfile/root-user: by the profile → critical']],
  [
    'rules: {dockerfile/root-user: {ignore-paths: [vendor, docs]}}',
    ['rules.dockerfile/root-user: by the profile → by the profile; not in vendor docs'],
  ],
  [
    'rules: {image/mutable-tag: {options: {allowed-tags: [edge, main], max-age: 7}}}',
    [
      expect.stringMatching(
        /; allowed-tags edge;.*max-age 30;.* → by the profile; allowed-tags edge main; max-age 7; strict false; prefix v$/u,
      ),
    ],
  ],
])('%j is told rule by rule and key by key', (text, expected) => {
  expect(lines(text)).toEqual(expected);
});

test('modes and waivable rules of an organization are told', () => {
  const { policy: org } = parseOrgPolicy(
    'modes: {dockerfile/sudo: {mode: warn, enforce-from: 2027-03-01}}\nwaivable: [{rules: "*", max-days: 3, by: [x]}]',
    'p',
    'acme/.github',
    sampleRules,
  );
  expect(describePolicyChange(defaultPolicy, effectivePolicy({ org }), sampleRules)).toEqual([
    { key: 'waivable', before: 'all', after: '* by comment for 3 days of x' },
    { key: 'modes.dockerfile/sudo', before: 'enforce', after: 'warn until it is enforced from 2027-03-01 on', weakens: true },
  ]);
});

test('waivable rules are told with all that name them, with where and by whom', () => {
  const text = 'waivable: [{rules: [image/*, dockerfile/sudo], in: [comment, policy]}, {rules: "*", by: [octocat, acme/security]}]';
  const { policy: org } = parseOrgPolicy(text, 'p', 'acme/.github', sampleRules);
  expect(describePolicyChange(defaultPolicy, effectivePolicy({ org }), sampleRules)).toEqual([
    { key: 'waivable', before: 'all', after: 'image/* dockerfile/sudo by comment or policy, * by comment of octocat acme/security' },
  ]);
});

test('each key of `images` is told', () => {
  const text = `images:
  no-match: warn
  scope: changed-files
  platforms: all
  signature-format: as-written
  registries: {allowed: [ghcr.io/acme/**, quay.io/acme/**], mirrors: {docker.io: mirror.test/hub}, http: [a.test:80], private: [b.test]}
  engines: [{images: "**", engines: [sigstore, notation]}]
  notary-v1: [{images: n.test/**, server: "https://n.test", root-keys: [${'ab'.repeat(32)}]}]
  github-attestations: [{images: ghcr.io/acme/**, source: acme/app}]
  exceptions: [{images: quay.io/old/**, reason: Retired., until: 2027-03-01}]
  modes: {ghcr.io/acme/**: {mode: warn, enforce-from: 2027-01-01}, "**": observe}
`;
  const { policy: org } = parseOrgPolicy(text, 'p', 'acme/.github', sampleRules);
  expect(describeOrgPolicyChange(undefined, org).map(({ key, before, after }) => `${key}: ${before} → ${after}`)).toEqual([
    'images.no-match: deny → warn',
    'images.scope: introduced → changed-files',
    'images.platforms: named → all',
    'images.signature-format: any → as-written',
    'images.registries.allowed: any → ghcr.io/acme/**, quay.io/acme/**',
    'images.registries.mirrors: none → docker.io by mirror.test/hub',
    'images.registries.http: none → a.test:80',
    'images.registries.private: none → b.test',
    'images.engines: none → ** sigstore notation',
    `images.notary-v1: none → n.test/** https://n.test keys ${'ab'.repeat(32)}`,
    'images.github-attestations: none → ghcr.io/acme/** acme/app https://slsa.dev/provenance/v1 https://token.actions.githubusercontent.com',
    'images.exceptions: none → quay.io/old/** Retired. 2027-03-01',
    'images.modes: none → ** observe, ghcr.io/acme/** warn until it is enforced from 2027-01-01 on',
  ]);
});

test('of very long values the beginning is told, and that there is more', () => {
  const folders = Array.from({ length: 500 }, (_, index) => `folder${index}`);
  const [line = '', ...others] = lines(`ignore-paths: [${folders.join(', ')}]`);
  expect(others).toEqual([]);
  expect(line).toBe(`ignore-paths: none → ${folders.join(', ').slice(0, 200)}…`);
});

test.each<[string | undefined, string | undefined, readonly string[]]>([
  [undefined, 'thresholds: {block: low}', []],
  [undefined, 'repositories: {mode: opt-in, topics: [prod]}', ['repositories.mode: opt-out → opt-in', 'repositories.topics: none → prod']],
  ['locked: [rules, registries]', 'locked: [rules]', ['locked: rules, registries → rules']],
  ['repositories: {include: [a], exclude: [b]}', undefined, ['repositories.include: a → none', 'repositories.exclude: b → none']],
])('from %j to %j tells what only the organization decides', (before, after, expected) => {
  const parse = (text: string | undefined) =>
    text === undefined ? undefined : parseOrgPolicy(text, 'p', 'acme/.github', sampleRules).policy;
  const told = describeOrgPolicyChange(parse(before), parse(after)).map(({ key, before: was, after: now }) => `${key}: ${was} → ${now}`);
  expect(told).toEqual(expected);
});

describe('what asks for less than before is told as weakened:', () => {
  const weakened = (before: string, after: string): readonly string[] => {
    const policyOf = (text: string) =>
      effectivePolicy({ org: parseOrgPolicy(text, 'p', 'acme/.github', sampleRules).policy, file: undefined });
    return describePolicyChange(policyOf(before), policyOf(after), sampleRules).flatMap(({ key, weakens }) => (weakens ? [key] : []));
  };

  test.each<[string, string, readonly string[]]>([
    ['a higher threshold', 'thresholds: {block: medium}', ['thresholds.block']],
    ['fewer findings', 'report: all', ['report']],
    ['a forbidden registry that is allowed again', 'registries: {denied: [evil.example]}', ['registries.denied']],
    ['a rule that comments may silence again', 'suppressions: {locked: [dockerfile/sudo]}', ['suppressions.locked']],
    ['a rule that raised its findings', 'rules: {dockerfile/root-user: critical}', ['rules.dockerfile/root-user']],
    ['terms of waivers that are gone', 'waivable: [{rules: "*", max-days: 3}]', ['waivable']],
    ['registries of which any is trusted now', 'registries: {trusted: [ghcr.io]}', ['registries.trusted']],
  ])('%s (no %s any more)', (_what, text, keys) => {
    const lost = weakened(text, '{}');
    expect(lost.filter(key => !key.startsWith('rules.image/'))).toEqual(keys);
    expect(weakened('{}', text)).toEqual([]);
  });

  test.each<[string, readonly string[]]>([
    ['waivers: [{rules: dockerfile/sudo, reason: r}]', ['waivers']],
    ['ignore-paths: [vendor]', ['ignore-paths']],
    ['rules: {dockerfile/root-user: off}', ['rules.dockerfile/root-user']],
    ['rules: {dockerfile/root-user: low}', ['rules.dockerfile/root-user']],
    ['rules: {dockerfile/root-user: {ignore-paths: [a]}}', ['rules.dockerfile/root-user']],
    ['modes: {dockerfile/root-user: observe}', ['modes.dockerfile/root-user']],
    ['suppressions: {own-change: count}', ['suppressions.own-change']],
    ['waivers: [{rules: dockerfile/sudo, reason: r}, {rules: image/*, reason: r}]', ['waivers']],
  ])('%s', (text, keys) => {
    expect(weakened('{}', text)).toEqual(keys);
    expect(weakened(text, '{}')).toEqual([]);
  });

  test.each<[string, string]>([
    ['{mode: warn, enforce-from: 2027-03-01}', '{mode: warn, enforce-from: 2027-04-01}'],
    ['{mode: warn, enforce-from: 2027-03-01}', '{mode: warn}'],
    ['{mode: warn}', '{mode: observe, enforce-from: 2027-03-01}'],
  ])('a mode that is kept for longer, or is milder, though it ends: %s and then %s', (before, after) => {
    const modes = (setting: string): string => `modes: {dockerfile/root-user: ${setting}}`;
    expect(weakened(modes(before), modes(after))).toEqual(['modes.dockerfile/root-user']);
    expect(weakened(modes(after), modes(before))).toEqual([]);
  });
});
