import { X509Certificate } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { isIssuedBy, isValidIn, readAnyCertificate, readCertificate } from '../../../src/signing/x509/certificate.ts';
import { checkChain } from '../../../src/signing/x509/check-chain.ts';
import { childrenOf, derTag, readDer } from '../../../src/signing/x509/der.ts';
import { element, implicit, integer, nothing, sequence, tagged } from '../../support/signing/der.ts';
import {
  acmeName,
  defaultExtensions,
  eku,
  extension,
  issue,
  keyUsage,
  pemOf,
  purposes,
  today,
} from '../../support/signing/x509-authority.ts';

const root = issue({ common: 'root' });
const leaf = issue({ common: 'leaf', extensions: defaultExtensions.signer }, root);

test('a certificate is read as node reads it', () => {
  const node = new X509Certificate(leaf.der);
  const own = readCertificate(leaf.der);
  expect(own?.subject.text).toBe(node.subject.split('\n').join(', '));
  expect(own?.issuer.text).toBe(node.issuer.split('\n').join(', '));
  expect(own?.notBefore).toEqual(node.validFromDate);
  expect(own?.notAfter).toEqual(node.validToDate);
  expect(own?.serial.toString('hex')).toBe(node.serialNumber.toLowerCase());
  // Node's keyUsage is the extended one.
  expect(own?.extendedKeyUsage?.purposes).toEqual(node.keyUsage);
  expect([...(own?.keyUsage?.bits ?? [])]).toEqual([0]);
});

test('a certificate is valid from its first moment to its last, and in a span that lies within', () => {
  const own = readCertificate(leaf.der);
  if (!own) throw new Error('That is a certificate.');
  const [first, last] = [own.notBefore, own.notAfter];
  const later = (moment: Date, ms: number): Date => new Date(moment.getTime() + ms);
  expect([first, last, later(first, 1)].map(moment => isValidIn(own, moment))).toEqual([true, true, true]);
  expect([later(first, -1), later(last, 1)].map(moment => isValidIn(own, moment))).toEqual([false, false]);
  expect(isValidIn(own, first, last)).toBe(true);
  expect([isValidIn(own, later(first, -1), last), isValidIn(own, first, later(last, 1))]).toEqual([false, false]);
});

test('only DER is a certificate: no PEM, nothing behind it, nothing too large', () => {
  expect(readCertificate(leaf.der)).toBeDefined();
  expect(readCertificate(pemOf(leaf.der))).toBeUndefined();
  expect(readCertificate(Buffer.concat([leaf.der, Buffer.of(0)]))).toBeUndefined();
  expect(readCertificate(Buffer.alloc(40_000))).toBeUndefined();
  expect(readCertificate(Buffer.alloc(0))).toBeUndefined();
});

test('of two lists of extensions the first counts, as for Go', () => {
  const [tbs, ...signed] = childrenOf(readDer(leaf.der), derTag.sequence);
  if (tbs === undefined) throw new Error('There is a certificate.');
  const parts = childrenOf(tbs, derTag.sequence).map(({ raw }) => raw);
  const twice = (...extensions: readonly Buffer[]): Buffer => sequence(sequence(...extensions), ...signed.map(({ raw }) => raw));
  const other = tagged(3, sequence(keyUsage([5])));
  expect([...(readCertificate(twice(...parts, other))?.keyUsage?.bits ?? [])]).toEqual([0]);
  expect([...(readCertificate(twice(...parts.slice(0, -1), other, ...parts.slice(-1)))?.keyUsage?.bits ?? [])]).toEqual([5]);
});

test('a certificate of before version 3 is none, but for whoever wants its key', () => {
  for (const version of [1, 2] as const) {
    const old = issue({ common: 'old', version });
    expect(readCertificate(old.der)).toBeUndefined();
    expect(readAnyCertificate(old.der)).toMatchObject({
      version,
      basicConstraints: undefined,
      subject: { text: expect.stringContaining('CN=old') },
    });
  }
  expect(readAnyCertificate(leaf.der)?.version).toBe(3);
});

test('a certificate without extensions, or with one of them twice, is none', () => {
  expect(readCertificate(issue({ extensions: [] }).der)?.extensions.size).toBe(0);
  expect(readCertificate(issue({ extensions: [keyUsage([0]), keyUsage([5])] }).der)).toBeUndefined();
});

test("a self-signed signing certificate is its own issuer, which node's checkIssued denies", () => {
  const lone = issue({ common: 'lone', extensions: defaultExtensions.signer });
  const own = readCertificate(lone.der);
  if (!own) throw new Error('No certificate.');
  const node = new X509Certificate(lone.der);
  expect([isIssuedBy(own, own), node.checkIssued(node)]).toEqual([true, false]);
  expect(checkChain([own], 'code-signing').refusal).toBeUndefined();
});

test('names are compared as they are written: the same words in another type of text are another name', () => {
  const twin = issue({ common: 'root', name: acmeName('root') });
  const printable = Buffer.from(acmeName('root'));
  const at = printable.indexOf(Buffer.concat([Buffer.of(0x0c, 4), Buffer.from('root')]));
  printable[at] = 0x13;
  const other = issue({ common: 'root', name: printable });
  const read = [leaf, twin, other].map(({ der }) => readCertificate(der));
  const [child, same, different] = read;
  if (!child || !same || !different) throw new Error('No certificate.');
  expect(different.subject.text).toBe(same.subject.text);
  expect([isIssuedBy(child, same), isIssuedBy(child, different)]).toEqual([true, false]);
});

test('times of years with two digits are of 1950 to 2049', () => {
  const inTime = (text: string): Date | undefined => {
    const der = Buffer.from(leaf.der);
    // GeneralizedTime of the certificate: the tag and length of the first one.
    const start = der.indexOf(Buffer.of(0x18, 15));
    const shorter = Buffer.concat([der.subarray(0, start), element(0x17, Buffer.from(text)), der.subarray(start + 17)]);
    // Two octets shorter: the lengths of what is around it are rebuilt by hand.
    const tbsLength = der.readUInt16BE(6) - 2;
    shorter.writeUInt16BE(der.readUInt16BE(2) - 2, 2);
    shorter.writeUInt16BE(tbsLength, 6);
    const validity = start - 1;
    shorter[validity] = (der[validity] ?? 0) - 2;
    return readCertificate(shorter)?.notBefore;
  };
  expect(inTime('490101000000Z')).toEqual(new Date('2049-01-01T00:00:00Z'));
  expect(inTime('500101000000Z')).toEqual(new Date('1950-01-01T00:00:00Z'));
  expect(inTime('501301000000Z')).toBeUndefined();
  expect(today.getUTCFullYear()).toBe(2026);
});

test('a chain of depths that never end is not followed', () => {
  const nested = Array.from({ length: 5_000 }).reduce<Buffer>(inner => sequence(inner), integer(1));
  expect(readCertificate(nested.subarray(0, 30_000))).toBeUndefined();
  const chain = Array.from({ length: 11 }, () => readCertificate(leaf.der)).filter(certificate => certificate !== undefined);
  expect(checkChain(chain, 'code-signing').refusal?.code).toBe('certificate-invalid');
  expect(checkChain([], 'code-signing').refusal?.code).toBe('certificate-invalid');
});

describe('a chain of Notation', () => {
  const unknown = extension('1.3.6.1.4.1.55555.1', nothing(), 'critical');
  const chainWith = (wishes: {
    readonly leaf?: readonly Buffer[];
    readonly between?: readonly Buffer[];
    readonly root?: readonly Buffer[];
  }) => {
    const top = issue({ extensions: [...defaultExtensions.authority, ...(wishes.root ?? [])] });
    const between = issue({ extensions: [...defaultExtensions.authority, ...(wishes.between ?? [])] }, top);
    const signer = issue({ extensions: [...defaultExtensions.signer, ...(wishes.leaf ?? [])] }, between);
    const read = [signer, between, top].map(({ der }) => readCertificate(der)).filter(certificate => certificate !== undefined);
    return checkChain(read, 'code-signing').refusal?.reason;
  };
  const host = (text: string): Buffer => sequence(implicit(2, Buffer.from(text)));
  const permitted = extension('2.5.29.30', sequence(tagged(0, host('acme.test'))), 'critical');
  const named = (text: string): Buffer => extension('2.5.29.17', host(text));

  test.each([
    ['a critical extension of the leaf', { leaf: [unknown] }, /CN=certificate \d+" has the critical extension/u],
    ['a critical extension of an issuer', { between: [unknown] }, /has the critical extension 1\.3\.6\.1\.4\.1\.55555\.1/u],
    ['a critical extension of the root', { root: [unknown] }, /has the critical extension/u],
    ['a purpose of an issuer', { between: [purposes(['1.3.6.1.5.5.7.3.1'])] }, /is for serverAuth only, and not for codeSigning/u],
    [
      'a name that an issuer may not name',
      { between: [permitted], leaf: [named('build.evil.test')] },
      /may not issue certificates for "build\.evil\.test"/u,
    ],
  ])('is refused for %s', (_, wishes, reason) => {
    expect(chainWith(wishes)).toMatch(reason);
  });

  test('is accepted when it keeps its limits', () => {
    expect(chainWith({ between: [permitted, purposes([eku.codeSigning])], leaf: [named('build.acme.test')] })).toBeUndefined();
  });
});
