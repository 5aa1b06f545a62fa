import * as v from 'valibot';
import { runProcess } from '../support/processes/run-process.ts';

/** A question to a judge. */
export interface Question {
  readonly id: string;
  readonly case: Readonly<Record<string, unknown>>;
}

/** What a judge says to the question of that id: an answer, or the error with which it refuses; an accepted thing may have neither. */
export interface Answer {
  readonly id: string;
  readonly answer?: unknown;
  readonly error?: string;
}

const given = v.array(v.object({ id: v.string(), answer: v.exactOptional(v.unknown()), error: v.exactOptional(v.string()) }));

/** Asks a part of the Go module all questions in one process. Rejects with what it wrote when it does not answer them all in order. */
export const askPart = async (program: string, questions: readonly Question[]): Promise<readonly Answer[]> => {
  // Why a home of its own: Compose resolves "~" in paths, and the answers that are kept are those of every machine.
  const env = { ...process.env, HOME: '/home/dev' };
  const input = JSON.stringify(questions.map(({ id, case: question }) => ({ id, ...question })));
  const { status, stdout, stderr } = await runProcess(program, [], { env, input });
  if (status !== 0) throw new Error(`${program} ended with ${status}: ${stderr.toString()}`);
  const answers = v.parse(given, JSON.parse(stdout.toString()));
  const ids = (list: readonly { readonly id: string }[]): string => list.map(({ id }) => id).join('\n');
  if (ids(answers) !== ids(questions)) throw new Error(`${program} answers other questions than it was asked`);
  return answers;
};
