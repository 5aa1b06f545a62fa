import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Copy } from './checkout.ts';
import { Judge } from './judge.ts';
import { viewOf } from './mutant.ts';
import { Imports } from './nearest-tests.ts';
import { mutantsOf } from './operators.ts';
import { describeMutant, type Judged, scoreTable } from './report.ts';
import { TestRunner } from './test-runner.ts';

const modules = fileURLToPath(new URL('../../node_modules', import.meta.url));
const source = `export const sizeOf = (count: number): 'few' | 'many' => (count > 10 ? 'many' : 'few');
export const isEven = (count: number): boolean => {
  let rest = count;
  while (rest > 1) rest -= 2;
  return rest === 0;
};
`;
const files = {
  'package.json': '{"type": "module"}\n',
  'tsconfig.json':
    '{"compilerOptions": {"strict": true, "noEmit": true, "skipLibCheck": true, "types": [], "module": "nodenext"}, "include": ["src"]}\n',
  'src/size.ts': source,
  'test/size.test.ts': `import { expect, test } from 'vitest';
import { isEven, sizeOf } from '../src/size.ts';
test('sizes', () => expect([2, 20].map(sizeOf)).toEqual(['few', 'many']));
test('even', () => expect([4, 5].map(isEven)).toEqual([true, false]));
`,
  'test/unruly.test.ts': `import { expect, test } from 'vitest';
import '../src/size.ts';
test('fails in any case', () => expect(1).toBe(2));
`,
};

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
  runner = new TestRunner(copy, 60_000);
});
afterAll(() => {
  runner.close();
  copy.remove();
  expect(existsSync(copy.folder)).toBe(false);
  rmSync(root, { recursive: true });
});

test('mutants are killed, refused by the type checker or survive, and the checkout stays as it is', { timeout: 120_000 }, async () => {
  const texts = new Map(copy.files.filter(file => file.endsWith('.ts')).map(file => [file, copy.read(file)]));
  const judge = new Judge(copy, runner, new Imports(texts), []);
  const judged: Judged[] = [];
  const fates: Record<string, string> = {};
  for (const mutant of mutantsOf('src/size.ts', source).filter(({ start }) => start < source.indexOf('let rest'))) {
    const fate = await judge.fateOf(mutant);
    judged.push({ mutant, fate });
    fates[`${mutant.operator} ${viewOf(source, mutant).after.split(' => ')[1]}`] = fate.fate;
  }
  expect(fates).toEqual({
    "negated condition (!(count > 10) ? 'many' : 'few');": 'killed',
    "boundary (count >= 10 ? 'many' : 'few');": 'survived',
    "literal (count > 11 ? 'many' : 'few');": 'survived',
    "literal (count > 10 ? '' : 'few');": 'killed',
    "literal (count > 10 ? 'many' : '');": 'killed',
  });
  expect([...judge.broken]).toEqual(['test/unruly.test.ts']);
  expect(scoreTable(judged).split('\n').at(-1)).toBe('| all | 3 / 5 | 60 % | 0 | 0 |');
  const survivor = judged.find(({ fate }) => fate.fate === 'survived');
  expect(survivor && describeMutant(survivor.mutant, source)).toContain('src/size.ts:1 boundary\n  - export const sizeOf');
  expect([readFileSync(join(root, 'src/size.ts'), 'utf8'), copy.read('src/size.ts')]).toEqual([source, source]);
});

test('a mutant that no test meets is refused when its types are wrong', { timeout: 120_000 }, async () => {
  const judge = new Judge(copy, runner, new Imports(new Map()), []);
  const fates = [];
  for (const mutant of mutantsOf('src/size.ts', source).slice(0, 5)) fates.push((await judge.fateOf(mutant)).fate);
  expect(fates.toSorted()).toEqual(['refused', 'refused', 'survived', 'survived', 'survived']);
});

test('tests that do not end are ended', { timeout: 120_000 }, async () => {
  const impatient = new TestRunner(copy, 2_000);
  copy.write('src/size.ts', source.replace('rest -= 2', 'rest -= 0'));
  try {
    expect(await impatient.run(['test/size.test.ts'])).toEqual({ result: 'endless' });
  } finally {
    copy.write('src/size.ts', source);
  }
  expect(await impatient.run(['test/size.test.ts'])).toEqual({ result: 'passed' });
  impatient.close();
});
