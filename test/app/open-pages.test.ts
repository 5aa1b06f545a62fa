import { pino } from 'pino';
import { expect, test } from 'vitest';
import { openPages, type PageParts } from '../../app/open-pages.ts';

test('without a client to sign in with there are no pages, and the log names the settings', async () => {
  const lines: object[] = [];
  const parts = {
    settings: { pages: undefined },
    logger: pino({ base: null }, { write: line => lines.push(JSON.parse(line)) }),
  } as unknown as PageParts;
  expect(await openPages(parts)).toBe(undefined);
  expect(lines).toMatchObject([
    { level: 30, msg: 'no dashboard and no pages of reviews: PUBLIC_URL, GITHUB_CLIENT_ID and GITHUB_CLIENT_SECRET are not set' },
  ]);
});
