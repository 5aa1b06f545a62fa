import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const importAll = (folder: string, ...left: readonly string[]): { readonly modules: number; readonly touched: readonly string[] } => {
  const script = fileURLToPath(new URL('support/import-everything.ts', import.meta.url));
  const { stdout, stderr } = spawnSync(process.execPath, [script, folder, ...left], { encoding: 'utf8' });
  expect(stderr).toBe('');
  return JSON.parse(stdout);
};

test('no module does anything by being imported', () => {
  const { modules, touched } = importAll(
    fileURLToPath(new URL('../src', import.meta.url)),
    'action/main.ts',
    'cli/launch-executable.ts',
    'cli/launch.ts',
    'cli/main.ts',
  );
  expect(modules).toBeGreaterThan(250);
  expect(touched).toEqual([]);
});

test('what it does would be seen', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tidewaiter-imports-'));
  try {
    mkdirSync(join(folder, 'inner'));
    const modules: Readonly<Record<string, string>> = {
      'chance.ts': 'export const value = Math.random();',
      'clock.ts': 'export const value = new Date().getTime() + Date.now();',
      'environment.ts': "export const value = process.env['HOME'];",
      'inner/file.ts': "import { existsSync } from 'node:fs';\nexport const value = existsSync('/');",
      'later.ts': "export const value = () => process.env['HOME'];",
      'process.ts': "import { spawnSync } from 'node:child_process';\nexport const value = spawnSync('true');",
      'timer.ts': 'export const value = setTimeout(() => undefined, 0);',
    };
    for (const [path, text] of Object.entries(modules)) writeFileSync(join(folder, path), text);
    const { touched } = importAll(folder);
    expect(touched.filter(line => !line.startsWith('process.ts touches process.env'))).toEqual([
      'chance.ts touches Math.random',
      'clock.ts touches global.Date',
      'environment.ts touches process.env.HOME',
      'inner/file.ts touches fs.existsSync',
      'process.ts touches child_process.spawnSync',
      'timer.ts touches global.setTimeout',
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
