import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startMs } from '../../support/app/databases.ts';
import { type PagesApp, startPagesApp, type TestBrowser } from '../../support/app/pages-app.ts';

let here: PagesApp;
beforeAll(async () => {
  here = await startPagesApp();
  here.app.install('acme');
  here.github.repository('acme/shop', { private: true }).collaborator('ann', 'write');
}, startMs);
afterAll(() => here[Symbol.asyncDispose]());

const session = '__Host-tidewaiter';
const start = '__Host-tidewaiter-start';
const minute = 60_000;

const signedIn = async (login = 'ann'): Promise<TestBrowser> => {
  const browser = here.browser(login);
  const page = await browser.signIn();
  expect(page.status).toBe(200);
  return browser;
};

/** Lets time pass in one test, and turns it back: sessions of others are not to be old. */
const later = async <T>(milliseconds: number, body: () => Promise<T>): Promise<T> => {
  here.elapsed += milliseconds;
  try {
    return await body();
  } finally {
    here.elapsed -= milliseconds;
  }
};

describe('signing in', () => {
  test('leads by GitHub back to the page that was asked for, which says who is there', async () => {
    const browser = here.browser('ann');
    const asked = await browser.go('/dashboard/12345');
    expect(asked.url).toContain('/dashboard/sign-in?to=%2Fdashboard%2F12345');
    expect(asked.text).toContain('href="/dashboard/sign-in/start?to=%2Fdashboard%2F12345"');
    const page = await browser.go('/dashboard/sign-in/start?to=/dashboard');
    expect(page).toMatchObject({ status: 200, url: `${here.url}/dashboard` });
    expect(page.text).toContain('Sign out ann');
    expect(page.text).toContain('acme');
  });

  test('keeps a cookie that only this host, TLS and no script gets, and nothing that is in it in the database', async () => {
    const browser = here.browser('ann');
    const begun = await browser.ask('/dashboard/sign-in/start');
    expect(begun.headers.getSetCookie()[0]).toMatch(
      /^__Host-tidewaiter-start=[^;]+; Path=\/; Max-Age=600; HttpOnly; Secure; SameSite=Lax$/u,
    );
    const authorize = new URL(begun.headers.get('location') ?? '');
    expect(authorize.searchParams.get('code_challenge_method')).toBe('S256');
    const back = await browser.ask(authorize.href);
    const done = await browser.ask(back.headers.get('location') ?? '');
    expect(done.headers.getSetCookie()[0]).toMatch(
      /^__Host-tidewaiter=[\w-]{43}; Path=\/; Max-Age=43200; HttpOnly; Secure; SameSite=Lax$/u,
    );
    expect(browser.cookies.has(start)).toBe(false);
    const value = browser.cookies.get(session) ?? '';
    expect(await here.storage.pageRecords.session(value, new Date())).toBeUndefined();
    expect(here.log.join('\n')).not.toContain(value);
  });

  test.each<readonly [string, (browser: TestBrowser, answer: URL) => Promise<unknown>]>([
    ['a forged state', async (_, answer) => answer.searchParams.set('state', 'A'.repeat(43))],
    ['no state', async (_, answer) => answer.searchParams.delete('state')],
    ['an answer to the sign-in of another browser', async browser => browser.cookies.delete(start)],
    [
      'a cookie that we have not signed',
      async browser => browser.cookies.set(start, `${browser.cookies.get(start)?.split('.')[0]}.${'A'.repeat(43)}`),
    ],
    ['a code that GitHub did not give', async (_, answer) => answer.searchParams.set('code', 'guessed')],
    ['a person who did not let the App in', async (_, answer) => answer.searchParams.delete('code')],
    [
      'a code of another sign-in, which has another verifier',
      async (_, answer) => {
        const other = here.browser('ann');
        const begun = await other.ask('/dashboard/sign-in/start');
        const back = await other.ask(begun.headers.get('location') ?? '');
        answer.searchParams.set('code', new URL(back.headers.get('location') ?? '').searchParams.get('code') ?? '');
      },
    ],
  ])('refuses %s, with a page that says so', async (_, spoil) => {
    const browser = here.browser('ann');
    const begun = await browser.ask('/dashboard/sign-in/start');
    const back = await browser.ask(begun.headers.get('location') ?? '');
    const answer = new URL(back.headers.get('location') ?? '');
    await spoil(browser, answer);
    const page = await browser.ask(answer.href);
    expect(page.status).toBe(400);
    expect(page.text).toContain('Not signed in');
    expect(browser.cookies.has(session)).toBe(false);
    expect((await browser.ask('/dashboard')).status).toBe(303);
  });

  test('refuses an answer that comes after ten minutes', async () => {
    const browser = here.browser('ann');
    const begun = await browser.ask('/dashboard/sign-in/start');
    const back = await browser.ask(begun.headers.get('location') ?? '');
    const page = await later(11 * minute, () => browser.ask(back.headers.get('location') ?? ''));
    expect(page).toMatchObject({ status: 400, text: expect.stringContaining('took too long') });
  });

  test.each(['https://evil.example/', '//evil.example', '/dashboard/..//evil.example', '/api/github/webhooks', '/dashboard\\evil'])(
    'leads to no place but the dashboard, not to %s',
    async to => {
      const browser = here.browser('ann');
      const page = await browser.go(`/dashboard/sign-in/start?${new URLSearchParams({ to }).toString()}`);
      expect(new URL(page.url).origin).toBe(here.url);
      expect(new URL(page.url).pathname).toMatch(/^\/dashboard/u);
    },
  );

  test('of who is known to GitHub, and sees nothing, shows that there is nothing', async () => {
    const page = await here.browser('stranger').signIn();
    expect(page.text).toContain('GitHub shows you no repository in which this App is installed');
    expect(page.text).not.toContain('acme');
  });
});

describe('a session', () => {
  test('is over when the person signs out, in the database, too', async () => {
    const browser = await signedIn();
    const value = browser.cookies.get(session) ?? '';
    const out = await browser.press(await browser.go('/dashboard'), '/dashboard/sign-out');
    expect(out).toMatchObject({ status: 303 });
    expect(browser.cookies.has(session)).toBe(false);
    browser.cookies.set(session, value);
    expect((await browser.ask('/dashboard')).headers.get('location')).toContain('/dashboard/sign-in');
  });

  test.each([
    ['without a token', { csrf: '' }, {}],
    ['with the token of another session', { csrf: 'A'.repeat(43) }, {}],
    ['from another site, by the word of the browser', {}, { 'sec-fetch-site': 'cross-site' }],
    ['from another origin', {}, { origin: 'https://evil.example' }],
  ])('does nothing for a form %s', async (_, change, headers: Record<string, string>) => {
    const browser = await signedIn();
    const page = await browser.go('/dashboard');
    const [, csrf = ''] = /name="csrf" value="([^"]*)"/u.exec(page.text) ?? [];
    expect(csrf).toHaveLength(43);
    const answer = await browser.ask('/dashboard/sign-out', {
      method: 'POST',
      headers,
      body: new URLSearchParams({ csrf, ...change }),
    });
    expect(answer).toMatchObject({ status: 403, text: expect.stringContaining('Nothing was done') });
    expect((await browser.ask('/dashboard')).status).toBe(200);
  });

  test('ends after twelve hours, whatever the person does', async () => {
    const browser = await signedIn();
    for (let hours = 1; hours <= 11; hours += 1)
      expect((await later(hours * 60 * minute, () => browser.ask('/dashboard'))).status).toBe(200);
    expect((await later(12 * 60 * minute + 1, () => browser.ask('/dashboard'))).status).toBe(303);
  });

  test('gets another cookie each hour, and the one before counts for a minute more', async () => {
    const browser = await signedIn();
    const before = browser.cookies.get(session) ?? '';
    await later(61 * minute, async () => {
      expect((await browser.ask('/dashboard')).status).toBe(200);
      expect(browser.cookies.get(session)).not.toBe(before);
      expect((await browser.ask('/dashboard')).status).toBe(200);
      const old = { headers: { cookie: `${session}=${before}` } };
      expect((await here.browser().ask('/dashboard', old)).status).toBe(200);
      expect((await later(2 * minute, () => here.browser().ask('/dashboard', old))).status).toBe(303);
    });
  });

  test('asks GitHub again after minutes what the person sees, and shows nothing while it does not answer', async () => {
    const own = here.github.repository('acme/fleeting', { private: true });
    own.collaborator('fred', 'read');
    const browser = await signedIn('fred');
    expect((await browser.ask('/dashboard')).text).toContain('acme');
    own.collaborator('fred', 'none');
    const fault = here.github.fail({ route: 'apps/list-installations-for-authenticated-user', status: 502, times: 3 });
    const away = await later(6 * minute, () => browser.ask('/dashboard'));
    expect(away).toMatchObject({ status: 503, text: expect.stringContaining('GitHub does not answer') });
    expect(fault.hits).toBe(3);
    expect((await later(6 * minute, () => browser.ask('/dashboard'))).text).toContain('GitHub shows you no repository');
  });

  test('lives on with another token of GitHub when the one it has ends', async () => {
    const browser = await signedIn();
    const given = (): number => here.github.requests.filter(({ operation }) => operation === 'POST /login/oauth/access_token').length;
    const before = given();
    await later(8 * 60 * minute, async () => {
      expect((await browser.ask('/dashboard')).status).toBe(200);
      expect((await browser.ask('/dashboard')).status).toBe(200);
    });
    expect(given() - before).toBe(1);
  });

  test('is over when the person has taken the leave of the App away', async () => {
    const browser = await signedIn();
    for (const [value, token] of here.github.world.tokens) if (token.account.login === 'ann') here.github.world.tokens.delete(value);
    expect((await later(6 * minute, () => browser.ask('/dashboard'))).status).toBe(303);
    expect((await browser.ask('/dashboard')).status).toBe(303);
  });
});

test('pages may be neither framed nor kept, and run no script', async () => {
  const page = await (await signedIn()).ask('/dashboard');
  const policy = page.headers.get('content-security-policy') ?? '';
  expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'$/u);
  expect(page.headers.get('cache-control')).toBe('no-store');
  expect(page.headers.get('x-content-type-options')).toBe('nosniff');
  expect(page.headers.get('referrer-policy')).toBe('same-origin');
});

test('sign-ins of one address have a limit, and so has a person', async () => {
  const stranger = here.browser();
  await later(100 * minute, async () => {
    const began = performance.now();
    let admitted = 0;
    while ((await stranger.ask('/dashboard/sign-in/start')).status === 303) admitted += 1;
    // Sixty at once, and one more with each second that this takes.
    expect(admitted).toBeGreaterThanOrEqual(60);
    expect(admitted).toBeLessThanOrEqual(61 + (performance.now() - began) / 1_000);
    expect((await stranger.ask('/dashboard/sign-in/start')).headers.get('retry-after')).toMatch(/^\d+$/u);
  });
  await later(200 * minute, async () => {
    const browser = await signedIn();
    const answers = await Promise.all(Array.from({ length: 220 }, () => browser.ask('/dashboard')));
    expect(answers.some(({ status }) => status === 429)).toBe(true);
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(120);
  });
});
