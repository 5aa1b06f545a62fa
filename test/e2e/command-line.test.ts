import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
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
  ['a scan', ['scan', '--format', 'json', '--fail-on', 'low', 'examples']],
  ['a scan with what is not a policy', ['scan', '--config', 'action.yml', 'examples']],
  ['the schema', ['schema']],
])('the bundle does %s as its sources do, compiled anew and kept compiled', (_, args) => {
  const expected = run('src/cli/main.ts', args);
  for (const _run of [1, 2, 3]) expect(run('dist/cli/index.js', args)).toEqual(expected);
});

test('one folder of the user holds what is kept compiled', () => {
  const kept = readdirSync(join(folder, 'cache', 'tidewaiter'));
  expect(kept).toHaveLength(1);
  expect(kept[0]).toMatch(/^[0-9a-f]{16}-v24\./u);
});
