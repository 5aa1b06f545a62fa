import { generateKeyPairSync } from 'node:crypto';
import type { Logger } from 'pino';
import { describe, expect, test } from 'vitest';
import { createLogger, type LogSettings } from '../../../app/observability/create-logger.ts';
import { jobLogger } from '../../../app/observability/job-logger.ts';
import { toGitHubError } from '../../../src/github/errors.ts';
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

test('a very long string is cut, and searched in linear time', () => {
  const parts = ['eyJ-', 'ghs_', '://a', '-----BEGIN ', 'authorization:', 'bearer '];
  const hostile = (size: number): string => parts.map(part => part.repeat(size)).join('');
  const log = (text: string): string => logged(logger => logger.info({ hostile: text, again: 'eyJ-'.repeat(2_000) }, 'x')).text;
  expect(inLinearTime(100_000, hostile, log).length).toBeLessThan(20_000);
});

test('passwords and tokens of registries that the settings hold are never in it', () => {
  const { text } = logged(logger => logger.info({ answer: 'bot registry-pass-0123 was refused, and identity-0123 too' }, 'x'));
  expect(text).not.toContain('registry-pass-0123');
  expect(text).not.toContain('identity-0123');
});
