import { expect, test } from 'vitest';
import { parseTrustedIdentity } from '../../../src/signing/notation/trusted-identity.ts';

const base = 'x509.subject: C=US, ST=WA, O=';
const organization = (text: string): string | undefined =>
  parseTrustedIdentity(base + text).attributes?.find(({ type }) => type === 'O')?.value;

test.each([
  ['acme', 'acme'],
  ['  acme  rockets ', 'acme  rockets'],
  ['Acme\\, Inc.', 'Acme, Inc.'],
  ['a\\+b\\=c\\;d\\"e\\<f\\>g\\\\h', 'a+b=c;d"e<f>g\\h'],
  ['caf\\C3\\A9', 'café'],
  ['Łódź 🚀', 'Łódź 🚀'],
  ['acme\\ ', 'acme '],
  ['\\#acme', '#acme'],
])('the value of a name is read with its escapes: %s', (written, value) => {
  expect(organization(written)).toBe(value);
});

test.each(['', 'a+OU=b', 'a;b', 'a"b"', '#0c0161', 'a=b', 'a\\', 'a\\q', 'a,', ', =x', 'a, 1=b'])(
  'what is not a name is refused: %j',
  written => {
    expect(parseTrustedIdentity(base + written).problem).toBe(`"${base}${written}" is not a distinguished name.`);
  },
);

test('S is another name of ST', () => {
  expect(parseTrustedIdentity('x509.subject:C=US,S=WA,O=x').attributes).toEqual([
    { type: 'C', value: 'US' },
    { type: 'ST', value: 'WA' },
    { type: 'O', value: 'x' },
  ]);
});

test('a long text of nothing but specials takes no time', () => {
  expect(parseTrustedIdentity(`${base}${'\\'.repeat(200_001)}`).problem).toBeDefined();
  expect(parseTrustedIdentity(`${base}${' '.repeat(200_000)}=`).problem).toBeDefined();
});
