import { expect, test } from 'vitest';
import { parseImageReference } from '../../src/artifacts/images/image-reference.ts';
import { digestOf } from '../../src/oci/digest.ts';
import type { ImageFacts, SignaturePlace } from '../../src/signing/evidence.ts';
import { signatureVerifiers } from '../../src/signing/policy/judge/signature-verifiers.ts';
import { prepareTrustRoots } from '../../src/signing/policy/trust/trust-selection.ts';
import type { SignatureCheck } from '../../src/signing/signature-check.ts';
import { verifyImage } from '../../src/signing/verify-image.ts';
import { keyAuthority, policiesOf, publicKey, withAuthorities } from './policy/policy-texts.ts';

const place: SignaturePlace = { kind: 'referrer', name: 'ghcr.io/acme/app' };
const manifest = (name: string) => ({
  mediaType: 'application/vnd.oci.image.manifest.v1+json',
  digest: digestOf(Buffer.from(name)),
  size: 100,
});

test('an index whose platforms have signatures without end is not fetched to the end, and does not pass', async () => {
  const policies = policiesOf({ 'signed.yaml': withAuthorities(keyAuthority(publicKey())) }, 'platforms: all');
  // Not written to, so that the memory is not taken.
  const payload = new Uint8Array(40 * 1024 * 1024);
  const asked: string[] = [];
  const judgement = await verifyImage(
    { text: 'ghcr.io/acme/app:1', reference: parseImageReference('ghcr.io/acme/app:1'), context: {} },
    { policies, trustRoots: prepareTrustRoots(policies.trustRoots), verifiers: signatureVerifiers, now: new Date('2026-11-24') },
    {
      images: {
        fetchImage: async ({ reference }): Promise<ImageFacts> => {
          asked.push(reference.text);
          const platforms = reference.digest === undefined ? Array.from({ length: 50 }, (_, index) => manifest(`p${index}`)) : [];
          const signatures = [{ format: 'sigstore-bundle', place, bundle: payload }] as const;
          return { state: 'known', evidence: { image: manifest(reference.text), platforms, signatures, trace: [], gaps: [] } };
        },
      },
      revocation: { fetchRevocation: async () => ({ state: 'failed', reason: 'Nobody is asked.' }) },
    },
  );
  expect(asked).toHaveLength(1 + 4);
  expect(judgement.state).toBe('refused');
  expect(judgement.policies.filter(({ state }) => state === 'undetermined')).toHaveLength(46);
});

test('an index in the index is verified with all that it lists, and what cannot be read of it does not pass', async () => {
  const index = (name: string) => ({ ...manifest(name), mediaType: 'application/vnd.oci.image.index.v1+json' });
  const listed: Readonly<Record<string, readonly ReturnType<typeof manifest>[]>> = {
    'ghcr.io/acme/app:1': [manifest('amd64'), index('arm')],
    arm: [manifest('arm64'), index('deeper'), manifest('amd64')],
    deeper: [manifest('armv7')],
  };
  const names = ['amd64', 'arm', 'arm64', 'deeper', 'armv7'];
  const nameOf = (digest: string | undefined, text: string) => names.find(name => manifest(name).digest === digest) ?? text;
  const policies = policiesOf({ 'signed.yaml': withAuthorities(keyAuthority(publicKey())) }, 'platforms: all');
  const verify = async (missing: string | undefined, unsigned: string | undefined) => {
    const asked: string[] = [];
    const judgement = await verifyImage(
      { text: 'ghcr.io/acme/app:1', reference: parseImageReference('ghcr.io/acme/app:1'), context: {} },
      {
        policies,
        trustRoots: prepareTrustRoots(policies.trustRoots),
        verifiers: { ...signatureVerifiers, verifySigstore: ({ place: at }) => (at.name === unsigned ? refusal(at) : accepted(at)) },
        now: new Date('2026-11-24'),
      },
      {
        images: {
          fetchImage: async ({ reference }): Promise<ImageFacts> => {
            const name = nameOf(reference.digest, reference.text);
            asked.push(name);
            if (name === missing) return { state: 'unknown', code: 'unavailable', reason: 'It is down.', retryable: true, trace: [] };
            const signatures = [{ format: 'sigstore-bundle', place: { ...place, name }, bundle: Buffer.from('{}') }] as const;
            return { state: 'known', evidence: { image: manifest(name), platforms: listed[name] ?? [], signatures, trace: [], gaps: [] } };
          },
        },
        revocation: { fetchRevocation: async () => ({ state: 'failed', reason: 'Nobody is asked.' }) },
      },
    );
    return { asked, state: judgement.state };
  };
  expect(await verify(undefined, undefined)).toEqual({ asked: ['ghcr.io/acme/app:1', ...names], state: 'admitted' });
  for (const name of names) expect([name, (await verify(undefined, name)).state]).toEqual([name, 'refused']);
  for (const name of names) expect([name, (await verify(name, undefined)).state]).toEqual([name, 'undetermined']);
});

const accepted = (at: SignaturePlace): SignatureCheck => ({
  state: 'verified',
  signature: {
    kind: 'signature',
    format: 'sigstore-bundle',
    place: at,
    signer: { engine: 'sigstore', subject: 'key' },
    times: [],
    remarks: [],
  },
});

const refusal = (at: SignaturePlace): SignatureCheck => ({
  state: 'refused',
  place: at,
  refusal: { code: 'signature-invalid', reason: 'The signature does not verify.' },
});
