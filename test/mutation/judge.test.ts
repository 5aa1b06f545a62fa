import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { Copy } from './checkout.ts';
import { type Bounds, type Fate, Judge } from './judge.ts';
import { type Mutant, viewOf } from './mutant.ts';
import { Imports } from './nearest-tests.ts';
import { mutantsOf } from './operators.ts';
import { describeMutant, type Judged, scoreTable } from './report.ts';
import { TestRunner } from './test-runner.ts';
import { assertTypes, refusedByTypes } from './type-check.ts';

const modules = fileURLToPath(new URL('../../node_modules', import.meta.url));
const source = `export const sizeOf = (count: number): 'few' | 'many' => (count > 10 ? 'many' : 'few');
export const isEven = (count: number): boolean => {
  let rest = count;
  while (rest > 1) rest -= 2;
  return rest === 0;
};
export const unused = (): string => 'unused';
`;
const files = {
  'package.json': '{"type": "module"}\n',
  'tsconfig.json':
    '{"compilerOptions": {"strict": true, "noEmit": true, "allowImportingTsExtensions": true, "skipLibCheck": true, "types": [], "module": "nodenext"}, "include": ["src"]}\n',
  'src/size.ts': source,
  'test/size.test.ts': `import { expect, test } from 'vitest';
import { isEven, sizeOf } from '../src/size.ts';
test('sizes', () => expect([2, 20].map(sizeOf)).toEqual(['few', 'many']));
test('even', () => expect([4, 5, 1].map(isEven)).toEqual([true, false, false]));
`,
  'src/add.ts': 'export const next = (count: number): number => count + 1;\n',
  'src/name.ts': "export const title = (name: string): string => (name === '' ? 'nobody' : name);\n",
  'src/both.ts': `import { next } from './add.ts';
import { title } from './name.ts';
export const both = (name: string): string => title(name) + next(1);
`,
  'test/add.test.ts': `import { expect, test } from 'vitest';
import { next } from '../src/add.ts';
test('is a number', () => expect(next(1)).toBeTypeOf('number'));
`,
  'test/name.test.ts': `import { expect, test } from 'vitest';
import { title } from '../src/name.ts';
test('is a text', () => expect(title('a')).toBeTypeOf('string'));
`,
  'test/both.test.ts': `import { expect, test } from 'vitest';
import { both } from '../src/both.ts';
test('both', () => expect([both('ann'), both('')]).toEqual(['ann2', 'nobody2']));
`,
  'src/main.ts': "console.log('ready');\n",
  'test/main.test.ts': `import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
const start = () => import('../src/main.ts');
test('starts', () => expect([typeof start, execFileSync(process.execPath, ['src/main.ts'], { env: {}, encoding: 'utf8' })]).toEqual(['function', 'ready\\n']));
`,
  'test/unruly.test.ts': `import { expect, test } from 'vitest';
import '../src/size.ts';
test('fails in any case', () => expect(1).toBe(2));
`,
};

let root: string;
let copy: Copy;
let texts: ReadonlyMap<string, string>;
let runner: TestRunner;
let judge: Judge;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'tidewaiter-mutated-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  symlinkSync(modules, join(root, 'node_modules'));
  writeFileSync(join(root, '.gitignore'), 'node_modules\n');
  execFileSync('git', ['init', '--quiet'], { cwd: root });
});
afterAll(() => rmSync(root, { recursive: true }));
beforeEach(() => {
  copy = new Copy(root);
  texts = new Map(copy.files.filter(file => file.endsWith('.ts')).map(file => [file, copy.read(file)]));
  runner = new TestRunner(copy, 60_000);
});
afterEach(() => {
  runner.close();
  copy.remove();
  expect(existsSync(copy.folder)).toBe(false);
});

const fatesOf = async (mutants: readonly Mutant[], patience = 60_000, bounds: Partial<Bounds> = {}): Promise<ReadonlyMap<Mutant, Fate>> => {
  copy.compile(mutants);
  runner = new TestRunner(copy, patience);
  judge = new Judge([{ copy, runner }], file => new Imports(texts).nearestTests(file), { most: 40, costOf: () => 100, ...bounds });
  const fates = new Map<Mutant, Fate>();
  await judge.judge(mutants, (mutant, fate) => fates.set(mutant, fate));
  return fates;
};

test('mutants are killed, survive or are not reached, and the checkout stays as it is', { timeout: 120_000 }, async () => {
  const mutants = mutantsOf('src/size.ts', source).filter(
    ({ start }) => start < source.indexOf('let rest') || start > source.indexOf('unused'),
  );
  const fates = await fatesOf(mutants);
  const told = Object.fromEntries(
    [...fates].map(([mutant, { fate }]) => [`${mutant.operator} ${viewOf(source, mutant).after.split(' => ')[1]}`, fate]),
  );
  expect(told).toEqual({
    "negated condition (!(count > 10) ? 'many' : 'few');": 'killed',
    "boundary (count >= 10 ? 'many' : 'few');": 'survived',
    "literal (count > 11 ? 'many' : 'few');": 'survived',
    "literal (count > 10 ? '' : 'few');": 'killed',
    "literal (count > 10 ? 'many' : '');": 'killed',
    "literal '';": 'not reached',
  });
  expect([...judge.broken]).toEqual(['test/unruly.test.ts']);
  const judged = [...fates].map(([mutant, fate]): Judged => ({ mutant, fate }));
  expect(scoreTable(judged).split('\n').at(-1)).toBe('| all | 3 / 6 | 50 % | 0 | 1 | 0 |');
  const survivor = judged.find(({ fate }) => fate.fate === 'survived');
  expect(survivor && describeMutant(survivor.mutant, source)).toContain('src/size.ts:1 boundary\n  - export const sizeOf');
  expect(readFileSync(join(root, 'src/size.ts'), 'utf8')).toBe(source);
});

test('a process that a test starts has the mutant too', { timeout: 120_000 }, async () => {
  const fates = await fatesOf(mutantsOf('src/main.ts', files['src/main.ts']));
  expect([...fates].map(([{ operator }, { fate }]) => `${operator}: ${fate}`).toSorted()).toEqual([
    'dropped call: killed',
    'literal: killed',
  ]);
});

test('mutants that their own tests let live meet the others together, and each is told its own killer', { timeout: 120_000 }, async () => {
  const mutants = ['src/add.ts', 'src/name.ts', 'src/size.ts'].flatMap(file => mutantsOf(file, texts.get(file) ?? ''));
  const fates = await fatesOf(mutants.filter(({ operator, replacement }) => operator !== 'dropped guard' && replacement !== '!(rest > 1)'));
  const told = [...fates].flatMap(([mutant, fate]) =>
    mutant.file === 'src/size.ts' || fate.fate === 'not reached'
      ? []
      : [`${mutant.file} ${mutant.replacement}: ${fate.fate === 'killed' ? fate.by.split(',')[0] : fate.fate}`],
  );
  expect(told.toSorted()).toEqual([
    'src/add.ts 2: test/both.test.ts',
    "src/name.ts !(name === ''): test/both.test.ts",
    "src/name.ts '': test/both.test.ts",
    "src/name.ts 'mutant': test/both.test.ts",
  ]);
});

test('several benches judge as one does', { timeout: 120_000 }, async () => {
  const mutants = ['src/add.ts', 'src/name.ts'].flatMap(file => mutantsOf(file, texts.get(file) ?? ''));
  const other = new Copy(root);
  const second = new TestRunner(other, 60_000);
  try {
    for (const one of [copy, other]) one.compile(mutants);
    const testsOf = (file: string): readonly string[] => new Imports(texts).nearestTests(file);
    const fates = new Map<Mutant, Fate>();
    await new Judge(
      [
        { copy, runner },
        { copy: other, runner: second },
      ],
      testsOf,
      { most: 40, costOf: () => 100 },
    ).judge(mutants, (mutant, fate) => fates.set(mutant, fate));
    expect([...fates.values()].map(({ fate }) => fate)).toEqual(mutants.map(() => 'killed'));
  } finally {
    second.close();
    other.remove();
  }
});

test('when time is over, mutants have met their nearest tests and no others', { timeout: 120_000 }, async () => {
  const mutants = mutantsOf('src/add.ts', texts.get('src/add.ts') ?? '');
  const fates = await fatesOf(mutants, 60_000, { isOver: () => true });
  expect([...fates.values()]).toEqual(mutants.map(() => ({ fate: 'survived', met: 1 })));
});

test('a mutant that never ends is killed', { timeout: 120_000 }, async () => {
  const loop = mutantsOf('src/size.ts', source).filter(({ replacement }) => replacement === '!(rest > 1)');
  expect([...(await fatesOf(loop, 4_000)).values()]).toEqual([{ fate: 'killed', by: 'a run without end' }]);
});

test('the type checker refuses mutants alone, also when it is shown several at once', { timeout: 120_000 }, async () => {
  const mutants = [...mutantsOf('src/size.ts', source), ...mutantsOf('src/main.ts', files['src/main.ts'])];
  const refused = await refusedByTypes(copy, mutants);
  expect([...refused].map(mutant => viewOf(copy.read(mutant.file), mutant).after.split(' => ')[1])).toEqual([
    "(count > 10 ? '' : 'few');",
    "(count > 10 ? 'many' : '');",
  ]);
  expect(copy.read('src/size.ts')).toBe(source);
  await assertTypes(copy);
  copy.write('src/main.ts', 'const wrong: string = 1;\n');
  await expect(assertTypes(copy)).rejects.toThrow('refuses src/main.ts as it is');
});
