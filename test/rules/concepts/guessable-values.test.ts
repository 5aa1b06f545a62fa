import { describe, expect, test } from 'vitest';
import { isGuessable } from '../../../src/rules/concepts/guessable-values.ts';

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

test('hostile values take linear time', () => {
  const started = performance.now();
  for (const text of ['a', 'my', '@', '-', '1', 'password']) isGuessable(text.repeat(200_000));
  for (let turn = 0; turn < 200; turn++) isGuessable('my'.repeat(32));
  expect(performance.now() - started).toBeLessThan(10_000);
});
