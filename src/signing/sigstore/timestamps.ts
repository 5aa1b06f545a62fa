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

const remedy = 'Sign the image with a timestamp of an authority that the policy trusts (`cosign sign --timestamp-server-url`).';

const commonName = (subject: string): string =>
  subject
    .split('\n')
    .find(line => line.startsWith('CN='))
    ?.slice(3) ?? subject;

const nameOfAuthority = (timestamp: RFC3161Timestamp, trust: TrustMaterial): string => {
  const authority = trust.timestampAuthorities.find(({ certChain: [leaf] }) => leaf?.serialNumber.equals(timestamp.signerSerialNumber));
  const leaf = authority?.certChain[0];
  return leaf === undefined ? 'an unknown authority' : commonName(new X509Certificate(leaf.root.toDER()).subject);
};

/**
 * Reads the RFC 3161 timestamps that are to be verified. None are when the trust root names no authority and none is demanded: an unknown witness
 * neither helps nor harms.
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
  if (demand === 'required' && trust.timestampAuthorities.length === 0) {
    return refuse('timestamp-invalid', 'The policy wants an RFC 3161 timestamp, and its trust root names no timestamp authority.');
  }
  if (trust.timestampAuthorities.length === 0) return proven([]);
  const read: ReadTimestamp[] = [];
  for (const der of responses) {
    const parsed = attempt(() => {
      if (der.length > signatureLimits.timestamp) throw new RangeError('too large');
      const timestamp = RFC3161Timestamp.parse(Buffer.from(der));
      const time = timestamp.signingTime;
      if (Number.isNaN(time.getTime())) throw new RangeError('no time');
      return { timestamp, time, authority: nameOfAuthority(timestamp, trust) };
    });
    if (!parsed.ok) return refuse('timestamp-invalid', 'The timestamp of the signature is not an RFC 3161 response in DER.', remedy);
    read.push(parsed.value);
  }
  return proven(read);
};
