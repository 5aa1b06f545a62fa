import { X509Certificate } from 'node:crypto';
import { RFC3161Timestamp } from '@sigstore/core';
import type { TrustMaterial } from '@sigstore/verify';
import { attempt, type Outcome, proven, refuse } from './outcome.ts';
import { signatureLimits } from './parsed-signature.ts';

/** A timestamp that was read and not verified. */
export interface ReadTimestamp {
  readonly timestamp: RFC3161Timestamp;
  readonly time: Date;
  /** The authority's name. */
  readonly authority: string;
}

const remedy =
  'Sign the image with a timestamp of an authority that the policy trusts (`cosign sign --timestamp-server-url`, or a signing configuration that names it).';

const commonName = (subject: string): string =>
  subject
    .split('\n')
    .find(line => line.startsWith('CN='))
    ?.slice(3) ?? subject;

/** The name of the trusted authority that a timestamp claims to be of; undefined when it claims to be of none of them. */
const nameOfAuthority = (timestamp: RFC3161Timestamp, trust: TrustMaterial): string | undefined => {
  const { signerIssuer, signerSerialNumber } = timestamp;
  const authority = trust.timestampAuthorities.find(
    ({ certChain: [leaf] }) => leaf?.serialNumber.equals(signerSerialNumber) === true && leaf.issuer.equals(signerIssuer),
  );
  const leaf = authority?.certChain[0];
  return leaf === undefined ? undefined : commonName(new X509Certificate(leaf.root.toDER()).subject);
};

const readTimestamp = (der: Buffer, trust: TrustMaterial): ReadTimestamp | undefined => {
  if (der.length > signatureLimits.timestamp) throw new RangeError('too large');
  const timestamp = RFC3161Timestamp.parse(Buffer.from(der));
  const authority = nameOfAuthority(timestamp, trust);
  const time = timestamp.signingTime;
  if (Number.isNaN(time.getTime())) throw new RangeError('no time');
  return authority === undefined ? undefined : { timestamp, time, authority };
};

/**
 * Reads the RFC 3161 timestamps that are to be verified. Those of authorities that the trust root does not name are left out, as cosign does: who
 * changes a signature could leave them out as well. One that claims to be of a trusted authority has to verify.
 */
export const readTimestamps = (
  responses: readonly Buffer[],
  demand: 'required' | 'accepted',
  trust: TrustMaterial,
): Outcome<readonly ReadTimestamp[]> => {
  if (responses.length > signatureLimits.timestamps) {
    return refuse('malformed', `It has ${responses.length} timestamps, and ${signatureLimits.timestamps} are allowed.`);
  }
  if (demand === 'required' && responses.length === 0) {
    return refuse('timestamp-missing', 'The policy wants an RFC 3161 timestamp, and the signature has none.', remedy);
  }
  const read: ReadTimestamp[] = [];
  for (const der of trust.timestampAuthorities.length === 0 ? [] : responses) {
    const parsed = attempt(() => readTimestamp(der, trust));
    if (!parsed.ok) return refuse('timestamp-invalid', 'The timestamp of the signature is not an RFC 3161 response in DER.', remedy);
    if (parsed.value !== undefined) read.push(parsed.value);
  }
  if (demand === 'required' && read.length === 0) {
    return refuse('timestamp-invalid', "The RFC 3161 timestamp is of no authority that the policy's trust root names.", remedy);
  }
  return proven(read);
};
