/**
 * `npm run mutate -- FILE...` breaks files in every small way there is, one at a time, and names each change that the nearest tests do not
 * notice. Works on a copy of the checkout, so that nothing here is ever left broken.
 *
 * - `FILE`, `FOLDER` or `FILE:LINE`: what to break; `--all` for everything in `src` and `app`
 * - `--sample N`, `--seed S`: N mutants, as many from each folder, drawn by the seed
 * - `--tests PATTERN`: the test files that each mutant meets, instead of the two nearest and, for what survives them, four and then 24 more
 * - `--nearest N`: no more than N test files for each mutant, to find places worth a look in less time; what survives may be known to a test further off
 * - `--patience SECONDS`: how long a test file may take, 25 when nothing is said; more for a busy machine
 */
import { matchesGlob } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { random } from '../fuzz/mutate.ts';
import { Copy } from './checkout.ts';
import { draw } from './draw.ts';
import { Judge } from './judge.ts';
import { viewOf } from './mutant.ts';
import { Imports } from './nearest-tests.ts';
import { mutantsOf } from './operators.ts';
import { describeMutant, type Judged, scoreTable } from './report.ts';
import { TestRunner } from './test-runner.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    all: { type: 'boolean', default: false },
    sample: { type: 'string' },
    seed: { type: 'string', default: '1' },
    tests: { type: 'string' },
    nearest: { type: 'string' },
    patience: { type: 'string', default: '25' },
  },
});

const fail = (message: string): never => {
  process.stderr.write(`${message}\n`);
  process.exit(2);
};

const targets = values.all ? ['src', 'app'] : positionals.map(path => path.replace(/\/$/u, ''));
if (targets.length === 0) fail('Name what to break: npm run mutate -- src/policy/mode.ts');
const size = values.sample === undefined ? undefined : Number(values.sample);
if (size !== undefined && !(Number.isInteger(size) && size > 0)) fail(`"${values.sample}" is not a number of mutants.`);

const copy = new Copy(fileURLToPath(new URL('../../', import.meta.url)));
const runner = new TestRunner(copy, Number(values.patience) * 1_000);
const end = (): void => {
  runner.close();
  copy.remove();
};
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    end();
    process.exit(1);
  });

/** What is generated, and tables of data: their own checks compare them with what they were made from. */
const isData = (file: string): boolean => /-data\.ts$|^src\/rules\/catalog\.ts$/u.test(file);

try {
  const scripts = copy.files.filter(file => file.endsWith('.ts') && /^(?:src|app|test)\//u.test(file));
  const texts = new Map(scripts.map(file => [file, copy.read(file)]));
  const textOf = (file: string): string => texts.get(file) ?? '';

  const mutants = targets.flatMap(target => {
    const [path = '', line] = target.split(':');
    const files = scripts.filter(file => (file === path || file.startsWith(`${path}/`)) && /^(?:src|app)\//u.test(file) && !isData(file));
    if (files.length === 0) fail(`No file of src or app is "${path}".`);
    return files
      .flatMap(file => mutantsOf(file, textOf(file)))
      .filter(mutant => line === undefined || viewOf(textOf(mutant.file), mutant).line === Number(line));
  });
  const chosen = size === undefined ? mutants : draw(mutants, size, random(Number(values.seed)));

  const pattern = values.tests;
  const named = pattern === undefined ? [] : scripts.filter(file => file.endsWith('.test.ts') && matchesGlob(file, pattern));
  if (pattern !== undefined && named.length === 0) fail(`No test file matches "${pattern}".`);

  const judge = new Judge(copy, runner, new Imports(texts), named, values.nearest === undefined ? undefined : Number(values.nearest));
  const judged: Judged[] = [];
  for (const [index, mutant] of chosen.entries()) {
    const started = performance.now();
    const fate = await judge.fateOf(mutant);
    judged.push({ mutant, fate });
    const seconds = ((performance.now() - started) / 1_000).toFixed(1);
    const told = fate.fate === 'killed' ? `killed by ${fate.by}` : fate.fate;
    process.stderr.write(`${index + 1}/${chosen.length} ${seconds} s ${describeMutant(mutant, textOf(mutant.file))}\n  ${told}\n`);
  }

  const survivors = judged.filter(({ fate }) => fate.fate === 'survived');
  for (const { mutant } of survivors) console.log(`${describeMutant(mutant, textOf(mutant.file))}\n`);
  console.log(scoreTable(judged));
  if (judge.broken.size > 0) console.log(`\nLeft out, since they fail without a mutant: ${[...judge.broken].join(', ')}`);
  process.exitCode = survivors.length > 0 ? 1 : 0;
} finally {
  end();
}
