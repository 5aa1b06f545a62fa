import { expect, test } from 'vitest';
import { parseImageReference } from '../../src/artifacts/image-reference.ts';
import { digestOf } from '../../src/oci/digest.ts';
import type { ImageFacts, SignaturePlace } from '../../src/signing/evidence.ts';
import { signatureVerifiers } from '../../src/signing/policy/signature-verifiers.ts';
import { prepareTrustRoots } from '../../src/signing/policy/trust-selection.ts';
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
