import { createHash } from 'node:crypto';
import type { RevocationAnswer, RevocationQuery } from '../image-source.ts';
import type { Certificate } from '../x509/certificate.ts';
import { judgeCrl } from './crl.ts';
import { encodeOcspRequest, judgeOcsp } from './ocsp.ts';
import { isAskable, revocationSourcesOf } from './revocation-sources.ts';
import type { RevocationStatus } from './revocation-status.ts';

/** What authorities answered so far, by `revocationKey`. */
export type RevocationAnswers = ReadonlyMap<string, RevocationAnswer>;

/** Under what a query's answer is kept: equal questions have equal keys. */
export const revocationKey = (query: RevocationQuery): string =>
  query.kind === 'crl' ? `crl ${query.url}` : `ocsp ${query.url} ${createHash('sha256').update(query.request).digest('hex')}`;

/** What is known of one certificate, or what has to be asked next. */
export type CertificateRevocation =
  | RevocationStatus
  /** It says nowhere that it could be revoked, and passes. */
  | { readonly state: 'not-revocable' }
  | { readonly state: 'unasked'; readonly query: RevocationQuery };

/**
 * What is known of a certificate: OCSP first, the CRL when no responder gives a valid answer. Source: Notary Project trust store and trust
 * policy specification v1.1, "Certificate Revocation Evaluation".
 */
export const checkRevocation = (
  certificate: Certificate,
  issuer: Certificate,
  answers: RevocationAnswers,
  now: Date,
): CertificateRevocation => {
  const sources = revocationSourcesOf(certificate);
  if (sources === undefined) return unknown(['The certificate says unreadably where to ask.']);
  const { ocsp, crls, hasCrl } = sources;
  if (ocsp.length === 0 && !hasCrl) return { state: 'not-revocable' };
  const request = encodeOcspRequest(certificate, issuer);
  const byOcsp = ask(
    ocsp.map(url => ({ kind: 'ocsp', url, request })),
    answers,
    bytes => judgeOcsp(bytes, certificate, issuer, now),
  );
  if (byOcsp.state !== 'unknown' || !hasCrl) return byOcsp;
  const byCrl = ask(
    crls.map(url => ({ kind: 'crl', url })),
    answers,
    bytes => judgeCrl(bytes, certificate, issuer, crls, now),
  );
  return byCrl.state === 'unknown' ? unknown([...(ocsp.length > 0 ? [byOcsp.reason] : []), byCrl.reason]) : byCrl;
};

/** The first valid answer of several addresses. */
const ask = (
  queries: readonly RevocationQuery[],
  answers: RevocationAnswers,
  judge: (bytes: Uint8Array) => RevocationStatus,
): RevocationStatus | { readonly state: 'unasked'; readonly query: RevocationQuery } => {
  const reasons: string[] = [];
  for (const query of queries) {
    if (!isAskable(query.url)) {
      reasons.push(`"${query.url.slice(0, 200)}" is not an HTTP address.`);
      continue;
    }
    const answer = answers.get(revocationKey(query));
    if (answer === undefined) return { state: 'unasked', query };
    const status: RevocationStatus = answer.state === 'answered' ? judge(answer.bytes) : { state: 'unknown', reason: answer.reason };
    if (status.state !== 'unknown') return status;
    reasons.push(status.reason);
  }
  return unknown(reasons);
};

const unknown = (reasons: readonly string[]): RevocationStatus & { readonly state: 'unknown' } => ({
  state: 'unknown',
  reason: reasons.length === 0 ? 'The certificate names no address to ask.' : reasons.join(' '),
});

/** All certificates of a chain but its root, which nobody can revoke, with those above them. */
export const issuedOf = (chain: readonly Certificate[]): readonly (readonly [Certificate, Certificate])[] =>
  chain.flatMap((certificate, index) => {
    const issuer = chain[index + 1];
    return issuer ? [[certificate, issuer] as const] : [];
  });

/** What has to be asked next about a chain. Nothing: all is known that can be known. */
export const openQueries = (chain: readonly Certificate[], answers: RevocationAnswers, now: Date): readonly RevocationQuery[] =>
  issuedOf(chain).flatMap(([certificate, issuer]) => {
    const revocation = checkRevocation(certificate, issuer, answers, now);
    return revocation.state === 'unasked' ? [revocation.query] : [];
  });
