/**
 * `npm run mutate -- FILE...` breaks files in every small way there is, one at a time, and names each change that the tests which reach it do not
 * notice. All changes are compiled into a copy of the checkout, so that nothing here is ever left broken, and switched on one after the other.
 *
 * - `FILE`, `FOLDER` or `FILE:LINE`: what to break; `--all` for everything in `src` and `app`
 * - `--listed`: of these only what is listed as equivalent, judged as all others are: one that is killed is not equivalent
 * - `--sample N`, `--seed S`: N mutants, as many from each folder, drawn by the seed
 * - `--tests PATTERN`: the test files that each mutant may meet, instead of the nearest
 * - `--without PATTERN`: test files that no mutant meets, to be done sooner
 * - `--nearest N`: no more than N test files that reach a mutant, 40 when nothing is said
 * - `--minutes N`: after so many, no test file is begun any more; what is not decided then is told as undecided
 * - `--benches N`: how many copies of the checkout run tests at once, 2 when nothing is said
 * - `--patience SECONDS`: how long a test file may take, 25 when nothing is said; more for a busy machine
 *
 * The table comes in any case. Interrupted (SIGINT, SIGTERM), the run ends at once and tells what is known; interrupted again, it only tidies up.
 */
import { matchesGlob } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { random } from '../fuzz/mutate.ts';
import { Copy } from './checkout.ts';
import { draw } from './draw.ts';
import { readDurations } from './durations.ts';
import { equivalentMutants } from './equivalent-mutants.ts';
import { type Fate, Judge } from './judge.ts';
import { type Mutant, viewOf } from './mutant.ts';
import { Imports } from './nearest-tests.ts';
import { mutantsOf } from './operators.ts';
import { describeMutant, fateWords, type Judged, scoreTable } from './report.ts';
import { TestRunner } from './test-runner.ts';
import { assertTypes, refusedByTypes } from './type-check.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    all: { type: 'boolean', default: false },
    listed: { type: 'boolean', default: false },
    sample: { type: 'string' },
    seed: { type: 'string', default: '1' },
    tests: { type: 'string' },
    without: { type: 'string' },
    nearest: { type: 'string', default: '40' },
    minutes: { type: 'string' },
    benches: { type: 'string', default: '2' },
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

const root = fileURLToPath(new URL('../../', import.meta.url));
const plain = new Copy(root);
const benches = Array.from({ length: Math.max(1, Number(values.benches)) }, () => {
  const copy = new Copy(root);
  return { copy, runner: new TestRunner(copy, Number(values.patience) * 1_000) };
});
const end = (): void => {
  for (const { runner } of benches) runner.close();
  for (const one of [plain, ...benches.map(({ copy }) => copy)]) one.remove();
};
let isStopped = false;
const stop = (): void => {
  isStopped = true;
  for (const { runner } of benches) runner.close();
};
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    if (isStopped) {
      end();
      process.exit(1);
    }
    process.stderr.write(`${signal}: what is known will be told.\n`);
    stop();
  });

/** What is generated, and tables of data: their own checks compare them with what they were made from. */
const isData = (file: string): boolean => /-data\.ts$|^src\/rules\/(?:catalog|dockerfile-rules|known-rules)\.ts$/u.test(file);

try {
  const scripts = plain.files.filter(file => file.endsWith('.ts') && /^(?:src|app|test)\//u.test(file));
  const texts = new Map(scripts.map(file => [file, plain.read(file)]));
  const textOf = (file: string): string => texts.get(file) ?? '';

  const isEquivalent = (mutant: Mutant): boolean => {
    const { before, after } = viewOf(textOf(mutant.file), mutant);
    return equivalentMutants.some(one => one.file === mutant.file && one.before === before && one.after === after);
  };

  const mutants = targets.flatMap(target => {
    const [path = '', line] = target.split(':');
    const files = scripts.filter(file => (file === path || file.startsWith(`${path}/`)) && /^(?:src|app)\//u.test(file) && !isData(file));
    if (files.length === 0) fail(`No file of src or app is "${path}".`);
    return files
      .flatMap(file => mutantsOf(file, textOf(file)))
      .filter(mutant => line === undefined || viewOf(textOf(mutant.file), mutant).line === Number(line))
      .filter(mutant => !values.listed || isEquivalent(mutant));
  });
  const chosen = size === undefined ? mutants : draw(mutants, size, random(Number(values.seed)));

  const { tests: pattern, without = '' } = values;
  const named = pattern === undefined ? [] : scripts.filter(file => file.endsWith('.test.ts') && matchesGlob(file, pattern));
  if (pattern !== undefined && named.length === 0) fail(`No test file matches "${pattern}".`);

  const imports = new Imports(texts);
  const costOf = readDurations(root);
  const testsOf = (file: string): readonly string[] =>
    (named.length > 0 ? named : imports.nearestTests(file, costOf)).filter(test => !matchesGlob(test, without));
  const tests = new Map([...new Set(chosen.map(({ file }) => file))].map(file => [file, testsOf(file)]));
  for (const { copy } of benches) copy.compile(chosen);
  const fates = new Map<Mutant, Fate>(values.listed ? [] : chosen.filter(isEquivalent).map(mutant => [mutant, { fate: 'equivalent' }]));
  const started = performance.now();
  const seconds = (): number => (performance.now() - started) / 1_000;
  const judge = new Judge(benches, file => tests.get(file) ?? [], {
    most: Number(values.nearest),
    costOf,
    isOver: () => isStopped || (values.minutes !== undefined && seconds() > 60 * Number(values.minutes)),
  });
  const progress = (): string => `${fates.size}/${chosen.length} ${seconds().toFixed(0)} s`;
  const tell = (mutant: Mutant, fate: Fate): void => {
    fates.set(mutant, fate);
    process.stderr.write(`${progress()} ${describeMutant(mutant, textOf(mutant.file))}\n  ${fateWords(fate)}\n`);
  };
  const pulse = setInterval(() => process.stderr.write(`${progress()}, now: ${judge.running.join('; ')}\n`), 30_000);
  // Why beside: most of a minute in which no test needs the type checker; what it refuses ends the run.
  const typed = assertTypes(plain).catch(error => {
    if (isStopped) return;
    stop();
    throw error;
  });
  const toJudge = chosen.filter(one => !fates.has(one));
  const ends = await Promise.allSettled([typed, judge.judge(toJudge, tell)]);
  clearInterval(pulse);

  const fateOf = (mutant: Mutant): Fate => fates.get(mutant) ?? { fate: 'undecided', met: 0 };
  const isAlive = (mutant: Mutant): boolean => ['survived', 'not reached', 'undecided'].includes(fateOf(mutant).fate);
  if (isStopped) console.log('Stopped: the type checker was not asked.\n');
  else for (const mutant of await refusedByTypes(plain, chosen.filter(isAlive))) fates.set(mutant, { fate: 'refused' });

  const alive = chosen.filter(isAlive);
  for (const mutant of alive) console.log(`${describeMutant(mutant, textOf(mutant.file))}\n  ${fateWords(fateOf(mutant))}\n`);
  console.log(scoreTable(chosen.map((mutant): Judged => ({ mutant, fate: fateOf(mutant) }))));
  if (judge.broken.size > 0) console.log(`\nLeft out, since they fail without a mutant: ${[...judge.broken].join(', ')}`);
  process.exitCode = alive.length > 0 ? 1 : 0;
  for (const one of ends) if (one.status === 'rejected') throw one.reason;
} finally {
  end();
}
