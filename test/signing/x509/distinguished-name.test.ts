import { describe, expect, test } from 'vitest';
import { derTag, readDer } from '../../../src/signing/x509/der.ts';
import { type DistinguishedName, readName } from '../../../src/signing/x509/distinguished-name.ts';
import { encodeDer } from '../../../src/signing/x509/encode-der.ts';

const tag = { oid: 0x06, utf8: 0x0c, printable: 0x13, teletex: 0x14, ia5: 0x16 } as const;

/** An object identifier whose arcs are below 128, after the first two. */
const oid = (dotted: string): Buffer => {
  const [one = 0, two = 0, ...rest] = dotted.split('.').map(Number);
  return encodeDer(tag.oid, Buffer.of(one * 40 + two, ...rest));
};
const attribute = (type: string, value: string | Buffer, kind: number = tag.utf8): Buffer =>
  encodeDer(derTag.sequence, oid(type), encodeDer(kind, Buffer.from(value as string)));
const relative = (...attributes: readonly Buffer[]): Buffer => encodeDer(derTag.set, ...attributes);
const nameOf = (...relatives: readonly Buffer[]): DistinguishedName => readName(readDer(encodeDer(derTag.sequence, ...relatives)));
const one = (value: string | Buffer, kind?: number): DistinguishedName => nameOf(relative(attribute('2.5.4.3', value, kind)));

describe('a name', () => {
  test('has its attributes in the order of the certificate, by the short names of Go', () => {
    const types = ['3', '5', '6', '7', '8', '9', '10', '11', '17', '42'].map(last => `2.5.4.${last}`);
    const name = nameOf(...types.map(type => relative(attribute(type, 'x'))));
    expect(name.text).toBe('CN=x, SERIALNUMBER=x, C=x, L=x, ST=x, STREET=x, O=x, OU=x, POSTALCODE=x, 2.5.4.42=x');
    expect(name.attributes?.[0]).toEqual({ type: 'CN', value: 'x' });
    expect(name.attributes).toHaveLength(10);
  });

  test('is compared by its bytes', () => {
    const bytes = encodeDer(derTag.sequence, relative(attribute('2.5.4.3', 'acme')));
    expect(readName(readDer(bytes)).der.equals(bytes)).toBe(true);
  });

  test('with two attributes in one relative name is text that no policy can speak about', () => {
    const name = nameOf(relative(attribute('2.5.4.6', 'US')), relative(attribute('2.5.4.3', 'a'), attribute('2.5.4.10', 'b')));
    expect(name).toMatchObject({ text: 'C=US, CN=a+O=b', attributes: undefined });
  });

  test('may have 64 relative names and no more', () => {
    const of = (count: number): DistinguishedName => nameOf(...Array.from({ length: count }, () => relative(attribute('2.5.4.3', 'x'))));
    expect(of(64).attributes).toHaveLength(64);
    expect(() => of(65)).toThrow();
  });
});

describe('a value', () => {
  test.each([
    ['UTF-8', tag.utf8, 'Åcme ü', 'CN=Åcme ü'],
    ['a printable string', tag.printable, 'Acme', 'CN=Acme'],
    ['an IA5 string, up to the last character of ASCII', tag.ia5, 'a@b\x7f', 'CN=a@b\x7f'],
  ])('is read of %s', (_, kind, value, text) => {
    expect(one(value, kind)).toMatchObject({ text, attributes: [{ type: 'CN', value }] });
  });

  test.each([
    ['UTF-8 that is none', Buffer.of(0x61, 0xc3), tag.utf8],
    ['an overlong form of UTF-8', Buffer.of(0xc0, 0xaf), tag.utf8],
    ['a printable string beyond ASCII', Buffer.of(0x80), tag.printable],
    ['an IA5 string beyond ASCII', Buffer.of(0x61, 0xe9), tag.ia5],
    ['a kind of string that means many things', Buffer.from('a'), tag.teletex],
  ])('is not read of %s: the name has no attributes to be matched by', (_, value, kind) => {
    expect(one(value, kind)).toMatchObject({ text: 'CN=#', attributes: undefined });
  });

  // Source: RFC 4514, 2.4.
  test.each([
    ['a,b', 'a\\,b'],
    ['a+b', 'a\\+b'],
    ['"a"', '\\"a\\"'],
    ['a\\b', 'a\\\\b'],
    ['<a>', '\\<a\\>'],
    ['a;b=c', 'a\\;b\\=c'],
    ['#a#', '\\#a#'],
    [' a ', '\\ a\\ '],
    ['a b', 'a b'],
    ['a\0b', 'a\\00b'],
  ])('%j stands in the text as %s', (value, text) => {
    expect(one(value).text).toBe(`CN=${text}`);
    expect(one(value).attributes).toEqual([{ type: 'CN', value }]);
  });
});
