import { createPrivateKey } from 'node:crypto';
import { expect, test } from 'vitest';
import { parseTrustStores } from '../../../src/signing/notation/trust-store.ts';
import { defaultExtensions, issue, issue as issueOne, keyUsage, pemOf } from '../../support/signing/x509-authority.ts';

const root = issue({ common: 'root' });
const middle = issue({ common: 'middle' }, root);
const leaf = issue({ common: 'leaf', extensions: defaultExtensions.signer }, root);
const lone = issueOne({ common: 'lone', extensions: [keyUsage([0])] });
const keyPem = Buffer.from(createPrivateKey(root.key.export({ type: 'pkcs8', format: 'pem' })).export({ type: 'pkcs8', format: 'pem' }));

const parse = (files: Readonly<Record<string, Buffer>>, prefix?: string) => {
  const { stores, errors } = parseTrustStores(new Map(Object.entries(files)), prefix);
  return {
    stores: Object.fromEntries(
      [...stores].map(([key, certificates]) => [key, certificates.map(({ subject }) => subject.text.split('CN=')[1])]),
    ),
    errors: errors.map(({ path, line, message, hint }) => `${path}:${line}: ${message} ${hint}`),
  };
};

test('the directory of a trust store is read: PEM of one or more, DER, several files', () => {
  expect(
    parse(
      {
        'p/truststore/x509/ca/acme/root.pem': pemOf(root.der, middle.der),
        'p/truststore/x509/ca/acme/two.crt': Buffer.concat([Buffer.from('a comment\n'), pemOf(lone.der)]),
        'p/truststore/x509/tsa/stamps/root.der': root.der,
        'p/truststore/x509/signingAuthority/a.b_c-d/root.crt': pemOf(root.der),
        'p/trustpolicy.json': Buffer.from('{}'),
      },
      'p/',
    ),
  ).toEqual({
    stores: { 'ca:acme': ['root', 'middle', 'lone'], 'tsa:stamps': ['root'], 'signingAuthority:a.b_c-d': ['root'] },
    errors: [],
  });
});

test('certificates in DER may stand one behind the other, and nothing else among them', () => {
  const file = (...parts: readonly Buffer[]) => parse({ 'truststore/x509/ca/acme/all.der': Buffer.concat(parts) });
  expect(file(root.der, middle.der, lone.der)).toEqual({ stores: { 'ca:acme': ['root', 'middle', 'lone'] }, errors: [] });
  for (const rest of [Buffer.of(0), Buffer.from('\n'), root.der.subarray(0, 100), Buffer.from([0x30, 0])])
    expect(file(root.der, rest).errors).toHaveLength(1);
});

test('a thousand files are read, and of one more the reader is told which is too much', () => {
  const files = (count: number): Readonly<Record<string, Buffer>> =>
    Object.fromEntries(Array.from({ length: count }, (_, at) => [`truststore/x509/ca/acme/c${String(at).padStart(4, '0')}.der`, root.der]));
  expect(parse(files(1_000)).errors).toEqual([]);
  expect(parse(files(1_001)).errors).toEqual([expect.stringMatching(/^truststore\/x509\/ca\/acme\/c1000\.der:.* more than 1000 files\./u)]);
});

test.each([
  ['truststore/x509/ca/acme/sub/root.pem', pemOf(root.der), 'not where a certificate'],
  ['truststore/x509/ca/root.pem', pemOf(root.der), 'not where a certificate'],
  ['truststore/x509/other/acme/root.pem', pemOf(root.der), 'not where a certificate'],
  ['truststore/x509/ca/a b/root.pem', pemOf(root.der), 'not where a certificate'],
  ['truststore/x509/ca/../root.pem', pemOf(root.der), 'not where a certificate'],
  ['truststore/pgp/ca/acme/root.pem', pemOf(root.der), 'not where a certificate'],
  ['truststore/x509/ca/acme/README.md', Buffer.from('# Roots'), 'no X.509 certificates'],
  ['truststore/x509/ca/acme/empty.pem', Buffer.alloc(0), 'no X.509 certificates'],
  ['truststore/x509/ca/acme/key.pem', keyPem, 'no X.509 certificates'],
  ['truststore/x509/ca/acme/both.pem', Buffer.concat([pemOf(root.der), keyPem]), 'no X.509 certificates'],
  [
    'truststore/x509/ca/acme/broken.pem',
    Buffer.from('-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n'),
    'no X.509 certificates',
  ],
  [
    'truststore/x509/ca/acme/leaf.pem',
    pemOf(leaf.der),
    '"C=US, ST=WA, O=acme, CN=leaf" is neither a certificate authority nor self-signed.',
  ],
  [
    'truststore/x509/tsa/acme/middle.pem',
    pemOf(middle.der),
    '"C=US, ST=WA, O=acme, CN=middle" is not a self-signed certificate authority.',
  ],
  ['truststore/x509/tsa/acme/lone.pem', pemOf(lone.der), 'is not a self-signed certificate authority.'],
])('%s is refused with its path and a remedy', (path, bytes, message) => {
  const { stores, errors } = parse({ [path]: bytes });
  expect([stores, errors]).toEqual([{}, [expect.stringMatching(new RegExp(`^${path.replaceAll('.', '\\.')}:1: .* (?:Put|Remove) `, 'u'))]]);
  expect(errors[0]).toContain(message);
});
