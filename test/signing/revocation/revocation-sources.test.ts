import { describe, expect, test } from 'vitest';
import { isAskable, revocationSourcesOf } from '../../../src/signing/revocation/revocation-sources.ts';
import { type Certificate, extensionIds } from '../../../src/signing/x509/certificate.ts';
import { implicit, oid, sequence, tagged } from '../../support/signing/der.ts';

const uri = (address: string): Buffer => implicit(6, Buffer.from(address));
const description = (method: string, location: Buffer): Buffer => sequence(oid(method), location);
const ocspMethod = '1.3.6.1.5.5.7.48.1';
const point = (...names: readonly Buffer[]): Buffer => sequence(tagged(0, tagged(0, ...names)));

/** What a certificate with these extensions says. */
const sourcesOf = ({ information, points }: { readonly information?: Buffer; readonly points?: Buffer }) => {
  const extensions = new Map([
    ...(information ? [[extensionIds.authorityInformationAccess, { critical: false, value: information }] as const] : []),
    ...(points ? [[extensionIds.crlDistributionPoints, { critical: false, value: points }] as const] : []),
  ]);
  return revocationSourcesOf({ extensions } as unknown as Certificate);
};

describe('where an authority tells of revocation', () => {
  test('is nowhere without extensions', () => {
    expect(sourcesOf({})).toEqual({ ocsp: [], crls: [], hasCrl: false });
  });

  test('are its OCSP responders, and no other addresses of it', () => {
    const issuers = description('1.3.6.1.5.5.7.48.2', uri('http://a/ca.crt'));
    const byName = description(ocspMethod, tagged(4, sequence()));
    const information = sequence(
      issuers,
      description(ocspMethod, uri('http://a/ocsp')),
      byName,
      description(ocspMethod, uri('http://b/ocsp')),
    );
    expect(sourcesOf({ information })).toEqual({ ocsp: ['http://a/ocsp', 'http://b/ocsp'], crls: [], hasCrl: false });
  });

  test('are the addresses of its lists, in their order, by their full names', () => {
    const relative = sequence(tagged(0, tagged(1, sequence())));
    const reasons = sequence(implicit(1, Buffer.from([0])), tagged(2, uri('http://issuer')));
    const points = sequence(
      point(uri('http://a/crl'), implicit(2, Buffer.from('a.example')), uri('http://b/crl')),
      relative,
      reasons,
      point(uri('http://c/crl')),
    );
    expect(sourcesOf({ points })).toEqual({ ocsp: [], crls: ['http://a/crl', 'http://b/crl', 'http://c/crl'], hasCrl: true });
    expect(sourcesOf({ points: sequence(relative) })).toEqual({ ocsp: [], crls: [], hasCrl: true });
  });

  test('are the first name of a point that names itself twice, which no honest one does', () => {
    const name = (address: string) => tagged(0, uri(address));
    expect(sourcesOf({ points: sequence(sequence(tagged(0, name('http://a'), name('http://b')))) })?.crls).toEqual(['http://a']);
    expect(sourcesOf({ points: sequence(sequence(tagged(0, name('http://a')), tagged(0, name('http://b')))) })?.crls).toEqual(['http://a']);
  });

  test('is not known when there are more than eight of a kind', () => {
    const many = (count: number) => Array.from({ length: count }, (_, index) => uri(`http://${index}`));
    const information = (count: number) => sequence(...many(count).map(address => description(ocspMethod, address)));
    const points = (count: number) => sequence(point(...many(count)));
    expect(sourcesOf({ information: information(8), points: points(8) })).toMatchObject({ ocsp: { length: 8 }, crls: { length: 8 } });
    expect([sourcesOf({ information: information(9) }), sourcesOf({ points: points(9) })]).toEqual([undefined, undefined]);
  });

  test('is not known when an extension is no DER, or of another shape', () => {
    expect([sourcesOf({ points: Buffer.from([0x30, 0x80]) }), sourcesOf({ information: uri('http://a') })]).toEqual([undefined, undefined]);
  });
});

test('only plain HTTP is asked, at addresses of a length that honest ones have', () => {
  expect(['http://a/ocsp', 'HTTP://a'].map(isAskable)).toEqual([true, true]);
  expect(['https://a', 'ldap://a', 'file:///a', 'a/ocsp', '', 'http://'].map(isAskable)).toEqual([
    false,
    false,
    false,
    false,
    false,
    false,
  ]);
  const long = `http://a/${'x'.repeat(1_015)}`;
  expect([long.length, isAskable(long), isAskable(`${long}x`)]).toEqual([1_024, true, false]);
});
