import { describe, expect, test } from 'vitest';
import { appliesTo, needsTopics, type OrgPolicy } from '../../src/policy/org-policy.ts';
import { parseOrgPolicy } from '../../src/policy/parse-org-policy.ts';
import { sampleRules } from './sample-rules.ts';

const path = 'tidewaiter/policy.yml';
const parse = (text: string) => parseOrgPolicy(text, path, 'acme/.github', sampleRules);

const orgOf = (text: string): OrgPolicy => {
  const { policy, errors } = parse(text);
  if (!policy) throw new Error(JSON.stringify(errors));
  return policy;
};

describe('the file of an organization', () => {
  test('may have all that a repository’s has, and what only an organization decides', () => {
    const org = orgOf(`
thresholds: {block: medium}
waivers: [{rules: image/*, reason: r}]
repositories: {mode: opt-in, include: [acme/app, web-*], exclude: ["*-sandbox"], topics: [production]}
modes: {image/mutable-tag: enforce, "*": observe, image/*: {mode: warn, enforce-from: 2027-03-01}}
locked: [thresholds.block, rules, rules.image/*, suppressions]
waivable:
  - rules: image/*
    max-days: 30
    by: [Octocat, acme/Security]
    require-reason: true
  - {rules: [dockerfile/sudo], in: policy}
  - {rules: "*"}
`);
    expect(org).toMatchObject({
      repository: 'acme/.github',
      source: { path },
      thresholds: { block: 'medium' },
      waivers: [{ rules: ['image/*'], fromOrganization: true }],
      repositories: { mode: 'opt-in', include: ['acme/app', 'web-*'], exclude: ['*-sandbox'], topics: ['production'] },
      locked: ['thresholds.block', 'rules', 'rules.image/*', 'suppressions'],
      waivable: [
        {
          rules: ['image/*'],
          places: ['comment'],
          maxDays: 30,
          by: ['octocat', 'acme/security'],
          requireReason: true,
          requireExpiry: false,
        },
        { rules: ['dockerfile/sudo'], places: ['policy'], maxDays: undefined, by: undefined },
        { rules: ['*'], places: ['comment', 'policy'] },
      ],
    });
    expect([...org.modes]).toEqual([
      ['*', { mode: 'observe' }],
      ['image/*', { mode: 'warn', enforceFrom: '2027-03-01' }],
      ['image/mutable-tag', { mode: 'enforce' }],
    ]);
  });

  test('says which repositories are reviewed in one of two words, and no other', () => {
    const modes = ['opt-out', 'opt-in'].map(mode => orgOf(`repositories: {mode: ${mode}}`).repositories.mode);
    expect(modes).toEqual(['opt-out', 'opt-in']);
    expect((parse('repositories: {mode: opt_in}').errors ?? []).map(({ message }) => message)).toEqual([
      expect.stringContaining('"repositories.mode" must be one of opt-out, opt-in, not "opt_in"'),
    ]);
  });

  test('lets policies change objects when it says so', () => {
    const org = (value: string): boolean => orgOf(`apply-mutating-policies: ${value}`).appliesMutations;
    expect([org('true'), org('false')]).toEqual([true, false]);
  });

  test('locks each rule of a family that it names, and what is called otherwise as it is', () => {
    const rules = sampleRules.map(rule => (rule.id === 'image/untrusted-registry' ? rule : { ...rule, family: 'pod-hardening' as const }));
    const { policy } = parseOrgPolicy(
      'locked: [rules.pod-hardening, rules.image/untrusted-registry, profile]',
      path,
      'acme/.github',
      rules,
    );
    expect(policy?.locked).toEqual([
      ...rules.filter(rule => 'family' in rule).map(({ id }) => `rules.${id}`),
      'rules.image/untrusted-registry',
      'profile',
    ]);
  });

  test('of nothing asks for nothing', () => {
    expect(orgOf('')).toMatchObject({
      repositories: { mode: 'opt-out', include: [], exclude: [], topics: [] },
      locked: [],
      waivable: undefined,
      modes: new Map(),
      appliesMutations: false,
    });
  });

  test.each<[string, number, string, string?]>([
    ['mode: {}', 1, 'Unknown key "mode".', 'Did you mean "modes"?'],
    ['repositories: {excludes: []}', 1, 'Unknown key "excludes" in "repositories".', 'Did you mean "exclude"?'],
    [
      'repositories:\n  include: ["a/b/c"]',
      2,
      '"repositories.include[0]" must be a repository, "owner/repo", or a glob over either with "*", not "a/b/c".',
    ],
    ['locked:\n  - rules.dockerfile/sudoo', 2, 'There is no rule "dockerfile/sudoo".', 'Did you mean "dockerfile/sudo"?'],
    ['locked: [threshold.block]', 1, '"threshold.block" is not a key that can be locked.', 'Did you mean "thresholds.block"?'],
    ['repositories: {topics: [Prod]}', 1, '"repositories.topics[0]" must be a topic as GitHub has them, in lower case, not "Prod".'],
    [
      'modes:\n  image/*: wran',
      2,
      '"modes.image/*" must be one of observe, warn, enforce or a mapping, not "wran".',
      'Did you mean "warn"?',
    ],
    ['modes: {image/mutable-tga: warn}', 1, 'There is no rule "image/mutable-tga".', 'Did you mean "image/mutable-tag"?'],
    ['modes: {"*": {enforce-from: 2027-01-01}}', 1, 'The key "mode" is missing in "modes.*".'],
    [
      'modes: {"*": {mode: warn, enforce-from: 2027-02-29}}',
      1,
      '"modes.*.enforce-from" must be a day that the calendar has, written as YYYY-MM-DD, not "2027-02-29".',
    ],
    [
      'modes:\n  "*": observe\n  image/*:\n    mode: enforce\n    enforce-from: 2027-01-01',
      5,
      '"image/*" is enforced already, so that "enforce-from" means nothing.',
      'Write "observe" or "warn" for the time before that day, or leave "enforce-from" out.',
    ],
    [
      'modes: {"*": {mode: warn, enforce-from: soon}}',
      1,
      '"modes.*.enforce-from" must be a day that the calendar has, written as YYYY-MM-DD, not "soon".',
    ],
    [
      'modes: {"*": {mode: enforce, enforce-from: 2027-01-01}}',
      1,
      '"*" is enforced already, so that "enforce-from" means nothing.',
      'Write "observe" or "warn" for the time before that day, or leave "enforce-from" out.',
    ],
    ['locked:\n  - report\n  - treshold', 3, '"treshold" is not a key that can be locked.', 'Did you mean "thresholds"?'],
    ['locked: [rules.image/none]', 1, 'There is no rule "image/none".', 'List the rules with `tidewaiter rules`.'],
    ['waivable: [{rules: network/everything}]', 1, 'There is no rule "network/everything".', 'List the rules with `tidewaiter rules`.'],
    [
      'waivable:\n  - rules:\n      - "*"\n      - network/everything',
      4,
      'There is no rule "network/everything".',
      'List the rules with `tidewaiter rules`.',
    ],
    ['waivable: [{rules: "*", max-days: 0}]', 1, '"waivable[0].max-days" must be at least 1, not 0.'],
    ['waivable: [{rules: "*", by: []}]', 1, '"waivable[0].by" must not be empty.'],
    [
      'waivable: [{rules: "*", by: ["@acme/x"]}]',
      1,
      '"waivable[0].by[0]" must be a login ("octocat") or a team ("acme/security"), not "@acme/x".',
    ],
    [
      'waivable:\n  - rules: "*"\n    in: [policy]\n    by: [octocat]',
      4,
      'Who wrote a waiver of a policy file is not known, so that "by" can only go with comments.',
      'Leave "policy" out of "in", and let CODEOWNERS guard the policy file.',
    ],
    [
      'thresholds: {block: hihg}',
      1,
      '"thresholds.block" must be one of critical, high, medium, low, info, none, not "hihg".',
      'Did you mean "high"?',
    ],
  ])('with %j is refused, with line, message and hint', (text, line, message, hint) => {
    const [error, ...more] = parse(text).errors ?? [];
    expect(more).toEqual([]);
    expect(error).toMatchObject({ path, line, message, ...(hint !== undefined && { hint }) });
    if (hint === undefined) expect(error).not.toHaveProperty('hint');
  });
});

describe('whether a repository is reviewed', () => {
  const left = (text: string, fullName: string, topics?: readonly string[]): boolean =>
    !appliesTo(orgOf(text), { fullName, ...(topics && { topics }) }).applies;

  test.each<[string, string, string, readonly string[] | undefined, boolean]>([
    ['all are without a selection', '', 'acme/app', [], false],
    ['excluded by name', 'repositories: {exclude: [app]}', 'acme/app', [], true],
    ['excluded by glob over names', 'repositories: {exclude: ["*-sandbox"]}', 'acme/My-Sandbox', [], true],
    ['excluded by owner and name', 'repositories: {exclude: [acme/app]}', 'other/app', [], false],
    ['exclude beats include', 'repositories: {include: [app], exclude: ["*"]}', 'acme/app', [], true],
    ['opted out by topic', 'repositories: {topics: [unreviewed]}', 'acme/app', ['go', 'unreviewed'], true],
    ['include beats the topic', 'repositories: {topics: [unreviewed], include: [app]}', 'acme/app', ['unreviewed'], false],
    ['not opted in', 'repositories: {mode: opt-in}', 'acme/app', [], true],
    ['opted in by name', 'repositories: {mode: opt-in, include: [app]}', 'acme/app', [], false],
    ['opted in by topic', 'repositories: {mode: opt-in, topics: [reviewed]}', 'acme/app', ['reviewed'], false],
    ['topics that can’t be read leave none out', 'repositories: {mode: opt-in, topics: [reviewed]}', 'acme/app', undefined, false],
    ['nor when they would opt it out', 'repositories: {topics: [unreviewed]}', 'acme/app', undefined, false],
  ])('%s', (_, text, fullName, topics, expected) => {
    expect(left(text, fullName, topics)).toBe(expected);
  });

  test('is told with the place of the policy', () => {
    expect(appliesTo(orgOf('repositories: {topics: [off]}'), { fullName: 'acme/app', topics: ['off'] })).toEqual({
      applies: false,
      reason:
        'This repository is not reviewed: the organization\'s policy (acme/.github, tidewaiter/policy.yml) leaves out repositories with the topic "off".',
    });
  });

  test('asks for topics only when they decide', () => {
    const topics = orgOf('repositories: {topics: [off], include: [a], exclude: [b]}');
    expect(['acme/a', 'acme/b', 'acme/c'].map(name => needsTopics(topics, name))).toEqual([false, false, true]);
    expect(needsTopics(orgOf('repositories: {mode: opt-in}'), 'acme/c')).toBe(false);
  });
});
