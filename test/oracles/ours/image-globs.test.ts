import * as v from 'valibot';
import { expect, test } from 'vitest';
import { judgeGlob } from '../../conformance/policy-controller.ts';
import { keptAnswers } from '../kept-answers.ts';

const question = v.object({ glob: v.string(), image: v.string() });
const answer = v.object({ match: v.boolean() });

test.each(keptAnswers('globs'))('$id, as policy-controller says', ({ case: asked, answer: given, error }) => {
  const { glob, image } = v.parse(question, asked);
  const theirs = error === undefined ? { ...v.parse(answer, given), error: false } : { match: false, error: true };
  expect(judgeGlob(glob, image)).toEqual(theirs);
});
