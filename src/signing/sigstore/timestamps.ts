import { RFC3161Timestamp } from '@sigstore/core';
import type { TrustMaterial } from '@sigstore/verify';
import type { Certificate } from '../x509/certificate.ts';
import { verifyPath } from '../x509/verify-path.ts';
import { attempt, type Outcome, proven, refuse } from './outcome.ts';
import { signatureLimits } from './parse/parsed-signature.ts';
import { certificatesOf } from './trust/own-certificates.ts';

/** A timestamp of a trusted authority over the signature. */
export interface ReadTimestamp {
  readonly timestamp: RFC3161Timestamp;
  readonly time: Date;
  /** The authority's name. */
  readonly authority: string;
}

/** The timestamps that count, and sentences about those that don't and need not. */
export interface ReadTimestamps {
  readonly timestamps: readonly ReadTimestamp[];
  readonly remarks: readonly string[];
}

const remedy =
  'Sign the image with a timestamp of an authority that the policy trusts (`cosign sign --timestamp-server-url`, or a signing configuration that names it).';
const timeStamping = '1.3.6.1.5.5.7.3.8';

/** The common name, the whole subject without one, or a word for an empty subject. */
const nameOf = ({ subject }: Certificate): string =>
  subject.attributes?.find(({ type }) => type === 'CN')?.value ?? (subject.text === '' ? 'an authority without a name' : subject.text);

type Authority = TrustMaterial['timestampAuthorities'][number];

/** The trusted authorities that a timestamp claims to be of. */
const authoritiesOf = ({ signerIssuer, signerSerialNumber }: RFC3161Timestamp, trust: TrustMaterial): readonly Authority[] =>
  trust.timestampAuthorities.filter(
    ({ certChain: [leaf] }) => leaf?.serialNumber.equals(signerSerialNumber) === true && leaf.issuer.equals(signerIssuer),
  );

/** Why a timestamp does not verify with an authority that it names, as the end of a sentence; its name when it does. */
const check = (
  timestamp: RFC3161Timestamp,
  time: Date,
  signature: Buffer,
  authority: Authority,
): { readonly name: string; readonly problem?: undefined } | { readonly problem: string } => {
  const { all, roots, others } = certificatesOf(authority);
  const [leaf] = all;
  if (leaf === undefined) return { problem: 'the certificate of its authority cannot be read' };
  const path = verifyPath({ leaf, intermediates: others, roots, at: time, purpose: timeStamping });
  if (path.path === undefined) return { problem: `the chain of its authority breaks a rule (${path.problem.replace(/\.$/u, '')})` };
  return attempt(() => timestamp.verify(signature, leaf.key)).ok
    ? { name: nameOf(leaf) }
    : { problem: 'it is of another signature, or not signed by the authority that it names' };
};

type Reading = ReadTimestamp | { readonly time?: undefined; readonly kind: 'foreign' | 'malformed' | 'wrong'; readonly problem: string };

const readTimestamp = (der: Buffer, signature: Buffer, trust: TrustMaterial): Reading => {
  if (der.length > signatureLimits.timestamp) throw new RangeError('too large');
  const timestamp = RFC3161Timestamp.parse(Buffer.from(der));
  const authorities = authoritiesOf(timestamp, trust);
  const time = timestamp.signingTime;
  if (Number.isNaN(time.getTime())) throw new RangeError('no time');
  const checks = authorities.map(authority => check(timestamp, time, signature, authority));
  const found = checks.find(one => one.problem === undefined);
  if (found?.problem === undefined && found !== undefined) return { timestamp, time, authority: found.name };
  const problem = checks.flatMap(one => one.problem ?? [])[0];
  return problem === undefined ? { kind: 'foreign', problem: 'the trust root does not name its authority' } : { kind: 'wrong', problem };
};

/**
 * Reads and verifies the RFC 3161 timestamps of a signature. Those that don't count are left out beside one that does, and those of
 * authorities that the trust root does not name in any case, as sigstore-go does: who changes a signature could leave them out as well.
 * When none counts, one that is not a timestamp or claims to be of a trusted authority refuses the signature.
 */
export const readTimestamps = (
  responses: readonly Buffer[],
  signature: Buffer,
  demand: 'required' | 'accepted',
  trust: TrustMaterial,
): Outcome<ReadTimestamps> => {
  if (responses.length > signatureLimits.timestamps) {
    return refuse('malformed', `It has ${responses.length} timestamps, and ${signatureLimits.timestamps} are allowed.`);
  }
  if (demand === 'required' && responses.length === 0) {
    return refuse('timestamp-missing', 'The policy wants an RFC 3161 timestamp, and the signature has none.', remedy);
  }
  const readings = responses.map((der): Reading => {
    if (trust.timestampAuthorities.length === 0) return { kind: 'foreign', problem: 'the trust root does not name its authority' };
    const parsed = attempt(() => readTimestamp(der, signature, trust));
    return parsed.ok ? parsed.value : { kind: 'malformed', problem: 'it is not an RFC 3161 response in DER' };
  });
  const timestamps = readings.flatMap(one => (one.time === undefined ? [] : [one]));
  const failed = readings.flatMap(one => (one.time === undefined ? [one] : []));
  const wrong = failed.find(({ kind }) => kind !== 'foreign') ?? (demand === 'required' ? failed[0] : undefined);
  if (timestamps.length === 0 && wrong !== undefined)
    return refuse('timestamp-invalid', `The RFC 3161 timestamp of the signature does not count: ${wrong.problem}.`, remedy);
  return proven({ timestamps, remarks: failed.map(({ problem }) => `An RFC 3161 timestamp was left out: ${problem}.`) });
};
