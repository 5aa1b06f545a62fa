import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { type ObjectFields, type OrgAnswer, type OrgRuleSet, UnknownPart } from '../../../src/org-rules/org-rule.ts';
import { regoRules } from '../../../src/org-rules/rego/rule-set.ts';
import { rego } from '../../conformance/rego.ts';
import { corpusPath, hasCorpus } from '../../support/corpus.ts';
import { buildPolicy } from '../../support/rego/build-policy.ts';
import { requireTools } from '../../support/signing/tools.ts';
import { endsSoon } from '../../support/soon.ts';

const cluster = { namespaceLabels: new Map(), minor: 37, today: '2026-11-28' };
const idle = { isSpent: () => false };

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const setOf = (bytes: Uint8Array, path = 'policies/Our Images.wasm', digest = sha256(bytes)): OrgRuleSet =>
  regoRules([{ path, bytes, sha256: digest }]);

/** What the rules say of an object: the id of each rule without the policy's, and its message or reason. */
const said = (set: OrgRuleSet, object: ObjectFields, budget = idle): readonly string[] =>
  [...set.judge({ object, oldObject: undefined }, cluster, budget)].map(tell);

const tell = (answer: OrgAnswer): string => {
  const own = answer.rule.id.replace(/^org\/[^/]+\//u, '');
  if (answer.outcome === 'pass') return `${own}: pass`;
  return answer.outcome === 'fail'
    ? `${own}: ${answer.message} (${answer.severity ?? answer.rule.severity})`
    : `${own}: ${answer.cause}, ${answer.reason}`;
};

const policy = `package main

import rego.v1

deny contains msg if {
	some c in input.spec.containers
	endswith(c.image, ":latest")
	msg := sprintf("%s uses latest", [c.name])
}

deny contains {"msg": "privileged", "severity": "critical"} if input.spec.privileged == true

warn contains "old" if time.parse_rfc3339_ns(input.until) < time.now_ns()

warn_size contains msg if {
	input.spec.replicas > 3
	msg := sprintf("%d replicas, %v", [input.spec.replicas, input.spec.big])
}

violation contains {"msg": "asks"} if http.send({"method": "GET", "url": input.url}).status_code == 200

violation contains {"msg": "loops"} if {
	input.loop
	some a in numbers.range(1, 3000)
	some b in numbers.range(1, 3000)
	a * b == -1
}
`;

describe.runIf(requireTools('opa'))('a policy that the organization has built', () => {
  let bytes: Buffer;
  beforeAll(async () => {
    bytes = await buildPolicy(policy, 'main');
  });

  test('has a rule for each set of messages, by the names of conftest', () => {
    const set = setOf(bytes);
    expect(set.rules.map(({ id, severity }) => `${id} ${severity}`)).toEqual([
      'org/our-images/deny high',
      'org/our-images/violation high',
      'org/our-images/warn medium',
      'org/our-images/warn-size medium',
    ]);
  });

  test('says what it refuses, with the severity that it gives, and what it lets pass', () => {
    const object = {
      spec: {
        privileged: true,
        containers: [
          { name: 'a', image: 'x:latest' },
          { name: 'b', image: 'x:1' },
        ],
      },
    };
    expect(said(setOf(bytes), object)).toEqual([
      'deny: a uses latest (high)',
      'deny: privileged (critical)',
      'violation: pass',
      'warn: pass',
      'warn-size: pass',
    ]);
  });

  test('goes by the day of the review', () => {
    expect(said(setOf(bytes), { until: '2026-11-27T23:59:59Z' })).toContain('warn: old (medium)');
    expect(said(setOf(bytes), { until: '2026-11-28T00:00:01Z' })).toContain('warn: pass');
  });

  test('is given whole numbers as they are written', () => {
    expect(said(setOf(bytes), { spec: { replicas: 4n, big: 9_007_199_254_740_993n } })).toContain(
      'warn-size: 4 replicas, 9007199254740993 (medium)',
    );
  });

  test('warns when it is loaded of what nobody answers here, and knows nothing only where it asks', () => {
    const set = setOf(bytes);
    expect(set.problems).toMatchObject([{ level: 'warning', message: expect.stringContaining('may call http.send, which') }]);
    expect(said(set, { spec: {} })).toContain('violation: pass');
    expect(said(set, { url: 'https://example.org' })).toContain('violation: cluster, It asks for http.send, which is not answered here.');
  });

  test('ends when it takes too long, and judges the next object as if nothing had been', () => {
    const set = setOf(bytes);
    expect(endsSoon(() => said(set, { loop: true }))).toEqual(
      expect.arrayContaining([expect.stringMatching(/^deny: bound, It takes more (?:steps|memory) than/u)]),
    );
    expect(said(set, { spec: { privileged: true } })).toContain('deny: privileged (critical)');
  });

  test('is not asked when the rules have had their time', () => {
    expect(said(setOf(bytes), { spec: {} }, { isSpent: () => true })).toContain(
      'deny: bound, The rules of the organization have had their time.',
    );
  });

  test('takes of the time of all rules what it took', () => {
    const taken: number[] = [];
    const spending = { isSpent: (steps = 1) => taken.push(steps) < 0 };
    said(setOf(bytes), { spec: {} }, spending);
    const honest = taken.reduce((sum, steps) => sum + steps, 0);
    said(setOf(bytes), { loop: true }, spending);
    expect(honest).toBeLessThan(20_000);
    expect(taken.reduce((sum, steps) => sum + steps, 0) - honest).toBeGreaterThan(500_000);
  });

  test('knows nothing of an object of which a part is not known', () => {
    expect(said(setOf(bytes), { spec: { image: new UnknownPart('A template decides.') } })).toContain('deny: cluster, A template decides.');
  });

  test('is not used when it is another module than the policy names', () => {
    const set = setOf(bytes, 'policies/a.wasm', sha256(Buffer.from('another')));
    expect(set.problems).toMatchObject([
      { level: 'error', message: expect.stringContaining('policies/a.wasm is another module than the policy names') },
    ]);
    expect(said(set, { spec: {} })).toEqual([expect.stringMatching(/^module: policy, policies\/a\.wasm is another module/u)]);
  });

  test('is not used when it has no rule of such a name', async () => {
    const other = await buildPolicy('package main\n\nimport rego.v1\n\nallow if input.a\n', 'main');
    expect(said(setOf(other, 'b.wasm'), {})).toEqual([expect.stringContaining('has no rule "deny", "warn" or "violation"')]);
  });
});

describe('what is no module', () => {
  test.each([
    ['nothing', Buffer.alloc(0)],
    ['a text', Buffer.from('package main\n')],
    ['a module that ends too early', Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 2, 200])],
    ['a module without an interface', Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0])],
  ])('%s is not used, and lets no gate pass', (_, bytes) => {
    const set = setOf(bytes, 'x.wasm');
    expect(set.problems).toMatchObject([{ level: 'error', message: expect.stringMatching(/^x\.wasm is not used\. /u) }]);
    expect(said(set, {})).toHaveLength(1);
  });
});

describe.runIf(hasCorpus('rego', 'cases.json'))('policies of the corpus', () => {
  const sorted = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(one => JSON.stringify(sorted(one))).toSorted()
      : typeof value === 'object' && value !== null
        ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, sorted(one)]))
        : value;

  test('are judged as OPA judges them', () => {
    const expected: readonly { readonly id: string; readonly expected: unknown }[] = JSON.parse(
      readFileSync(corpusPath('rego', 'cases.json'), 'utf8'),
    );
    const ours = rego.cases(corpusPath('rego')).map(one => ({ id: one.id, ...rego.answer(one, [corpusPath('rego')]) }));
    expect(ours).toHaveLength(46);
    expect(ours.map(sorted)).toEqual(expected.map(({ id, expected: value }) => sorted({ id, expected: value })));
  });
});
