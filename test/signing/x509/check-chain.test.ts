import { describe, expect, test } from 'vitest';
import { type Certificate, readCertificate } from '../../../src/signing/x509/certificate.ts';
import { type ChainPurpose, checkChain } from '../../../src/signing/x509/check-chain.ts';
import { sequence } from '../../support/signing/der.ts';
import {
  constraints,
  defaultExtensions,
  eku,
  extension,
  type Identity,
  issue,
  keyUsage,
  purposes,
} from '../../support/signing/x509-authority.ts';

const read = (der: Buffer): Certificate => {
  const certificate = readCertificate(der);
  if (certificate === undefined) throw new Error('That is a certificate.');
  return certificate;
};
const reasonOf = (chain: readonly Buffer[], purpose: ChainPurpose = 'code-signing'): string =>
  checkChain(chain.map(read), purpose).refusal?.reason ?? 'It is good.';

const root = issue({ common: 'root' });
const middle = issue({ common: 'middle' }, root);
const signerWith = (extensions: readonly Buffer[] = defaultExtensions.signer, issuer: Identity = middle): Identity =>
  issue({ common: 'signer', extensions }, issuer);
const signer = signerWith();

describe('a chain for signing code', () => {
  test('leads from a signing certificate to a self-signed root, over up to eight others', () => {
    expect(reasonOf(signer.chain)).toBe('It is good.');
    const deep = (count: number): readonly Buffer[] =>
      signerWith(
        defaultExtensions.signer,
        Array.from({ length: count }).reduce<Identity>(below => issue({}, below), root),
      ).chain;
    expect(reasonOf(deep(8))).toBe('It is good.');
    expect(reasonOf(deep(9))).toBe('The chain must have 1 to 10 certificates, and has 11.');
    expect(reasonOf([])).toBe('The chain must have 1 to 10 certificates, and has 0.');
  });

  test('has each certificate issued by the one that follows it, the root last', () => {
    expect(reasonOf([signer.der, middle.der])).toMatch(/^The chain ends with ".*CN=middle", which is no self-signed root\.$/u);
    expect(reasonOf([signer.der, middle.der, root.der, root.der])).toMatch(/^".*CN=root" is self-signed and not the last of the chain\.$/u);
    const stranger = issue({ common: 'stranger' });
    expect(reasonOf([signer.der, middle.der, stranger.der])).toMatch(
      /^".*CN=middle" is not issued by ".*CN=stranger", which follows it in the chain\.$/u,
    );
  });

  test.each([
    ['has no key usage', [purposes([eku.codeSigning])], /^".*CN=signer" has no key usage extension\.$/u],
    ['has one that may be overlooked', [keyUsage([0], 'usual')], /^The key usage extension of ".*CN=signer" is not critical\.$/u],
    ['may issue others', [constraints(true), keyUsage([0])], /^".*CN=signer" signs, although it is a certificate authority\.$/u],
    ['may only commit to contents', [keyUsage([1])], /^The key usage of ".*CN=signer" has no digitalSignature\.$/u],
    ['may encrypt, too', [keyUsage([0, 2])], /^The key usage of ".*CN=signer" has more than digitalSignature\.$/u],
    [
      'is for mail only',
      [keyUsage([0]), purposes(['1.3.6.1.5.5.7.3.4'])],
      /^The extended key usage of ".*CN=signer" has no codeSigning\.$/u,
    ],
    ...['2.5.29.37.0', '1.3.6.1.5.5.7.3.1', '1.3.6.1.5.5.7.3.2', '1.3.6.1.5.5.7.3.4', '1.3.6.1.5.5.7.3.8', '1.3.6.1.5.5.7.3.9'].map(
      other =>
        [
          `is for ${other}, too`,
          [keyUsage([0]), purposes([eku.codeSigning, other])],
          new RegExp(
            `^The extended key usage of ".*CN=signer" has ${other.replaceAll('.', '\\.')}, which a signing certificate must not have\\.$`,
            'u',
          ),
        ] as const,
    ),
    ['has a limit that nobody understands', [...defaultExtensions.signer, extension('1.2.3.4', sequence(), 'critical')], /1\.2\.3\.4/u],
  ] as const)('is none where the leaf %s', (_, extensions, reason) => {
    expect(reasonOf(signerWith(extensions).chain)).toMatch(reason);
  });

  test('is one where the leaf says nothing of purposes, says one more that does no harm, or commits to contents as well', () => {
    expect(reasonOf(signerWith([keyUsage([0])]).chain)).toBe('It is good.');
    expect(reasonOf(signerWith([keyUsage([0]), purposes([eku.codeSigning, '1.2.3.4'])]).chain)).toBe('It is good.');
    expect(reasonOf(signerWith([keyUsage([0, 1])]).chain)).toBe('It is good.');
    expect(reasonOf(signerWith([constraints(false), keyUsage([0])]).chain)).toBe('It is good.');
  });

  test.each([
    [
      'is none',
      [constraints(false), keyUsage([5])],
      /^".*CN=between" issues certificates, and has no critical basic constraints with CA true\.$/u,
    ],
    ['says so where it may be overlooked', [constraints(true, undefined, 'usual'), keyUsage([5])], /has no critical basic constraints/u],
    ['has no basic constraints', [keyUsage([5])], /has no critical basic constraints/u],
    [
      'has a key usage that may be overlooked',
      [constraints(true), keyUsage([5], 'usual')],
      /^The key usage extension of ".*CN=between" is not critical\.$/u,
    ],
    ['has no key usage', [constraints(true)], /^The key usage of ".*CN=between" has no keyCertSign\.$/u],
    ['may not sign certificates', [constraints(true), keyUsage([0, 6])], /^The key usage of ".*CN=between" has no keyCertSign\.$/u],
    ['is for another purpose', [...defaultExtensions.authority, purposes([eku.timeStamping])], /CN=between" is for timeStamping only/u],
  ] as const)('is none where an authority %s', (_, extensions, reason) => {
    expect(reasonOf(signerWith(defaultExtensions.signer, issue({ common: 'between', extensions }, root)).chain)).toMatch(reason);
  });

  test('has no more authorities below one than that allows', () => {
    const below = (length: number) => {
      const narrow = issue({ common: 'narrow', extensions: [constraints(true, length), keyUsage([5])] });
      return reasonOf(signerWith(defaultExtensions.signer, issue({ common: 'low' }, narrow)).chain);
    };
    expect(below(1)).toBe('It is good.');
    expect(below(0)).toMatch(/^".*CN=narrow" allows 0 authorities below it, and there are 1\.$/u);
  });

  test('that is refused says what to sign with', () => {
    expect(checkChain([], 'code-signing').refusal?.remedy).toContain('certificate requirements of the Notary Project');
  });
});

describe('a chain for timestamps', () => {
  const stamped = (extensions: readonly Buffer[]): string => reasonOf(signerWith(extensions).chain, 'timestamping');

  test('has a leaf for that alone, which must not be overlooked', () => {
    const reason = /^".*CN=signer" must have timeStamping as its only extended key usage, and critical\.$/u;
    expect(stamped(defaultExtensions.timestamper)).toBe('It is good.');
    expect(stamped([keyUsage([0]), purposes([eku.timeStamping])])).toMatch(reason);
    expect(stamped([keyUsage([0]), purposes([eku.timeStamping, eku.codeSigning], 'critical')])).toMatch(reason);
    expect(stamped([keyUsage([0]), purposes([eku.codeSigning], 'critical')])).toMatch(reason);
    expect(stamped([keyUsage([0])])).toMatch(reason);
  });

  test('may have key usages that are not critical', () => {
    expect(stamped([keyUsage([0], 'usual'), purposes([eku.timeStamping], 'critical')])).toBe('It is good.');
    const usual = issue({ common: 'usual', extensions: [constraints(true), keyUsage([5], 'usual')] }, root);
    expect(reasonOf(signerWith(defaultExtensions.timestamper, usual).chain, 'timestamping')).toBe('It is good.');
  });
});
