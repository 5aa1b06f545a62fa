import { expect, test } from 'vitest';
import { tellingUnverifiable } from '../../src/action/unverifiable-here.ts';
import { parseImageReference } from '../../src/artifacts/images/image-reference.ts';
import type { CredentialSource } from '../../src/registry/auth/credential.ts';
import type { ImageFacts } from '../../src/signing/evidence.ts';

type Unknown = Extract<ImageFacts, { readonly state: 'unknown' }>;

const reason = 'ghcr.io wants to know who asks.';
const sentence = "It can't be verified here without credentials; where the Tidewaiter App is installed, its check decides.";

/** Credentials for one host. */
const only = (known: string): CredentialSource => ({
  readCredential: host => Promise.resolve(host === known ? { kind: 'password', username: 'bot', password: 'secret' } : undefined),
});

const reasonFor = async (code: Unknown['code'], credentials: CredentialSource, mirrors: ReadonlyMap<string, string> = new Map()) => {
  const facts: Unknown = { state: 'unknown', code, reason, retryable: false, trace: [] };
  const source = tellingUnverifiable({ fetchImage: () => Promise.resolve(facts) }, credentials, mirrors);
  const reference = parseImageReference('ghcr.io/acme/app:1');
  if (!reference) throw new Error('No reference.');
  const told = await source.fetchImage({ reference, signatureRepositories: [] });
  expect(told.state).toBe('unknown');
  return told.state === 'unknown' ? told.reason : undefined;
};

test('an image whose registry wants credentials that the job does not have is left to the App', async () => {
  expect(await reasonFor('unauthorized', only('docker.io'))).toBe(`${reason} ${sentence}`);
});

test('where the job has credentials, or the registry failed otherwise, its own reason stands alone', async () => {
  expect(await reasonFor('unauthorized', only('ghcr.io'))).toBe(reason);
  expect(await reasonFor('unavailable', only('docker.io'))).toBe(reason);
});

test('credentials count for the mirror that is asked', async () => {
  const mirrors = new Map([['ghcr.io', 'mirror.acme.test:5000/hub']]);
  expect(await reasonFor('unauthorized', only('mirror.acme.test:5000'), mirrors)).toBe(reason);
  expect(await reasonFor('unauthorized', only('ghcr.io'), mirrors)).toBe(`${reason} ${sentence}`);
});
