import { type Certificate, readCertificate } from './certificate.ts';
import {
  childrenOf,
  contextTag,
  DerError,
  type DerValue,
  derTag,
  expectTag,
  insideOf,
  integerOf,
  oidOf,
  readDer,
  readOr,
  smallNumberOf,
  timeOf,
} from './der.ts';
import { type HashName, hashAlgorithmOf } from './signature-algorithm.ts';

const oids = {
  signedData: '1.2.840.113549.1.7.2',
  timestampInfo: '1.2.840.113549.1.9.16.1.4',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  /** ETSI's baseline policy, whose accuracy is one second when none is given. */
  baselinePolicy: '0.4.0.2023.1.1',
} as const;

/** A timestamp token, read but not verified. Source: RFC 3161, 2.4.2, in CMS (RFC 5652). */
export interface TimestampToken {
  /** The TSTInfo in DER, which is what was signed. */
  readonly content: Buffer;
  readonly imprint: { readonly hash: HashName; readonly digest: Buffer };
  readonly time: Date;
  /** Milliseconds that the time may be off, up or down. */
  readonly accuracy: number;
  readonly certificates: readonly Certificate[];
  readonly signer: {
    /** Issuer in DER and serial number. */
    readonly issuer: Buffer;
    readonly serial: Buffer;
    readonly hash: HashName;
    readonly algorithm: DerValue;
    readonly signature: Buffer;
    /** In the form that is signed: a SET OF. */
    readonly attributes: Buffer;
    readonly messageDigest: Buffer;
    readonly certificateHash: { readonly hash: HashName; readonly digest: Buffer };
  };
}

/** Largest token, in bytes; real ones have about 6,000. */
const maxBytes = 262_144;
const maxCertificates = 16;
const maxAttributes = 32;

/**
 * Reads a token; undefined for anything else. Only DER: the few authorities that still write BER are refused, as are SHA-1 and tokens
 * without ESSCertIDv2, which could be signed by another certificate than it seems.
 */
export const readTimestampToken = (bytes: Uint8Array): TimestampToken | undefined =>
  bytes.length > maxBytes ? undefined : readOr(() => readStrictly(bytes), undefined);

const readStrictly = (bytes: Uint8Array): TimestampToken => {
  const [type, explicit] = childrenOf(readDer(bytes), derTag.sequence);
  if (oidOf(type) !== oids.signedData) throw new DerError();
  const [version, , encapsulated, ...rest] = childrenOf(insideOf(explicit, contextTag(0)), derTag.sequence);
  if (smallNumberOf(integerOf(version)) !== 3) throw new DerError();
  const [contentType, octets] = childrenOf(encapsulated, derTag.sequence);
  if (oidOf(contentType) !== oids.timestampInfo) throw new DerError();
  const { content } = expectTag(insideOf(octets, contextTag(0)), derTag.octetString);
  const signers = childrenOf(rest.at(-1), derTag.set);
  // Source: RFC 3161, 2.4.2: the signature of the authority and no other.
  if (signers.length !== 1) throw new DerError();
  return { content, ...readInfo(content), certificates: readCertificates(rest[0]), signer: readSigner(signers[0]) };
};

const readCertificates = (set: DerValue | undefined): readonly Certificate[] => {
  if (set?.tag !== contextTag(0)) return [];
  const encoded = childrenOf(set, contextTag(0));
  if (encoded.length > maxCertificates) throw new DerError();
  // Another certificate than X.509 version 3 is none that could have signed.
  return encoded.map(({ raw }) => readCertificate(raw)).filter(certificate => certificate !== undefined);
};

const readInfo = (content: Buffer): Pick<TimestampToken, 'imprint' | 'time' | 'accuracy'> => {
  const [version, policy, imprint, , time, ...optional] = childrenOf(readDer(content), derTag.sequence);
  if (smallNumberOf(integerOf(version)) !== 1) throw new DerError();
  const [algorithm, digest] = childrenOf(imprint, derTag.sequence);
  const accuracy = optional[0]?.tag === derTag.sequence ? readAccuracy(optional[0]) : 0;
  return {
    imprint: { hash: strongHash(algorithm), digest: expectTag(digest, derTag.octetString).content },
    time: timeOf(expectTag(time, derTag.generalizedTime)),
    accuracy: accuracy === 0 && oidOf(policy) === oids.baselinePolicy ? 1_000 : accuracy,
  };
};

/** Seconds, `[0]` milliseconds and `[1]` microseconds, as milliseconds. */
const readAccuracy = (accuracy: DerValue): number =>
  childrenOf(accuracy, derTag.sequence)
    .map(({ tag, content }) => {
      const factor = accuracyFactors.get(tag);
      if (factor === undefined) throw new DerError();
      return Math.ceil(smallNumberOf(content) * factor);
    })
    .reduce((sum, part) => sum + part, 0);

const accuracyFactors: ReadonlyMap<number, number> = new Map([
  [derTag.integer, 1_000],
  [contextTag(0, 'primitive'), 1],
  [contextTag(1, 'primitive'), 0.001],
]);

const strongHash = (algorithm: DerValue | undefined): HashName => {
  const hash = hashAlgorithmOf(algorithm);
  if (hash === undefined) throw new DerError();
  return hash;
};

const readSigner = (signer: DerValue | undefined): TimestampToken['signer'] => {
  const [version, id, hashAlgorithm, signedAttributes, algorithm, signature] = childrenOf(signer, derTag.sequence);
  if (smallNumberOf(integerOf(version)) !== 1 || algorithm === undefined) throw new DerError();
  const [issuer, serial] = childrenOf(id, derTag.sequence);
  const attributes = readAttributes(signedAttributes);
  if (oidOf(attributes.get(oids.contentType)) !== oids.timestampInfo) throw new DerError();
  // Source: RFC 5652, 5.4: signed with the tag of a SET OF instead of [0].
  const asSet = Buffer.from(expectTag(signedAttributes, contextTag(0)).raw);
  asSet[0] = derTag.set;
  return {
    issuer: expectTag(issuer, derTag.sequence).raw,
    serial: integerOf(serial),
    hash: strongHash(hashAlgorithm),
    algorithm,
    signature: expectTag(signature, derTag.octetString).content,
    attributes: asSet,
    messageDigest: expectTag(attributes.get(oids.messageDigest), derTag.octetString).content,
    certificateHash: readCertificateHash(attributes.get(oids.signingCertificateV2)),
  };
};

const readAttributes = (set: DerValue | undefined): ReadonlyMap<string, DerValue> => {
  const attributes = childrenOf(set, contextTag(0));
  if (attributes.length > maxAttributes) throw new DerError();
  const read = new Map<string, DerValue>();
  for (const attribute of attributes) {
    const [type, values] = childrenOf(attribute, derTag.sequence);
    const [value, ...others] = childrenOf(values, derTag.set);
    const id = oidOf(type);
    // Source: RFC 5652, 11: one instance, one value.
    if (read.has(id) || value === undefined || others.length > 0) throw new DerError();
    read.set(id, value);
  }
  return read;
};

/** The first ESSCertIDv2: hash (SHA-256 when left out) of the certificate that signed. Source: RFC 5035, 3. */
const readCertificateHash = (attribute: DerValue | undefined): { readonly hash: HashName; readonly digest: Buffer } => {
  const [first] = childrenOf(childrenOf(attribute, derTag.sequence)[0], derTag.sequence);
  const parts = childrenOf(first, derTag.sequence);
  const written = parts[0]?.tag === derTag.sequence;
  return {
    hash: written ? strongHash(parts[0]) : 'sha256',
    digest: expectTag(parts[written ? 1 : 0], derTag.octetString).content,
  };
};
