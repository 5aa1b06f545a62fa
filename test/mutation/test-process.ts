/**
 * Runs test files of the folder it is started in, again and again, with one vitest that keeps what it has transformed. Each run has a worker of
 * its own, so that nothing of one is left in the next. A process of its own, so that a test that never ends can be ended.
 */
import { join } from 'node:path';
import { array, object, parse, string } from 'valibot';
import { BaseSequencer, createVitest, type Reporter, type TestSpecification } from 'vitest/node';
import type { TestAnswer } from './test-runner.ts';

const question = object({ tests: array(string()) });

/** What the run that goes on has told so far. Why not the result of the run: that has the modules of all runs before it, too. */
let failed: { readonly file: string; readonly reason: string } | null = null;

const reasonOf = (name: string, errors: readonly { readonly message: string }[] = []): string =>
  `${name}: ${errors[0]?.message.split('\n', 1)[0] ?? ''}`;

const tell = (answer: TestAnswer): void => {
  process.send?.(answer);
};

const reporter: Reporter = {
  onTestCaseResult(test) {
    const { state, errors } = test.result();
    if (state === 'failed') failed ??= { file: test.module.relativeModuleId, reason: reasonOf(test.fullName, errors) };
  },
  onTestModuleEnd(module) {
    const errors = module.errors();
    if (errors.length > 0) failed ??= { file: module.relativeModuleId, reason: reasonOf('before its tests', errors) };
    if (module.state() === 'passed') tell({ passed: module.relativeModuleId });
  },
};

class AsAsked extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files;
  }
}

const folder = process.cwd();
const vitest = await createVitest(
  'test',
  {
    watch: false,
    bail: 1,
    cache: false,
    reporters: [reporter],
    maxWorkers: 1,
    isolate: false,
    // Why so long: a busy machine must not kill a mutant.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    sequence: { sequencer: AsAsked },
    setupFiles: [join(folder, '.mutants/note-file.ts')],
  },
  { cacheDir: join(folder, '.cache'), clearScreen: false, logLevel: 'silent' },
);
await vitest.standalone();

const answer = async (message: unknown): Promise<void> => {
  const { tests } = parse(question, message);
  const found = new Map(
    (await vitest.globTestSpecifications(tests)).map(specification => [specification.moduleId.slice(folder.length + 1), specification]),
  );
  failed = null;
  const { unhandledErrors } = await vitest.runTestSpecifications(tests.flatMap(test => found.get(test) ?? []));
  const [unhandled] = unhandledErrors;
  const reason = unhandled instanceof Error ? unhandled.message : String(unhandled);
  if (unhandled !== undefined) failed ??= { file: tests[0] ?? '', reason: `an error that nobody handled: ${reason}` };
  tell({ failed });
};

process.on('message', message => {
  answer(message).catch(error => {
    throw error;
  });
});
process.on('disconnect', () => process.exit());
process.send?.('ready');
