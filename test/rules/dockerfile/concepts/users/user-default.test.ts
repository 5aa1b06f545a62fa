import { expect, test } from 'vitest';
import { parseDockerfile } from '../../../../../src/artifacts/dockerfile/parse.ts';
import { sourceFile } from '../../../../../src/artifacts/source-file.ts';
import { isRootOtherwise } from '../../../../../src/rules/dockerfile/concepts/users/user-default.ts';

const isRoot = (user: string): boolean => {
  const { instructions } = parseDockerfile(sourceFile('Dockerfile', `FROM acme/base:1\nUSER ${user}\n`));
  const found = instructions.find(({ keyword }) => keyword === 'USER');
  if (found?.keyword !== 'USER') throw new Error('There is a user.');
  return isRootOtherwise(found);
};
/** A default of a default, so many times. */
const nested = (depth: number): string => `${'${A:-'.repeat(depth)}0${'}'.repeat(depth)}`;

test.each([
  ['${A:-0}', true],
  ['${A-root}', true],
  ['"${A:-0}:${B:-0}"', true],
  ['${A:-${B:-root}}', true],
  ['${A:-1000}', false],
  ['${A:-$B}', false],
  ['${A}', false],
  ['0', false],
])('USER %s falls back to root: %s', (user, is) => expect(isRoot(user)).toBe(is));

test('sixteen defaults in each other are followed, and no more', () =>
  expect([isRoot(nested(16)), isRoot(nested(17))]).toEqual([true, false]));
