import { describe, expect, test } from 'vitest';
import { isGuessable } from '../../../../src/rules/concepts/credentials/guessable-values.ts';
import { inLinearTime } from '../../../support/linear-time.ts';

describe('values that everybody tries first', () => {
  test.each([
    'changeme',
    'postgres',
    'postgres123',
    'my-secret_password',
    'super-secret',
    'adminpassword',
    'P@ssw0rd',
    'Pass@word1',
    'yourStrong(!)Password',
    'Password2024!',
    'verysecretkey',
    'keyboard cat',
    'minio123',
    '12345678',
    '111111',
    'admin/admin',
    'OVERWRITE_ME',
    'to-be-replaced',
    'not-used-in-build',
    'provide-your-secret',
  ])('%s', value => {
    expect(isGuessable(value)).toBe(true);
  });

  test('names from around the value count as words', () => {
    expect(isGuessable('shopkeeper')).toBe(false);
    expect(isGuessable('shopkeeper_pass', word => word === 'shopkeeper')).toBe(true);
    expect(isGuessable('shop-keeper', word => word === 'shop-keeper')).toBe(true);
  });
});

describe('values that nobody tries', () => {
  test.each(['Kx9vPq2mWz', 'correct horse battery', 'password84719263', '80438043', 'tr0ub4dor', '9f8e7d6c5b', 'secretly-ordinary'])(
    '%s',
    value => {
      expect(isGuessable(value)).toBe(false);
    },
  );

  test('a long value', () => {
    expect(isGuessable('password'.repeat(9))).toBe(false);
  });
});

test.each(['a', 'my', '@', '-', '1', 'password'])('values of many %j take linear time', part => {
  expect(inLinearTime(200_000, size => part.repeat(size), isGuessable)).toBe(false);
});

test('a value of parts that can be put together in many ways takes little time', () => {
  const values = (size: number): readonly string[] => Array.from({ length: size }, () => 'my'.repeat(32));
  expect(inLinearTime(800, values, many => many.filter(value => isGuessable(value)))).toHaveLength(800);
});
