import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { version } from '../../src/version.ts';
import { runProcessSync } from '../support/processes/run-process.ts';
import { assertBundleIsCurrent } from './dist-check.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
let folder: string;
let tarball: string;

const run = (program: string, args: readonly string[], cwd: string): string => {
  const env = { PATH: process.env['PATH'], HOME: folder, XDG_CACHE_HOME: join(folder, 'cache') };
  const { status, stdout, stderr } = runProcessSync(program, args, { cwd, env });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${status}: ${stderr.toString()}${stdout.toString()}`);
  return stdout.toString();
};

beforeAll(() => {
  assertBundleIsCurrent();
  folder = mkdtempSync(join(tmpdir(), 'tidewaiter-package-'));
  run(process.execPath, ['.github/scripts/build-package.ts'], root);
  run('npm', ['pack', join(root, 'build/package')], folder);
  tarball = join(folder, `tidewaiter-${version}.tgz`);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the package', () => {
  test('is the bundle alone: small, without dependencies and scripts', () => {
    expect(statSync(tarball).size).toBeLessThan(6_000_000);
    const manifest = JSON.parse(readFileSync(join(root, 'build/package/package.json'), 'utf8'));
    expect(Object.keys(manifest).filter(key => /dependencies|scripts|private/iu.test(key))).toEqual([]);
    const listed = run('tar', ['-tzf', tarball], folder).trim().split('\n');
    expect(listed.filter(path => !/^package\/(?:cli\/|package\.json$|README\.md$|LICENSE$|tidewaiter\.1$)/u.test(path))).toEqual([]);
    expect(listed).toContain('package/cli/program/licenses.txt');
  });

  test('is installed offline in an empty folder, and runs', () => {
    const empty = join(folder, 'empty');
    writeFileSync(join(folder, 'package.json'), '{}');
    run('npm', ['install', '--offline', '--no-audit', '--no-fund', '--prefix', empty, tarball], folder);
    expect(readdirSync(join(empty, 'node_modules')).filter(name => !name.startsWith('.'))).toEqual(['tidewaiter']);
    const command = join(empty, 'node_modules/.bin/tidewaiter');
    writeFileSync(join(folder, 'Dockerfile'), 'FROM scratch\nUSER 1\n');
    expect(run(command, ['--version'], folder)).toBe(`${version}\n`);
    expect(run(command, ['scan', 'Dockerfile'], folder)).toContain('0 findings in 1 file.');
  });

  test('has a formula that names its digest and the oldest Node.js', () => {
    const formula = run(process.execPath, ['.github/scripts/homebrew-formula.ts', tarball], root);
    expect(formula).toContain(`sha256 "${createHash('sha256').update(readFileSync(tarball)).digest('hex')}"`);
    expect(formula).toContain(`/tidewaiter-${version}.tgz"`);
    expect(formula).toContain('depends_on "node@24"');
  });
});
