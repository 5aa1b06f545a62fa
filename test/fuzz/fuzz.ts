/**
 * `npm run fuzz [ROUNDS] [SEED]`: random changes of real texts through parser, trees, edits and rules. Prints each text that breaks something.
 * `npm run fuzz -- changes [--seed N] [--seconds N]`: see `fuzzChanges`.
 * `npm run fuzz -- spellings [--seed N] [--rounds N]`: see `fuzzSpellings`.
 * `npm run fuzz -- renders [--seed N] [--rounds N]`: see `fuzzRenders`.
 * `npm run fuzz -- gates [--seed N] [--seconds N] [--length N]`: see `fuzzGates`.
 */
import { problemsWith } from './check-text.ts';
import { fuzzChanges } from './fuzz-changes.ts';
import { fuzzGates } from './fuzz-gates.ts';
import { fuzzRenders } from './fuzz-renders.ts';
import { fuzzSpellings } from './fuzz-spellings.ts';
import { mutate, random } from './mutate.ts';
import { seeds } from './seeds.ts';

const fuzzTexts = (rounds: number, seed: number): number => {
  const next = random(seed);
  const texts = seeds();
  /** No input of a few kilobytes may take longer, in milliseconds of this thread: what other processes take is none of it. */
  const slow = 1_000;
  let broken = 0;

  for (let round = 0; round < rounds; round += 1) {
    const start = texts[Math.floor(next() * texts.length)];
    if (!start) break;
    const text = mutate(start.text, next);
    const started = process.threadCpuUsage();
    let problems: readonly string[];
    try {
      problems = problemsWith(start.path, text);
    } catch (error) {
      problems = [error instanceof Error ? (error.stack ?? error.message) : String(error)];
    }
    const { user, system } = process.threadCpuUsage(started);
    const taken = (user + system) / 1_000;
    if (taken > slow) problems = [...problems, `Took ${Math.round(taken)} ms.`];
    if (problems.length === 0) continue;
    broken += 1;
    console.log(`Round ${round}, ${start.path}: ${problems.join('\n')}\n${JSON.stringify(text)}\n`);
    if (broken >= 10) break;
  }

  console.log(`${rounds} rounds from seed ${seed}: ${broken} broken.`);
  return broken;
};

const [first = '20000', ...rest] = process.argv.slice(2);
const fuzz = async (): Promise<number> => {
  switch (first) {
    case 'changes':
      return fuzzChanges(rest);
    case 'spellings':
      return fuzzSpellings(rest);
    case 'renders':
      return fuzzRenders(rest);
    case 'gates':
      return fuzzGates(rest);
    default:
      return fuzzTexts(Number(first), Number(rest[0] ?? '1'));
  }
};
const broken = await fuzz();
process.exitCode = broken > 0 ? 1 : 0;
