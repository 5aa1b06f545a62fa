import { describe, expect, test } from 'vitest';
import { compileCel, costLimit } from '../../src/org-rules/cel/compile.ts';
import { fromJson } from '../../src/org-rules/cel/values.ts';
import { StepBudget } from '../../src/org-rules/step-budget.ts';
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
