import * as v from 'valibot';
import { expect, test } from 'vitest';
import { pageProblems, pageSettingsOf, pageVariables } from '../../app/read-settings-of-pages.ts';

const secret = 's'.repeat(40);

test('the pages are there when all that they need is, and nothing of them otherwise', () => {
  const all = { PUBLIC_URL: 'https://t.example/', GITHUB_CLIENT_ID: 'Iv1', GITHUB_CLIENT_SECRET: secret };
  expect(pageSettingsOf({ ...all, PROXY_HOPS: 1 })).toEqual({
    pages: { publicUrl: 'https://t.example', clientId: 'Iv1', clientSecret: secret, proxyHops: 1 },
  });
  expect(pageSettingsOf({ PROXY_HOPS: 0 })).toEqual({});
  expect(pageProblems(all)).toEqual([]);
  expect(pageProblems({})).toEqual([]);
  expect(pageProblems({ PUBLIC_URL: 'https://t.example' })).toEqual([
    'GITHUB_CLIENT_ID and GITHUB_CLIENT_SECRET are missing: the pages need PUBLIC_URL, GITHUB_CLIENT_ID, GITHUB_CLIENT_SECRET, or none of them.',
  ]);
});

test.each([
  ['https://t.example', true],
  ['http://localhost:3000', true],
  ['http://127.0.0.1:3000/', true],
  ['http://t.example', false],
  ['https://t.example/tidewaiter', false],
  ['https://t.example/?a', false],
  ['https://me@t.example', false],
  ['t.example', false],
])('the public address %s: %s', (url, isGood) => {
  expect(v.safeParse(pageVariables.PUBLIC_URL, url).success).toBe(isGood);
});
