import { describe, expect, test } from 'vitest';
import { compileCel, costLimit } from '../../src/org-rules/cel/compile.ts';
import { fromJson } from '../../src/org-rules/cel/values.ts';
import { kyvernoRules } from '../../src/org-rules/kyverno/rule-set.ts';
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
    ['loops within loops within loops', { foreach: [loops(12)] }, 'bound'],
  ])('%s', (_, validate, how) => {
    expect(endsSoon(() => ruleEnd(validate))).toBe(how);
  });
});
