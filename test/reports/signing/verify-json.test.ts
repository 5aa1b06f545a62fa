import { expect, test } from 'vitest';
import { renderVerifyJson } from '../../../src/reports/signing/verify-json.ts';
import { admitted, appDigest, excepted, refused, releaseSigner, signed, undetermined } from '../../support/image-reviews.ts';

const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test('is plain JSON: nothing is lost when it is written and read', () => {
  const json = renderVerifyJson([admitted(), refused(), undetermined(), excepted()]);
  expect(throughJson(json)).toEqual(json);
});

test('has the image, its digest and verdict, and each signature with its times in ISO 8601', () => {
  const json = renderVerifyJson([admitted()]);
  expect(json).toMatchObject({
    admitted: true,
    images: [
      {
        image: 'ghcr.io/acme/app:1.4',
        digest: appDigest,
        state: 'admitted',
        mode: 'enforce',
        policies: [
          { policy: 'acme-images', state: 'passed', authorities: [{ name: 'release-workflow', checks: [{ state: 'verified' }] }] },
        ],
        signatures: [
          {
            signer: { subject: releaseSigner.subject, issuer: 'https://token.actions.githubusercontent.com' },
            times: [{ source: 'transparency-log', time: '2026-11-03T14:02:11.000Z' }],
          },
        ],
      },
    ],
  });
  expect(json.images[0]).not.toHaveProperty('remedy');
});

test('says what to do about each image and each signature that is refused', () => {
  const [image] = renderVerifyJson([refused()]).images;
  expect(image?.remedy).toMatch(/^Use an image that one of the identities/u);
  expect(image?.policies[0]?.authorities[0]?.checks).toMatchObject([
    { state: 'refused', refusal: { code: 'identity-mismatch', remedy: expect.stringMatching(/\.$/u) } },
  ]);
});

test.each([
  ['refused', [admitted(), refused()], false],
  ['refused, which only warns', [refused({ mode: 'warn' })], false],
  ['undetermined', [undetermined()], false],
  ['excepted', [excepted(), admitted()], true],
] as const)('counts as admitted or not: %s', (_, judgements, wanted) => {
  expect(renderVerifyJson(judgements).admitted).toBe(wanted);
});

test('has predicates of attestations only when they are asked for, and never whole statements', () => {
  const signature = signed(releaseSigner, {
    kind: 'attestation',
    predicateType: 'https://slsa.dev/provenance/v1',
    predicate: { builder: { id: 'b' } },
    statement: { subject: [] },
  });
  const judgement = admitted(releaseSigner, { signatures: [signature] });
  const [plain] = renderVerifyJson([judgement]).images;
  const [full] = renderVerifyJson([judgement], { predicates: 'included' }).images;
  expect(plain?.signatures[0]).toMatchObject({ predicateType: 'https://slsa.dev/provenance/v1' });
  expect(plain?.signatures[0]).not.toHaveProperty('predicate');
  expect(full?.signatures[0]?.predicate).toEqual({ builder: { id: 'b' } });
  expect(full?.signatures[0]).not.toHaveProperty('statement');
});

test('a time that is not a date is null', () => {
  const signature = signed(releaseSigner, { times: [{ source: 'timestamp-authority', time: new Date(Number.NaN), witness: 'tsa' }] });
  expect(renderVerifyJson([admitted(releaseSigner, { signatures: [signature] })]).images[0]?.signatures[0]?.times).toEqual([
    { source: 'timestamp-authority', time: null, witness: 'tsa' },
  ]);
});
