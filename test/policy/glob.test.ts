import { describe, expect, test } from 'vitest';
import { globProblem, matchesGlob } from '../../src/policy/glob.ts';
import { inLinearTime } from '../support/linear-time.ts';

describe('a glob of paths', () => {
  test.each<[string, string, boolean]>([
    ['vendor', 'vendor/a/Dockerfile', true],
    ['vendor/', 'vendor/a/Dockerfile', true],
    ['./vendor', 'vendor/a/Dockerfile', true],
    ['/vendor', 'vendor/a/Dockerfile', true],
    ['vendor/**', 'vendor/.hidden/Dockerfile', true],
    ['vendor', 'lib/vendor/Dockerfile', false],
    ['vendor', 'vendored/Dockerfile', false],
    ['**/vendor', 'lib/vendor/Dockerfile', true],
    ['*.yaml', 'a.yaml', true],
    ['*.yaml', 'deploy/a.yaml', false],
    ['**/*.{yml,yaml}', 'deploy/a.yml', true],
    ['deploy/*/a.yaml', 'deploy/x/y/a.yaml', false],
    ['#a', '#a', true],
    ['!a', 'b', false],
    ['', 'a', false],
  ])('%s on %s: %s', (glob, path, expected) => {
    expect(matchesGlob(path, glob)).toBe(expected);
  });

  test('that cannot work says why', () => {
    expect(globProblem('a'.repeat(501))).toBe('is longer than 500 characters');
    expect(globProblem('a'.repeat(500))).toBeUndefined();
    expect(globProblem('!vendor')).toBe('starts with "!", but globs cannot be negated');
    expect(globProblem('vendor!')).toBeUndefined();
    expect(globProblem('vendor\\a')).toBe('has a backslash; paths are written with "/"');
    expect(globProblem('{a,b}'.repeat(6))).toBe('has 64 or more alternatives in braces');
    expect(globProblem('{a,b}'.repeat(5))).toBeUndefined();
  });

  test.each([
    ['a*'.repeat(250), false, true],
    ['**/a/'.repeat(90), true, false],
    ['{a,b}'.repeat(90), false, false],
    ['[[:alpha:]'.repeat(40), false, false],
    ['*?'.repeat(200), false, true],
    ['{{'.repeat(240), false, false],
  ])('costs time in proportion to the path even when hostile: %#', (glob, onFolders, onName) => {
    const judge = (path: string): boolean => matchesGlob(path, glob);
    expect(inLinearTime(4_000, size => `${'a/'.repeat(size)}b`, judge)).toBe(onFolders);
    expect(inLinearTime(8_000, size => `${'a'.repeat(size)}b`, judge)).toBe(onName);
  });
});
