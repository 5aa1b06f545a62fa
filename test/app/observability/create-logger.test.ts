import { generateKeyPairSync } from 'node:crypto';
import type { Logger } from 'pino';
import { describe, expect, test } from 'vitest';
import { createLogger, type LogSettings } from '../../../app/observability/create-logger.ts';
import { jobLogger } from '../../../app/observability/job-logger.ts';
import { toGitHubError } from '../../../src/github/call/errors.ts';
import { inLinearTime } from '../../support/linear-time.ts';

const privateKey = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
}).privateKey;
const settings: LogSettings = {
  logLevel: 'debug',
  privateKey,
  webhookSecret: 'webhook-secret-0123456789',
  storage: { kind: 'postgres', url: 'postgres://tide:p%40ssw0rd-long@db.example.com:5432/tidewaiter' },
  registry: {
    credentials: {
      kind: 'text',
      text: '{"auths":{"ghcr.io":{"username":"bot","password":"registry-pass-0123"},"acr.test":{"identitytoken":"identity-0123"}}}',
    },
    proxy: {},
    authorities: [],
    allowedPrivate: [],
  },
};

const logged = (write: (logger: Logger) => void): { readonly text: string; readonly line: Readonly<Record<string, unknown>> } => {
  const lines: string[] = [];
  write(createLogger(settings, { write: line => void lines.push(line) }));
  const text = lines.join('');
  const line: Readonly<Record<string, unknown>> = JSON.parse(text);
  return { text, line };
};

test('a line is one JSON object with the names that log pipelines expect', () => {
  const job = { kind: 'review-pull-request', installationId: 7, owner: 'acme', repo: 'app', number: 12, reason: 'sweep' } as const;
  const run = { correlationId: 'c-1', attempt: 2, signal: new AbortController().signal };
  const { text, line } = logged(logger => jobLogger(logger, job, run).warn({ deliveryId: 'd-1' }, 'first\nsecond'));
  expect(text.indexOf('\n')).toBe(text.length - 1);
  expect(line).toMatchObject({
    level: 'warn',
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
    msg: 'first\nsecond',
    service: 'tidewaiter',
    correlationId: 'c-1',
    deliveryId: 'd-1',
    installationId: 7,
    repository: 'acme/app',
    pullRequest: 12,
    job: 'review-pull-request',
    attempt: 2,
  });
  expect(line).not.toHaveProperty('pid');
});

test('an error says its type, its code and its causes, and nothing of what it carries', () => {
  const request = { headers: { authorization: 'token ghs_0123456789abcdef' }, url: 'https://api.github.com/x' };
  const octokit = Object.assign(new Error('Bad credentials'), { name: 'HttpError', status: 401, request, response: { headers: {} } });
  const { text, line } = logged(logger => logger.error(toGitHubError(octokit, 'Reading the files')));
  expect(line).toMatchObject({
    msg: 'Reading the files failed with HTTP 401: Bad credentials',
    err: { type: 'GitHubError', code: 'unauthorized', retryable: false, cause: { type: 'HttpError', status: 401 } },
  });
  expect(text).not.toContain('"request"');
});

test('an error that is its own cause ends', () => {
  const error = new Error('loop');
  error.cause = error;
  expect(logged(logger => logger.error(error)).line['err']).toMatchObject({ cause: { cause: { cause: { cause: { message: 'loop' } } } } });
});

describe('never in the log, wherever it stands:', () => {
  const secrets: readonly (readonly [string, string, RegExp])[] = [
    ['a token of an installation', 'ghs_16C7e42F292c6912E7710c838347Ae178B4a', /16C7e42F/],
    ['a token of the new form', 'ghs_12345_eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiIxIn0.c2ln-bmF0_dXJl', /eyJ|c2ln|12345/],
    ['a token of a person', 'github_pat_11ABCDEFG0abcdefghijkl_mnopqrstuv', /11ABCDEFG0|mnopq/],
    ['a JSON web token', 'eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiIxIn0.c2lnbmF0dXJl', /eyJ|c2ln/],
    ['a header', 'authorization: token 0123456789abcdef0123', /0123456789abcdef/],
    ['a header in JSON', '{"authorization":"Basic dXNlcjpwYXNzd29yZA=="}', /dXNlcjpw/],
    ['a bearer', 'sent Bearer AbCdEf.0123456789', /AbCdEf/],
    ["the App's key", privateKey, /MII|PRIVATE KEY/],
    ["the App's key in one line", privateKey.replaceAll('\n', '\\n'), /MII/],
    ["a part of the App's key", (privateKey.split('\n')[3] ?? '').slice(0), /./],
    ['another key without its end', '-----BEGIN RSA PRIVATE KEY-----\nMIIEowIBAAKCAQEA', /MIIE/],
    ['the webhook secret', settings.webhookSecret, /webhook-secret-/],
    ['the address of the database', 'postgres://tide:p%40ssw0rd-long@db.example.com:5432/tidewaiter', /ssw0rd/],
    ['the password of the database', 'p@ssw0rd-long', /ssw0rd/],
    ['the address of another database', 'connect postgresql://u:sup3rsecret@h/db', /sup3r/],
    ['a password of a connection string', 'host=db password=sup3rsecret user=x', /sup3r/],
  ];
  const places: readonly (readonly [string, (logger: Logger, secret: string) => void])[] = [
    ['message', (logger, secret) => logger.info(`before ${secret} after`)],
    ['field', (logger, secret) => logger.info({ some: { deep: [secret] } }, 'x')],
    ['child', (logger, secret) => logger.child({ bound: secret }).info('x')],
    ['error', (logger, secret) => logger.error(new Error(secret))],
    ['cause', (logger, secret) => logger.error({ err: new Error('outer', { cause: new Error(secret) }) }, 'x')],
    ['aggregate', (logger, secret) => logger.error(new AggregateError([new Error(secret)], 'several'))],
    ['thrown text', (logger, secret) => logger.error({ err: secret }, 'x')],
  ];
  test.each(secrets)('%s', (_, secret, trace) => {
    const pattern = trace.source === '.' ? new RegExp(secret.replaceAll(/[+/=]/g, '\\$&')) : trace;
    for (const [place, write] of places) {
      const { text } = logged(logger => write(logger, secret));
      expect(text, place).not.toMatch(pattern);
      expect(text, place).toContain('[redacted]');
    }
  });

  test.each(['authorization', 'Authorization', 'private_key', 'privateKey', 'webhookSecret', 'token', 'x-hub-signature-256', 'set-cookie'])(
    'a field called %s',
    name => {
      expect(logged(logger => logger.info({ headers: { [name]: 'plain' } }, 'x')).line).toMatchObject({
        headers: { [name]: '[redacted]' },
      });
    },
  );
});

test('what is no secret stays', () => {
  const text = 'Basic checks of acme/app#12 at https://github.com/acme/app/pull/12 took 3 ms; author octocat@users.noreply.github.com';
  expect(logged(logger => logger.info(text)).line['msg']).toBe(text);
});

describe('never in the log, in whatever form:', () => {
  const inBase64 = (text: string, form: 'base64' | 'base64url' = 'base64'): string => Buffer.from(text).toString(form);
  const known: readonly (readonly [string, string])[] = [
    ['webhook secret', settings.webhookSecret],
    ['password of a registry', 'registry-pass-0123'],
    ['password of the database', 'p@ssw0rd-long'],
  ];
  /** Half of a secret is one, too: what stands in the log may hold no eight characters of it, decoded from wherever one likes. */
  const tells = (text: string, secret: string): boolean => {
    const runs = text.match(/[\w+/%=-]{8,}/gu) ?? [];
    const decoded = runs.flatMap(run =>
      [0, 1, 2, 3].map(skip => Buffer.from(run.slice(skip).replaceAll('%', ''), 'base64').toString('latin1')),
    );
    const pieces = Array.from({ length: secret.length - 7 }, (_, at) => secret.slice(at, at + 8));
    return [text, ...decoded].some(shown => pieces.some(piece => shown.includes(piece)));
  };

  test.each(known)('%s', (_, secret) => {
    const forms: Readonly<Record<string, string>> = {
      plain: secret,
      'base64 alone': inBase64(secret),
      'base64 of user and password': inBase64(`bot:${secret}`),
      'base64 of a longer user and password': inBase64(`robot$acme:${secret}`),
      'base64 with one character before': inBase64(`:${secret}`),
      'base64 with something behind': inBase64(`x-access-token:${secret}\n{"more": true}`),
      'base64 for addresses': inBase64(`bot:${secret}???>>>`, 'base64url'),
      'the value of a Docker configuration': `{"auths":{"r.example":{"auth":"${inBase64(`u:${secret}`)}"}}}`,
      'in an address': `https://r.example/?key=${encodeURIComponent(secret)}`,
      'in JSON within JSON': JSON.stringify(JSON.stringify({ said: secret })),
      hex: Buffer.from(secret).toString('hex'),
    };
    for (const [form, text] of Object.entries(forms)) {
      const { line } = logged(logger => logger.info({ answer: `before ${text} after` }, 'x'));
      expect(String(line['answer']), form).toContain('[redacted]');
      expect(tells(String(line['answer']), secret), form).toBe(false);
    }
  });

  test.each([
    ['auth', '{"auths": {"ghcr.io": {"auth": "c29tZWJvZHk6dW5rbm93bi1wYXNz"}}}', /c29tZWJv/],
    ['identitytoken', "{'identitytoken':'abcdefghijkl'}", /abcdefgh/],
    ['password', '{\\"username\\": \\"u\\", \\"password\\": \\"unknown-pass\\"}', /unknown-pass/],
  ])('what a Docker configuration of somebody else holds as %s', (_, text, trace) => {
    expect(String(logged(logger => logger.info({ answer: text }, 'x')).line['answer'])).not.toMatch(trace);
  });

  test.each([7_980, 7_990, 7_999, 8_000, 261_000, 262_130, 262_144, 270_000])('over the place %i at which a string is cut', at => {
    const secrets = [settings.webhookSecret, `ghs_${'Zq7'.repeat(14)}`, inBase64(`bot:${'registry-pass-0123'}`)];
    for (const secret of secrets) {
      const { line } = logged(logger => logger.info({ answer: `${'.'.repeat(at)}${secret}${'.'.repeat(400)}` }, 'x'));
      expect(tells(String(line['answer']), secret)).toBe(false);
      expect(String(line['answer'])).not.toContain('Zq7Zq7');
    }
  });

  test('so that what is shown is as long as before, and no longer', () => {
    const { line } = logged(logger => logger.info({ answer: 'a b '.repeat(100_000) }, 'x'));
    expect(line['answer']).toBe(`${'a b '.repeat(2_000)}… (400000 characters)`);
  });
});

test('a very long string is cut, and searched in linear time', () => {
  const parts = ['eyJ-', 'ghs_', '://a', '-----BEGIN ', 'authorization:', 'bearer ', '"auth":', '"password" : "'];
  const hostile = (size: number): string => parts.map(part => part.repeat(size)).join('');
  const log = (text: string): string => logged(logger => logger.info({ hostile: text, again: 'eyJ-'.repeat(2_000) }, 'x')).text;
  expect(inLinearTime(100_000, hostile, log).length).toBeLessThan(20_000);
});

test('passwords and tokens of registries that the settings hold are never in it', () => {
  const { text } = logged(logger => logger.info({ answer: 'bot registry-pass-0123 was refused, and identity-0123 too' }, 'x'));
  expect(text).not.toContain('registry-pass-0123');
  expect(text).not.toContain('identity-0123');
});
