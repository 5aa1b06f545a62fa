import { describe, expect, test } from 'vitest';
import { compileCel, costLimit } from '../../src/org-rules/cel/compile.ts';
import { fromJson } from '../../src/org-rules/cel/values.ts';
import { kyvernoRules } from '../../src/org-rules/kyverno/rule-set.ts';
import { loadOrgRules } from '../../src/org-rules/load-org-rules.ts';
import type { ObjectFields } from '../../src/org-rules/org-rule.ts';
import { StepBudget } from '../../src/org-rules/step-budget.ts';
import { policyDocuments } from '../support/org-rules/policy-documents.ts';
import { endsSoon } from '../support/soon.ts';

const object = fromJson({
  items: Array.from({ length: 5_000 }, (_, index) => ({ a: BigInt(index), s: 'x'.repeat(50) })),
  s: 'a'.repeat(200_000),
});
const scope = { minor: 37, hasParams: false, hasAuthorizer: false };

/** How a hostile expression ends. */
const end = (source: string): string => {
  const { program, problems } = compileCel(source, scope);
  const budget = new StepBudget();
  const evaluation = program?.evaluate({ values: new Map([['object', object]]) }, { cost: costLimit, isOutOfTime: budget.isSpent });
  return problems ? 'refused' : (evaluation?.exceeded ?? 'answered');
};

describe('a hostile expression ends', () => {
  test.each([
    ['loops within each other', 'lists.range(1000).all(x, lists.range(1000).all(y, x + y >= 0))', 'cost'],
    ['a list as long as it may be', 'lists.range(999000).map(x, x).size() > 0', 'cost'],
    ['every element with every other', 'object.items.all(x, object.items.all(y, x == y || x.a >= 0))', 'cost'],
    ['a pattern that backtracks elsewhere', "object.s.matches('(a+)+b')", 'answered'],
    ['matches that each look at all that follows', "object.s.findAll('(a|a.*b)').size() > 0", 'time'],
    ['a text that grows by itself', "object.s.replace('a', object.s).size() > 0", 'answered'],
    ['a list that is made distinct', 'object.items.distinct().size() > 0', 'cost'],
    ['optMap within optMap', `object${'.optMap(x, x)'.repeat(30)} == 1`, 'refused'],
    ['brackets without end', `${'('.repeat(5_000)}1${')'.repeat(5_000)} == 1`, 'refused'],
    ['a pattern of patterns', "'a'.matches('(a{1000}){1000}')", 'refused'],
    [
      'a text of all that there is',
      `'${'%s'.repeat(10)}'.format([${Array.from({ length: 10 }, () => 'object').join()}]).size() > 3`,
      'time',
    ],
    ['a precision of a million', "'%.999999f'.format([1.0]) == ''", 'refused'],
  ])('%s', (_, source, how) => {
    expect(endsSoon(() => end(source))).toBe(how);
  });
});

const items = Array.from({ length: 1_000 }, (_, index) => ({ name: `c${index}`, ports: Array.from({ length: 10 }, () => ({ p: 1n })) }));
const hostile = {
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: {
    name: 'web',
    namespace: 'shop',
    annotations: {
      self: '{{ request.object.metadata.annotations.self }}'.repeat(2),
      long: 'a'.repeat(100_000),
      open: `{{${'{a}'.repeat(50_000)}`,
      deep: '['.repeat(100_000) + ']'.repeat(100_000),
    },
  },
  spec: { containers: items },
};

/** How a rule of Kyverno ends. */
const ruleEnd = (validate: object): string => {
  const rule = { name: 'r', match: { any: [{ resources: { kinds: ['Pod'] } }] }, validate: { message: 'No.', ...validate } };
  const policy = { apiVersion: 'kyverno.io/v1', kind: 'ClusterPolicy', metadata: { name: 'p' }, spec: { rules: [rule] } };
  const budget = new StepBudget();
  const change = { object: hostile, oldObject: undefined };
  const cluster = { namespaceLabels: new Map(), minor: 37, today: '2026-11-30' };
  const [answer] = kyvernoRules(policyDocuments(JSON.stringify(policy))).judge(change, cluster, budget);
  return answer?.outcome === 'undetermined' ? answer.cause : (answer?.outcome ?? 'no answer');
};

const asked = (key: string): object => ({ deny: { conditions: { any: [{ key: `x{{ ${key} }}`, operator: 'Equals', value: 'y' }] } } });
const annotation = (name: string): string => `request.object.metadata.annotations.${name}`;

/** A list of many. */
const many = <Item>(count: number, make: (index: number) => Item): readonly Item[] =>
  Array.from({ length: count }, (_, index) => make(index));

const loops = (depth: number): object => ({
  list: 'request.object.spec.containers',
  ...(depth === 0 ? asked('element.name') : { foreach: [loops(depth - 1)] }),
});

describe('a hostile rule of Kyverno ends', () => {
  test.each<[string, object, string]>([
    ['lists that double', asked(`\`1\` | ${'[@, @] | '.repeat(60)} to_string(@)`), 'bound'],
    ['lists that double, compared', asked(`\`1\` | ${'[@, @] | '.repeat(60)} [0] == [1]`), 'bound'],
    ['texts that double', asked(`${annotation('long')} | ${'join(@, [@, @]) | '.repeat(40)} length(@)`), 'bound'],
    ['a text that replaces itself', asked(`${annotation('long')} | ${"replace_all(@, 'a', @) | ".repeat(5)} length(@)`), 'bound'],
    ['a pattern that backtracks elsewhere', asked(`regex_match('(a|a.*b)*c', ${annotation('long')})`), 'pass'],
    ['a glob of many stars', asked(`pattern_match('${'*a'.repeat(200)}b', ${annotation('long')})`), 'bound'],
    ['a variable that holds itself twice', asked(annotation('self')), 'bound'],
    ['braces without end', asked(annotation('open')), 'pass'],
    ['JSON without end', asked(`parse_json(${annotation('deep')}) | length(@)`), 'fail'],
    ['brackets without end', asked(`${'('.repeat(2_000)}a${')'.repeat(2_000)}`), 'policy'],
    ['an expression without end', asked(`request${'.a'.repeat(5_000)}`), 'policy'],
    ['loops within loops', { foreach: [loops(1)] }, 'bound'],
    ['a glob as long as a text of itself', { pattern: { metadata: { annotations: { long: `*${'a'.repeat(20_000)}b` } } } }, 'bound'],
    [
      'keys that are globs, of many annotations',
      { pattern: { metadata: { annotations: Object.fromEntries(many(400, at => [`*${at}x*`, 'a'])) } } },
      'fail',
    ],
    [
      'a list of globs for each of a list',
      {
        deny: {
          conditions: {
            any: [{ key: '{{ request.object.spec.containers[].name }}', operator: 'AnyIn', value: many(3_000, at => `*x${at}*y`) }],
          },
        },
      },
      'bound',
    ],
    [
      'patterns that each fit the last of a list',
      { pattern: { spec: { '^(containers)': many(1_000, at => ({ name: `c${999 - at}` })) } } },
      'bound',
    ],
    [
      'fields that nobody has, for each of a list',
      { pattern: { spec: { containers: [Object.fromEntries(many(2_000, at => [`=(f${at})`, 'x']))] } } },
      'bound',
    ],
    [
      'a pattern of patterns, none of which fits',
      { anyPattern: many(500, () => ({ spec: { containers: [{ name: 'c*' }], none: 'x' } })) },
      'bound',
    ],
    ['loops within loops within loops', { foreach: [loops(12)] }, 'bound'],
  ])('%s', (_, validate, how) => {
    expect(endsSoon(() => ruleEnd(validate))).toBe(how);
  });
});

const podRules = [{ apiGroups: [''], apiVersions: ['v1'], operations: ['CREATE'], resources: ['pods'] }];

/** How the rules of policies end, counted. */
const ends = (documents: readonly object[], object: ObjectFields, budget = new StepBudget()): Readonly<Record<string, number>> => {
  const sets = loadOrgRules([{ path: 'policies.yaml', text: documents.map(one => JSON.stringify(one)).join('\n---\n') }], [], 37);
  const cluster = { namespaceLabels: new Map(), minor: 37, today: '2026-11-30' };
  budget.begin();
  const answers = sets.flatMap(set => [...set.judge({ object, oldObject: undefined }, cluster, budget)]);
  const found = answers.map(answer => (answer.outcome === 'undetermined' ? answer.cause : answer.outcome));
  return Object.fromEntries([...new Set(found)].map(end => [end, found.filter(one => one === end).length]));
};

const admission = (name: string, spec: object): readonly object[] => [
  {
    apiVersion: 'admissionregistration.k8s.io/v1',
    kind: 'ValidatingAdmissionPolicy',
    metadata: { name },
    spec: { matchConstraints: { resourceRules: podRules }, ...spec },
  },
  {
    apiVersion: 'admissionregistration.k8s.io/v1',
    kind: 'ValidatingAdmissionPolicyBinding',
    metadata: { name },
    spec: { policyName: name, validationActions: ['Deny'] },
  },
];

const cluster = (rules: readonly object[]): object => ({
  apiVersion: 'kyverno.io/v1',
  kind: 'ClusterPolicy',
  metadata: { name: 'p' },
  spec: { rules },
});
const rule = (name: string, validate: object): object => ({
  name,
  match: { any: [{ resources: { kinds: ['Pod'] } }] },
  validate: { message: 'No.', ...validate },
});

describe('a hostile set of policies ends', () => {
  test.each([
    ['texts', 'object.metadata.name'],
    ['lists', 'object.spec.containers'],
  ])('%s that double from variable to variable', (_, first) => {
    const variables = many(60, at => ({
      name: `v${at}`,
      expression: at === 0 ? first : `variables.v${at - 1} + variables.v${at - 1}`,
    }));
    const policy = admission('v', { variables, validations: [{ expression: 'variables.v59 != variables.v0' }] });
    expect(endsSoon(() => ends(policy, hostile))).toEqual({ bound: 1 });
  });

  test('a policy of many validations, each of all containers', () => {
    const validations = many(1_000, () => ({ expression: "object.spec.containers.all(c, c.name.matches('^[a-z0-9]+$'))" }));
    expect(endsSoon(() => ends(admission('v', { validations }), hostile))['bound']).toBeGreaterThan(500);
  });

  test('many rules, each of all containers', () => {
    const rules = many(2_000, at => rule(`r${at}`, { pattern: { spec: { containers: [{ name: '!*:latest' }] } } }));
    expect(endsSoon(() => ends([cluster(rules)], hostile))['bound']).toBeGreaterThan(1_000);
  });

  test('exceptions whose conditions take all that there is: the object is not let through for it', () => {
    const key = '{{ request.object.spec.containers[].to_string(@) | to_string(@) | length(@) }}';
    const exceptions = many(300, at => ({
      apiVersion: 'kyverno.io/v2',
      kind: 'PolicyException',
      metadata: { name: `e${at}` },
      spec: {
        exceptions: [{ policyName: 'p', ruleNames: ['*'] }],
        match: { any: [{ resources: { kinds: ['Pod'] } }] },
        conditions: { any: [{ key, operator: 'Equals', value: 3 }] },
      },
    }));
    const pattern = { spec: { containers: [{ name: 'x*' }] } };
    expect(endsSoon(() => ends([cluster([rule('r', { pattern })]), ...exceptions], hostile))).toEqual({ bound: 1 });
  });

  test('two hundred objects have their time together', () => {
    const policy = cluster([rule('r', { foreach: [loops(1)] })]);
    const small: ObjectFields = { ...hostile, spec: { containers: items.slice(0, 300) } };
    const budget = new StepBudget();
    endsSoon(() => many(200, () => ends([policy], { ...small }, budget)), 700);
    expect(ends([policy], small, budget)).toEqual({ bound: 1 });
  });
});

describe('an honest set of policies ends by its rules', () => {
  const honest: ObjectFields = { ...hostile, metadata: { name: 'web', namespace: 'shop' }, spec: { containers: items.slice(0, 3) } };
  const rules = many(200, at => rule(`r${at}`, { pattern: { spec: { containers: [{ name: '!*:latest' }] } } }));
  const policies = many(200, at =>
    admission(`v${at}`, { validations: [{ expression: "object.spec.containers.all(c, !c.name.endsWith('x'))" }] }),
  ).flat();

  test.each([
    ['ClusterPolicies', [cluster(rules)]],
    ['ValidatingAdmissionPolicies', policies],
  ])('two hundred %s, also after five thousand objects', (_, documents) => {
    const budget = new StepBudget();
    for (let at = 0; at < 5_000; at += 1) {
      budget.begin();
      budget.isSpent(15_000);
    }
    expect(ends(documents, honest, budget)).toEqual({ pass: 200 });
  });
});
