import { expect, test } from 'vitest';
import type { GitHubClient } from '../../../src/github/call/client.ts';
import { queryPartly } from '../../../src/github/call/partial-query.ts';

/** A client whose query fails as `@octokit/graphql` throws it. */
const failing = (error: unknown) => ({ graphql: () => Promise.reject(error) }) as unknown as GitHubClient;

const answered = (errors: unknown, more: object = { data: { a: 1, b: null } }): Error =>
  Object.assign(new Error('Request failed due to following response errors'), { name: 'GraphqlResponseError', errors, ...more });

const ask = (error: unknown): Promise<unknown> => queryPartly(failing(error), 'query { a b }', {});

test('what is gone or forbidden is missing in the answer, beside which the others stand', async () => {
  for (const errors of [[{ type: 'NOT_FOUND' }], [{ type: 'FORBIDDEN' }], [{ type: 'NOT_FOUND' }, { type: 'FORBIDDEN' }], []])
    expect(await ask(answered(errors))).toEqual({ a: 1, b: null });
});

test.each<readonly [string, unknown]>([
  ['one of its errors concerns the whole query', answered([{ type: 'NOT_FOUND' }, { type: 'RATE_LIMITED' }])],
  ['GitHub does not say of which kind an error is', answered([{ message: 'Something went wrong.' }])],
  ['an error is none', answered([null])],
  ['its errors are no list', answered('NOT_FOUND')],
  ['there are no errors', answered(undefined)],
  ['there is no answer', answered([{ type: 'NOT_FOUND' }], { data: null })],
  ['there is no word of an answer', answered([{ type: 'NOT_FOUND' }], {})],
  ['the answer is a text', answered([{ type: 'NOT_FOUND' }], { data: 'a' })],
  ['it is another error with an answer', Object.assign(new Error('x'), { data: {}, errors: [] })],
  ['it is no error', { name: 'GraphqlResponseError', data: {}, errors: [] }],
])('an answer does not count where %s', async (_, error) => {
  await expect(ask(error)).rejects.toBe(error);
});
