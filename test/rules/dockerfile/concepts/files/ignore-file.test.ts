import { describe, expect, test } from 'vitest';
import { cleanPath, isIgnored, parseIgnoreFile } from '../../../../../src/rules/dockerfile/concepts/files/ignore-file.ts';
import { inLinearTime } from '../../../../support/linear-time.ts';

const ignored = (text: string, path: string): boolean => isIgnored(parseIgnoreFile(text), path);

describe('an ignore file', () => {
  const cases: readonly (readonly [text: string, path: string, expected: boolean])[] = [
    ['.git', '.git', true],
    ['.git', '.git/config', true],
    ['.git', 'sub/.git', false],
    ['.git/', '.git/config', true],
    ['/.git', '.git/config', true],
    ['./.git', '.git', true],
    ['.gi', '.git', false],
    ['**/.git', 'a/b/.git/config', true],
    ['**/.git', '.git', true],
    ['**/.git', 'a/x.git', false],
    ['**.pem', 'a/server.pem', true],
    ['**/*.pem', 'server.pem', true],
    ['**/*.pem', 'a/b/server.pem', true],
    ['*.pem', 'a/server.pem', false],
    ['*.pem', 'server.pem', true],
    ['a/**', 'a/b/c', true],
    ['a/**', 'ab/c', false],
    ['a/**/z', 'a/z', true],
    ['a/**/z', 'a/b/c/z', true],
    ['a/**/z', 'a/bz', false],
    ['**', 'anything/at/all', true],
    ['*', '.env', true],
    ['*', 'a/b', true],
    ['*/temp*', 'x/temporary.txt', true],
    ['*/temp*', 'x/y/temporary.txt', false],
    ['temp?', 'tempa', true],
    ['temp?', 'temp', false],
    ['.env[.a-z]*', '.env.local', true],
    ['v[1-3]', 'v2', true],
    ['v[1-3]', 'v3', true],
    ['v[1-3]', 'v4', false],
    ['v[+-9]', 'v5', true],
    ['[^.]*', '.env', false],
    ['[^.]*', 'src/a', true],
    ['[!.]env', '!env', true],
    ['a\\*', 'a*', true],
    ['a\\*', 'ab', false],
    ['# .env', '.env', false],
    [' # .env', '# .env', true],
    ['  .env  ', '.env', true],
    ['foo/../.env', '.env', true],
    ['../.env', '.env', false],
    ['a.c', 'abc', false],
  ];
  for (const [text, path, expected] of cases) {
    test(`"${text}" ${expected ? 'leaves out' : 'keeps'} ${path}`, () => expect(ignored(text, path)).toBe(expected));
  }

  test('the last pattern that matches decides', () => {
    expect(ignored('*.md\n!README.md\n', 'README.md')).toBe(false);
    expect(ignored('!README.md\n*.md\n', 'README.md')).toBe(true);
    expect(ignored('*\n!src\n', 'src/.env')).toBe(false);
    expect(ignored('*\n!src\n**/.env\n', 'src/.env')).toBe(true);
  });

  test('a directory that is left out can be taken in again in part', () => {
    expect(ignored('config\n! config/app.json', 'config/app.json')).toBe(false);
    expect(ignored('config\n!config/app.json', 'config/secret.json')).toBe(true);
  });

  test('CRLF and a byte-order mark do not hide a pattern', () => expect(ignored('\uFEFF.env\r\n.git\r\n', '.env')).toBe(true));

  test('a malformed pattern ignores nothing, the others still count', () => {
    expect(ignored('[a\n.env', 'a')).toBe(false);
    expect(ignored('[a\n.env', '.env')).toBe(true);
  });

  test('over the bounds it is said to be incomplete', () => {
    expect(parseIgnoreFile('.git\n').complete).toBe(true);
    expect(parseIgnoreFile('a'.repeat(300)).complete).toBe(false);
    expect(parseIgnoreFile('a\n'.repeat(40_000)).complete).toBe(false);
    const longest = `${'a'.repeat(252)}.pem`;
    expect([parseIgnoreFile(longest).complete, ignored(longest, longest)]).toEqual([true, true]);
    expect([parseIgnoreFile(`a${longest}`).complete, ignored(`a${longest}`, `a${longest}`)]).toEqual([false, false]);
  });

  test('stars without end stay linear', () => {
    const stars = (size: number): string => `${'*a'.repeat(100)}b\n`.repeat(size);
    expect(inLinearTime(160, stars, text => ignored(text, 'a'.repeat(256)))).toBe(false);
    const long = (size: number): string => `${'*a'.repeat(size)}b\n`.repeat(100);
    expect(inLinearTime(120, long, text => ignored(text, 'a'.repeat(256)))).toBe(false);
  });
});

test('cleanPath is Go’s path.Clean relative to the root', () => {
  expect(['.', './', '/', 'a/./b', '/a/../b/', 'a//b', '../a', '/../a', 'a/..'].map(cleanPath)).toEqual([
    '.',
    '.',
    '.',
    'a/b',
    'b',
    'a/b',
    '../a',
    'a',
    '.',
  ]);
});
