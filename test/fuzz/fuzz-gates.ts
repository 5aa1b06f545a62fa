import { parseArgs } from 'node:util';
import { playInterleaving } from '../support/runs-on-commit/interleaving.ts';

/** Wrong orders that are printed before it ends. */
const maxBroken = 3;

/**
 * `npm run fuzz -- gates [--seed N] [--seconds N] [--length N]`: random orders of what people, GitHub and the App do about one commit, of so many
 * steps each, without end or for so many seconds. Prints each one that opens a gate for what has not passed itself, or does not open it in the
 * end. The number of wrong ones.
 */
export const fuzzGates = async (args: readonly string[]): Promise<number> => {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ args: [...args], options: { seed: text, seconds: text, length: text } });
  const first = Number(values.seed ?? '1');
  const length = Number(values.length ?? '90');
  const end = values.seconds === undefined ? Number.POSITIVE_INFINITY : performance.now() + Number(values.seconds) * 1_000;
  let [seed, broken, opened] = [first, 0, 0];
  for (; performance.now() < end && broken < maxBroken; seed += 1) {
    const outcome = await playInterleaving(seed, { length });
    opened += outcome.opened;
    if (outcome.wronglyOpen.length === 0 && outcome.isRightInTheEnd) continue;
    broken += 1;
    const what = outcome.wronglyOpen.length > 0 ? `wrongly open for ${outcome.wronglyOpen.join(', ')}` : 'not right in the end';
    console.log(`Seed ${seed}: ${what}\n${outcome.log.join('\n')}\n`);
  }
  console.log(`Seeds ${first} to ${seed - 1}, ${length} steps each: the gate was seen open ${opened} times, ${broken} orders went wrong.`);
  return broken;
};
