import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { quickWasm } from './test/support/processes/quick-wasm.ts';
import { slowPlaces, waitingPlaces } from './test/support/slow-places.ts';

/** Why what takes longest first: a worker that begins with it last would keep the others waiting at the end. */
const rank = ({ moduleId }: TestSpecification): number => {
  const found = slowPlaces.findIndex(place => moduleId.includes(`/${place}`));
  return found < 0 ? slowPlaces.length : found;
};

/** Files that go between two that wait: that many keep the other workers busy while these wait for servers, processes and heartbeats. */
const between = 4;

const waits = ({ moduleId }: TestSpecification): boolean => waitingPlaces.some(place => moduleId.includes(`/${place}`));

class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = (await super.sort(files)).toSorted((one, other) => rank(one) - rank(other));
    const [waiting, others] = [sorted.filter(waits), sorted.filter(file => !waits(file))];
    const mixed = waiting.flatMap((file, index) => [file, ...others.slice(index * between, (index + 1) * between)]);
    return [...mixed, ...others.slice(waiting.length * between)];
  }
}

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // Why so long, where a second is usual: what is waited for comes when the machine has time for it.
    expect: { poll: { timeout: 15_000 } },
    // Why more than there are processors: many tests wait for servers, processes and heartbeats. Why not twice as many: processes that judge come behind all
    // others, and where none of the processors is ever idle they get nothing for as long as a test waits.
    maxWorkers: Math.ceil(availableParallelism() * 1.5),
    // Why: no module does anything by being imported (test/import-purity.test.ts), so files may share them; loading them anew for each file took a third of the time.
    isolate: false,
    // Why: Node loads TypeScript itself. What vitest makes of a module reads each import anew at each use, which took an eighth of the processor time, and to make it
    // took as long as many of the tests.
    experimental: { viteModuleRunner: false },
    // Why the first: young garbage of large reviews is then collected a fourth as often, which saves a tenth of the processor time.
    execArgv: ['--max-semi-space-size=64', ...quickWasm],
    sequence: { sequencer: SlowFirst },
    // Processes that tests start load what earlier ones compiled; `compileCache` hands it on where they are given an environment of their own.
    // Judges in Go end after a moment: collecting their garbage while they start is a third of what they cost.
    env: { NODE_COMPILE_CACHE: join(import.meta.dirname, 'node_modules', '.cache', 'node-compile-cache'), GOGC: '800' },
  },
});
