import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type CredentialOptions, readCredentials } from '../../../src/registry/auth/read-credentials.ts';

const folder = mkdtempSync(join(tmpdir(), 'tidewaiter-credentials-'));
const path = process.env['PATH'];
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

beforeAll(() => {
  process.env['PATH'] = `${folder}${delimiter}${path}`;
  chmodSync(file('docker-credential-store', `#!/bin/sh\necho '{"Username":"helped","Secret":"pw"}'\n`), 0o755);
});
afterAll(() => {
  process.env['PATH'] = path;
  rmSync(folder, { recursive: true });
});

/** The user for a registry, or why the file gives none. */
const userOf = async (from: string, host: string, helpers: CredentialOptions['helpers']): Promise<unknown> => {
  const reading = readCredentials(from, { helpers });
  if (reading.state === 'refused') return reading.reason;
  const credential = await reading.credentials.readCredential(host);
  return credential?.kind === 'password' ? credential.username : credential;
};

test('a file that is not there is nobody’s, and one that can not be opened is no such file', async () => {
  expect(await userOf(join(folder, 'missing.json'), 'ghcr.io', 'run')).toBeUndefined();
  mkdirSync(join(folder, 'config.json'));
  expect(() => readCredentials(join(folder, 'config.json'), { helpers: 'run' })).toThrow(/EISDIR/u);
});

test('a file that is no configuration is refused, and says what it should be', async () => {
  const reason = "The file is not a Docker configuration: JSON with 'auths', 'credHelpers' or 'credsStore'.";
  for (const text of ['auths: {}', '[]', '"auths"', '{"auths": 1}'])
    expect(await userOf(file('broken.json', text), 'ghcr.io', 'run')).toBe(reason);
});

test('what stands in the file counts before a helper, and a helper only where helpers may be run', async () => {
  const config = file('both.json', JSON.stringify({ auths: { 'quay.io': { username: 'own', password: 'pw' } }, credsStore: 'store' }));
  expect(await userOf(config, 'quay.io', 'run')).toBe('own');
  expect(await userOf(config, 'quay.io', 'ignored')).toBe('own');
  expect(await userOf(config, 'ghcr.io', 'run')).toBe('helped');
  expect(await userOf(config, 'ghcr.io', 'ignored')).toBeUndefined();
});
