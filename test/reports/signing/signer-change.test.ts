import { describe, expect, test } from 'vitest';
import { describeSignerChange, signerChangeOf } from '../../../src/reports/signing/signer-change.ts';
import type { SignerIdentity } from '../../../src/signing/signature-check.ts';
import { admitted, refused, releaseSigner, signed, undetermined, workflowSigner } from '../../support/image-reviews.ts';

const changeOf = (before: SignerIdentity, after: SignerIdentity) => signerChangeOf(admitted(before), admitted(after));
const told = (before: SignerIdentity, after: SignerIdentity) =>
  changeOf(before, after).facts.map(({ name, change }) => `${name} ${change}`);

describe('the signers of two images', () => {
  test('are the same, fact by fact, and nothing is to be noted', () => {
    expect(told(releaseSigner, releaseSigner)).toEqual(['Signer same', 'Issuer same', 'Source repository same', 'Runner same']);
    expect(changeOf(releaseSigner, releaseSigner)).toMatchObject({ isNotable: false, now: 'signed' });
  });

  test('differ by the ref of a release alone, which is not to be noted', () => {
    const next = workflowSigner('acme/app', 'refs/tags/v1.5.0');
    expect(told(releaseSigner, next)).toEqual(['Signer ref-only', 'Issuer same', 'Source repository same', 'Runner same']);
    expect(changeOf(releaseSigner, next).isNotable).toBe(false);
  });

  test('differ by the workflow or by where it ran, which is', () => {
    const other = workflowSigner('acme/platform', 'refs/tags/v1.4.0', { 'Runner Environment': 'self-hosted' });
    expect(told(releaseSigner, other)).toEqual(['Signer changed', 'Issuer same', 'Source repository changed', 'Runner changed']);
    expect(changeOf(releaseSigner, other).isNotable).toBe(true);
    expect(describeSignerChange(changeOf(releaseSigner, other))).toBe(
      'Against the image that stood here before: signer "https://github.com/acme/app/.github/workflows/release.yml@refs/tags/v1.4.0" → ' +
        '"https://github.com/acme/platform/.github/workflows/release.yml@refs/tags/v1.4.0"; source repository "https://github.com/acme/app" → ' +
        '"https://github.com/acme/platform"; runner "github-hosted" → "self-hosted".',
    );
  });

  test('differ by the builder, which is named where it is not the signer itself', () => {
    const built = (by: string): SignerIdentity => ({ ...releaseSigner, claims: { ...releaseSigner.claims, 'Build Signer URI': by } });
    expect(told(built('https://github.com/acme/a/x.yml@refs/tags/v1'), built('https://github.com/acme/b/x.yml@refs/tags/v1'))).toEqual([
      'Signer same',
      'Issuer same',
      'Builder workflow changed',
      'Source repository same',
      'Runner same',
    ]);
    expect(told(built('https://github.com/acme/a/x.yml@refs/tags/v1'), built('https://github.com/acme/a/x.yml@refs/tags/v2'))).toContain(
      'Builder workflow ref-only',
    );
    expect(told(releaseSigner, built('https://github.com/acme/b/x.yml@refs/tags/v1'))).toContain('Builder workflow changed');
  });

  test('are the same where a certificate of another time names fewer facts, but for the signer', () => {
    const key: SignerIdentity = { engine: 'sigstore', subject: releaseSigner.subject ?? '' };
    expect(told(releaseSigner, key)).toEqual([
      'Signer same',
      'Issuer same',
      'Builder workflow same',
      'Source repository same',
      'Runner same',
    ]);
    const mail: SignerIdentity = { engine: 'sigstore', subject: 'ann@acme.test' };
    expect(told(mail, { ...mail, subject: 'bob@acme.test' })).toEqual(['Signer changed']);
  });

  test('are compared as sets, of whatever order', () => {
    const both = (one: SignerIdentity, other: SignerIdentity) =>
      admitted(undefined, { signatures: [signed(one), signed(other), signed(one)] });
    const other = workflowSigner('acme/platform');
    expect(signerChangeOf(both(releaseSigner, other), both(other, releaseSigner)).facts.every(({ change }) => change === 'same')).toBe(
      true,
    );
    expect(signerChangeOf(both(releaseSigner, other), admitted()).isNotable).toBe(true);
    expect(signerChangeOf(both(releaseSigner, other), both(other, releaseSigner)).facts[0]?.before).toHaveLength(2);
  });
});

describe('an image that lost its signature', () => {
  test('is told with who signed before, and whether it is known who signs now', () => {
    const lost = signerChangeOf(admitted(), refused());
    expect([lost.now, lost.isNotable]).toEqual(['unsigned', true]);
    expect(describeSignerChange(lost)).toBe(
      `The image that stood here before was signed by "${releaseSigner.subject}"; this one has no signature that the policy accepts.`,
    );
    const open = signerChangeOf(admitted(), undetermined());
    expect(open.now).toBe('unknown');
    expect(describeSignerChange(open)).toBe(
      `The image that stood here before was signed by "${releaseSigner.subject}"; who signed this one is not known.`,
    );
  });

  test('is nothing to note where the one before had none either', () => {
    expect(signerChangeOf(refused(), admitted())).toMatchObject({ isNotable: false, now: 'signed' });
    expect(describeSignerChange(signerChangeOf(refused(), refused()))).toContain('was signed by none; this one');
  });
});
