import { rootCertificates } from 'node:tls';
import { expect, test } from 'vitest';
import { certificatesOf } from '../../../src/signing/notary-v1/trust-key.ts';

const [pem = ''] = rootCertificates;
const keyOf = (keytype: string, text = pem) => ({ keytype, keyval: { public: Buffer.from(text).toString('base64'), private: null } });

test.each(['ecdsa-x509', 'rsa-x509'])('a key of the type %s has the certificates that it holds', keytype => {
  expect(certificatesOf(keyOf(keytype))).toHaveLength(1);
  expect(certificatesOf(keyOf(keytype, `${pem}\n${pem}`))).toHaveLength(2);
  expect(certificatesOf(keyOf(keytype, `${pem}\n-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n`))).toEqual([]);
});

test.each(['ecdsa', 'rsa', 'ed25519', ''])('a key of the type %j is no certificate, whatever its text is', keytype => {
  expect(certificatesOf(keyOf(keytype))).toEqual([]);
});
