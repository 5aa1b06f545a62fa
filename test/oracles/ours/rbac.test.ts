import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { accessQuestion, judgeAccess } from '../../conformance/rbac.ts';
import { corpusPath, hasCorpus } from '../../support/corpus.ts';
import { keptAnswers } from '../kept-answers.ts';

const question = v.object({ objects: v.array(v.unknown()), questions: v.array(accessQuestion) });
const decision = v.object({ allowed: v.boolean() });
const decisions = v.array(decision);

const asked = keptAnswers('rbac').flatMap(({ id, case: given, answer, error }) => {
  const parsed = v.safeParse(question, given);
  return parsed.success && error === undefined ? [{ id, ...parsed.output, answers: v.parse(decisions, answer) }] : [];
});

describe('roles and bindings, as the authorizer of Kubernetes reads them', () => {
  test('there are questions', () => expect(asked.length).toBeGreaterThan(5));

  test.each(asked)('$id', ({ answers, ...given }) => {
    expect(judgeAccess(given)).toEqual(answers.map(({ allowed }) => allowed));
  });
});

const cases = v.array(
  v.object({ id: v.string(), objects: v.array(v.unknown()), questions: v.array(v.intersect([accessQuestion, decision])) }),
);
const corpusCases = (): v.InferOutput<typeof cases> => v.parse(cases, JSON.parse(readFileSync(corpusPath('rbac', 'cases.json'), 'utf8')));

describe.runIf(hasCorpus('rbac', 'cases.json'))('more of its answers', () => {
  test('are ours', () => {
    const wrong = corpusCases().flatMap(({ id, ...given }) => {
      const ours = judgeAccess(given);
      return given.questions.flatMap((one, at) => (ours[at] === one.allowed ? [] : [`${id}: ${JSON.stringify(one)}`]));
    });
    expect(wrong).toEqual([]);
  });
});
