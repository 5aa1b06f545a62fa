import { createServer } from 'node:net';
import type { OpenStorage } from '../../../app/app-parts.ts';
import type { LoadedOrgPolicy } from '../../../app/org-policy/org-policy-source.ts';
import type { AppSettings, LastingStorage } from '../../../app/settings.ts';
import { type StartOptions, startApp } from '../../../app/start.ts';
import { openStorage } from '../../../app/storage/open-storage.ts';
import { type FakeGitHub, startFakeGitHub } from '../../fake-github/fake-github.ts';
import type { FakeApp } from '../../fake-github/state/app.ts';
import { appPermissions, settingsFor } from './app-settings.ts';
import { keepLog, startDatabases } from './databases.ts';
import { createMemoryParts } from './memory-parts.ts';

/** The App with its pages, its database and a GitHub; it does no jobs. */
export interface PagesApp extends AsyncDisposable {
  readonly github: FakeGitHub;
  readonly app: FakeApp;
  readonly storage: OpenStorage;
  /** Where the database is. */
  readonly place: LastingStorage;
  /** Where it listens, which is its public address, too. */
  readonly url: string;
  readonly log: readonly string[];
  /** Milliseconds that have passed since the start, for sessions and limits. */
  elapsed: number;
  /** What is found where the organization's policy is looked for. */
  orgPolicy: LoadedOrgPolicy;
  /** A browser in which a person is signed in to GitHub. */
  readonly browser: (login?: string) => TestBrowser;
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))));
    });
  });

/** Starts it. */
export const startPagesApp = async (
  kind: 'embedded' | 'postgres' = 'embedded',
  change: Partial<AppSettings> = {},
  options: StartOptions = {},
): Promise<PagesApp> => {
  const state: { elapsed: number; orgPolicy: LoadedOrgPolicy } = { elapsed: 0, orgPolicy: { state: 'none' } };
  const { parts } = createMemoryParts();
  const now = (): number => Date.now() + state.elapsed;
  const github = await startFakeGitHub({ now, rateLimits: false });
  const app = github.app({ slug: 'tidewaiter', permissions: appPermissions });
  const databases = await startDatabases(kind);
  const place = await databases.prepared();
  const port = await freePort();
  const publicUrl = `http://127.0.0.1:${port}`;
  const pages = { publicUrl, clientId: app.clientId, clientSecret: app.clientSecret, proxyHops: 1 };
  app.callbackUrls.push(`${publicUrl}/dashboard/sign-in/callback`);
  const { logger, lines } = keepLog();
  const storage = Promise.withResolvers<OpenStorage>();
  const running = await startApp(
    settingsFor(github, app, { port, pages, storage: place, ...change }),
    {
      ...parts,
      createOrgPolicies: needs => ({ ...parts.createOrgPolicies(needs), load: async () => state.orgPolicy }),
      openStorage: async needs => {
        const opened = await openStorage(needs);
        storage.resolve(opened);
        return opened;
      },
    },
    { logger, works: false, now, ...options },
  );
  return {
    github,
    app,
    storage: await storage.promise,
    place,
    url: running.url,
    log: lines,
    get elapsed() {
      return state.elapsed;
    },
    set elapsed(milliseconds) {
      state.elapsed = milliseconds;
    },
    get orgPolicy() {
      return state.orgPolicy;
    },
    set orgPolicy(found) {
      state.orgPolicy = found;
    },
    browser: login => new TestBrowser(running.url, github, login),
    [Symbol.asyncDispose]: async () => {
      await running.stop();
      await databases.stop();
      await github.close();
      github.assertContract();
    },
  };
};

let browsers = 0;

/** An answer, with its text. */
export interface BrowserAnswer {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
  /** Where it was in the end. */
  readonly url: string;
}

/** Follows redirects and keeps cookies of the App, as a browser does. */
export class TestBrowser {
  readonly #base: string;
  readonly #github: FakeGitHub;
  readonly #login: string | undefined;
  readonly #publicUrl: string;
  readonly cookies = new Map<string, string>();
  /** As the proxy before the App tells it; each browser has its own. */
  readonly address: string;

  /** `publicUrl`: what the App says that it is called, where that is not where it listens. */
  constructor(base: string, github: FakeGitHub, login?: string, publicUrl = base) {
    browsers += 1;
    this.address = `192.0.2.${browsers}`;
    this.#base = base;
    this.#publicUrl = publicUrl;
    this.#github = github;
    this.#login = login;
  }

  /** One request, as it is. `init`: as of `fetch`. */
  async ask(url: string, init: RequestInit = {}): Promise<BrowserAnswer> {
    const named = new URL(url, this.#base);
    const at = named.origin === this.#publicUrl ? new URL(`${named.pathname}${named.search}`, this.#base) : named;
    const isOurs = at.origin === this.#base;
    if (!isOurs) this.#github.signedIn(this.#login);
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = new Headers(init.headers);
    headers.set('user-agent', 'test');
    // Why: a server closes a connection that nobody uses for a while, and `fetch` does not ask again as browsers do.
    headers.set('connection', 'close');
    if (isOurs) headers.set('x-forwarded-for', `203.0.113.9, ${this.address}`);
    if (isOurs && cookie !== '' && !headers.has('cookie')) headers.set('cookie', cookie);
    const response = await fetch(at, { redirect: 'manual', ...init, headers });
    if (isOurs) for (const line of response.headers.getSetCookie()) this.#keep(line);
    return { status: response.status, text: await response.text(), headers: response.headers, url: at.href };
  }

  #keep(line: string): void {
    const [pair = ''] = line.split(';');
    const [name = '', value = ''] = pair.split('=');
    if (line.includes('Max-Age=0;')) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }

  /** Goes to a page, wherever that leads. */
  async go(path: string, init: RequestInit = {}): Promise<BrowserAnswer> {
    let answer = await this.ask(path, init);
    for (let step = 0; step < 10 && answer.status >= 300 && answer.status < 400; step += 1)
      answer = await this.ask(new URL(answer.headers.get('location') ?? '', answer.url).href);
    return answer;
  }

  /** Signs in. */
  signIn(): Promise<BrowserAnswer> {
    return this.go('/dashboard/sign-in/start');
  }

  /** Presses the button of a form on a page. */
  async press(page: BrowserAnswer, action: string, change: Readonly<Record<string, string>> = {}): Promise<BrowserAnswer> {
    const [, csrf = ''] = new RegExp(`action="${action}"><input type="hidden" name="csrf" value="([^"]*)"`, 'u').exec(page.text) ?? [];
    return this.ask(action, { method: 'POST', body: new URLSearchParams({ csrf, ...change }) });
  }
}
