import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { firstOf } from '../../../src/registry/auth/credential.ts';
import { helperCredentials } from '../../../src/registry/auth/credential-helper.ts';
import { configCredentials } from '../../../src/registry/auth/docker-config.ts';

const folder = mkdtempSync(join(tmpdir(), 'tidewaiter-helpers-'));
const path = process.env['PATH'];

const writeHelper = (name: string, script: string): void => {
  const file = join(folder, `docker-credential-${name}`);
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
};

beforeAll(() => {
  process.env['PATH'] = `${folder}${delimiter}${path}`;
  writeHelper('good', `read host; echo "$1 $host" >> ${join(folder, 'log')}; echo '{"ServerURL":"x","Username":"me","Secret":"pw"}'`);
  writeHelper('token', `echo '{"Username":"<token>","Secret":"refresh"}'`);
  writeHelper('missing', `echo 'credentials not found in native keychain'; exit 1`);
  writeHelper('broken', `echo 'no JSON'`);
  writeHelper('endless', 'yes');
});

afterAll(() => {
  process.env['PATH'] = path;
  rmSync(folder, { recursive: true });
});

const ask = (helper: string, host = 'ghcr.io'): Promise<unknown> =>
  helperCredentials({ credentials: new Map(), helpers: new Map([[host, helper]]) }).readCredential(host);

test('a helper is run with the host on its input, and Docker Hub has its own key', async () => {
  expect(await ask('good')).toEqual({ kind: 'password', username: 'me', password: 'pw' });
  await ask('good', 'docker.io');
  expect(readFileSync(join(folder, 'log'), 'utf8')).toBe('get ghcr.io\nget https://index.docker.io/v1/\n');
});

test('a helper can answer with an identity token, or that it knows none', async () => {
  expect(await ask('token')).toEqual({ kind: 'identity-token', token: 'refresh' });
  expect(await ask('missing')).toBeUndefined();
});

test('a helper that is missing, or answers with something else, is a failure and not an anonymous request', async () => {
  await expect(ask('nowhere')).rejects.toMatchObject({ code: 'unauthorized' });
  await expect(ask('broken')).rejects.toMatchObject({ code: 'unauthorized' });
  await expect(ask('endless')).rejects.toMatchObject({ code: 'unauthorized' });
});

test('a helper that says more than any answer is long is ended at once, and not only when its time is over', async () => {
  const started = performance.now();
  await expect(ask('endless')).rejects.toMatchObject({ code: 'unauthorized' });
  // Its time is fifteen seconds.
  expect(performance.now() - started).toBeLessThan(12_000);
});

test('a name that could reach another program is not run', async () => {
  for (const name of ['../good', 'good; id', 'a b', '']) {
    const answer = ask(name);
    if (name === '') expect(await answer).toBeUndefined();
    else await expect(answer).rejects.toMatchObject({ code: 'unauthorized' });
  }
});

test('the store answers for hosts without a helper, after what stands in the file', async () => {
  const config = {
    credentials: new Map([['quay.io', { kind: 'password', username: 'file', password: 'pw' } as const]]),
    helpers: new Map<string, string>(),
    store: 'good',
  };
  const source = firstOf(configCredentials(config), helperCredentials(config));
  expect(await source.readCredential('quay.io')).toMatchObject({ username: 'file' });
  expect(await source.readCredential('ghcr.io')).toMatchObject({ username: 'me' });
});
