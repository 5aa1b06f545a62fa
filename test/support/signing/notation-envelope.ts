import { constants, sign } from 'node:crypto';
import { encode, Tag } from 'cbor2';
import type { Descriptor } from '../../../src/oci/descriptor.ts';
import { digestOf } from '../../../src/oci/digest.ts';
import type { NotationSignature } from '../../../src/signing/evidence.ts';
import { day, type Identity } from './x509-authority.ts';

export type EnvelopeFormat = 'jws' | 'cose';
export const envelopeFormats: readonly EnvelopeFormat[] = ['jws', 'cose'];

/** The image that test signatures are about. */
export const signedImage: Descriptor = {
  mediaType: 'application/vnd.oci.image.manifest.v1+json',
  digest: digestOf(Buffer.from('image')),
  size: 344,
};

const prefix = 'io.cncf.notary.';

export interface EnvelopeWish {
  readonly format?: EnvelopeFormat;
  readonly target?: Partial<Descriptor>;
  readonly scheme?: string;
  /** The signing time; `authenticSigningTime` with a signing authority's scheme. */
  readonly time?: Date;
  readonly expiry?: Date;
  readonly contentType?: string;
  /** The algorithm that is written, when it is not the key's. */
  readonly algorithm?: string;
  /** All critical attributes, when they are not the right ones. */
  readonly critical?: readonly string[];
  /** More signed attributes, by their full names. */
  readonly attributes?: Readonly<Record<string, unknown>>;
  /** Attributes that are left out, without their prefix. */
  readonly without?: readonly string[];
  readonly chain?: readonly Buffer[];
  readonly payload?: Buffer;
  /** Makes the timestamp of the signature. */
  readonly timestamp?: (signature: Buffer) => Buffer;
}

const hashes: Readonly<Record<string, number>> = { prime256v1: 256, secp384r1: 384, secp521r1: 512 };
const rsaHashes: Readonly<Record<number, number>> = { 2048: 256, 3072: 384, 4096: 512 };
const coseAlgorithms: Readonly<Record<string, number>> = { ES256: -7, ES384: -35, ES512: -36, PS256: -37, PS384: -38, PS512: -39 };

const algorithmOf = ({ key }: Identity): { readonly name: string; readonly hash: string } => {
  const isRsa = key.asymmetricKeyType === 'rsa';
  const number =
    (isRsa ? rsaHashes[key.asymmetricKeyDetails?.modulusLength ?? 0] : hashes[key.asymmetricKeyDetails?.namedCurve ?? '']) ?? 256;
  return { name: `${isRsa ? 'PS' : 'ES'}${number}`, hash: `sha${number}` };
};

const signValue = (identity: Identity, bytes: Buffer): Buffer => {
  const { name, hash } = algorithmOf(identity);
  if (identity.key.asymmetricKeyType === 'ed25519') return sign(null, bytes, identity.key);
  return name.startsWith('PS')
    ? sign(hash, bytes, { key: identity.key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST })
    : sign(hash, bytes, { key: identity.key, dsaEncoding: 'ieee-p1363' });
};

/** Signs the image as `notation sign` does; the wish says what is different. */
export const signEnvelope = (identity: Identity, wish: EnvelopeWish = {}): NotationSignature => {
  const { format = 'jws', scheme = 'notary.x509', time = day(-1), expiry, chain = identity.chain, without = [] } = wish;
  const isAuthority = scheme === 'notary.x509.signingAuthority';
  const payload = wish.payload ?? Buffer.from(JSON.stringify({ targetArtifact: { ...signedImage, ...wish.target } }));
  const written = (date: Date): unknown =>
    format === 'jws' ? date.toISOString().replace('.000Z', 'Z') : new Tag(1, date.getTime() / 1000);
  const attributes = Object.fromEntries(
    Object.entries({
      [`${prefix}signingScheme`]: scheme,
      [`${prefix}${isAuthority ? 'authenticSigningTime' : 'signingTime'}`]: written(time),
      ...(expiry && { [`${prefix}expiry`]: written(expiry) }),
      ...wish.attributes,
    }).filter(([name]) => !without.includes(name.slice(prefix.length))),
  );
  const critical = wish.critical ?? [
    `${prefix}signingScheme`,
    ...(isAuthority ? [`${prefix}authenticSigningTime`] : []),
    ...(expiry ? [`${prefix}expiry`] : []),
  ];
  const parts = {
    payload,
    attributes,
    critical,
    chain,
    algorithm: wish.algorithm ?? algorithmOf(identity).name,
    contentType: wish.contentType ?? 'application/vnd.cncf.notary.payload.v1+json',
  };
  const place = { kind: 'referrer', name: 'registry.example/acme/app' } as const;
  return format === 'jws'
    ? { format: 'notation', place, mediaType: 'application/jose+json', envelope: jws(identity, parts, wish) }
    : { format: 'notation', place, mediaType: 'application/cose', envelope: cose(identity, parts, wish) };
};

interface Parts {
  readonly payload: Buffer;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly critical: readonly string[];
  readonly chain: readonly Buffer[];
  readonly algorithm: string;
  readonly contentType: string;
}

const jws = (
  identity: Identity,
  { payload, attributes, critical, chain, algorithm, contentType }: Parts,
  { timestamp }: EnvelopeWish,
): Buffer => {
  const header = Buffer.from(JSON.stringify({ alg: algorithm, cty: contentType, crit: critical, ...attributes })).toString('base64url');
  const body = payload.toString('base64url');
  const signature = signValue(identity, Buffer.from(`${header}.${body}`));
  return Buffer.from(
    JSON.stringify({
      payload: body,
      protected: header,
      header: {
        x5c: chain.map(der => der.toString('base64')),
        [`${prefix}signingAgent`]: 'test/1',
        ...(timestamp && { [`${prefix}timestampSignature`]: timestamp(signature).toString('base64') }),
      },
      signature: signature.toString('base64url'),
    }),
  );
};

const cose = (
  identity: Identity,
  { payload, attributes, critical, chain, algorithm, contentType }: Parts,
  { timestamp }: EnvelopeWish,
): Buffer => {
  const header = encode(
    new Map<number | string, unknown>([
      [1, coseAlgorithms[algorithm] ?? -8],
      [2, [...critical]],
      [3, contentType],
      ...Object.entries(attributes),
    ]),
  );
  const signature = signValue(identity, Buffer.from(encode(['Signature1', header, new Uint8Array(), new Uint8Array(payload)])));
  const unprotected = new Map<number | string, unknown>([
    [33, chain.map(der => new Uint8Array(der))],
    [`${prefix}signingAgent`, 'test/1'],
    ...(timestamp ? [[`${prefix}timestampSignature`, new Uint8Array(timestamp(signature))] as const] : []),
  ]);
  return Buffer.from(encode(new Tag(18, [header, unprotected, new Uint8Array(payload), new Uint8Array(signature)])));
};
