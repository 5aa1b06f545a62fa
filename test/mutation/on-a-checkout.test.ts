import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Copy } from './checkout.ts';
import { type Fate, Judge } from './judge.ts';
import { type Mutant, viewOf } from './mutant.ts';
import { Imports } from './nearest-tests.ts';
import { mutantsOf } from './operators.ts';
import { TestRunner } from './test-runner.ts';
import { assertTypes, refusedByTypes } from './type-check.ts';

const modules = fileURLToPath(new URL('../../node_modules', import.meta.url));
const source = `export const sizeOf = (count: number): 'few' | 'many' => (count > 10 ? 'many' : 'few');
export const unused = (): string => 'unused';
`;
const files = {
  'package.json': '{"type": "module"}\n',
  'tsconfig.json':
    '{"compilerOptions": {"strict": true, "noEmit": true, "allowImportingTsExtensions": true, "skipLibCheck": true, "types": [], "module": "nodenext"}, "include": ["src"]}\n',
  'src/size.ts': source,
  'test/size.test.ts': `import { expect, test } from 'vitest';
import { sizeOf } from '../src/size.ts';
test('sizes', () => expect([2, 20].map(sizeOf)).toEqual(['few', 'many']));
`,
  'src/main.ts': "console.log('ready');\n",
  'test/main.test.ts': `import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
const start = () => import('../src/main.ts');
test('starts', () => expect([typeof start, execFileSync(process.execPath, ['src/main.ts'], { env: {}, encoding: 'utf8' })]).toEqual(['function', 'ready\\n']));
`,
  'src/wait.ts': 'export const wait = (): Promise<void> => new Promise(done => { done(); });\n',
  'test/wait.test.ts': `import { expect, test } from 'vitest';
import { wait } from '../src/wait.ts';
test('waits', () => expect(wait()).resolves.toBeUndefined());
`,
  'test/unruly.test.ts': `import { expect, test } from 'vitest';
import '../src/size.ts';
test('fails in any case', () => expect(1).toBe(2));
`,
};
const texts: ReadonlyMap<string, string> = new Map(Object.entries(files).filter(([file]) => file.endsWith('.ts')));
const mutantsIn = (file: string): readonly Mutant[] => mutantsOf(file, texts.get(file) ?? '');
const [ofSize, ofMain, ofWait] = [mutantsIn('src/size.ts'), mutantsIn('src/main.ts'), mutantsIn('src/wait.ts')];

let root: string;
let copy: Copy;
let runner: TestRunner;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'tidewaiter-mutated-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  symlinkSync(modules, join(root, 'node_modules'));
  writeFileSync(join(root, '.gitignore'), 'node_modules\n');
  execFileSync('git', ['init', '--quiet'], { cwd: root });
  copy = new Copy(root);
  copy.compile([...ofSize, ...ofMain, ...ofWait]);
  // Why so patient: nothing that ends is ended, however busy the machine is.
  runner = new TestRunner(copy, 60_000);
});
afterAll(() => {
  runner.close();
  rmSync(root, { recursive: true });
});

test('mutants are killed, also in processes that tests start, survive or are not reached', { timeout: 120_000 }, async () => {
  const imports = new Imports(texts);
  const judge = new Judge([{ copy, runner }], file => imports.nearestTests(file), { most: 40, costOf: () => 100 });
  const told: (readonly [string, Fate['fate']])[] = [];
  await judge.judge([...ofSize, ...ofMain], (mutant, { fate }) => {
    const { after } = viewOf(texts.get(mutant.file) ?? '', mutant);
    told.push([`${mutant.operator}: ${after.split(' => ').at(-1)}`, fate]);
  });
  expect(Object.fromEntries(told)).toEqual({
    "negated condition: (!(count > 10) ? 'many' : 'few');": 'killed',
    "boundary: (count >= 10 ? 'many' : 'few');": 'survived',
    "literal: (count > 11 ? 'many' : 'few');": 'survived',
    "literal: (count > 10 ? '' : 'few');": 'killed',
    "literal: (count > 10 ? 'many' : '');": 'killed',
    "literal: '';": 'not reached',
    'dropped call: {}': 'killed',
    "literal: console.log('');": 'killed',
  });
  expect([...judge.broken]).toEqual(['test/unruly.test.ts']);
});

test('a run without end is ended, and one that is stopped says nothing', { timeout: 120_000 }, async () => {
  const tests = ['test/wait.test.ts'];
  copy.activate([]);
  expect(await runner.run(tests)).toEqual({ result: 'passed' });
  copy.activate(ofWait);
  const hasty = new TestRunner(copy, 200);
  expect(await hasty.run(tests)).toEqual({ result: 'endless', file: 'test/wait.test.ts' });
  const run = runner.run(tests);
  runner.close();
  expect([await run, await runner.run(tests)]).toEqual([{ result: 'stopped' }, { result: 'stopped' }]);
});

test('the type checker refuses mutants alone, also when it is shown several at once, and files as they are', {
  timeout: 120_000,
}, async () => {
  const plain = new Copy(root);
  try {
    const refused = await refusedByTypes(plain, [...ofSize, ...ofMain]);
    expect([...refused].map(mutant => viewOf(plain.read(mutant.file), mutant).after.split(' => ')[1])).toEqual([
      "(count > 10 ? '' : 'few');",
      "(count > 10 ? 'many' : '');",
    ]);
    expect(plain.read('src/size.ts')).toBe(source);
    plain.write('src/main.ts', 'const wrong: string = 1;\n');
    await expect(assertTypes(plain)).rejects.toThrow('refuses src/main.ts as it is');
  } finally {
    plain.remove();
  }
});

test('the checkout stays as it is', () => {
  for (const [file, text] of Object.entries(files)) expect(readFileSync(join(root, file), 'utf8')).toBe(text);
  copy.remove();
  expect(existsSync(copy.folder)).toBe(false);
});
