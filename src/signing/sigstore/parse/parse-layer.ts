import { createHash } from 'node:crypto';
import type { TransparencyLogEntry } from '@sigstore/bundle';
import * as v from 'valibot';
import type { EnvelopeSignature, SimpleSigningSignature } from '../../evidence.ts';
import { type Outcome, proven, refuse } from '../outcome.ts';
import { parseBoundedJson } from './bounded-json.ts';
import { type ParsedSignature, type SignedEnvelope, type SignedMessage, signatureLimits } from './parsed-signature.ts';
import { decodeBase64, parsePemCertificates } from './pem.ts';

/** Annotations of cosign's layers. Source: cosign's specs/SIGNATURE_SPEC.md and pkg/oci/static. */
const annotation = {
  signature: 'dev.cosignproject.cosign/signature',
  certificate: 'dev.sigstore.cosign/certificate',
  chain: 'dev.sigstore.cosign/chain',
  bundle: 'dev.sigstore.cosign/bundle',
  timestamp: 'dev.sigstore.cosign/rfc3161timestamp',
} as const;

const annotationBounds = { bytes: 2 * signatureLimits.logBody, depth: 8 };
const naturalNumber = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const rekorBundleSchema = v.object({
  SignedEntryTimestamp: v.string(),
  Payload: v.object({
    body: v.string(),
    integratedTime: naturalNumber,
    logIndex: naturalNumber,
    logID: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/u)),
  }),
});
const entryKindSchema = v.object({ kind: v.string(), apiVersion: v.string() });
const timestampSchema = v.object({ SignedRFC3161Timestamp: v.string() });
const envelopeSchema = v.object({
  payloadType: v.string(),
  payload: v.string(),
  signatures: v.array(v.object({ sig: v.string() })),
});

/** The one signature of an envelope. Why refuse several: `@sigstore/verify` takes one, and none of the signing tools writes more. */
export const refuseSignatureCount = (count: number): ReturnType<typeof refuse> =>
  refuse(
    'unsupported',
    `The envelope has ${count} signatures, and only envelopes with exactly one can be verified.`,
    'Sign the image again so that every signature has an envelope of its own.',
  );

const parseEnvelope = (bytes: Uint8Array): Outcome<SignedEnvelope> => {
  const json = parseBoundedJson(bytes, 'a DSSE envelope', { bytes: signatureLimits.document, depth: signatureLimits.depth });
  if (!json.ok) return json;
  const envelope = v.safeParse(envelopeSchema, json.value);
  if (!envelope.success) return refuse('malformed', 'It is not a DSSE envelope with a payload, its type and signatures.');
  const { payloadType, payload: encoded, signatures } = envelope.output;
  const [first] = signatures;
  if (first === undefined || signatures.length !== 1) return refuseSignatureCount(signatures.length);
  const payload = decodeBase64(encoded);
  const signature = decodeBase64(first.sig);
  if (payload === undefined || signature === undefined)
    return refuse('malformed', 'The payload or the signature of the envelope is not base64.');
  const storedDigest = createHash('sha256').update(bytes).digest();
  return proven({ kind: 'envelope', payloadType, payload, signature, storedDigest });
};

const parseMessage = (layer: SimpleSigningSignature): Outcome<SignedMessage> => {
  const signature = decodeBase64(layer.annotations[annotation.signature] ?? '');
  if (signature === undefined || signature.length === 0) {
    return refuse('malformed', `The layer has no signature in its annotation ${annotation.signature}.`, 'Sign the image again.');
  }
  return proven({ kind: 'message', signature, bytes: Buffer.from(layer.payload) });
};

const parseLogEntry = (text: string): Outcome<TransparencyLogEntry> => {
  const malformed = refuse(
    'malformed',
    `The annotation ${annotation.bundle} is not an entry of a transparency log.`,
    'Sign the image again.',
  );
  const json = parseBoundedJson(Buffer.from(text), 'a log entry', annotationBounds);
  const bundle = json.ok ? v.safeParse(rekorBundleSchema, json.value) : undefined;
  if (bundle?.success !== true) return malformed;
  const { SignedEntryTimestamp, Payload } = bundle.output;
  const canonicalizedBody = decodeBase64(Payload.body);
  const signedEntryTimestamp = decodeBase64(SignedEntryTimestamp);
  if (canonicalizedBody === undefined || signedEntryTimestamp === undefined) return malformed;
  const body = parseBoundedJson(canonicalizedBody, 'a log entry', { bytes: signatureLimits.logBody, depth: signatureLimits.depth });
  const kind = body.ok ? v.safeParse(entryKindSchema, body.value) : undefined;
  if (kind?.success !== true) return malformed;
  return proven({
    logIndex: String(Payload.logIndex),
    logId: { keyId: Buffer.from(Payload.logID, 'hex') },
    kindVersion: { kind: kind.output.kind, version: kind.output.apiVersion },
    integratedTime: String(Payload.integratedTime),
    inclusionPromise: { signedEntryTimestamp },
    inclusionProof: undefined,
    canonicalizedBody,
  });
};

const parseTimestamp = (text: string): Outcome<Buffer> => {
  const json = parseBoundedJson(Buffer.from(text), 'a timestamp', annotationBounds);
  const timestamp = json.ok ? v.safeParse(timestampSchema, json.value) : undefined;
  const der = timestamp?.success === true ? decodeBase64(timestamp.output.SignedRFC3161Timestamp) : undefined;
  return der === undefined
    ? refuse('timestamp-invalid', `The annotation ${annotation.timestamp} is not an RFC 3161 timestamp.`, 'Sign the image again.')
    : proven(der);
};

const parseCertificates = (
  layer: SimpleSigningSignature | EnvelopeSignature,
): Outcome<Pick<ParsedSignature, 'certificate' | 'intermediates'>> => {
  const malformed = refuse(
    'certificate-invalid',
    'The certificates in the annotations of the signature are not PEM.',
    'Sign the image again.',
  );
  const leafText = layer.annotations[annotation.certificate] ?? '';
  const chainText = layer.annotations[annotation.chain] ?? '';
  const leaf = leafText === '' ? [] : parsePemCertificates(leafText, 1);
  const intermediates = chainText === '' ? [] : parsePemCertificates(chainText, signatureLimits.intermediates);
  if (leaf === undefined || intermediates === undefined) return malformed;
  const [certificate] = leaf;
  return proven({ intermediates, ...(certificate === undefined ? {} : { certificate }) });
};

/** Takes a cosign layer of before the bundles apart: payload or envelope, and its annotations. With `ignored`, the log entry isn't read. */
export const parseLayer = (
  layer: SimpleSigningSignature | EnvelopeSignature,
  transparencyLog: 'required' | 'ignored',
): Outcome<ParsedSignature> => {
  const content = layer.format === 'simple-signing' ? parseMessage(layer) : parseEnvelope(layer.envelope);
  if (!content.ok) return content;
  const certificates = parseCertificates(layer);
  if (!certificates.ok) return certificates;
  const entryText = transparencyLog === 'ignored' ? '' : (layer.annotations[annotation.bundle] ?? '');
  const entry = entryText === '' ? proven(undefined) : parseLogEntry(entryText);
  if (!entry.ok) return entry;
  const timestampText = layer.annotations[annotation.timestamp] ?? '';
  const timestamp = timestampText === '' ? proven(undefined) : parseTimestamp(timestampText);
  if (!timestamp.ok) return timestamp;
  return proven({
    content: content.value,
    ...certificates.value,
    logEntries: entry.value === undefined ? [] : [entry.value],
    timestamps: timestamp.value === undefined ? [] : [timestamp.value],
  });
};
