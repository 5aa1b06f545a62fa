/**
 * Runs test files of the folder it is started in, again and again, with one vitest that keeps what it has transformed. A process of its own,
 * so that a test that never ends can be ended.
 */
import { join } from 'node:path';
import { array, object, parse, string } from 'valibot';
import { createVitest, type Reporter } from 'vitest/node';
import type { TestAnswer } from './test-runner.ts';

const question = object({ changed: array(string()), tests: array(string()) });

/** What the run that goes on has told so far. Why not the result of the run: that has the modules of all runs before it, too. */
let told: { failed: TestAnswer['failed']; passed: [string, number][] } = { failed: undefined, passed: [] };

const reasonOf = (name: string, errors: readonly { readonly message: string }[] = []): string =>
  `${name}: ${errors[0]?.message.split('\n', 1)[0] ?? ''}`;

const reporter: Reporter = {
  onTestCaseResult(test) {
    const { state, errors } = test.result();
    if (state === 'failed') told.failed ??= { file: test.module.relativeModuleId, reason: reasonOf(test.fullName, errors) };
  },
  onTestModuleEnd(module) {
    const errors = module.errors();
    if (errors.length > 0) told.failed ??= { file: module.relativeModuleId, reason: reasonOf('before its tests', errors) };
    if (module.state() === 'passed') told.passed.push([module.relativeModuleId, module.diagnostic().duration]);
  },
};

const folder = process.cwd();
const vitest = await createVitest(
  'test',
  // Why so long: a busy machine must not kill a mutant.
  { watch: false, bail: 1, cache: false, reporters: [reporter], testTimeout: 120_000, hookTimeout: 120_000 },
  { cacheDir: join(folder, '.cache'), clearScreen: false, logLevel: 'silent' },
);
await vitest.standalone();

const answer = async (message: unknown): Promise<TestAnswer> => {
  const { changed, tests } = parse(question, message);
  for (const file of changed) vitest.invalidateFile(join(folder, file));
  const wanted = new Set(tests);
  const specifications = (await vitest.globTestSpecifications(tests)).filter(({ moduleId }) =>
    wanted.has(moduleId.slice(folder.length + 1)),
  );
  told = { failed: undefined, passed: [] };
  const { unhandledErrors } = await vitest.runTestSpecifications(specifications);
  const [unhandled] = unhandledErrors;
  const reason = unhandled instanceof Error ? unhandled.message : String(unhandled);
  if (unhandled !== undefined) told.failed ??= { file: tests[0] ?? '', reason: `an error that nobody handled: ${reason}` };
  return told;
};

process.on('message', message => {
  answer(message).then(
    result => process.send?.(result),
    error => {
      throw error;
    },
  );
});
process.on('disconnect', () => process.exit());
process.send?.('ready');
