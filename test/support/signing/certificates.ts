import { createHash, createPublicKey, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { bits, bool, element, implicit, integer, nothing, octets, oid, sequence, setOf, tagged, utcTime, utf8 } from './der.ts';

/** Keys of one signer, authority or log. */
export interface KeyPair {
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
}

export const keyPair = (curve: 'P-256' | 'P-384' = 'P-256'): KeyPair => generateKeyPairSync('ec', { namedCurve: curve });
export const spki = (key: KeyObject): Buffer =>
  createPublicKey(
    key.type === 'private' ? key.export({ format: 'pem', type: 'pkcs8' }) : key.export({ format: 'pem', type: 'spki' }),
  ).export({ format: 'der', type: 'spki' });
export const sha256 = (...parts: readonly (Buffer | string)[]): Buffer =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();

/** PEM of certificates. */
export const pem = (...certificates: readonly Buffer[]): string =>
  certificates
    .map(der => `-----BEGIN CERTIFICATE-----\n${der.toString('base64').replace(/.{64}/gu, '$&\n').trimEnd()}\n-----END CERTIFICATE-----\n`)
    .join('');

const names = { O: '2.5.4.10', CN: '2.5.4.3' } as const;

/** A distinguished name. */
export const distinguishedName = (parts: Partial<Record<keyof typeof names, string>>): Buffer =>
  sequence(
    ...(['O', 'CN'] as const).flatMap(name => (parts[name] === undefined ? [] : [setOf(sequence(oid(names[name]), utf8(parts[name])))])),
  );

/** The algorithm that a key signs with, and a signature of it. */
export const signWith = (key: KeyObject, data: Buffer): { readonly algorithm: Buffer; readonly signature: Buffer } => {
  if (key.asymmetricKeyType === 'rsa')
    return { algorithm: sequence(oid('1.2.840.113549.1.1.11'), nothing()), signature: sign('sha256', data, key) };
  const isP384 = key.asymmetricKeyDetails?.namedCurve === 'secp384r1';
  return {
    algorithm: sequence(oid(isP384 ? '1.2.840.10045.4.3.3' : '1.2.840.10045.4.3.2')),
    signature: sign(isP384 ? 'sha384' : 'sha256', data, key),
  };
};

export const extension = (id: string, value: Buffer, criticality: 'critical' | 'usual' = 'usual'): Buffer =>
  sequence(oid(id), ...(criticality === 'critical' ? [bool(true)] : []), octets(value));

export const keyUsage = (usage: 'digitalSignature' | 'keyCertSign'): Buffer =>
  extension('2.5.29.15', usage === 'digitalSignature' ? bits(Buffer.from([0x80]), 7) : bits(Buffer.from([0x06]), 1), 'critical');
export const extendedKeyUsage = (usage: 'codeSigning' | 'timeStamping' | 'serverAuth'): Buffer =>
  extension(
    '2.5.29.37',
    sequence(oid({ codeSigning: '1.3.6.1.5.5.7.3.3', timeStamping: '1.3.6.1.5.5.7.3.8', serverAuth: '1.3.6.1.5.5.7.3.1' }[usage])),
    usage === 'timeStamping' ? 'critical' : 'usual',
  );
export const authorityExtensions = (pathLength: number): readonly Buffer[] => [
  extension('2.5.29.19', sequence(bool(true), integer(pathLength)), 'critical'),
  keyUsage('keyCertSign'),
];
/** Each name is a URI, or an e-mail address when it has an `@` and no scheme. */
export const alternativeNames = (...texts: readonly string[]): Buffer =>
  extension('2.5.29.17', sequence(...texts.map(text => implicit(text.includes('://') ? 6 : 1, Buffer.from(text, 'latin1')))), 'critical');

export interface CertificateRequest {
  readonly publicKey: KeyObject;
  readonly subject: Buffer;
  readonly issuer: Buffer;
  readonly issuerKey: KeyObject;
  readonly notBefore: Date;
  readonly notAfter: Date;
  readonly extensions: readonly Buffer[];
}

const keyIdentifier = (key: KeyObject): Buffer => createHash('sha1').update(spki(key)).digest();

/** The part of a certificate that is signed. */
export const tbsCertificate = (request: CertificateRequest, serial: Buffer, more: readonly Buffer[] = []): Buffer =>
  sequence(
    tagged(0, integer(2)),
    integer(serial),
    signWith(request.issuerKey, Buffer.alloc(1)).algorithm,
    request.issuer,
    sequence(utcTime(request.notBefore), utcTime(request.notAfter)),
    request.subject,
    spki(request.publicKey),
    tagged(
      3,
      sequence(
        extension('2.5.29.14', octets(keyIdentifier(request.publicKey))),
        extension('2.5.29.35', sequence(implicit(0, keyIdentifier(request.issuerKey)))),
        ...request.extensions,
        ...more,
      ),
    ),
  );

export const serialNumber = (): Buffer => Buffer.concat([Buffer.from([0x11]), randomBytes(15)]);

/** Issues a certificate. `more` are extensions that depend on the rest of it (SCTs). */
export const issueCertificate = (request: CertificateRequest, serial = serialNumber(), more: readonly Buffer[] = []): Buffer => {
  const tbs = tbsCertificate(request, serial, more);
  const { algorithm, signature } = signWith(request.issuerKey, tbs);
  return sequence(tbs, algorithm, element(0x03, Buffer.from([0]), signature));
};
