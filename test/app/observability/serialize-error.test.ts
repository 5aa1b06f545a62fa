import { expect, test } from 'vitest';
import { serializeError } from '../../../app/observability/serialize-error.ts';

/** An error without a stack, so that what is kept of it can be named whole. */
const bare = (message: string, more: object = {}): Error => {
  const error = Object.assign(new Error(message), more);
  delete error.stack;
  return error;
};

test('an error is kept with its stack, and without a place for one that it does not have', () => {
  const error = new RangeError('too far');
  expect(serializeError(error)).toEqual({ type: 'RangeError', message: 'too far', stack: error.stack });
  expect(Object.keys(serializeError(bare('a')))).toEqual(['type', 'message']);
});

test('what is no error is told by its kind', () => {
  expect([serializeError('a'), serializeError(null), serializeError(undefined)]).toEqual([
    { type: 'string', message: 'a' },
    { type: 'object', message: 'null' },
    { type: 'undefined', message: 'undefined' },
  ]);
});

test('words and numbers to filter by are kept where they are of their kind, and nothing else', () => {
  expect(serializeError(bare('a', { code: 'ECONNREFUSED', retryable: false, status: 404, request: { token: 't' } }))).toEqual({
    type: 'Error',
    message: 'a',
    code: 'ECONNREFUSED',
    retryable: false,
    status: 404,
  });
  expect(serializeError(bare('a', { code: 57, retryable: 'no', status: '404' }))).toEqual({ type: 'Error', message: 'a', code: 57 });
  expect(serializeError(bare('a', { code: {} }))).toEqual({ type: 'Error', message: 'a' });
});

test('causes are followed four times, and only errors', () => {
  const chain = (length: number): Error => (length === 0 ? bare('0') : bare(`${length}`, { cause: chain(length - 1) }));
  const messages: string[] = [];
  for (let told: ReturnType<typeof serializeError> | undefined = serializeError(chain(6)); told; told = told.cause)
    messages.push(told.message);
  expect(messages).toEqual(['6', '5', '4', '3', '2']);
  expect(serializeError(bare('a', { cause: 'b' }))).toEqual({ type: 'Error', message: 'a' });
});

test('the first five of several errors are kept', () => {
  const several = new AggregateError(
    Array.from({ length: 7 }, (_, index) => bare(`${index}`)),
    'all',
  );
  expect(serializeError(several)).toMatchObject({ type: 'AggregateError', message: 'all' });
  expect(serializeError(several).errors?.map(({ message }) => message)).toEqual(['0', '1', '2', '3', '4']);
  expect(serializeError(bare('deep', { cause: bare('a', { errors: [] }) })).cause).toEqual({ type: 'Error', message: 'a' });
});
