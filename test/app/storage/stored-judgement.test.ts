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

  test('is not kept when it is very large', () => {
    expect(toStoredJudgement({ ...judgement, remarks: ['x'.repeat(300_000)] })).toBeUndefined();
    expect(parseStoredJudgement(null)).toBeUndefined();
  });
});
