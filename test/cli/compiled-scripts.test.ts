import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CompiledScripts } from '../../src/cli/start/compiled-scripts.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'tidewaiter-scripts-'));
  mkdirSync(join(root, 'program'));
  // Long enough that V8 would not compile it all beforehand.
  const body = Array.from({ length: 200 }, (_, at) => `total += ${at} * number;`).join(' ');
  script('index.js', `exports.sum = number => { let total = 0; ${body} return total; };\nexports.part = () => require('./part.js');`);
  script('part.js', "exports.name = require('node:path').basename(__dirname);");
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const script = (name: string, text: string): void => writeFileSync(join(root, 'program', name), text);
const cache = (): string => join(root, 'cache', 'inner');
const cacheFile = (name = 'index.js'): string => join(cache(), `${name}.cache`);

interface Program {
  readonly sum: (number: number) => number;
  readonly part: () => { readonly name: string };
}

/** A run as the launcher makes it. */
const run = (use: (program: Program) => unknown = () => undefined): unknown => {
  const scripts = new CompiledScripts(cache());
  const result = use(scripts.load(join(root, 'program', 'index.js')) as Program);
  scripts.save();
  return result;
};

describe('CompiledScripts', () => {
  test('runs a script, those that it requires beside it, and built-in modules, kept or not', () => {
    for (const _ of [1, 2]) {
      expect(run(program => program.sum(2))).toBe(39_800);
      expect(run(program => program.part().name)).toBe('program');
    }
    expect(readdirSync(cache()).toSorted()).toEqual(['index.js.cache', 'part.js.cache', 'runs']);
  });

  test('keeps the functions that were called, also those of later runs', () => {
    run();
    const untouched = statSync(cacheFile()).size;
    run(program => program.sum(1));
    expect(statSync(cacheFile()).size).toBeGreaterThan(untouched + 1_000);
  });

  test('keeps the functions of earlier runs that this one does not call', () => {
    run(program => program.sum(1));
    const full = statSync(cacheFile()).size;
    run();
    expect(statSync(cacheFile()).size).toBeGreaterThan(full - 1_000);
  });

  test('writes in the runs 1, 2, 4, 8 and 16 only', () => {
    const long = new Date(0);
    const written: number[] = [];
    for (let count = 1; count <= 17; count += 1) {
      run();
      if (statSync(cacheFile()).mtimeMs !== 0) written.push(count);
      utimesSync(cacheFile(), long, long);
    }
    expect(written).toEqual([1, 2, 4, 8, 16]);
  });

  test('keeps a script that is required for the first time in any run', () => {
    for (let count = 1; count <= 3; count += 1) run();
    run();
    run(program => program.part());
    expect(statSync(cacheFile('part.js')).size).toBeGreaterThan(0);
  });

  test.each([
    ['cut off', (whole: Buffer): Buffer => whole.subarray(0, whole.length >> 1)],
    ['empty', (): Buffer => Buffer.alloc(0)],
    [
      'damaged inside',
      (whole: Buffer): Buffer => {
        whole.fill(0x5a, whole.length >> 1, (whole.length >> 1) + 64);
        return whole;
      },
    ],
  ])('compiles anew when what was kept is %s, and keeps it again', (_, damage) => {
    for (let count = 1; count <= 2; count += 1) run(program => program.sum(1));
    const good = statSync(cacheFile()).size;
    writeFileSync(cacheFile(), damage(readFileSync(cacheFile())));
    expect(run(program => program.sum(1))).toBe(19_900);
    expect(statSync(cacheFile()).size).toBeGreaterThan(good - 1_000);
    expect(readdirSync(cache()).filter(name => name.endsWith(`.${process.pid}`))).toEqual([]);
  });

  test('removes what other states kept and no run has used for a month, and nothing else', () => {
    const days = (count: number): Date => new Date(Date.now() - count * 24 * 60 * 60 * 1_000);
    const other = (name: string, used: Date, file = 'runs'): void => {
      mkdirSync(join(root, 'cache', name), { recursive: true });
      writeFileSync(join(root, 'cache', name, file), '.');
      utimesSync(join(root, 'cache', name, file), used, used);
    };
    other('0123456789abcdef-v24.1.0-x64', days(31));
    other('0123456789abcdee-v24.1.0-arm64-frugal-dockerfile', days(31));
    other('fedcba9876543210-v24.1.0-x64', days(29));
    other('0123456789abcdef-v24.1.0-x64.old', days(400));
    other('aaaaaaaaaaaaaaaa-v24.1.0-x64', days(400), 'notes');
    run();
    expect(readdirSync(join(root, 'cache')).toSorted()).toEqual([
      '0123456789abcdef-v24.1.0-x64.old',
      'aaaaaaaaaaaaaaaa-v24.1.0-x64',
      'fedcba9876543210-v24.1.0-x64',
      'inner',
    ]);
    other('0123456789abcdef-v24.1.0-x64', days(31));
    run();
    expect(readdirSync(join(root, 'cache'))).toContain('0123456789abcdef-v24.1.0-x64');
  });

  test('runs without a folder to keep anything in', () => {
    writeFileSync(join(root, 'cache'), 'a file where the folder should be');
    expect(run(program => program.sum(1))).toBe(19_900);
  });

  test.runIf(process.platform === 'linux')('runs with a folder in one that refuses to hold any, and ends', () => {
    const scripts = new CompiledScripts('/proc/nowhere/inner');
    scripts.load(join(root, 'program', 'index.js'));
    scripts.save();
    expect(existsSync('/proc/nowhere')).toBe(false);
  });

  test('lets the failure of a script through', () => {
    script('index.js', "throw new Error('on purpose');");
    expect(() => run()).toThrow('on purpose');
  });
});
