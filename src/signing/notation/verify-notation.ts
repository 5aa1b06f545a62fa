import type { Descriptor } from '../../oci/descriptor.ts';
import type { NotationSignature } from '../evidence.ts';
import type { RevocationQuery } from '../image-source.ts';
import { type Outcome, passed, refused } from '../outcome.ts';
import { checkRevocation, issuedOf, openQueries, type RevocationAnswers } from '../revocation/check-revocation.ts';
import type { ProvenTime, SignatureCheck, SignatureRefusal } from '../signature-check.ts';
import type { Certificate } from '../x509/certificate.ts';
import { checkEnvelope, type IntactEnvelope } from './check-envelope.ts';
import { checkExpiry, checkTime } from './check-time.ts';
import { checkTrust } from './check-trust.ts';
import type { TrustPolicyStatement, ValidationType } from './trust-policy.ts';
import type { TrustStores } from './trust-store.ts';
import type { VerifiedTimestamp } from './verify-timestamp.ts';

/** What a signature is judged by. */
export interface NotationContext {
  readonly statement: TrustPolicyStatement;
  readonly stores: TrustStores;
  readonly answers: RevocationAnswers;
  readonly now: Date;
}

/**
 * Verifies one Notation signature of an image by a statement of a trust policy. Failures that the statement only logs become remarks of the
 * verified signature. A statement of level `skip` verifies nothing: whoever holds it admits the image without asking.
 * Source: Notary Project trust store and trust policy specification v1.1.
 */
export const verifyNotation = (signature: NotationSignature, image: Descriptor, context: NotationContext): SignatureCheck => {
  const { place } = signature;
  const { statement, stores, now } = context;
  if (statement.level === 'skip') {
    return {
      state: 'refused',
      place,
      refusal: { code: 'not-applicable', reason: `The statement "${statement.name}" skips the verification of signatures.` },
    };
  }
  const intact = checkEnvelope(signature, image);
  if (intact.refusal) return { state: 'refused', place, refusal: intact.refusal };
  const [leaf] = intact.value.chain;
  const trust = checkTrust(intact.value, statement, stores);
  const time = checkTime(intact.value, statement, stores, now);
  const revocation = checkChains(intact.value, time.value, context);
  const outcomes: Readonly<Record<ValidationType, Outcome<unknown>>> = {
    authenticity: trust,
    expiry: checkExpiry(intact.value, now),
    authenticTimestamp: time,
    revocation,
  };
  const judged = applyActions(outcomes, statement);
  if (judged.refusal) return { state: 'refused', place, refusal: { ...judged.refusal, claimedSigner: leaf.subject.text } };
  return {
    state: 'verified',
    signature: {
      kind: 'signature',
      format: 'notation',
      place,
      signer: { engine: 'notation', subject: leaf.subject.text, issuer: (intact.value.chain.at(-1) ?? leaf).subject.text },
      times: provenTimes(intact.value, trust, time.value),
      remarks: [...judged.value, ...(statement.actions.revocation === 'skip' ? [] : (revocation.value ?? []))],
    },
  };
};

const order = ['authenticity', 'expiry', 'authenticTimestamp', 'revocation'] as const satisfies readonly ValidationType[];

/** The remarks, or the first failure that is enforced. */
const applyActions = (
  outcomes: Readonly<Record<ValidationType, Outcome<unknown>>>,
  { actions, level, name }: TrustPolicyStatement,
): Outcome<readonly string[]> => {
  const remarks: string[] = [];
  for (const type of order) {
    const { refusal } = outcomes[type];
    if (actions[type] === 'skip') remarks.push(`${titles[type]} was not checked.`);
    else if (refusal && actions[type] === 'enforce') return { refusal: withOverride(refusal, type) };
    else if (refusal) remarks.push(`${refusal.reason} The statement "${name}" (level ${level}) only logs that.`);
  }
  return passed(remarks);
};

const titles: Readonly<Record<ValidationType, string>> = {
  authenticity: 'Authenticity',
  expiry: 'Expiry',
  authenticTimestamp: 'The authentic timestamp',
  revocation: 'Revocation',
};

/** Says by which override a revocation that can't be found out would not be asked for: the one failure that is not the signer's fault. */
const withOverride = (refusal: SignatureRefusal, type: ValidationType): SignatureRefusal =>
  type === 'revocation' && refusal.code === 'revocation-unknown'
    ? {
        ...refusal,
        remedy:
          'Make the address reachable from here, or write "override": {"revocation": "skip"} into "signatureVerification" to accept certificates without asking.',
      }
    : refusal;

/** Revocation of the signer's chain and the timestamp authority's; the value is remarks. */
const checkChains = (
  intact: IntactEnvelope,
  timestamp: VerifiedTimestamp | undefined,
  { answers, now }: NotationContext,
): Outcome<readonly string[]> => {
  const signer = checkIssued(intact.chain, signedBefore(intact, timestamp), answers, now);
  if (signer.refusal || timestamp === undefined) return signer;
  const authority = checkIssued(timestamp.chain, timestamp.to, answers, now);
  return authority.refusal ? authority : passed([...signer.value, ...authority.value]);
};

/** The latest time at which the signature can have been made; undefined when nothing proves it. */
const signedBefore = ({ scheme, claimedTime }: IntactEnvelope, timestamp: VerifiedTimestamp | undefined): Date | undefined =>
  scheme === 'notary.x509.signingAuthority' ? claimedTime : timestamp?.to;

const checkIssued = (
  chain: readonly Certificate[],
  signed: Date | undefined,
  answers: RevocationAnswers,
  now: Date,
): Outcome<readonly string[]> => {
  const remarks: string[] = [];
  const unknown: string[] = [];
  for (const [certificate, issuer] of issuedOf(chain)) {
    const status = checkRevocation(certificate, issuer, answers, now);
    const name = `"${certificate.subject.text}"`;
    if (status.state === 'revoked') {
      const stillCounts = status.invalidFrom !== undefined && signed !== undefined && signed < status.invalidFrom;
      const told = `${name} was revoked on ${status.since.toISOString()}`;
      if (!stillCounts) return refused('certificate-revoked', `${told}.`, 'Sign the image again with a certificate that is not revoked.');
      remarks.push(`${told}, and is invalid only from ${status.invalidFrom.toISOString()}, after it signed.`);
    } else if (status.state === 'unknown') unknown.push(`Whether ${name} was revoked is not known. ${status.reason}`);
    else if (status.state === 'unasked') unknown.push(`Whether ${name} was revoked is not known. ${status.query.url} was not asked.`);
  }
  return unknown.length > 0 ? refused('revocation-unknown', unknown.join(' ')) : passed(remarks);
};

const provenTimes = (
  { scheme, claimedTime, chain: [leaf] }: IntactEnvelope,
  trust: Outcome<undefined>,
  timestamp: VerifiedTimestamp | undefined,
): readonly ProvenTime[] => {
  if (timestamp) return [{ source: 'timestamp-authority', time: timestamp.time, witness: timestamp.chain[0].subject.text }];
  return scheme === 'notary.x509.signingAuthority' && trust.refusal === undefined
    ? [{ source: 'timestamp-authority', time: claimedTime, witness: leaf.subject.text }]
    : [];
};

/**
 * What has to be asked about the revocation of a signature's certificates, given what was answered so far. Ask, add the answers by
 * `revocationKey`, and call again until nothing is left: the CRL is only fetched when OCSP gives no valid answer. Empty for a signature
 * that is refused anyway, or whose statement skips revocation. Why only trusted chains are asked about: the addresses of others are their
 * makers', who could send us anywhere.
 */
export const revocationQueries = (
  signature: NotationSignature,
  image: Descriptor,
  { statement, stores, answers, now }: NotationContext,
): readonly RevocationQuery[] => {
  if (statement.actions.revocation === 'skip') return [];
  const intact = checkEnvelope(signature, image);
  if (intact.refusal || checkTrust(intact.value, statement, stores).refusal) return [];
  const timestamp = checkTime(intact.value, statement, stores, now).value;
  return [...openQueries(intact.value.chain, answers, now), ...(timestamp ? openQueries(timestamp.chain, answers, now) : [])];
};
