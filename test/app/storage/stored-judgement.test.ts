import { describe, expect, test } from 'vitest';
import { parseStoredJudgement, toStoredJudgement } from '../../../app/storage/stored-judgement.ts';
import type { ImageJudgement } from '../../../src/signing/image-judgement.ts';
import { appDigest, authority, policyOutcome, refusedSignature, releaseSigner, signed } from '../../support/image-reviews.ts';

const attestation = signed(releaseSigner, {
  kind: 'attestation',
  format: 'sigstore-bundle',
  predicateType: 'https://slsa.dev/provenance/v1',
  predicate: { secret: 'of the build' },
  statement: { predicate: { secret: 'of the build' } },
});
const judgement: ImageJudgement = {
  image: 'ghcr.io/acme/app:1.4.0',
  digest: appDigest,
  state: 'admitted',
  mode: 'warn',
  enforceFrom: '2027-01-01',
  reason: 'The policy "acme-images" accepts it.',
  policies: [
    policyOutcome('passed', 'It is signed.', {
      authorities: [
        authority('passed', 'It is signed.', [
          { state: 'verified', signature: attestation },
          refusedSignature('key-mismatch', 'Another key signed it.', 'somebody'),
        ]),
      ],
    }),
  ],
  signatures: [attestation],
  remarks: ['A tag can move.'],
  trace: [{ place: { kind: 'referrer', name: 'ghcr.io/acme/app' }, outcome: 'none', note: 'Nothing is there.' }],
};
const { predicate: _predicate, statement: _statement, ...kept } = attestation;
const expected = {
  ...judgement,
  signatures: [kept],
  policies: judgement.policies.map(policy => ({
    ...policy,
    authorities: policy.authorities.map(one => ({
      ...one,
      checks: one.checks.map(check => (check.state === 'verified' ? { ...check, signature: kept } : check)),
    })),
  })),
};

type Policy = ImageJudgement['policies'][number];
type Signature = ImageJudgement['signatures'][number];
type Refused = Extract<Policy['authorities'][number]['checks'][number], { state: 'refused' }>;
/** Why as keys: the type checker then wants every word. */
type Words<W extends string> = Readonly<Record<W, true>>;

const policyStates: Words<Policy['state']> = { passed: true, warned: true, failed: true, undetermined: true, 'not-applicable': true };
const authorityStates: Words<Policy['authorities'][number]['state']> = { passed: true, failed: true, undetermined: true };
const policyEngines: Words<Policy['engine']> = {
  sigstore: true,
  'github-attestations': true,
  notation: true,
  'notary-v1': true,
  registries: true,
  'no-match': true,
};
const refusals: Words<Refused['refusal']['code']> = {
  malformed: true,
  unsupported: true,
  'digest-mismatch': true,
  'signature-invalid': true,
  'key-mismatch': true,
  'identity-mismatch': true,
  'issuer-mismatch': true,
  'certificate-untrusted': true,
  'certificate-invalid': true,
  'certificate-expired': true,
  'certificate-revoked': true,
  'revocation-unknown': true,
  'log-entry-missing': true,
  'log-entry-invalid': true,
  'timestamp-missing': true,
  'timestamp-invalid': true,
  'sct-missing': true,
  expired: true,
  'predicate-mismatch': true,
  'not-applicable': true,
};
const outcomes: Words<ImageJudgement['trace'][number]['outcome']> = {
  found: true,
  none: true,
  unsupported: true,
  skipped: true,
  failed: true,
};
const places: Words<Signature['place']['kind']> = {
  referrer: true,
  'fallback-tag': true,
  'signature-tag': true,
  'attestation-tag': true,
  'github-attestations': true,
  'notary-server': true,
};
const formats: Words<Signature['format']> = {
  'simple-signing': true,
  'dsse-envelope': true,
  'sigstore-bundle': true,
  notation: true,
  'notary-v1': true,
};
const signerEngines: Words<Signature['signer']['engine']> = { sigstore: true, notation: true, 'notary-v1': true };
const timeSources: Words<Signature['times'][number]['source']> = { 'transparency-log': true, 'timestamp-authority': true };

describe('a judgement in the database', () => {
  test('comes back as it was, with its moments, but without what attestations say', () => {
    const stored = toStoredJudgement(judgement);
    expect(JSON.stringify(stored)).not.toContain('of the build');
    expect(parseStoredJudgement(JSON.parse(JSON.stringify(stored)))).toEqual(expected);
  });

  test.each([
    ['is not admitted', { state: 'excepted' }],
    ['has no digest', { digest: 'sha256:12' }],
    ['has a moment that is none', { signatures: [{ ...kept, times: [{ source: 'transparency-log', time: 'soon', witness: 'x' }] }] }],
    ['lacks its policies', { policies: undefined }],
  ])('counts for none when it %s', (_, change) => {
    const stored = JSON.parse(JSON.stringify(toStoredJudgement(judgement)));
    expect(parseStoredJudgement(JSON.parse(JSON.stringify({ ...stored, ...change })))).toBeUndefined();
  });

  test('comes back whichever words it has: each that a judgement can have is known', () => {
    const isKept = (changed: ImageJudgement): boolean =>
      parseStoredJudgement(JSON.parse(JSON.stringify(toStoredJudgement(changed)))) !== undefined;
    const forgotten = <W extends string>(words: Readonly<Record<W, true>>, judgementWith: (word: W) => ImageJudgement): readonly string[] =>
      (Object.keys(words) as W[]).filter(word => !isKept(judgementWith(word)));
    const withPolicy = (change: Partial<Policy>): ImageJudgement => ({
      ...judgement,
      policies: judgement.policies.map(policy => ({ ...policy, ...change })),
    });
    const withSignature = (change: Partial<Signature>): ImageJudgement => ({ ...judgement, signatures: [{ ...attestation, ...change }] });
    expect([
      ...forgotten({ observe: true, warn: true, enforce: true } satisfies Words<ImageJudgement['mode']>, mode => ({ ...judgement, mode })),
      ...forgotten(policyStates, state => withPolicy({ state })),
      ...forgotten(policyEngines, engine => withPolicy({ engine })),
      ...forgotten(authorityStates, state => withPolicy({ authorities: [{ name: 'a', state, reason: 'r', checks: [] }] })),
      ...forgotten(refusals, code =>
        withPolicy({ authorities: [authority('failed', 'r', [refusedSignature(code, 'Refused.', 'somebody')])] }),
      ),
      ...forgotten(outcomes, outcome => ({ ...judgement, trace: judgement.trace.map(step => ({ ...step, outcome })) })),
      ...forgotten(places, kind => withSignature({ place: { kind, name: 'ghcr.io/acme/app' } })),
      ...forgotten(formats, format => withSignature({ format })),
      ...forgotten({ signature: true, attestation: true } satisfies Words<Signature['kind']>, kind => withSignature({ kind })),
      ...forgotten(signerEngines, engine => withSignature({ signer: { ...attestation.signer, engine } })),
      ...forgotten(timeSources, source => withSignature({ times: [{ source, time: new Date(0), witness: 'w' }] })),
    ]).toEqual([]);
  });

  test('is not kept when it is very large', () => {
    const withRemark = (length: number) => toStoredJudgement({ ...judgement, remarks: ['x'.repeat(length)] });
    const room = 262_144 - JSON.stringify(withRemark(0)).length;
    expect([withRemark(room) === undefined, withRemark(room + 1) === undefined]).toEqual([false, true]);
    expect(toStoredJudgement({ ...judgement, remarks: ['x'.repeat(300_000)] })).toBeUndefined();
    expect(parseStoredJudgement(null)).toBeUndefined();
  });
});
