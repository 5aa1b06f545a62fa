import { createHash } from 'node:crypto';
import { type Certificate, isIssuedBy, isValidIn, readCertificate, readExtensions } from '../x509/certificate.ts';
import {
  bitOctetsOf,
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
  timeOf,
} from '../x509/der.ts';
import { encodeDer } from '../x509/encode-der.ts';
import { isSignedBy } from '../x509/signature-algorithm.ts';
import { clockSkew, invalidityDateId, type RevocationStatus, unknownStatus } from './revocation-status.ts';

/** The OID 1.3.14.3.2.26 in DER, with its NULL parameter. */
const sha1Algorithm = Buffer.from('300906052b0e03021a0500', 'hex');
const sha1Oid = '1.3.14.3.2.26';
const basicResponse = '1.3.6.1.5.5.7.48.1.1';
const ocspSigning = '1.3.6.1.5.5.7.3.9';
/** Longest answer, in bytes; real ones have about 2,000. */
const maxBytes = 65_536;
const maxResponses = 100;
const maxCertificates = 8;

const sha1 = (bytes: Uint8Array): Buffer => createHash('sha1').update(bytes).digest();

/**
 * The question whether a certificate is revoked (RFC 6960, 4.1).
 * Why SHA-1: it only names the issuer, and many authorities know no other; Notation asks the same way.
 */
export const encodeOcspRequest = (certificate: Certificate, issuer: Certificate): Buffer => {
  const id = encodeDer(
    derTag.sequence,
    sha1Algorithm,
    encodeDer(derTag.octetString, sha1(issuer.subject.der)),
    encodeDer(derTag.octetString, sha1(issuer.keyBits)),
    encodeDer(derTag.integer, certificate.serial),
  );
  return encodeDer(derTag.sequence, encodeDer(derTag.sequence, encodeDer(derTag.sequence, encodeDer(derTag.sequence, id))));
};

interface OcspAnswer {
  readonly signed: { readonly algorithm: DerValue; readonly bytes: Buffer; readonly signature: Buffer };
  readonly responder: DerValue;
  readonly responses: readonly DerValue[];
  readonly certificates: readonly Certificate[];
}

/** What an OCSP answer says of a certificate. Source: RFC 6960, 3.2 (what a client must check) and 4.2. */
export const judgeOcsp = (bytes: Uint8Array, certificate: Certificate, issuer: Certificate, now: Date): RevocationStatus => {
  const unreadable = unknownStatus('The OCSP answer cannot be read, or is an error.');
  if (bytes.length > maxBytes) return unreadable;
  return readOr(() => {
    const answer = readAnswer(bytes);
    if (!isAuthorized(answer, issuer, now))
      return unknownStatus('The OCSP answer is not signed by the authority that issued the certificate.');
    const response = answer.responses.find(candidate => isAbout(candidate, certificate, issuer));
    return response ? judgeResponse(response, now) : unknownStatus('The OCSP answer is about another certificate.');
  }, unreadable);
};

const readAnswer = (bytes: Uint8Array): OcspAnswer => {
  const [status, explicit] = childrenOf(readDer(bytes), derTag.sequence);
  if (!expectTag(status, derTag.enumerated).content.equals(Buffer.of(0))) throw new DerError();
  const [type, octets] = childrenOf(insideOf(explicit, contextTag(0)), derTag.sequence);
  if (oidOf(type) !== basicResponse) throw new DerError();
  const [data, algorithm, signature, certificates] = childrenOf(readDer(expectTag(octets, derTag.octetString).content), derTag.sequence);
  if (data === undefined || algorithm === undefined) throw new DerError();
  const parts = childrenOf(data, derTag.sequence);
  // The version is left out: version 1 is the only one.
  const [responder, producedAt, responses, extensions] = parts[0]?.tag === contextTag(0) ? parts.slice(1) : parts;
  timeOf(expectTag(producedAt, derTag.generalizedTime));
  refuseCritical(extensions, new Set());
  if (responder === undefined) throw new DerError();
  return {
    signed: { algorithm, bytes: data.raw, signature: bitOctetsOf(signature) },
    responder,
    responses: childrenOf(responses, derTag.sequence).slice(0, maxResponses),
    certificates: certificates === undefined ? [] : readCertificates(insideOf(certificates, contextTag(0))),
  };
};

const readCertificates = (list: DerValue): readonly Certificate[] =>
  childrenOf(list, derTag.sequence)
    .slice(0, maxCertificates)
    .map(({ raw }) => readCertificate(raw))
    .filter(certificate => certificate !== undefined);

/**
 * Signed by the issuer itself, or by a responder whose certificate the issuer made for that purpose. Source: RFC 6960, 4.2.2.2.
 * Whether the responder's own certificate is revoked is not asked, as in Notation: it would have no end.
 */
const isAuthorized = ({ signed, responder, certificates }: OcspAnswer, issuer: Certificate, now: Date): boolean => {
  const delegates = certificates.filter(
    certificate =>
      certificate.extendedKeyUsage?.purposes.includes(ocspSigning) === true &&
      isValidIn(certificate, now) &&
      isIssuedBy(certificate, issuer),
  );
  return [issuer, ...delegates].some(signer => isResponder(responder, signer) && isSignedBy(signed, signer.key));
};

/** `[1]` the responder's name, `[2]` the SHA-1 of its key. */
const isResponder = (responder: DerValue, { subject, keyBits }: Certificate): boolean => {
  if (responder.tag === contextTag(1)) return insideOf(responder, contextTag(1)).raw.equals(subject.der);
  return expectTag(insideOf(responder, contextTag(2)), derTag.octetString).content.equals(sha1(keyBits));
};

const isAbout = (response: DerValue, { serial }: Certificate, issuer: Certificate): boolean => {
  const [algorithm, nameHash, keyHash, number] = childrenOf(childrenOf(response, derTag.sequence)[0], derTag.sequence);
  return (
    oidOf(childrenOf(algorithm, derTag.sequence)[0]) === sha1Oid &&
    expectTag(nameHash, derTag.octetString).content.equals(sha1(issuer.subject.der)) &&
    expectTag(keyHash, derTag.octetString).content.equals(sha1(issuer.keyBits)) &&
    integerOf(number).equals(serial)
  );
};

const judgeResponse = (response: DerValue, now: Date): RevocationStatus => {
  const [, status, thisUpdate, ...optional] = childrenOf(response, derTag.sequence);
  const nextUpdate = optional.find(({ tag }) => tag === contextTag(0));
  const extensions = refuseCritical(
    optional.find(({ tag }) => tag === contextTag(1)),
    new Set([invalidityDateId]),
  );
  if (timeOf(expectTag(thisUpdate, derTag.generalizedTime)).getTime() > now.getTime() + clockSkew)
    return unknownStatus('The OCSP answer is from the future.');
  // Why demanded: an answer without an end could be kept back for ever; Notation refuses it too.
  if (nextUpdate === undefined || timeOf(insideOf(nextUpdate, contextTag(0))) < now)
    return unknownStatus('The OCSP answer is out of date.');
  switch (status?.tag) {
    case contextTag(0, 'primitive'):
      return { state: 'good' };
    case contextTag(1): {
      const invalidity = extensions.get(invalidityDateId);
      return {
        state: 'revoked',
        since: timeOf(childrenOf(status, contextTag(1))[0]),
        ...(invalidity && { invalidFrom: timeOf(readDer(invalidity.value)) }),
      };
    }
    default:
      return unknownStatus('The OCSP responder does not know the certificate.');
  }
};

const refuseCritical = (explicit: DerValue | undefined, understood: ReadonlySet<string>): ReturnType<typeof readExtensions> => {
  const extensions = readExtensions(explicit);
  if ([...extensions].some(([id, { critical }]) => critical && !understood.has(id))) throw new DerError();
  return extensions;
};
