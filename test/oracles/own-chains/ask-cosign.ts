import * as v from 'valibot';
import { askCommand } from '../ask-command.ts';
import { chainFiles, chainQuestion, type KeptChain } from './kept-chains.ts';

const answerSchema = v.object({ id: v.string(), answer: v.object({ exitCode: v.number() }) });

/** Asks a cosign about chains: whether it accepts each, by id. */
export const askCosign = async (program: string, chains: readonly Omit<KeptChain, 'accepted'>[]): Promise<ReadonlyMap<string, boolean>> => {
  const questions = chains.map(chain => ({ id: chain.id, case: { files: chainFiles(chain), steps: [chainQuestion] } }));
  const answers = v.parse(v.array(answerSchema), await askCommand(program, questions));
  return new Map(answers.map(({ id, answer }) => [id, answer.exitCode === 0]));
};
