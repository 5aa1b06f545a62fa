import { afterEach, describe, expect, test } from 'vitest';
import { RegistryError } from '../../../src/registry/errors.ts';
import { FetchBudget } from '../../../src/registry/http/fetch-budget.ts';
import { HttpClient, type HttpRequest, type HttpSettings } from '../../../src/registry/http/http-client.ts';
import { usualLimits } from '../../../src/registry/limits.ts';
import { type ScriptedServer, startScriptedServer } from '../../support/signing/scripted-server.ts';
import { constraints, issue, keyUsage, pemOf } from '../../support/signing/x509-authority.ts';

const opened: { close(): Promise<void> }[] = [];
const keep = <T extends { close(): Promise<void> }>(value: T): T => {
  opened.push(value);
  return value;
};
afterEach(() => Promise.all(opened.splice(0).map(each => each.close())));

const serve = async (answer: Parameters<typeof startScriptedServer>[0]): Promise<ScriptedServer> => keep(await startScriptedServer(answer));

const clientFor = (hosts: readonly string[], settings: Partial<HttpSettings> = {}): HttpClient =>
  keep(new HttpClient({ access: { privateHosts: hosts, plainHttpHosts: [] }, limits: usualLimits, ...settings }));

const get = (url: string, more: Partial<HttpRequest> = {}): HttpRequest => ({
  url: new URL(url),
  method: 'GET',
  headers: {},
  maxBytes: 1_000,
  redirects: 'follow',
  plainHttp: 'named-hosts',
  budget: new FetchBudget(usualLimits),
  ...more,
});

const failureOf = async (answer: Promise<unknown>): Promise<RegistryError> => {
  const error = await answer.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof RegistryError)) throw new Error(`There was no failure: ${String(error)}`);
  return error;
};

describe('addresses', () => {
  test('a name that stands for a private address is not connected to', async () => {
    const server = await serve(() => ({ body: 'secret' }));
    const { port } = new URL(server.url);
    for (const address of ['127.0.0.1', '::ffff:127.0.0.1', '169.254.169.254']) {
      const client = clientFor([], { resolveAll: () => Promise.resolve([{ address, family: address.includes(':') ? 6 : 4 }]) });
      const failure = await failureOf(client.fetch(get(`http://rebound.example:${port}/`, { plainHttp: 'any-host' })));
      expect([failure.code, failure.retryable]).toEqual(['refused-address', false]);
      expect(failure.message).toContain('its name stands for a private address');
    }
    expect(server.requests).toEqual([]);
  });

  test('what is connected to is what the one look-up of the connection gave', async () => {
    const server = await serve(() => ({ body: 'hello' }));
    const { port } = new URL(server.url);
    const lookups: string[] = [];
    const client = clientFor([`registry.example:${port}`], {
      access: { privateHosts: [], plainHttpHosts: [`registry.example:${port}`] },
      resolveAll: hostname => {
        lookups.push(hostname);
        // Public at first, then where the attacker wants to get to.
        return Promise.resolve([{ address: lookups.length === 1 ? '127.0.0.1' : '192.0.2.1', family: 4 }]);
      },
    });
    expect((await failureOf(client.fetch(get(`http://registry.example:${port}/`)))).code).toBe('refused-address');
    expect(lookups).toEqual(['registry.example']);
    expect(server.requests).toEqual([]);
  });

  test('private addresses are refused however they are written, before anything is sent', async () => {
    const client = clientFor([]);
    const spellings = [
      '127.0.0.1',
      '0x7f.1',
      '2130706433',
      '[::1]',
      '[::ffff:10.0.0.1]',
      '10.1.2.3',
      '169.254.169.254',
      '[fe80::1]',
      'localhost',
      'a.localhost',
      'localhost.',
      '0.0.0.0',
      '[64:ff9b::7f00:1]',
    ];
    for (const spelling of spellings)
      expect((await failureOf(client.fetch(get(`https://${spelling}/`)))).code, spelling).toBe('refused-address');
  });

  test('a redirect to a private address is refused like any other', async () => {
    const secret = await serve(() => ({ body: 'credentials' }));
    const server = await serve(() => ({ status: 307, headers: { location: `${secret.url}/latest/meta-data` } }));
    const failure = await failureOf(clientFor([server.host]).fetch(get(server.url)));
    expect(failure.code).toBe('refused-address');
    expect(failure.message).toContain(secret.host);
    expect(secret.requests).toEqual([]);
  });

  test('plain HTTP is for this machine and for hosts that are named', async () => {
    const client = clientFor([]);
    const failure = await failureOf(client.fetch(get('http://registry.example/')));
    expect(failure.code).toBe('refused-address');
    expect(failure.message).toContain('plain HTTP');
  });

  test('other protocols and credentials in URLs are refused', async () => {
    const client = clientFor([]);
    for (const url of ['ftp://registry.example/', 'file:///etc/passwd', 'ldap://directory.example/', 'https://me:secret@registry.example/'])
      expect((await failureOf(client.fetch(get(url, { plainHttp: 'any-host' })))).code, url).toBe('refused-address');
  });

  test('behind a proxy, private literals and local names are refused, and all else goes through it', async () => {
    const proxy = await serve(({ path }) => ({ body: path }));
    const client = clientFor([], { proxy: { httpProxy: proxy.url }, access: { privateHosts: [], plainHttpHosts: ['registry.example'] } });
    for (const host of ['169.254.169.254', 'metadata', 'metadata.google.internal', 'printer.local'])
      expect((await failureOf(client.fetch(get(`http://${host}/`, { plainHttp: 'any-host' })))).code, host).toBe('refused-address');
    expect(Buffer.from((await client.fetch(get('http://registry.example/v2/'))).body).toString()).toContain('/v2/');
    expect(proxy.requests).toHaveLength(1);
  });

  test('what NO_PROXY names is connected to directly, with the guard', async () => {
    const proxy = await serve(() => ({ body: 'proxy' }));
    const server = await serve(() => ({ body: 'secret' }));
    const { port } = new URL(server.url);
    const client = clientFor([], {
      proxy: { httpProxy: proxy.url, noProxy: 'inner.example' },
      resolveAll: () => Promise.resolve([{ address: '127.0.0.1', family: 4 }]),
    });
    expect((await failureOf(client.fetch(get(`http://inner.example:${port}/`, { plainHttp: 'any-host' })))).code).toBe('refused-address');
    expect([...proxy.requests, ...server.requests]).toEqual([]);
  });
});

describe('redirects', () => {
  test('Authorization goes to the origin that was asked, and nowhere else', async () => {
    const storage = await serve(() => ({ body: 'blob' }));
    const server = await serve(({ path }) =>
      path === '/start' ? { status: 302, headers: { location: '/same' } } : { status: 307, headers: { location: `${storage.url}/blob` } },
    );
    const client = clientFor([server.host, storage.host]);
    const answer = await client.fetch(get(`${server.url}/start`, { headers: { authorization: 'Bearer secret' } }));
    expect(Buffer.from(answer.body).toString()).toBe('blob');
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual(['Bearer secret', 'Bearer secret']);
    expect(storage.requests.map(({ headers }) => headers.authorization)).toEqual([undefined]);
  });

  test('a redirect back to the first origin does not bring Authorization back', async () => {
    let server: ScriptedServer | undefined;
    const other = await serve(() => ({ status: 307, headers: { location: `${server?.url}/end` } }));
    server = await serve(({ path }) => (path === '/end' ? { body: 'end' } : { status: 307, headers: { location: other.url } }));
    await clientFor([server.host, other.host]).fetch(get(server.url, { headers: { authorization: 'Bearer secret' } }));
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual(['Bearer secret', undefined]);
  });

  test('a redirect from HTTPS to plain HTTP is not followed, even to a host that may be asked by plain HTTP', async () => {
    const now = Date.now();
    const [notBefore, notAfter] = [new Date(now - 60_000), new Date(now + 3_600_000)];
    const identity = issue({ common: 'localhost', extensions: [constraints(true), keyUsage([0, 5])], notBefore, notAfter });
    const plain = await serve(() => ({ body: 'anyone could have written this' }));
    const secure = keep(await startScriptedServer(() => ({ status: 307, headers: { location: `${plain.url}/v2/` } }), identity));
    const client = clientFor([secure.host, plain.host], { authorities: [pemOf(identity.der).toString()] });
    expect((await client.fetch(get(secure.url, { redirects: 'manual' }))).status).toBe(307);
    const failure = await failureOf(client.fetch(get(secure.url)));
    expect([failure.code, failure.retryable]).toEqual(['refused-address', false]);
    expect(failure.message).toBe(`${secure.host} redirects from HTTPS to plain HTTP at ${plain.host}, which is not followed.`);
    expect(plain.requests).toEqual([]);
  });

  test('what is posted stays with the host that was asked, and a redirect to another one is the answer', async () => {
    const other = await serve(() => ({ body: 'other' }));
    const server = await serve(({ path }) => {
      if (path === '/start') return { status: 307, headers: { location: '/same' } };
      return { status: 307, headers: { location: other.url } };
    });
    const posted = {
      method: 'POST',
      body: 'grant_type=password&password=secret',
      headers: { authorization: 'Basic bWU6c2VjcmV0' },
    } as const;
    const answer = await clientFor([server.host, other.host]).fetch(get(`${server.url}/start`, posted));
    expect([answer.status, answer.url.pathname]).toEqual([307, '/same']);
    expect(server.requests.map(({ method, path }) => [method, path])).toEqual([
      ['POST', '/start'],
      ['POST', '/same'],
    ]);
    expect(other.requests).toEqual([]);
  });

  test('redirects without end are given up after five', async () => {
    const server = await serve(({ path }) => ({ status: 302, headers: { location: `${path}x` } }));
    expect((await failureOf(clientFor([server.host]).fetch(get(server.url)))).code).toBe('malformed');
    expect(server.requests).toHaveLength(usualLimits.redirects + 1);
  });

  test('with manual redirects the redirect is the answer', async () => {
    const server = await serve(() => ({ status: 303, headers: { location: 'https://github.com/login' } }));
    expect((await clientFor([server.host]).fetch(get(server.url, { redirects: 'manual' }))).status).toBe(303);
  });

  test('within the API, a redirect out of it is the answer, and one into it is followed', async () => {
    const server = await serve(({ path }) => {
      if (path === '/v2/a') return { status: 307, headers: { location: '/v2/b' } };
      return path === '/v2/b' ? { body: 'b' } : { status: 303, headers: { location: '/login' } };
    });
    const ask = (path: string) => clientFor([server.host]).fetch(get(`${server.url}${path}`, { redirects: 'within-api' }));
    expect([(await ask('/v2/a')).status, (await ask('/v2/c')).status]).toEqual([200, 303]);
    expect(server.requests.map(({ path }) => path)).toEqual(['/v2/a', '/v2/b', '/v2/c']);
  });
});

describe('sizes and times', () => {
  test('a body without end is cut off at the limit', async () => {
    let written = 0;
    const server = await serve(() => response => {
      response.writeHead(200);
      const pour = (): void => {
        while (!response.destroyed && response.write('x'.repeat(65_536))) written += 65_536;
        if (!response.destroyed) response.once('drain', pour);
      };
      pour();
    });
    const failure = await failureOf(clientFor([server.host]).fetch(get(server.url, { maxBytes: 100_000 })));
    expect([failure.code, failure.retryable]).toEqual(['too-large', false]);
    expect(written).toBeLessThan(50_000_000);
  });

  test('an error keeps its status, however much is written with it', async () => {
    const server = await serve(() => ({ status: 404, body: 'x'.repeat(1_000_000) }));
    const { status, body } = await clientFor([server.host]).fetch(get(server.url, { maxBytes: 10 }));
    expect(status).toBe(404);
    expect(body.length).toBeLessThanOrEqual(65_536);
    const shorter = await serve(() => ({ status: 404, body: 'x'.repeat(65_536) }));
    expect((await clientFor([shorter.host]).fetch(get(shorter.url, { maxBytes: 10 }))).body.length).toBe(65_536);
  });

  test('nothing is unpacked, so that a small answer stays small', async () => {
    const server = await serve(({ headers }) => ({ headers: { 'content-encoding': 'gzip' }, body: String(headers['accept-encoding']) }));
    expect(Buffer.from((await clientFor([server.host]).fetch(get(server.url))).body).toString()).toBe('identity');
  });

  test('an answer that never comes, and a body that never ends, are given up in time', async () => {
    const limits = { ...usualLimits, requestMilliseconds: 100, tries: 1 };
    const silent = await serve(() => () => undefined);
    const stuck = await serve(() => response => void response.writeHead(200).write('{'));
    for (const server of [silent, stuck]) {
      const failure = await failureOf(clientFor([server.host], { limits }).fetch(get(server.url)));
      expect([failure.code, failure.retryable]).toEqual(['unavailable', true]);
    }
  });

  test('a host that says nothing is waited for twice, and then left alone for a while, whatever is asked of it', async () => {
    const silent = await serve(() => () => undefined);
    let now = 1_000_000;
    const limits = { ...usualLimits, requestMilliseconds: 100, mutedMilliseconds: 60_000 };
    const client = clientFor([silent.host], { limits, sleep: () => Promise.resolve(), now: () => now });
    const ask = () => failureOf(client.fetch(get(silent.url)));
    const begin = performance.now();
    const failures = await Promise.all(Array.from({ length: 40 }, ask));
    expect(performance.now() - begin).toBeLessThan(5_000);
    expect(new Set(failures.map(({ code, retryable }) => `${code} ${retryable}`))).toEqual(new Set(['unavailable true']));
    expect((await ask()).message).toContain('was not asked again');
    const before = silent.requests.length;
    now += 59_999;
    expect((await ask()).message).toContain('was not asked again');
    now += 1;
    expect((await ask()).message).toContain('did not answer in time');
    expect(silent.requests.length).toBe(before + usualLimits.mutedTries);
  });

  test('a host that fails at once is not a mute one', async () => {
    const server = await serve(() => ({ status: 503 }));
    const client = clientFor([server.host], { sleep: () => Promise.resolve() });
    for (let round = 0; round < 2; round += 1) expect((await failureOf(client.fetch(get(server.url)))).code).toBe('unavailable');
    expect(server.requests).toHaveLength(2 * usualLimits.tries);
  });

  test('one image has so much time, so many requests and so many bytes, and no more', async () => {
    const server = await serve(() => ({ body: 'x'.repeat(600) }));
    const client = clientFor([server.host]);
    const few = new FetchBudget({ ...usualLimits, imageRequests: 2 });
    await client.fetch(get(server.url, { budget: few }));
    await client.fetch(get(server.url, { budget: few }));
    expect((await failureOf(client.fetch(get(server.url, { budget: few })))).code).toBe('too-large');
    const small = new FetchBudget({ ...usualLimits, imageBytes: 1_000 });
    await client.fetch(get(server.url, { budget: small }));
    expect((await failureOf(client.fetch(get(server.url, { budget: small })))).code).toBe('too-large');
    const silent = await serve(() => () => undefined);
    const short = new FetchBudget({ ...usualLimits, imageMilliseconds: 100 });
    const failure = await failureOf(clientFor([silent.host]).fetch(get(silent.url, { budget: short })));
    expect(failure.message).toContain('took too long for one image');
    expect(silent.requests).toHaveLength(1);
  });

  test('so many requests to one host run at a time', async () => {
    let running = 0;
    let most = 0;
    const server = await serve(() => response => {
      running += 1;
      most = Math.max(most, running);
      setTimeout(() => {
        running -= 1;
        response.end('ok');
      }, 10);
    });
    const client = clientFor([server.host], { limits: { ...usualLimits, perHost: 3 } });
    await Promise.all(Array.from({ length: 12 }, () => client.fetch(get(server.url))));
    expect([most, server.requests.length]).toEqual([3, 12]);
  });
});

describe('tries', () => {
  const counting = (): { readonly waits: number[]; readonly sleep: NonNullable<HttpSettings['sleep']> } => {
    const waits: number[] = [];
    return { waits, sleep: milliseconds => Promise.resolve(waits.push(milliseconds)) };
  };

  test('429 and 503 are tried again after what Retry-After asks, in seconds or as a date', async () => {
    const now = Date.UTC(2030, 0, 1);
    const script = [
      { status: 429, headers: { 'retry-after': '7' } },
      { status: 503, headers: { 'retry-after': new Date(now + 3_000).toUTCString() } },
      { body: 'at last' },
    ];
    const server = await serve(() => script.shift());
    const { waits, sleep } = counting();
    const answer = await clientFor([server.host], { sleep, now: () => now }).fetch(get(server.url));
    expect([answer.status, waits]).toEqual([200, [7_000, 3_000]]);
  });

  test('a wait that is too long is not waited for, and its time is told', async () => {
    const server = await serve(() => ({ status: 429, headers: { 'retry-after': '21600' } }));
    const { waits, sleep } = counting();
    const failure = await failureOf(clientFor([server.host], { sleep }).fetch(get(server.url)));
    expect([failure.code, failure.retryable, waits, server.requests.length]).toEqual(['rate-limited', true, [], 1]);
    expect(failure.message).toContain('21600 seconds');
  });

  test.each([500, 502, 504])('what stays broken is given up after three tries, with longer waits between: %i', async status => {
    const server = await serve(() => ({ status }));
    const { waits, sleep } = counting();
    const failure = await failureOf(clientFor([server.host], { sleep }).fetch(get(server.url)));
    expect([failure.code, waits, server.requests.length]).toEqual(['unavailable', [500, 1_000], 3]);
  });

  test('a connection that breaks is tried again', async () => {
    const script = ['break', 'answer'];
    const server = await serve(() => (script.shift() === 'break' ? response => void response.destroy() : { body: 'ok' }));
    const { waits, sleep } = counting();
    expect((await clientFor([server.host], { sleep }).fetch(get(server.url))).status).toBe(200);
    expect(waits).toEqual([500]);
  });

  test('other answers are answers, errors included', async () => {
    const server = await serve(({ path }) => ({ status: Number(path.slice(1)) }));
    const client = clientFor([server.host]);
    for (const status of [200, 400, 401, 403, 404, 418, 501])
      expect((await client.fetch(get(`${server.url}/${status}`))).status).toBe(status);
  });
});
