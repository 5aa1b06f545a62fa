import { setImmediate } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { random } from '../fuzz/mutate.ts';
import type { Reached } from './checkout.ts';
import { type Bench, type Bounds, type Fate, Judge } from './judge.ts';
import type { Mutant } from './mutant.ts';
import type { Outcome } from './test-runner.ts';

/** A test file as the judge comes to know it: the mutants that it reaches by loading or by testing, and those that it notices. */
interface SimulatedTest {
  readonly loads?: readonly Mutant[];
  readonly reaches: readonly Mutant[];
  readonly notices?: readonly Mutant[];
  /** Fails whatever is active. */
  readonly isBroken?: boolean;
  /** Its failure is that it does not end. */
  readonly isEndless?: boolean;
}

type Tests = Readonly<Record<string, SimulatedTest>>;

const mutantOf = (file: string, start = 0): Mutant => ({ file, operator: 'literal', start, end: start + 1, replacement: "''" });

/** A run of a bench. */
interface SimulatedRun {
  readonly tests: readonly string[];
  /** The files of the active mutants. */
  readonly mutants: readonly string[];
  /** How many benches were at work when it ended, its own among them. */
  readonly atWork: number;
}

/** Benches, and what they have run. */
const simulate = (tests: Tests, count: number): { readonly benches: readonly Bench[]; readonly runs: readonly SimulatedRun[] } => {
  const runs: SimulatedRun[] = [];
  let atWork = 0;
  const benches = Array.from({ length: count }, (): Bench => {
    let active: ReadonlySet<Mutant> = new Set();
    let reached = new Map<string, Reached>();
    const outcomeOf = (file: string): Outcome => {
      const { loads = [], reaches, notices = [], isBroken = false, isEndless = false } = tests[file] ?? { reaches: [] };
      const noticed = notices.find(mutant => active.has(mutant));
      const last = loads.some(mutant => mutant === noticed) || noticed === undefined ? [] : [noticed];
      reached.set(file, { loading: new Set(loads), testing: new Set(reaches), last: new Set(last) });
      if (!isBroken && noticed === undefined) return { result: 'passed' };
      return isEndless ? { result: 'endless', file } : { result: 'failed', file, reason: 'it says so' };
    };
    return {
      copy: {
        activate: mutants => {
          active = new Set(mutants);
          reached = new Map();
        },
        reached: () => reached,
      },
      runner: {
        run: async files => {
          atWork += 1;
          await setImmediate();
          runs.push({ tests: files, mutants: [...active].map(({ file }) => file), atWork });
          atWork -= 1;
          return files.map(outcomeOf).find(({ result }) => result !== 'passed') ?? { result: 'passed' };
        },
      },
    };
  });
  return { benches, runs };
};

interface Options extends Partial<Bounds> {
  /** How many benches there are. */
  readonly count?: number;
  /** The test files that mutants of a file may meet, the nearest first; all in their order when nothing is said. */
  readonly order?: (file: string) => readonly string[];
}

interface Judged {
  readonly fates: ReadonlyMap<Mutant, Fate>;
  readonly broken: ReadonlySet<string>;
  readonly runs: readonly SimulatedRun[];
}

const judged = async (tests: Tests, mutants: readonly Mutant[], options: Options = {}): Promise<Judged> => {
  const { count = 1, order = () => Object.keys(tests), ...bounds } = options;
  const { benches, runs } = simulate(tests, count);
  const judge = new Judge(benches, order, { most: 40, costOf: () => 100, ...bounds });
  const fates = new Map<Mutant, Fate>();
  await judge.judge(mutants, (mutant, fate) => {
    expect(fates.has(mutant)).toBe(false);
    fates.set(mutant, fate);
  });
  return { fates, broken: judge.broken, runs };
};

const [add, name, size] = [mutantOf('src/add.ts'), mutantOf('src/name.ts'), mutantOf('src/size.ts')];

test('a mutant is killed by its nearest test, or survives those that reach it, or is reached by none', async () => {
  const tests = { near: { reaches: [add, name], notices: [add] }, far: { reaches: [name] } };
  const { fates } = await judged(tests, [add, name, size]);
  expect([...fates]).toEqual([
    [add, { fate: 'killed', by: 'near, it says so' }],
    [name, { fate: 'survived', met: 2 }],
    [size, { fate: 'not reached' }],
  ]);
});

test('what is reached while modules are loaded is reached by the test file', async () => {
  const { fates } = await judged({ near: { loads: [add], reaches: [] } }, [add]);
  expect([...fates.values()]).toEqual([{ fate: 'survived', met: 1 }]);
});

test('a test that fails without a mutant as well kills none, and is named', async () => {
  const tests = { near: { reaches: [add], isBroken: true }, far: { reaches: [add] } };
  const { fates, broken } = await judged(tests, [add]);
  expect([...fates.values()]).toEqual([{ fate: 'survived', met: 1 }]);
  expect([...broken]).toEqual(['near']);
});

test('a run without end kills', async () => {
  const { fates } = await judged({ near: { reaches: [add], notices: [add], isEndless: true } }, [add]);
  expect([...fates.values()]).toEqual([{ fate: 'killed', by: 'a run without end' }]);
});

test('a mutant that enough test files let live meets no more', async () => {
  const tests = Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`test ${index}`, { reaches: [add] }]));
  const { fates, runs } = await judged(tests, [add], { most: 2, costOf: () => 10_000 });
  expect([...fates.values()]).toEqual([{ fate: 'survived', met: 2 }]);
  expect(new Set(runs.flatMap(run => run.tests)).size).toBe(2);
});

test('mutants of several files meet a test together, those of one file one after the other', async () => {
  const [first, second] = [mutantOf('src/size.ts', 1), mutantOf('src/size.ts', 2)];
  const tests = { near: { reaches: [] }, far: { reaches: [add, first, second] } };
  const { runs } = await judged(tests, [add, first, second]);
  expect(runs.filter(run => run.tests.includes('far')).map(run => run.mutants)).toEqual([['src/add.ts', 'src/size.ts'], ['src/size.ts']]);
});

describe('however test files reach and notice mutants, each is told what it would be told alone', () => {
  test.each([1, 2, 3])('on %i benches', async count => {
    for (let seed = 1; seed <= 25; seed += 1) {
      const next = random(seed);
      const some = <T>(list: readonly T[], share: number): readonly T[] => list.filter(() => next() < share);
      const mutants = Array.from({ length: 24 }, (_, index) => mutantOf(`src/${index % 17}.ts`, index));
      const tests = Object.fromEntries(
        Array.from({ length: 12 }, (_, index): [string, SimulatedTest] => {
          const reaches = some(mutants, 0.4);
          return [`test ${index}`, { reaches, notices: some(reaches, 0.1), isBroken: next() < 0.1, isEndless: next() < 0.1 }];
        }),
      );
      const { fates } = await judged(tests, mutants, { count, costOf: test => 1_000 * test.length });
      const sound = Object.values(tests).filter(({ isBroken }) => isBroken !== true);
      for (const mutant of mutants) {
        const met = sound.filter(({ reaches }) => reaches.includes(mutant)).length;
        const isNoticed = sound.some(({ notices = [] }) => notices.includes(mutant));
        const alone = isNoticed ? { fate: 'killed' } : met === 0 ? { fate: 'not reached' } : { fate: 'survived', met };
        expect(fates.get(mutant)).toMatchObject(alone);
      }
    }
  });
});

test('no bench is idle while a test that fails with many mutants is run with halves of them', async () => {
  const many = Array.from({ length: 64 }, (_, index) => mutantOf(`src/${index}.ts`));
  const killed = many.filter((_, index) => index % 8 === 0);
  // By loading, so that nothing tells which of them the failing test has reached.
  const tests = { near: { reaches: [] }, far: { loads: many, reaches: [], notices: killed } };
  const { fates, runs } = await judged(tests, many, { count: 2 });
  expect(many.filter(mutant => fates.get(mutant)?.fate === 'killed')).toEqual(killed);
  const halves = runs.filter(({ mutants }) => mutants.length > 0 && mutants.length <= 32);
  expect(halves.length).toBeGreaterThan(15);
  expect(halves.filter(({ atWork }) => atWork < 2).length).toBeLessThan(halves.length / 4);
});

describe('when time is over', () => {
  test('no test is begun, and all that are not known to be killed are undecided', async () => {
    const many = Array.from({ length: 8 }, (_, index) => mutantOf(`src/${index}.ts`));
    const tests = {
      near: { reaches: many, notices: many.slice(0, 2) },
      far: { reaches: many, notices: many.slice(2, 4) },
      farther: { reaches: many.slice(0, 6) },
    };
    const judgedIn = async (most: number): Promise<{ readonly told: readonly string[]; readonly count: number }> => {
      const { benches, runs } = simulate(tests, 2);
      const judge = new Judge(benches, () => Object.keys(tests), { most: 40, costOf: () => 20_000, isOver: () => runs.length >= most });
      const fates = new Map<Mutant, Fate>();
      await judge.judge(many, (mutant, fate) => fates.set(mutant, fate));
      return { told: many.map(mutant => fates.get(mutant)?.fate ?? 'not told'), count: runs.length };
    };
    expect(await judgedIn(0)).toEqual({ told: many.map(() => 'undecided'), count: 0 });
    const whole = await judgedIn(1_000);
    expect(whole.told).toEqual([...Array(4).fill('killed'), ...Array(4).fill('survived')]);
    for (let most = 1; most < whole.count; most += 1) {
      const { told, count } = await judgedIn(most);
      // One that had begun is brought to its end.
      expect(count).toBeLessThanOrEqual(most + 1);
      for (const [index, fate] of told.entries()) expect([whole.told[index], 'undecided']).toContain(fate);
    }
  });

  test('what has met all its tests by then has survived', async () => {
    const tests = { near: { reaches: [add, name] }, far: { reaches: [name] } };
    const order = (file: string): readonly string[] => (file === add.file ? ['near'] : ['near', 'far']);
    const { benches, runs } = simulate(tests, 1);
    // The nearest is run without a mutant, and then with each.
    const judge = new Judge(benches, order, { most: 40, costOf: () => 100, isOver: () => runs.length >= 3 });
    const fates = new Map<Mutant, Fate>();
    await judge.judge([add, name], (mutant, fate) => fates.set(mutant, fate));
    expect([...fates]).toEqual([
      [add, { fate: 'survived', met: 1 }],
      [name, { fate: 'undecided', met: 1 }],
    ]);
  });
});

test('a bench that was stopped says nothing', async () => {
  const { benches } = simulate({ near: { reaches: [add] } }, 1);
  const stopped = benches.map(({ copy }): Bench => ({ copy, runner: { run: async () => ({ result: 'stopped' }) } }));
  const judge = new Judge(stopped, () => ['near'], { most: 40, costOf: () => 100 });
  const fates: Fate[] = [];
  await judge.judge([add], (_, fate) => fates.push(fate));
  expect(fates).toEqual([{ fate: 'undecided', met: 0 }]);
});
