import { parseArgs } from 'node:util';
import { findJudge } from '../oracles/judge-cache.ts';
import { compareManifests, compareProjects } from '../oracles/ours/spelling-differences.ts';

/** Spellings that are asked in one process. */
const batch = 2_000;

/**
 * `npm run fuzz -- spellings [--seed N] [--rounds N]`: generated manifests and Compose files, read by us and by the real decoders. Prints each
 * that is something else for us and that we do not refuse. The number of these.
 */
export const fuzzSpellings = async (args: readonly string[]): Promise<number> => {
  const { values } = parseArgs({ args: [...args], options: { seed: { type: 'string' }, rounds: { type: 'string' } } });
  const [yaml, compose] = [findJudge('yaml'), findJudge('compose')];
  if (yaml === undefined || compose === undefined) throw new Error('The judges are missing: npm run oracles -- yaml compose');
  let seed = Number(values.seed ?? '1');
  let broken = 0;
  for (let left = Number(values.rounds ?? '10000'); left > 0; left -= batch, seed += 1) {
    for (const survey of [
      await compareManifests(yaml, Math.min(left, batch), seed),
      await compareProjects(compose, Math.min(left, batch), seed),
    ]) {
      for (const one of survey.different)
        console.log(`${JSON.stringify(one.text)}\n  theirs ${JSON.stringify(one.theirs)}\n  ours   ${JSON.stringify(one.ours)}\n`);
      console.log(`Seed ${seed}: ${survey.taken} taken, ${survey.incomplete} not evaluated, ${survey.different.length} different.`);
      broken += survey.different.length;
    }
  }
  return broken;
};
