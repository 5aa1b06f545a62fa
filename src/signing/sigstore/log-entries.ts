import { createHash, createPublicKey, type KeyObject, verify, X509Certificate } from 'node:crypto';
import type { TransparencyLogEntry } from '@sigstore/bundle';
import { json } from '@sigstore/core';
import type { TrustMaterial } from '@sigstore/verify';
import * as v from 'valibot';
import { attempt, type Outcome, proven, refuse } from './outcome.ts';
import { parseBoundedJson } from './parse/bounded-json.ts';
import { signatureLimits } from './parse/parsed-signature.ts';
import { decodeBase64 } from './parse/pem.ts';

const invalid = (reason: string): ReturnType<typeof refuse> =>
  refuse('log-entry-invalid', reason, 'Sign the image again, and record the signature in the transparency log that the policy trusts.');

/** The latest second that a Date can be. Source: ECMA-262, time values. */
const latestSecond = 8_640_000_000_000;

const isShort = (entry: TransparencyLogEntry): boolean => {
  const { inclusionProof } = entry;
  const numbers = [entry.logIndex, entry.integratedTime, inclusionProof?.logIndex ?? '0', inclusionProof?.treeSize ?? '0'];
  return (
    entry.canonicalizedBody.length <= signatureLimits.logBody &&
    numbers.every(number => /^-?\d{1,20}$/u.test(number)) &&
    Math.abs(Number(entry.integratedTime)) <= latestSecond &&
    (inclusionProof?.hashes.length ?? 0) <= signatureLimits.proofHashes &&
    (inclusionProof?.checkpoint?.envelope.length ?? 0) <= signatureLimits.checkpoint
  );
};

const bodySchema = v.looseObject({ kind: v.string(), apiVersion: v.string(), spec: v.looseObject({}) });

/** A log entry whose size is bounded, with its body read. */
export interface ReadLogEntry {
  readonly entry: TransparencyLogEntry;
  readonly body: v.InferOutput<typeof bodySchema>;
}

/** Reads the bodies of log entries, within bounds. */
export const readLogEntries = (entries: readonly TransparencyLogEntry[]): Outcome<readonly ReadLogEntry[]> => {
  if (entries.length > signatureLimits.logEntries) {
    return refuse('malformed', `It has ${entries.length} entries of transparency logs, and ${signatureLimits.logEntries} are allowed.`);
  }
  if (
    new Set(entries.map(entry => `${entry.logId.keyId.toString('hex')} ${entry.canonicalizedBody.toString('base64')}`)).size <
    entries.length
  ) {
    return invalid('The signature comes with the same entry of a transparency log twice.');
  }
  const read: ReadLogEntry[] = [];
  for (const entry of entries) {
    if (!isShort(entry)) return refuse('malformed', 'An entry of a transparency log is larger than entries can be.');
    const parsed = parseBoundedJson(entry.canonicalizedBody, 'a log entry', {
      bytes: signatureLimits.logBody,
      depth: signatureLimits.depth,
    });
    const body = parsed.ok ? v.safeParse(bodySchema, parsed.value) : undefined;
    if (body?.success !== true) return invalid('The body of the entry in the transparency log is not a Rekor entry.');
    read.push({ entry, body: body.output });
  }
  return proven(read);
};

/**
 * An entry of cosign's attestations before 2.2 (`intoto` 0.0.1), which `@sigstore/verify` doesn't know: it holds the hash of the whole
 * envelope.
 */
export const isEnvelopeHashEntry = ({ entry, body }: ReadLogEntry): boolean =>
  entry.kindVersion.kind === 'intoto' && entry.kindVersion.version === '0.0.1' && body.kind === 'intoto' && body.apiVersion === '0.0.1';

const envelopeHashSchema = v.object({
  content: v.object({ hash: v.object({ algorithm: v.literal('sha256'), value: v.string() }) }),
});

const isPromised = (entry: TransparencyLogEntry, trust: TrustMaterial): boolean => {
  const promise = entry.inclusionPromise?.signedEntryTimestamp;
  if (promise === undefined) return false;
  const time = Number(entry.integratedTime) * 1000;
  const logs = trust.tlogs.filter(
    log => log.logID.equals(entry.logId.keyId) && log.validFor.start.getTime() <= time && time <= log.validFor.end.getTime(),
  );
  const payload = json.canonicalize({
    body: entry.canonicalizedBody.toString('base64'),
    integratedTime: Number(entry.integratedTime),
    logIndex: Number(entry.logIndex),
    logID: entry.logId.keyId.toString('hex'),
  });
  return logs.some(log => verify('sha256', Buffer.from(payload), log.publicKey, promise));
};

/** Verifies an `intoto` 0.0.1 entry: the log's promise (SET), and that it is about this envelope, byte for byte. */
export const verifyEnvelopeHashEntry = (
  { entry, body }: ReadLogEntry,
  storedDigest: Buffer | undefined,
  trust: TrustMaterial,
): Outcome<undefined> => {
  if (storedDigest === undefined || entry.inclusionPromise === undefined) {
    return refuse(
      'unsupported',
      'Its log entry (intoto 0.0.1) holds the hash of an envelope as it was stored, which a bundle does not keep.',
      'Attest the image again with cosign 2.2 or later.',
    );
  }
  const promised = attempt(() => isPromised(entry, trust));
  if (!promised.ok || !promised.value) return invalid('No trusted transparency log has signed the entry that comes with the signature.');
  const spec = v.safeParse(envelopeHashSchema, body.spec);
  if (!spec.success || spec.output.content.hash.value !== storedDigest.toString('hex')) {
    return invalid('The entry in the transparency log is about another envelope.');
  }
  return proven(undefined);
};

const text = v.string();
const rawBytes = v.object({ rawBytes: text });
const verifierSchema = v.object({ publicKey: v.optional(rawBytes), x509Certificate: v.optional(rawBytes) });
/** Where each kind of entry keeps the signer's key. Source: sigstore/rekor, pkg/types; sigstore/rekor-tiles, entry.proto (0.0.2). */
const signerSchemas = {
  'hashedrekord 0.0.1': v.pipe(
    v.object({ signature: v.object({ publicKey: v.object({ content: text }) }) }),
    v.transform(spec => [spec.signature.publicKey.content]),
  ),
  'dsse 0.0.1': v.pipe(
    v.object({ signatures: v.array(v.object({ verifier: text })) }),
    v.transform(spec => spec.signatures.map(each => each.verifier)),
  ),
  'intoto 0.0.1': v.pipe(
    v.object({ publicKey: text }),
    v.transform(spec => [spec.publicKey]),
  ),
  'intoto 0.0.2': v.pipe(
    v.object({ content: v.object({ envelope: v.object({ signatures: v.array(v.object({ publicKey: text })) }) }) }),
    v.transform(spec => spec.content.envelope.signatures.map(each => each.publicKey)),
  ),
  'hashedrekord 0.0.2': v.pipe(
    v.object({ hashedRekordV002: v.object({ signature: v.object({ verifier: verifierSchema }) }) }),
    v.transform(spec => [spec.hashedRekordV002.signature.verifier]),
  ),
  'dsse 0.0.2': v.pipe(
    v.object({ dsseV002: v.object({ signatures: v.array(v.object({ verifier: verifierSchema })) }) }),
    v.transform(spec => spec.dsseV002.signatures.map(each => each.verifier)),
  ),
} as const;

type NamedSigner = string | v.InferOutput<typeof verifierSchema>;

const isKnownKind = (kind: string): kind is keyof typeof signerSchemas => Object.hasOwn(signerSchemas, kind);

const namedSigner = ({ body }: ReadLogEntry): NamedSigner | undefined => {
  const kind = `${body.kind} ${body.apiVersion}`;
  if (!isKnownKind(kind)) return undefined;
  const parsed = v.safeParse(signerSchemas[kind], body.spec);
  if (!parsed.success) return undefined;
  const [first, ...others] = parsed.output;
  return others.length === 0 ? first : undefined;
};

const spkiOf = (key: KeyObject): Buffer => key.export({ format: 'der', type: 'spki' });

const isCertificateOf = (der: Buffer, signer: { readonly key: KeyObject; readonly certificate?: Buffer }): boolean =>
  signer.certificate === undefined ? spkiOf(new X509Certificate(der).publicKey).equals(spkiOf(signer.key)) : der.equals(signer.certificate);

const isSigner = (named: NamedSigner, signer: { readonly key: KeyObject; readonly certificate?: Buffer }): boolean => {
  if (typeof named === 'string') {
    const pem = decodeBase64(named)?.toString('latin1') ?? '';
    return pem.includes('CERTIFICATE')
      ? isCertificateOf(new X509Certificate(pem).raw, signer)
      : spkiOf(createPublicKey(pem)).equals(spkiOf(signer.key));
  }
  const certificate = decodeBase64(named.x509Certificate?.rawBytes ?? '');
  if (certificate !== undefined && certificate.length > 0) return isCertificateOf(certificate, signer);
  return decodeBase64(named.publicKey?.rawBytes ?? '')?.equals(spkiOf(signer.key)) === true;
};

/**
 * Checks that a log entry names the same certificate or key as the signature. `@sigstore/verify` compares signature and digest only, so
 * that the log would not show to its watchers who really signed.
 */
export const checkEntrySigner = (
  read: ReadLogEntry,
  signer: { readonly key: KeyObject; readonly certificate?: Buffer },
): Outcome<undefined> => {
  const named = namedSigner(read);
  const same = named === undefined ? proven(false) : attempt(() => isSigner(named, signer));
  return same.ok && same.value
    ? proven(undefined)
    : invalid('The entry in the transparency log names another key or certificate than the signature has.');
};

/** `<log id in hexadecimal>#<index>`. The index of a proof is proven by it; that beside a promise is signed with it. */
export const logWitness = (entry: TransparencyLogEntry): string =>
  `${entry.logId.keyId.toString('hex')}#${entry.inclusionPromise === undefined ? (entry.inclusionProof?.logIndex ?? entry.logIndex) : entry.logIndex}`;

/** The SHA-256 of a key's SubjectPublicKeyInfo, as signers with keys are named. */
export const keyName = (key: KeyObject): string => `key sha256:${createHash('sha256').update(spkiOf(key)).digest('hex')}`;
