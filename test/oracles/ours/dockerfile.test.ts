import * as v from 'valibot';
import { expect, test } from 'vitest';
import { type PrintedFile, printAsBuildKit } from '../../conformance/dockerfile-parser.ts';
import { keptAnswers } from '../kept-answers.ts';

const question = v.object({ text: v.string() });
const answer = v.object({ parser: v.looseObject({ nodes: v.nullable(v.array(v.looseObject({}))) }) });

/** Comments above an instruction and the number of warnings are not compared. */
const compared = (printed: v.InferOutput<typeof answer>['parser']): object => {
  const { warn: _warnings, nodes, ...file } = printed;
  return { ...file, nodes: nodes?.map(({ prev: _comments, ...node }) => node) ?? null };
};

test.each(keptAnswers('buildkit'))('$id is read as BuildKit reads it', ({ case: asked, answer: given }) => {
  const ours: PrintedFile = printAsBuildKit(v.parse(question, asked).text);
  expect(ours).toEqual(compared(v.parse(answer, given).parser));
});
