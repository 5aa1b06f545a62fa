import { describe, expect, test } from 'vitest';
import { globProblem, matchesGlob } from '../../src/policy/glob.ts';

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

  test('that can not work says why', () => {
    expect(globProblem('a'.repeat(501))).toBe('is longer than 500 characters');
    expect(globProblem('{a,b}'.repeat(6))).toBe('has 64 or more alternatives in braces');
    expect(globProblem('{a,b}'.repeat(5))).toBeUndefined();
  });

  test.each(['a*'.repeat(250), '**/a/'.repeat(90), '{a,b}'.repeat(90), '[[:alpha:]'.repeat(40), '*?'.repeat(200), '{{'.repeat(240)])(
    'costs little even when hostile: %#',
    glob => {
      const start = performance.now();
      matchesGlob(`${'a/'.repeat(2_000)}b`, glob);
      matchesGlob('a'.repeat(4_000), glob);
      expect(performance.now() - start).toBeLessThan(10_000);
    },
  );
});
