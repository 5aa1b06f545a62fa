import { describe, expect, test } from 'vitest';
import type { SigstoreRequirement } from '../../../src/signing/requirements.ts';
import { trustRootFromAuthority, trustRootFromKeys } from '../../../src/signing/sigstore/trust/trust-root-keys.ts';
import { verifyParsedSignature } from '../../../src/signing/sigstore/verify-parsed.ts';
import { pemOf } from '../../support/signing/x509-authority.ts';
import { type KeptChain, keptChains, signedBlob } from '../own-chains/kept-chains.ts';

/** The day on which the chains were made; some of them would be judged otherwise in another year. */
const now = new Date('2026-11-27T12:00:00Z');

/** `verified`, the code of the refusal, or `untrusted` when the policy that holds the certificates is refused as a whole. */
const judge = (
  { leaf, signature }: KeptChain,
  trust: SigstoreRequirement['trust'] | undefined,
  intermediates: readonly Buffer[],
): string => {
  if (trust === undefined) return 'untrusted';
  const proof = verifyParsedSignature(
    { content: { kind: 'message', signature, bytes: signedBlob }, certificate: leaf, intermediates, logEntries: [], timestamps: [] },
    {
      signer: { kind: 'certificate', identities: [{}] },
      trust,
      transparencyLog: 'ignored',
      timestamp: 'accepted',
      certificateTransparency: 'ignored',
    },
    now,
  );
  return proof.ok ? 'verified' : proof.refusal.code;
};

const materialOf = (reading: ReturnType<typeof trustRootFromAuthority>): SigstoreRequirement['trust'] | undefined =>
  reading.state === 'read' ? reading.root.material : undefined;

/** The three ways in which a policy and a signature share a chain. */
const ways = {
  'all of them in `ca-cert`': kept => judge(kept, materialOf(trustRootFromAuthority(pemOf(...kept.chain).toString())), []),
  'the root in `ca-cert`, the others with the signature': kept =>
    judge(kept, materialOf(trustRootFromAuthority(pemOf(...kept.chain.slice(-1)).toString())), kept.chain.slice(0, -1)),
  'all of them in a TrustRoot': kept =>
    judge(kept, materialOf(trustRootFromKeys({ certificateAuthorities: [{ certChain: pemOf(...kept.chain).toString('base64') }] })), []),
} as const satisfies Record<string, (kept: KeptChain) => string>;

/** Where Tidewaiter refuses what a cosign accepts, and why. Nowhere the other way round. */
const stricter: Readonly<Record<string, string>> = {
  'issuer-expired-since-the-signer': 'cosign 2 judges the issuers when the certificate was issued, and not when it signs',
  'root-of-version-1': 'without extensions nothing says what a certificate may do',
  'root-of-version-1-of-the-signer': 'without extensions nothing says what a certificate may do',
  'issuer-of-rsa-1024': 'RSA keys of less than 2,048 bits do not count',
  'root-signed-with-sha1': '@sigstore/verify looks at the signature of a root, too',
  'issuer-that-demands-a-policy-which-all-have': 'certificate policies are not looked at',
  'signer-for-anything': 'the signer of an image must be for signing code',
  'signer-for-nothing-said': 'the signer of an image must be for signing code',
  'mail-with-a-quoted-part': 'a mailbox in quotes has many spellings, and is not compared',
  'mail-with-a-quoted-sign': 'a mailbox in quotes has many spellings, and is not compared',
  'user-name-beside-limits': 'a name that no constraint can speak about would be a way round all of them',
};

const chains = keptChains();

test('there are chains that are accepted, and many that are not', () => {
  const accepted = chains.filter(chain => chain.accepted['cosign@2']);
  expect(chains.length).toBeGreaterThan(150);
  expect(accepted.length).toBeGreaterThan(40);
  expect(chains.length - accepted.length).toBeGreaterThan(60);
});

test('what is said to be refused here only is among them', () => {
  const ids = chains.map(({ id }) => id);
  expect(Object.keys(stricter).filter(id => !ids.includes(id))).toEqual([]);
});

describe.each(Object.entries(ways))('%s', (_, way) => {
  test.each(chains)('$id: as both cosigns say', chain => {
    const verdict = way(chain);
    if (Object.hasOwn(stricter, chain.id)) {
      expect(Object.values(chain.accepted)).toContain(true);
      expect(verdict).not.toBe('verified');
    } else expect({ 'cosign@2': verdict === 'verified', 'cosign@3': verdict === 'verified' }, verdict).toEqual(chain.accepted);
  });
});
