import { createHash, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { bitOctetsOf, childrenOf, derTag, readDer } from '../../../src/signing/x509/der.ts';
import { bits, bool, element, generalizedTime, implicit, integer, nothing, octets, oid, sequence, setOf, tagged, utf8 } from './der.ts';

/** A certificate and its key. */
export interface Identity {
  readonly der: Buffer;
  readonly key: KeyObject;
  /** The subject in DER. */
  readonly name: Buffer;
  /** The issuer's name in DER. */
  readonly issuerName: Buffer;
  readonly serial: Buffer;
  /** From itself up to the root, in DER. */
  readonly chain: readonly Buffer[];
}

export type KeyKind = 'p256' | 'p384' | 'p521' | 'secp256k1' | 'ed25519' | 'rsa1024' | 'rsa2048' | 'rsa3072' | 'rsa4096';

const keys = new Map<string, KeyObject>();

/** A private key; the same for the same kind and label, since RSA keys take long to make. */
export const testKey = (kind: KeyKind, label = ''): KeyObject => {
  const id = `${kind} ${label}`;
  const known = keys.get(id) ?? makeKey(kind);
  keys.set(id, known);
  return known;
};

const makeKey = (kind: KeyKind): KeyObject => {
  if (kind === 'ed25519') return generateKeyPairSync('ed25519').privateKey;
  if (kind.startsWith('rsa')) return generateKeyPairSync('rsa', { modulusLength: Number(kind.slice(3)) }).privateKey;
  const namedCurve = { p256: 'P-256', p384: 'P-384', p521: 'P-521' }[kind as string] ?? kind;
  return generateKeyPairSync('ec', { namedCurve }).privateKey;
};

const attributeIds = { C: '2.5.4.6', ST: '2.5.4.8', L: '2.5.4.7', O: '2.5.4.10', OU: '2.5.4.11', CN: '2.5.4.3' } as const;

/** A distinguished name of one attribute in each relative name. */
export const nameOf = (attributes: readonly (readonly [keyof typeof attributeIds, string])[]): Buffer =>
  sequence(...attributes.map(([type, value]) => setOf(sequence(oid(attributeIds[type]), utf8(value)))));

/** `C=US, ST=WA, O=acme` and a common name. */
export const acmeName = (common: string): Buffer =>
  nameOf([
    ['C', 'US'],
    ['ST', 'WA'],
    ['O', 'acme'],
    ['CN', common],
  ]);

const spkiOf = (key: KeyObject): Buffer => createPublicKey(key).export({ format: 'der', type: 'spki' });

/** The subjectPublicKey alone, which OCSP hashes. */
const keyBitsOf = (key: KeyObject): Buffer => bitOctetsOf(childrenOf(readDer(spkiOf(key)), derTag.sequence)[1]);

const sha1 = (bytes: Uint8Array): Buffer => createHash('sha1').update(bytes).digest();
const ocspKeyHash = (key: KeyObject): Buffer => sha1(keyBitsOf(key));

/** A signature as X.509 has it, with its AlgorithmIdentifier. */
const signDer = (key: KeyObject, data: Uint8Array, hash: 'sha1' | 'sha256' | 'sha384' = 'sha256'): readonly [Buffer, Buffer] => {
  const digit = { sha1: 1, sha256: 2, sha384: 3 }[hash];
  if (key.asymmetricKeyType === 'ed25519') return [sequence(oid('1.3.101.112')), sign(null, data, key)];
  if (key.asymmetricKeyType === 'rsa') {
    const id = hash === 'sha1' ? '1.2.840.113549.1.1.5' : `1.2.840.113549.1.1.${9 + digit}`;
    return [sequence(oid(id), nothing()), sign(hash, data, key)];
  }
  return [sequence(oid(hash === 'sha1' ? '1.2.840.10045.4.1' : `1.2.840.10045.4.3.${digit}`)), sign(hash, data, key)];
};

/** `SEQUENCE { tbs, algorithm, signature }`: certificates, CRLs. */
const signedBy = (key: KeyObject, tbs: Buffer, hash?: 'sha1' | 'sha256', ...more: readonly Buffer[]): Buffer => {
  const [algorithm, signature] = signDer(key, tbs, hash);
  return sequence(tbs, algorithm, bits(signature), ...more);
};

export const extension = (id: string, value: Buffer, criticality: 'critical' | 'usual' = 'usual'): Buffer =>
  sequence(oid(id), ...(criticality === 'critical' ? [bool(true)] : []), octets(value));

/** keyUsage by the numbers of its bits. */
export const keyUsage = (numbers: readonly number[], criticality: 'critical' | 'usual' = 'critical'): Buffer => {
  const octet = numbers.reduce((sum, bit) => sum | (0x80 >> bit), 0);
  const unused = 7 - Math.max(...numbers, 0);
  return extension('2.5.29.15', bits(Buffer.of(octet), unused), criticality);
};
export const purposes = (ids: readonly string[], criticality: 'critical' | 'usual' = 'usual'): Buffer =>
  extension('2.5.29.37', sequence(...ids.map(oid)), criticality);
export const constraints = (authority: boolean, pathLength?: number, criticality: 'critical' | 'usual' = 'critical'): Buffer =>
  extension(
    '2.5.29.19',
    sequence(...(authority ? [bool(true)] : []), ...(pathLength === undefined ? [] : [integer(pathLength)])),
    criticality,
  );
export const crlPoint = (...urls: readonly string[]): Buffer =>
  extension('2.5.29.31', sequence(...urls.map(url => sequence(tagged(0, tagged(0, implicit(6, Buffer.from(url))))))));
export const ocspAddress = (...urls: readonly string[]): Buffer =>
  extension('1.3.6.1.5.5.7.1.1', sequence(...urls.map(url => sequence(oid('1.3.6.1.5.5.7.48.1'), implicit(6, Buffer.from(url))))));

export const eku = { codeSigning: '1.3.6.1.5.5.7.3.3', timeStamping: '1.3.6.1.5.5.7.3.8', ocspSigning: '1.3.6.1.5.5.7.3.9' } as const;

/** What kind of certificate is made, when `extensions` does not say it. */
export const defaultExtensions = {
  authority: [constraints(true), keyUsage([5, 6])],
  signer: [keyUsage([0]), purposes([eku.codeSigning])],
  timestamper: [keyUsage([0]), purposes([eku.timeStamping], 'critical')],
  responder: [keyUsage([0]), purposes([eku.ocspSigning])],
} as const;

export interface CertificateWish {
  readonly common?: string;
  readonly name?: Buffer;
  readonly kind?: KeyKind;
  readonly extensions?: readonly Buffer[];
  readonly notBefore?: Date;
  readonly notAfter?: Date;
  readonly hash?: 'sha1' | 'sha256';
  /** In DER; a positive one of its own when left out. */
  readonly serial?: Buffer;
  /** X.509's; without extensions before 3. */
  readonly version?: 1 | 2 | 3;
}

/** The time at which the tests' clock stands. */
export const today = new Date('2026-06-01T12:00:00Z');
export const day = (offset: number): Date => new Date(today.getTime() + offset * 86_400_000);

let issued = 0;

/** Issues a certificate, valid from a month before `today` to a year after; without an issuer it is self-signed. */
export const issue = (wish: CertificateWish, issuer?: Identity): Identity => {
  issued += 1;
  const { common = `certificate ${issued}`, kind = 'p256', version = 3 } = wish;
  const extensions = version === 3 ? (wish.extensions ?? defaultExtensions.authority) : [];
  const key = testKey(kind, common);
  const name = wish.name ?? acmeName(common);
  const serial = wish.serial ?? integer(0x1000 + issued);
  const [algorithm] = signDer(issuer?.key ?? key, Buffer.alloc(1), wish.hash);
  const tbs = sequence(
    ...(version === 1 ? [] : [tagged(0, integer(version - 1))]),
    serial,
    algorithm,
    issuer?.name ?? name,
    sequence(generalizedTime(wish.notBefore ?? day(-30)), generalizedTime(wish.notAfter ?? day(365))),
    name,
    spkiOf(key),
    ...(extensions.length > 0 ? [tagged(3, sequence(...extensions))] : []),
  );
  const der = signedBy(issuer?.key ?? key, tbs, wish.hash);
  return { der, key, name, issuerName: issuer?.name ?? name, serial, chain: [der, ...(issuer?.chain ?? [])] };
};

export const pemOf = (...certificates: readonly Buffer[]): Buffer =>
  Buffer.from(
    certificates
      .map(
        der => `-----BEGIN CERTIFICATE-----\n${der.toString('base64').replace(/.{64}/gu, '$&\n').trimEnd()}\n-----END CERTIFICATE-----\n`,
      )
      .join(''),
  );

export interface RevocationWish {
  readonly revoked?: Date;
  readonly invalidFrom?: Date;
  readonly thisUpdate?: Date;
  readonly nextUpdate?: Date | 'none';
  /** How many other certificates the list has. */
  readonly others?: number;
  /** Who signs; the issuer when left out. */
  readonly signer?: Identity;
  /** Extensions of the list or the answer. */
  readonly extensions?: readonly Buffer[];
}

const invalidityDate = (time: Date): Buffer => extension('2.5.29.24', generalizedTime(time));

/** A CRL of `issuer` that lists `certificate` when it is revoked, after some others. */
export const makeCrl = (issuer: Identity, certificate: Identity, wish: RevocationWish = {}): Buffer => {
  const signer = wish.signer ?? issuer;
  const [algorithm] = signDer(signer.key, Buffer.alloc(1));
  const entry = (serial: Buffer, time: Date): Buffer =>
    sequence(serial, generalizedTime(time), ...(wish.invalidFrom ? [sequence(invalidityDate(wish.invalidFrom))] : []));
  const others = Array.from({ length: wish.others ?? 1 }, (_, index) => entry(integer(0x70_00_00 + index), day(-9)));
  const entries = [...others, ...(wish.revoked ? [entry(certificate.serial, wish.revoked)] : [])];
  const tbs = sequence(
    integer(1),
    algorithm,
    issuer.name,
    generalizedTime(wish.thisUpdate ?? day(-1)),
    ...(wish.nextUpdate === 'none' ? [] : [generalizedTime(wish.nextUpdate ?? day(6))]),
    sequence(...entries),
    tagged(0, sequence(extension('2.5.29.20', integer(7)), ...(wish.extensions ?? []))),
  );
  return signedBy(signer.key, tbs);
};

export interface OcspWish extends RevocationWish {
  readonly status?: 'good' | 'unknown';
  /** The responder is named by its key instead of its name. */
  readonly byKey?: boolean;
  /** Certificates that the answer brings. */
  readonly brings?: readonly Identity[];
  /** The certificate that the answer is about, when it is another one. */
  readonly about?: Identity;
}

/** An OCSP answer about `certificate`. */
export const makeOcspAnswer = (issuer: Identity, certificate: Identity, wish: OcspWish = {}): Buffer => {
  const signer = wish.signer ?? issuer;
  const id = sequence(
    sequence(oid('1.3.14.3.2.26'), nothing()),
    octets(sha1(issuer.name)),
    octets(ocspKeyHash(issuer.key)),
    (wish.about ?? certificate).serial,
  );
  const status = wish.revoked ? tagged(1, generalizedTime(wish.revoked)) : implicit(wish.status === 'unknown' ? 2 : 0, Buffer.alloc(0));
  const response = sequence(
    id,
    status,
    generalizedTime(wish.thisUpdate ?? day(-1)),
    ...(wish.nextUpdate === 'none' ? [] : [tagged(0, generalizedTime(wish.nextUpdate ?? day(6)))]),
    ...(wish.invalidFrom ? [tagged(1, sequence(invalidityDate(wish.invalidFrom)))] : []),
  );
  const data = sequence(
    wish.byKey ? tagged(2, octets(ocspKeyHash(signer.key))) : tagged(1, signer.name),
    generalizedTime(wish.thisUpdate ?? day(-1)),
    sequence(response),
    ...(wish.extensions ? [tagged(1, sequence(...wish.extensions))] : []),
  );
  const brings = wish.brings ? [tagged(0, sequence(...wish.brings.map(({ der }) => der)))] : [];
  const basic = signedBy(signer.key, data, undefined, ...brings);
  return sequence(element(0x0a, Buffer.of(0)), tagged(0, sequence(oid('1.3.6.1.5.5.7.48.1.1'), octets(basic))));
};

const hashIds = {
  sha1: '1.3.14.3.2.26',
  sha256: '2.16.840.1.101.3.4.2.1',
  sha384: '2.16.840.1.101.3.4.2.2',
  sha512: '2.16.840.1.101.3.4.2.3',
} as const;

export interface TimestampWish {
  readonly time?: Date;
  /** Seconds. */
  readonly accuracy?: number;
  readonly policy?: string;
  readonly imprintHash?: keyof typeof hashIds;
  /** Certificates that the token brings; the signer's chain when left out. */
  readonly brings?: readonly Buffer[];
  /** The certificate that ESSCertIDv2 names, when it is another one. */
  readonly names?: Identity;
  readonly without?: 'signing-certificate' | 'content-type';
  /** Changes the content after its digest was taken. */
  readonly swapContent?: boolean;
}

/** An RFC 3161 token over `message`. */
export const makeTimestamp = (authority: Identity, message: Uint8Array, wish: TimestampWish = {}): Buffer => {
  const imprintHash = wish.imprintHash ?? 'sha256';
  const info = (time: Date): Buffer =>
    sequence(
      integer(1),
      oid(wish.policy ?? '1.2.3.4.1'),
      sequence(sequence(oid(hashIds[imprintHash]), nothing()), octets(createHash(imprintHash).update(message).digest())),
      integer(1),
      generalizedTime(time),
      ...(wish.accuracy === undefined ? [] : [sequence(integer(wish.accuracy))]),
    );
  const content = info(wish.time ?? day(-1));
  const sha256 = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest();
  const attribute = (id: string, value: Buffer): Buffer => sequence(oid(id), setOf(value));
  const attributes = setOf(
    ...(wish.without === 'content-type' ? [] : [attribute('1.2.840.113549.1.9.3', oid('1.2.840.113549.1.9.16.1.4'))]),
    attribute('1.2.840.113549.1.9.4', octets(sha256(content))),
    ...(wish.without === 'signing-certificate'
      ? []
      : [attribute('1.2.840.113549.1.9.16.2.47', sequence(sequence(sequence(octets(sha256((wish.names ?? authority).der))))))]),
  );
  const [algorithm, signature] = signDer(authority.key, attributes);
  const asImplicit = Buffer.from(attributes);
  asImplicit[0] = 0xa0;
  const signer = sequence(
    integer(1),
    sequence(authority.issuerName, authority.serial),
    sequence(oid(hashIds.sha256), nothing()),
    asImplicit,
    algorithm,
    octets(signature),
  );
  const signed = sequence(
    integer(3),
    setOf(sequence(oid(hashIds.sha256), nothing())),
    sequence(oid('1.2.840.113549.1.9.16.1.4'), tagged(0, octets(wish.swapContent ? info(day(-20)) : content))),
    tagged(0, ...(wish.brings ?? authority.chain)),
    setOf(signer),
  );
  return sequence(oid('1.2.840.113549.1.7.2'), tagged(0, signed));
};
