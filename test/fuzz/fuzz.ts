/** `npm run fuzz [ROUNDS] [SEED]`: random changes of real texts through parser, trees, edits and rules. Prints each text that breaks something. */
import { problemsWith } from './check-text.ts';
import { mutate, random } from './mutate.ts';
import { seeds } from './seeds.ts';

const [rounds = '20000', seed = '1'] = process.argv.slice(2);
const next = random(Number(seed));
const texts = seeds();
/** No input of a few kilobytes may take longer, in milliseconds. */
const slow = 1_000;
let broken = 0;

for (let round = 0; round < Number(rounds); round += 1) {
  const start = texts[Math.floor(next() * texts.length)];
  if (!start) break;
  const text = mutate(start.text, next);
  const started = performance.now();
  let problems: readonly string[];
  try {
    problems = problemsWith(start.path, text);
  } catch (error) {
    problems = [error instanceof Error ? (error.stack ?? error.message) : String(error)];
  }
  if (performance.now() - started > slow) problems = [...problems, `Took ${Math.round(performance.now() - started)} ms.`];
  if (problems.length === 0) continue;
  broken += 1;
  console.log(`Round ${round}, ${start.path}: ${problems.join('\n')}\n${JSON.stringify(text)}\n`);
  if (broken >= 10) break;
}

console.log(`${rounds} rounds from seed ${seed}: ${broken} broken.`);
process.exitCode = broken > 0 ? 1 : 0;
