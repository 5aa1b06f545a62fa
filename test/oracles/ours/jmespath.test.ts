import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { evaluateJmesPath } from '../../../src/org-rules/kyverno/jmespath/evaluate.ts';
import { JmesFailure } from '../../../src/org-rules/kyverno/jmespath/failure.ts';
import { fromJson, jsonOf } from '../../../src/org-rules/kyverno/jmespath/json.ts';
import { parseJmesPath } from '../../../src/org-rules/kyverno/jmespath/parse.ts';
import { asObjectValue } from '../../../src/org-rules/kyverno/jmespath/values.ts';
import { keptAnswers } from '../kept-answers.ts';

const question = v.object({ queries: v.array(v.string()), data: v.unknown() });
const answers = v.array(v.object({ value: v.unknown(), error: v.optional(v.string()) }));

const free = (): void => undefined;

/** What our own reader of JMESPath finds, as JSON; `error` where it fails or finds nothing under a name. */
const ask = (query: string, data: unknown): string => {
  try {
    const found = evaluateJmesPath(parseJmesPath(query), fromJson(JSON.stringify(data)), free);
    return found === undefined ? 'error' : jsonOf(asObjectValue(found, free));
  } catch (error) {
    if (error instanceof JmesFailure) return 'error';
    throw error;
  }
};

const cases = keptAnswers('kyverno')
  .filter(({ case: asked }) => 'queries' in asked)
  .flatMap(({ id, case: asked, answer }) => {
    const { queries, data } = v.parse(question, asked);
    const given = v.parse(answers, answer);
    return queries.map((query, index) => ({ id, query, data, theirs: given[index] }));
  });

describe('an expression of JMESPath', () => {
  test.each(cases)('gives what it gives in Kyverno: $query', ({ query, data, theirs }) => {
    const expected = theirs?.error === undefined ? jsonOf(fromJson(JSON.stringify(theirs?.value))) : 'error';
    expect(ask(query, data)).toBe(expected);
  });
});
