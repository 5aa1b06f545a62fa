import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compileCache } from '../support/compile-cache.ts';
import { assertBundleIsCurrent } from './dist-check.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
let folder: string;

beforeAll(() => {
  assertBundleIsCurrent();
  folder = mkdtempSync(join(tmpdir(), 'tidewaiter-bundle-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (program: string, args: readonly string[]) => {
  const env = { PATH: process.env['PATH'], HOME: folder, ...compileCache, XDG_CACHE_HOME: join(folder, 'cache') };
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, program), ...args], { cwd: root, encoding: 'utf8', env });
  return { status, stdout, stderr };
};

test.each([
  ['an empty command line', []],
  ['a scan', ['scan', '--format', 'json', '--fail-on', 'low', 'examples/shop']],
  ['a scan with what is not a policy', ['scan', '--config', 'action.yml', 'examples/shop']],
  ['the schema', ['schema']],
])('the bundle does %s as its sources do, compiled anew and kept compiled', (_, args) => {
  const expected = run('src/cli/main.ts', args);
  for (const _run of [1, 2, 3]) expect(run('dist/cli/index.js', args)).toEqual(expected);
});

test('what is kept compiled is taken as it is by later runs, whatever flags of V8 a command sets', () => {
  const scan = (): unknown => run('dist/cli/index.js', ['scan', 'examples/shop']);
  const keep = join(folder, 'cache', 'tidewaiter');
  const kept = (): readonly string[] =>
    readdirSync(keep)
      .filter(name => name.endsWith('-frugal'))
      .flatMap(name => readdirSync(join(keep, name)).map(file => join(keep, name, file)));
  const runs = (): number => statSync(kept().find(file => file.endsWith('runs')) ?? '').size;
  // After the runs 1, 2, 4 and 8 it is written again in any case.
  do scan();
  while (runs() < 8);
  for (const file of kept()) utimesSync(file, new Date(0), new Date(0));
  scan();
  expect(
    kept()
      .filter(file => statSync(file).mtimeMs !== 0)
      .map(file => file.slice(file.lastIndexOf('/') + 1)),
  ).toEqual(['runs']);
});

test('one folder of the user holds what is kept compiled, apart for the commands that keep their heap small', () => {
  const kept = readdirSync(join(folder, 'cache', 'tidewaiter')).toSorted();
  expect(kept).toEqual([expect.stringMatching(/^[0-9a-f]{16}-v24\.[0-9.]+-\w+$/u), `${kept[0]}-frugal`]);
});
