import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, expect, test } from 'vitest';
import { registryCredentials } from '../../../app/verification/registry-credentials.ts';

const folder = mkdtempSync(join(tmpdir(), 'tidewaiter-credentials-'));
afterAll(() => rmSync(folder, { recursive: true }));

const lines: string[] = [];
const logger = pino({}, { write: line => void lines.push(line) });
const none = { proxy: {}, authorities: [], allowedPrivate: [] };
const config = (password: string): string => JSON.stringify({ auths: { 'ghcr.io': { username: 'bot', password } }, credsStore: 'touch' });

test('of the environment are those that it says', async () => {
  const source = registryCredentials({ ...none, credentials: { kind: 'text', text: config('one') } }, logger);
  expect(await source.readCredential('ghcr.io')).toEqual({ kind: 'password', username: 'bot', password: 'one' });
  expect(await source.readCredential('docker.io')).toBeUndefined();
  expect(await registryCredentials({ ...none, credentials: { kind: 'none' } }, logger).readCredential('ghcr.io')).toBeUndefined();
});

test('of a file are those that it has when they are asked for, and nobody’s while it is broken, which the log tells without them', async () => {
  const path = join(folder, 'config.json');
  const source = registryCredentials({ ...none, credentials: { kind: 'file', path } }, logger);
  writeFileSync(path, config('one'));
  expect(await source.readCredential('ghcr.io')).toMatchObject({ password: 'one' });
  writeFileSync(path, config('renewed'));
  expect(await source.readCredential('ghcr.io')).toMatchObject({ password: 'renewed' });
  expect(lines).toEqual([]);
  writeFileSync(path, config('broken').slice(1));
  expect(await source.readCredential('ghcr.io')).toBeUndefined();
  expect(lines).toEqual([expect.stringContaining('not understood')]);
  expect(lines.join('')).not.toContain('broken');
});
