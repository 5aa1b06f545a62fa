import { expect, test } from 'vitest';
import { asRegistryError, factsCodeOf, isServerFailure, RegistryError, type RegistryErrorCode } from '../../src/registry/errors.ts';

test('of an image that cannot be read, the facts say why: what is missing or unsupported in the middle of it makes it malformed', () => {
  const codes: readonly RegistryErrorCode[] = [
    'unauthorized',
    'not-found',
    'rate-limited',
    'unavailable',
    'refused-address',
    'malformed',
    'too-large',
    'unsupported',
  ];
  expect(codes.map(code => `${code}: ${factsCodeOf(new RegistryError(code, ''))}`)).toEqual([
    'unauthorized: unauthorized',
    'not-found: malformed',
    'rate-limited: rate-limited',
    'unavailable: unavailable',
    'refused-address: refused-address',
    'malformed: malformed',
    'too-large: too-large',
    'unsupported: malformed',
  ]);
  const mayWork = codes.filter(code => new RegistryError(code, '').retryable);
  expect(mayWork).toEqual(['rate-limited', 'unavailable']);
});

test('a registry says of itself that it failed from HTTP 500 on', () => {
  expect([403, 499, 500, 503].map(isServerFailure)).toEqual([false, false, true, true]);
});

test('a mistake of ours does not pass for a failure of a registry', () => {
  const failure = new RegistryError('unavailable', 'ghcr.io answered 503.', new Error('503'));
  expect(asRegistryError(failure)).toBe(failure);
  expect(failure).toMatchObject({ name: 'RegistryError', message: 'ghcr.io answered 503.', cause: new Error('503') });
  const mistake = new TypeError('undefined is not a function');
  expect(() => asRegistryError(mistake)).toThrow(mistake);
});
