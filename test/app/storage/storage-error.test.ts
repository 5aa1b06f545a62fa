import { expect, test } from 'vitest';
import { StorageError, toStorageError } from '../../../app/storage/storage-error.ts';

const failure = (code: string | undefined, message = 'no'): Error => Object.assign(new Error(message), code !== undefined && { code });

test.each([
  ['ECONNREFUSED', 'unreachable', true],
  ['EAI_AGAIN', 'unreachable', true],
  ['57P01', 'unreachable', true],
  ['08006', 'unreachable', true],
  [undefined, 'unreachable', true],
  ['40P01', 'busy', true],
  ['40001', 'busy', true],
  ['53300', 'busy', true],
  ['23505', 'refused', false],
  ['22P02', 'refused', false],
  ['28P01', 'refused', false],
  ['ERR_ASSERTION', 'refused', false],
])('%s is %s', (code, storageCode, retryable) => {
  expect(toStorageError(failure(code), 'Saving')).toMatchObject({ code: storageCode, retryable, message: 'Saving failed: no' });
});

test('a mistake of ours is not an outage', () => {
  expect(toStorageError(new TypeError('x is undefined'), 'Saving')).toMatchObject({ code: 'refused', retryable: false });
});

test('the values of a statement get neither into the message nor into the cause', () => {
  const wrapped = new Error('Failed query: insert\nparams: s3cret', {
    cause: Object.assign(failure('23505', 'duplicate key'), { params: ['s3cret'] }),
  });
  const error = toStorageError(wrapped, 'Saving');
  expect(error).toMatchObject({ message: 'Saving failed: duplicate key', cause: '23505' });
  expect(JSON.stringify([error.message, error.cause])).not.toContain('s3cret');
});

test('an error that says nothing but has a code is told by it', () => {
  expect(toStorageError(failure('ECONNREFUSED', ''), 'Connecting').message).toBe('Connecting failed: ECONNREFUSED');
});

test('a failure that was told already is told as it was', () => {
  const locked = new StorageError('locked', 'The data folder is in use.');
  expect(toStorageError(locked, 'Opening the database')).toBe(locked);
});

test.each([
  ['no luck', 'Saving failed: no luck'],
  [null, 'Saving failed: null'],
  [{ code: 7 }, 'Saving failed: [object Object]'],
])('what is thrown and no error is told as what it is, and refused: %j', (thrown, message) => {
  const { code, cause, message: told } = toStorageError(thrown, 'Saving');
  expect([code, cause, told]).toEqual(['refused', undefined, message]);
});

test('a number is no code: it may be anything', () => {
  const { code, cause } = toStorageError(Object.assign(new Error('no'), { code: 7 }), 'Saving');
  expect([code, cause]).toEqual(['unreachable', undefined]);
});

test('of several addresses that do not answer the error is their common one, whatever the first one says', () => {
  const all = new AggregateError([], '', { cause: new Error('of something else') });
  expect(toStorageError(Object.assign(all, { code: 'ECONNREFUSED' }), 'Connecting')).toMatchObject({
    code: 'unreachable',
    message: 'Connecting failed: ECONNREFUSED',
  });
});
