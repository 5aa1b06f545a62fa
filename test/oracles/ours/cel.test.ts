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

/** What conditions of image policies have not, being of the API server: its own functions, optional values, named variables. */
const ofApiServer = new Set(['optional', 'quantity', 'ip-and-cidr', 'semver', 'sets', 'variables']);
const needsMore = { has: (id: string): boolean => ofApiServer.has(id) || /^spelling: .*(?:\bcidr\(|\bisIP\(|-dyn\(duration)/u.test(id) };

/** What the API server's type checker refuses: image policies are not type-checked, and the operands are equal. */
const notTypeChecked = new Set(['int-and-double']);

/** Where the API server's own code breaks off: there `sort` is no function of these conditions, and `||` absorbs that, as CEL has it. */
const brokenOff = new Set(['sort-of-a-failure', 'sort-by-failing-keys']);

const cases = keptAnswers('cel').map(({ id, case: asked, answer: given }) => {
  const { expression, vars } = v.parse(question, asked);
  const { condition } = compileCelCondition(expression);
  return { id, ours: condition?.evaluate(vars).state ?? 'failed', ...v.parse(answer, given) };
});

describe('a condition in CEL', () => {
  const decided = cases.filter(({ id, result }) => result?.type === 'bool' && !needsMore.has(id));

  test('is decided in many cases', () => expect(decided.length).toBeGreaterThan(8));

  test.each(decided)('holds when the API server finds it true: $id', ({ ours, result }) => {
    expect(ours).toBe(result?.value === true ? 'holds' : 'fails');
  });

  test.each(cases.filter(({ id, result }) => result?.type !== 'bool' && !notTypeChecked.has(id) && !brokenOff.has(id)))(
    'has no answer when the API server has none, or one that is no boolean: $id',
    ({ ours }) => {
      expect(ours).toBe('failed');
    },
  );

  test.each(cases.filter(({ id }) => needsMore.has(id)))('never holds for what it does not know: $id', ({ ours }) => {
    expect(ours).toBe('failed');
  });
});
