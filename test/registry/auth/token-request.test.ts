import { describe, expect, test } from 'vitest';
import type { AuthChallenge } from '../../../src/registry/auth/auth-challenge.ts';
import type { RegistryCredential } from '../../../src/registry/auth/credential.ts';
import { basicHeader, fetchToken } from '../../../src/registry/auth/token-request.ts';
import type { HttpClient, HttpRequest } from '../../../src/registry/http/http-client.ts';
import { freshBudget, registryFailure } from '../../support/signing/registry-clients.ts';

interface Given {
  readonly status?: number;
  readonly answer?: unknown;
  readonly parameters?: Readonly<Record<string, string>>;
  readonly credential?: RegistryCredential;
}
const realm = 'https://auth.example/token?a=1';
const asking = ({ status = 200, answer = { token: 't' }, parameters = {}, credential }: Given = {}) => {
  const requests: HttpRequest[] = [];
  const client = {
    now: () => 1_000_000,
    fetch: async (request: HttpRequest) => {
      requests.push(request);
      const body = typeof answer === 'string' ? answer : JSON.stringify(answer);
      return { status, headers: new Headers(), url: new URL(realm), body: Buffer.from(body) };
    },
  } as unknown as HttpClient;
  const challenge = { scheme: 'bearer', parameters: new Map(Object.entries({ realm, ...parameters })) } as unknown as AuthChallenge;
  const question = { host: 'r.example', challenge, scope: 'repository:acme/app:pull', credential, budget: freshBudget() };
  return { requests, token: fetchToken(client, question) };
};

describe('a token', () => {
  test('is asked for by nobody, for the scope that is wanted', async () => {
    const { requests, token } = asking();
    expect(await token).toEqual({ header: 'Bearer t', expires: 1_000_000 + 55_000 });
    const [{ url, method, headers, redirects, plainHttp, maxBytes } = {} as HttpRequest] = requests;
    expect(String(url)).toBe('https://auth.example/token?a=1&scope=repository%3Aacme%2Fapp%3Apull');
    expect({ method, headers, redirects, plainHttp, maxBytes }).toEqual({
      method: 'GET',
      headers: {},
      redirects: 'manual',
      plainHttp: 'named-hosts',
      maxBytes: 262_144,
    });
  });

  test('is asked for as the challenge says', async () => {
    const { requests, token } = asking({ parameters: { service: 's', scope: 'other' } });
    await token;
    expect(String(requests[0]?.url)).toBe('https://auth.example/token?a=1&service=s&scope=other');
    const empty = asking({ parameters: { scope: '', service: '' } });
    await empty.token;
    expect(String(empty.requests[0]?.url)).toBe('https://auth.example/token?a=1&scope=repository%3Aacme%2Fapp%3Apull');
  });

  test('is asked for with a password, or with an identity token in a form', async () => {
    const withPassword = asking({ credential: { kind: 'password', username: 'ann', password: 'p:w' } });
    await withPassword.token;
    expect(withPassword.requests[0]?.headers).toEqual({ authorization: basicHeader('ann', 'p:w') });
    expect(basicHeader('ann', 'p:w')).toBe(`Basic ${Buffer.from('ann:p:w').toString('base64')}`);
    const { requests, token } = asking({ credential: { kind: 'identity-token', token: 'id' }, parameters: { service: 's' } });
    await token;
    expect(requests[0]).toMatchObject({ method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' } });
    expect(String(requests[0]?.url)).toBe(realm);
    expect(requests[0]?.body).toBe(
      'grant_type=refresh_token&service=s&scope=repository%3Aacme%2Fapp%3Apull&client_id=tidewaiter&refresh_token=id',
    );
  });

  test('is good for as long as is said, between a minute and an hour, but for the last seconds', async () => {
    const seconds = async (expires_in: number | null | undefined) =>
      ((await asking({ answer: { token: 't', expires_in } }).token).expires - 1_000_000) / 1_000;
    expect([await seconds(300), await seconds(1), await seconds(86_400), await seconds(null), await seconds(undefined)]).toEqual([
      295, 55, 3_595, 55, 55,
    ]);
  });

  test('is called either name', async () => {
    expect((await asking({ answer: { access_token: 'x' } }).token).header).toBe('Bearer x');
    expect((await asking({ answer: { token: '', access_token: 'x' } }).token).header).toBe('Bearer x');
    expect((await asking({ answer: { token: 't', access_token: 'x' } }).token).header).toBe('Bearer t');
    expect((await asking({ answer: { token: 't'.repeat(12_000) } }).token).header).toHaveLength(12_007);
  });
});

describe('there is no token', () => {
  const failureOf = async (given: Given) => {
    const { code, message } = await registryFailure(asking(given).token);
    return [code, message];
  };

  test.each([401, 403])('for whom the server does not know (%d), with what helps', async status => {
    expect(await failureOf({ status })).toEqual([
      'unauthorized',
      `auth.example gives no token for r.example (HTTP ${status}). Give credentials for r.example.`,
    ]);
    expect((await failureOf({ status, credential: { kind: 'identity-token', token: 'id' } }))[1]).toContain('Check the credentials.');
  });

  test('from a server that fails', async () => {
    expect(await failureOf({ status: 502 })).toEqual([
      'unavailable',
      'auth.example, which gives the tokens for r.example, answered with HTTP 502.',
    ]);
  });

  test.each<readonly [string, Given]>([
    ['no JSON', { answer: '<html>' }],
    ['none', { answer: {} }],
    ['an empty one', { answer: { token: '', access_token: null } }],
    ['a number', { answer: { token: 5 } }],
    ['one with a space', { answer: { token: 'a b' } }],
    ['one with a line break', { answer: { token: 'a\nb' } }],
    ['one that is too long', { answer: { token: 't'.repeat(12_001) } }],
    ['another status', { status: 201 }],
  ])('in an answer with %s', async (_, given) => {
    expect(await failureOf(given)).toEqual([
      'malformed',
      `auth.example, which gives the tokens for r.example, answered with HTTP ${given.status ?? 200} and no token.`,
    ]);
  });

  test.each(['', 'not an address', `https://auth.example/${'x'.repeat(1_024)}`])('where the challenge says no place', async place => {
    expect(await failureOf({ parameters: { realm: place } })).toEqual([
      'malformed',
      'r.example asks for a token and does not say where to get it.',
    ]);
  });
});
