import { decode, Tag } from 'cbor2';
import * as v from 'valibot';
import { type Outcome, passed, refused } from '../outcome.ts';
import { attributeNames, type Envelope } from './envelope.ts';

/** COSE_Sign1_Tagged. Source: RFC 9052, 4.2. */
const sign1Tag = 18;
/** Header labels. Source: RFC 9052, 3.1, and RFC 9360 (x5chain). */
const label = { algorithm: 1, critical: 2, contentType: 3, chain: 33 } as const;
const ownLabels: ReadonlySet<unknown> = new Set([label.algorithm, label.critical, label.contentType]);

/** Source: IANA's COSE algorithms, and the names of JWS for the same. */
const algorithmNames: ReadonlyMap<unknown, string> = new Map([
  [-7, 'ES256'],
  [-35, 'ES384'],
  [-36, 'ES512'],
  [-37, 'PS256'],
  [-38, 'PS384'],
  [-39, 'PS512'],
]);

/**
 * Why not the decoders of tags that cbor2 has: they would make regular expressions, URLs and JSON of hostile bytes.
 * Duplicate keys and streams are refused as RFC 9052, 9 demands.
 */
const decodeOptions = { preferMap: true, rejectDuplicateKeys: true, rejectStreaming: true, ignoreGlobalTags: true, maxDepth: 8 } as const;

const bytes = v.instance(Uint8Array);
const headerMap = v.map(v.unknown(), v.unknown());
const sign1 = v.strictTuple([bytes, headerMap, bytes, bytes]);

/** Tag 1, seconds since 1970: the only form that Notation allows. */
const epochTime = v.pipe(
  v.custom<Tag>(value => value instanceof Tag && Number(value.tag) === 1),
  v.transform(tag => tag.contents),
  v.union([v.number(), v.bigint()]),
  v.transform(seconds => new Date(Number(seconds) * 1000)),
  v.check(date => !Number.isNaN(date.getTime())),
);

const protectedHeader = v.object({
  algorithm: v.union([v.number(), v.bigint()]),
  contentType: v.string(),
  critical: v.pipe(v.array(v.union([v.string(), v.number()])), v.minLength(1)),
  signingScheme: v.string(),
  signingTime: v.optional(epochTime),
  authenticSigningTime: v.optional(epochTime),
  expiry: v.optional(epochTime),
});

const unprotectedHeader = v.object({
  chain: v.pipe(v.array(bytes), v.minLength(1)),
  timestamp: v.optional(bytes),
});

/** Reads a tagged COSE_Sign1 (RFC 9052, 4.2). */
export const parseCose = (envelope: Uint8Array): Outcome<Envelope> => {
  const tag = decodeCbor(envelope);
  const parts = v.safeParse(sign1, tag instanceof Tag && Number(tag.tag) === sign1Tag ? tag.contents : undefined);
  if (!parts.success) return refused('malformed', 'The envelope is not a tagged COSE_Sign1.');
  const [protectedBytes, unprotected, payload, signature] = parts.output;
  const map = v.safeParse(headerMap, decodeCbor(protectedBytes));
  if (!map.success) return refused('malformed', 'The protected header of the COSE envelope is not a map.');
  const signed = v.safeParse(protectedHeader, {
    algorithm: map.output.get(label.algorithm),
    contentType: map.output.get(label.contentType),
    critical: map.output.get(label.critical),
    signingScheme: map.output.get(attributeNames.signingScheme),
    signingTime: map.output.get(attributeNames.signingTime),
    authenticSigningTime: map.output.get(attributeNames.authenticSigningTime),
    expiry: map.output.get(attributeNames.expiry),
  });
  const loose = v.safeParse(unprotectedHeader, {
    chain: unprotected.get(label.chain),
    timestamp: unprotected.get(attributeNames.timestampSignature),
  });
  const issue = signed.issues?.[0] ?? loose.issues?.[0];
  if (!signed.success || !loose.success) {
    return refused('malformed', `The COSE envelope is not one of Notation: "${issue && v.getDotPath(issue)}" is missing or wrong.`);
  }
  const { algorithm, contentType, critical, signingScheme, signingTime, authenticSigningTime, expiry } = signed.output;
  const { chain, timestamp } = loose.output;
  return passed({
    payload,
    signedBytes: signatureStructure(protectedBytes, payload),
    signature,
    algorithm: algorithmNames.get(Number(algorithm)) ?? `COSE algorithm ${algorithm}`,
    contentType,
    critical: critical.map(String),
    attributes: new Set([...map.output.keys()].filter(key => !ownLabels.has(key)).map(String)),
    signingScheme,
    ...(signingTime && { signingTime }),
    ...(authenticSigningTime && { authenticSigningTime }),
    ...(expiry && { expiry }),
    chain,
    ...(timestamp && { timestamp }),
  });
};

/** Undefined when it is not CBOR: no schema accepts that. */
const decodeCbor = (encoded: Uint8Array): unknown => {
  try {
    return decode(encoded, decodeOptions);
  } catch {
    return undefined;
  }
};

/**
 * `["Signature1", protected, h'', payload]`. Source: RFC 9052, 4.4.
 * Why by hand: the protected header goes in as the bytes that were signed; a decoded and encoded map need not give the same.
 */
const signatureStructure = (protectedBytes: Uint8Array, payload: Uint8Array): Uint8Array =>
  Buffer.concat([
    Buffer.from([0x84, 0x6a]),
    Buffer.from('Signature1'),
    byteString(protectedBytes),
    Buffer.from([0x40]),
    byteString(payload),
  ]);

const byteString = (content: Uint8Array): Buffer => {
  const head = Buffer.alloc(content.length < 24 ? 1 : content.length < 0x1_00 ? 2 : content.length < 0x1_00_00 ? 3 : 5);
  if (head.length === 1) head[0] = 0x40 | content.length;
  else head.writeUIntBE(content.length, 1, head.length - 1);
  if (head.length > 1) head[0] = { 2: 0x58, 3: 0x59, 5: 0x5a }[head.length] ?? 0;
  return Buffer.concat([head, content]);
};
