import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { compileCelCondition } from '../../../src/signing/policy/cluster/cel-condition.ts';
import { keptAnswers } from '../kept-answers.ts';

const question = v.object({ expression: v.string(), vars: v.record(v.string(), v.unknown()) });
const answer = v.object({
  result: v.optional(v.looseObject({ type: v.string(), value: v.optional(v.unknown()) })),
  error: v.optional(v.string()),
  compileError: v.optional(v.string()),
});

/** Conditions of image policies name no variables of a policy. */
const ofAdmission = new Set(['variables']);

const cases = keptAnswers('cel').map(({ id, case: asked, answer: given }) => {
  const { expression, vars } = v.parse(question, asked);
  const { condition } = compileCelCondition(expression, Object.keys(vars));
  return { id, ours: condition?.evaluate(vars).state ?? 'failed', ...v.parse(answer, given) };
});

describe('a condition in CEL', () => {
  const decided = cases.filter(({ id, result }) => result?.type === 'bool' && !ofAdmission.has(id));

  test('is decided in many cases', () => expect(decided.length).toBeGreaterThan(8));

  test.each(decided)('holds when the API server finds it true: $id', ({ ours, result }) => {
    expect(ours).toBe(result?.value === true ? 'holds' : 'fails');
  });

  test.each(cases.filter(({ id, result }) => result?.type !== 'bool' || ofAdmission.has(id)))(
    'has no answer when the API server has none, or one that is no boolean: $id',
    ({ ours }) => {
      expect(ours).toBe('failed');
    },
  );
});
