import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { orgPolicyJsonSchema, policyJsonSchema } from '../../.github/scripts/policy-json-schema.ts';
import committedOrg from '../../docs/schema/org-policy.schema.json' with { type: 'json' };
import committed from '../../docs/schema/tidewaiter.schema.json' with { type: 'json' };
import { parsePolicy } from '../../src/policy/parse.ts';
import { parseOrgPolicy } from '../../src/policy/parse-org-policy.ts';
import printed from '../../src/policy/schema/tidewaiter.schema.json' with { type: 'json' };
import { allRules } from '../../src/rules/catalog.ts';
import { sampleRules } from './sample-rules.ts';

const ajv = new Ajv({ strict: true, strictTypes: false, strictRequired: false });
addFormats.default(ajv);
const validate = ajv.compile(Object.fromEntries(Object.entries(policyJsonSchema(sampleRules))));

const editorAccepts = (text: string): boolean => validate(parseDocument(text).toJS());
const parserAccepts = (text: string): boolean => parsePolicy(text, 'p.yml', sampleRules).policy !== undefined;

describe('the JSON Schema and the parser accept', () => {
  test.each([
    '{}',
    'version: 1',
    'report: changed-files',
    'thresholds: {report: info, comment: high, block: none}',
    'on-incomplete: warn\nall-rules: true',
    'profile: hardening',
    'profile: {default: gate, paths: {"prod/**": strict}}',
    'ignore-paths: []',
    'unrendered-paths: [charts/**, "**/kustomization.yaml"]',
    'ignore-paths: ["**/*.{yml,yaml}", vendor/]',
    'rules: {dockerfile/root-user: off, image/*: high, "*": on}',
    'rules: {image/mutable-tag: {enabled: true, severity: info, ignore-paths: [a], options: {allowed-tags: [a], max-age: 3, strict: true, prefix: x}}}',
    'rules: {dockerfile/sudo: {}}',
    'registries: {trusted: [ghcr.io/acme], denied: []}',
    'waivers: [{rules: image/*, reason: r}]',
    'waivers: [{rules: [image/mutable-tag], paths: [a, b], subjects: "service:*", reason: r, until: 2028-02-29}]',
    'suppressions: {inline: false, peers: false, require-reason: true, require-expiry: true, locked: [dockerfile/*, image/mutable-tag]}',
  ])('%s', text => {
    expect([editorAccepts(text), parserAccepts(text)]).toEqual([true, true]);
  });
});

describe('the JSON Schema and the parser refuse', () => {
  test.each([
    '[]',
    'x',
    'version: 2',
    'version: "1"',
    'report: everything',
    'unknown: 1',
    'thresholds: {block: hihg}',
    'thresholds: {blok: high}',
    'thresholds: high',
    'on-incomplete: ignore',
    'all-rules: yes',
    'ignore-paths: vendor',
    'ignore-paths: [1]',
    'ignore-paths: ["!a"]',
    'unrendered-paths: ["!a"]',
    'ignore-paths: [""]',
    'ignore-paths:',
    'rules: [dockerfile/sudo]',
    'rules: {dockerfile/none: off}',
    'rules: {constructor: off}',
    'rules: {dockerfile/sudo: never}',
    'rules: {dockerfile/sudo: {enable: true}}',
    'rules: {dockerfile/sudo: {options: {x: 1}}}',
    'rules: {image/mutable-tag: {options: {max-age: soon}}}',
    'rules: {image/mutable-tag: {options: {allowed-tags: [1]}}}',
    'registries: {trusted: ghcr.io}',
    'registries: {allowed: [ghcr.io]}',
    'waivers: {rules: image/*, reason: r}',
    'waivers: [{rules: image/*}]',
    'waivers: [{reason: r}]',
    'waivers: [{rules: [], reason: r}]',
    'waivers: [{rules: image/none, reason: r}]',
    'waivers: [{rules: image/*, reason: "  "}]',
    'waivers: [{rules: image/*, reason: r, until: 2027-02-29}]',
    'waivers: [{rules: image/*, reason: r, until: tomorrow}]',
    'waivers: [{rule: image/*, reason: r}]',
    'suppressions: {inline: "no"}',
    'suppressions: {locked: [dockerfile/none]}',
  ])('%s', text => {
    expect([editorAccepts(text), parserAccepts(text)]).toEqual([false, false]);
  });
});

describe('the JSON Schema of the organization’s policy and its parser', () => {
  const validateOrg = ajv.compile(Object.fromEntries(Object.entries(orgPolicyJsonSchema(sampleRules))));
  const accepts = (text: string): readonly boolean[] => [
    validateOrg(parseDocument(text).toJS()),
    parseOrgPolicy(text, 'p.yml', 'acme/.github', sampleRules).policy !== undefined,
  ];

  test.each([
    '{}',
    'report: all\nrules: {image/*: high}\nwaivers: [{rules: image/*, reason: r}]',
    'repositories: {mode: opt-in, include: ["*", acme/app], exclude: [], topics: [a-b]}',
    'modes: {"*": warn, image/mutable-tag: {mode: observe, enforce-from: 2028-02-29}}',
    'locked: [report, thresholds, rules, rules.image/*, rules.dockerfile/sudo, suppressions.own-change]',
    'waivable: [{rules: image/*, in: comment, max-days: 90, by: [octocat, acme/security], require-reason: true, require-expiry: true}]',
  ])('accept %s', text => {
    expect(accepts(text)).toEqual([true, true]);
  });

  test.each([
    'repositories: {mode: all}',
    'repositories: {topics: [UPPER]}',
    'modes: {image/none: warn}',
    'modes: {"*": {enforce-from: 2028-01-01}}',
    'modes: {"*": {mode: warn, enforce-from: tomorrow}}',
    'locked: [everything]',
    'locked: [rules.image/none]',
    'waivable: [{max-days: 3}]',
    'waivable: [{rules: "*", max-days: 1.5}]',
    'waivable: [{rules: "*", by: []}]',
    'waivable: [{rules: image/none}]',
  ])('refuse %s', text => {
    expect(accepts(text)).toEqual([false, false]);
  });

  test('are of the committed schema', () => {
    expect(new Ajv({ strict: false, formats: { date: true } }).validateSchema(committedOrg)).toBe(true);
  });
});

test('the committed schema is one that editors can read, and the command line prints the same', () => {
  expect(new Ajv({ strict: false, formats: { date: true } }).validateSchema(committed)).toBe(true);
  expect(printed).toEqual(committed);
});

test('the committed schemas tell of every key and rule what those say of themselves', () => {
  const rules = allRules.map(({ meta }) => meta);
  expect(committed).toEqual(JSON.parse(JSON.stringify(policyJsonSchema(rules))));
  expect(committedOrg).toEqual(JSON.parse(JSON.stringify(orgPolicyJsonSchema(rules))));
});
