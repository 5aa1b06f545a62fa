import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { compileCel, costLimit } from '../../../src/org-rules/cel/compile.ts';
import { CelFailure } from '../../../src/org-rules/cel/failure.ts';
import { timestampText } from '../../../src/org-rules/cel/functions/time.ts';
import { boolType, stringType } from '../../../src/org-rules/cel/types.ts';
import { type CelValue, fromJson, Timestamp } from '../../../src/org-rules/cel/values.ts';
import { lazyVariables } from '../../../src/org-rules/cel/variables.ts';
import { isFields } from '../../../src/org-rules/fields.ts';
import { namespaceValue, requestValue } from '../../../src/org-rules/vap/request-values.ts';
import { exactJson } from '../../conformance/exact-json.ts';
import { keptAnswers } from '../kept-answers.ts';

const question = v.object({
  expression: v.string(),
  kind: v.optional(v.picklist(['validation', 'message'])),
  vars: v.record(v.string(), v.unknown()),
});
const answer = v.object({
  result: v.optional(v.looseObject({ type: v.string(), value: v.optional(v.unknown()) })),
  error: v.optional(v.string()),
  compileError: v.optional(v.string()),
  cost: v.optional(v.number()),
});
const variables = v.array(v.object({ name: v.string(), expression: v.string() }));

const limits = { cost: costLimit, isOutOfTime: () => false };

const plain = (value: CelValue): unknown => {
  if (value instanceof Timestamp) return timestampText(new Timestamp(value.nanos));
  return typeof value === 'bigint' ? String(value) : value;
};

/** What our own CEL says to a kept question. */
const ask = ({ expression, kind, vars }: v.InferOutput<typeof question>) => {
  const scope = { minor: 37, hasParams: 'params' in vars, hasAuthorizer: kind === 'validation' };
  const exact = (name: string) => exactJson(JSON.stringify(vars[name] ?? null));
  const request = exact('request');
  const values = new Map<string, CelValue>([
    ...['object', 'oldObject', 'params'].map(name => [name, fromJson(exact(name))] as const),
    ['request', fromJson(requestValue(isFields(request) ? request : {}))],
    ['namespaceObject', fromJson(namespaceValue(exact('namespaceObject')))],
  ]);
  const lazy = lazyVariables(v.parse(variables, vars['variables'] ?? []), scope);
  const wanted = kind === 'message' ? stringType : kind === 'validation' ? boolType : undefined;
  const { program, problems } = compileCel(expression, { ...scope, variables: lazy.types }, wanted);
  if (problems) return { problems };
  const bound = lazy.bind({ values }, limits);
  const evaluation = program.evaluate(bound.bindings, limits);
  return { outcome: evaluation.exceeded === undefined ? evaluation.outcome : undefined, cost: evaluation.cost + bound.cost() };
};

const cases = keptAnswers('cel').map(({ id, case: asked, answer: given }) => ({
  id,
  ours: ask(v.parse(question, asked)),
  theirs: v.parse(answer, given),
}));

describe("an organization's expression", () => {
  test.each(cases.filter(({ theirs }) => theirs.result))('gives what the API server finds, at its cost: $id', ({ ours, theirs }) => {
    expect(ours.outcome).not.toBeInstanceOf(CelFailure);
    if (theirs.result && 'value' in theirs.result && ours.outcome !== undefined && !(ours.outcome instanceof CelFailure))
      expect(plain(ours.outcome)).toEqual(theirs.result.value);
    expect(ours.cost).toBe(theirs.cost);
  });

  test.each(cases.filter(({ theirs }) => theirs.error !== undefined))(
    'fails as the API server does, at its cost: $id',
    ({ ours, theirs }) => {
      expect(ours.outcome).toBeInstanceOf(CelFailure);
      expect(ours.cost).toBe(theirs.cost);
    },
  );

  test.each(cases.filter(({ theirs }) => theirs.compileError !== undefined))(
    'is refused where the API server refuses it: $id',
    ({ ours }) => {
      expect(ours.problems).not.toEqual([]);
      expect(ours.problems).toBeDefined();
    },
  );
});
