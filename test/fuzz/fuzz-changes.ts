import { parseArgs } from 'node:util';
import { explain, Survey } from '../support/known-changes/check-change.ts';
import { recipeOf } from '../support/known-changes/known-change.ts';

/** Wrong changes that are printed before it ends. */
const maxBroken = 10;

/**
 * `npm run fuzz -- changes [--seed N] [--seconds N]`: generated changes of which every state and cause is known, without end or for so many
 * seconds. Prints each one of which a review says something else. The number of wrong ones.
 */
export const fuzzChanges = async (args: readonly string[]): Promise<number> => {
  const { values } = parseArgs({ args: [...args], options: { seed: { type: 'string' }, seconds: { type: 'string' } } });
  const first = Number(values.seed ?? '1');
  const end = values.seconds === undefined ? Number.POSITIVE_INFINITY : performance.now() + Number(values.seconds) * 1_000;
  const survey = new Survey();
  let seed = first;
  let broken = 0;
  for (; performance.now() < end && broken < maxBroken; seed += 1) {
    const { wrongStates, wrongCauses } = await survey.check(seed);
    if (wrongStates.length + wrongCauses.length === 0) continue;
    broken += 1;
    console.log(`${await explain(recipeOf(seed))}\n`);
  }
  for (const line of survey.unclaimed.slice(0, maxBroken)) console.log(`Not named: ${line}`);
  console.log(
    `Seeds ${first} to ${seed - 1}: ${survey.clear} changes, ${survey.compared} states, ${survey.claimed} of ${survey.provable} provable causes named, ${broken} changes wrong.`,
  );
  return broken;
};
