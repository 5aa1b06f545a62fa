import { type Certificate, type CertificateExtension, readExtensionList, readExtensions } from '../x509/certificate.ts';
import {
  bitOctetsOf,
  booleanOf,
  childrenOf,
  contextTag,
  DerError,
  type DerValue,
  derTag,
  expectTag,
  integerOf,
  readDer,
  readOr,
  timeOf,
} from '../x509/der.ts';
import { isSignedBy } from '../x509/signature-algorithm.ts';
import { clockSkew, invalidityDateId, type RevocationStatus, unknownStatus } from './revocation-status.ts';

/** Largest list, in bytes: some 500,000 certificates. */
const maxBytes = 16_777_216;
const cRLSign = 6;
const reasonCodeId = '2.5.29.21';
const issuingDistributionPointId = '2.5.29.28';
/** Points to a list of later changes. */
const freshestCrlId = '2.5.29.46';
const uriName = contextTag(6, 'primitive');

interface RevocationList {
  readonly signed: { readonly algorithm: DerValue; readonly bytes: Buffer; readonly signature: Buffer };
  readonly issuer: Buffer;
  readonly thisUpdate: Date;
  readonly nextUpdate: Date | undefined;
  readonly entries: DerValue | undefined;
  readonly extensions: ReadonlyMap<string, CertificateExtension>;
}

/**
 * What a certificate revocation list says of a certificate. `addresses`: where the certificate says that the list is. Only complete lists
 * of the issuer itself count: indirect ones, deltas and lists for some reasons leave the state unknown. Source: RFC 5280, 5 and 6.3.
 */
export const judgeCrl = (
  bytes: Uint8Array,
  certificate: Certificate,
  issuer: Certificate,
  addresses: readonly string[],
  now: Date,
): RevocationStatus => {
  const unreadable = unknownStatus('The revocation list cannot be read.');
  if (bytes.length > maxBytes) return unreadable;
  return readOr(() => {
    const list = readList(bytes);
    const problem = listProblem(list, issuer, now) ?? scopeProblem(list, certificate, addresses);
    return problem === undefined ? judgeEntries(list.entries, certificate) : unknownStatus(problem);
  }, unreadable);
};

const readList = (bytes: Uint8Array): RevocationList => {
  const [tbs, algorithm, signature] = childrenOf(readDer(bytes), derTag.sequence);
  if (tbs === undefined || algorithm === undefined) throw new DerError();
  const parts = childrenOf(tbs, derTag.sequence);
  const [inner, issuer, thisUpdate, ...optional] = parts[0]?.tag === derTag.integer ? parts.slice(1) : parts;
  if (!algorithm.raw.equals(expectTag(inner, derTag.sequence).raw)) throw new DerError();
  const nextUpdate = optional[0]?.tag === derTag.utcTime || optional[0]?.tag === derTag.generalizedTime ? optional[0] : undefined;
  return {
    signed: { algorithm, bytes: tbs.raw, signature: bitOctetsOf(signature) },
    issuer: expectTag(issuer, derTag.sequence).raw,
    thisUpdate: timeOf(thisUpdate),
    nextUpdate: nextUpdate && timeOf(nextUpdate),
    entries: optional.find(({ tag }) => tag === derTag.sequence),
    extensions: readExtensions(optional.find(({ tag }) => tag === contextTag(0))),
  };
};

const listProblem = (
  { signed, issuer: name, thisUpdate, nextUpdate, extensions }: RevocationList,
  issuer: Certificate,
  now: Date,
): string | undefined => {
  if (!name.equals(issuer.subject.der)) return 'The revocation list is from another authority.';
  if (issuer.keyUsage && !issuer.keyUsage.bits.has(cRLSign))
    return `"${issuer.subject.text}" may not sign revocation lists (key usage without cRLSign).`;
  if (!isSignedBy(signed, issuer.key)) return 'The revocation list is not signed by the authority that issued the certificate.';
  if (thisUpdate.getTime() > now.getTime() + clockSkew) return 'The revocation list is from the future.';
  if (nextUpdate === undefined || nextUpdate < now) return 'The revocation list is out of date.';
  // Why: without the changes the list is only half of what the authority says (Notary Project: "revocation unavailable").
  if (extensions.has(freshestCrlId)) return 'The revocation list has later changes in a delta list, which is not read.';
  const critical = [...extensions].find(([id, extension]) => extension.critical && id !== issuingDistributionPointId);
  return critical && `The revocation list has the critical extension ${critical[0]}, which is not understood.`;
};

/** Whether the list is for certificates of this kind, and is the one that the certificate names. Source: RFC 5280, 5.2.5 and 6.3.3 (b). */
const scopeProblem = ({ extensions }: RevocationList, certificate: Certificate, addresses: readonly string[]): string | undefined => {
  const extension = extensions.get(issuingDistributionPointId);
  if (extension === undefined) return undefined;
  const parts = new Map(childrenOf(readDer(extension.value), derTag.sequence).map(part => [part.tag, part]));
  const flag = (number: number): boolean => {
    const part = parts.get(contextTag(number, 'primitive'));
    return part !== undefined && booleanOf({ ...part, tag: derTag.boolean });
  };
  const authority = certificate.basicConstraints?.authority === true;
  if (flag(4) || flag(5) || parts.has(contextTag(3, 'primitive')))
    return 'The revocation list is indirect, partial or for attribute certificates.';
  if (flag(authority ? 1 : 2)) return 'The revocation list is for certificates of another kind.';
  const point = parts.get(contextTag(0));
  if (point === undefined) return undefined;
  const names = childrenOf(point, contextTag(0)).find(({ tag }) => tag === contextTag(0));
  const isNamed =
    names && childrenOf(names, contextTag(0)).some(({ tag, content }) => tag === uriName && addresses.includes(content.toString('latin1')));
  return isNamed ? undefined : 'The revocation list is not the one that the certificate names.';
};

const judgeEntries = (entries: DerValue | undefined, { serial }: Certificate): RevocationStatus => {
  for (const entry of entries ? childrenOf(entries, derTag.sequence) : []) {
    const [number, date, extensionList] = childrenOf(entry, derTag.sequence);
    if (!integerOf(number).equals(serial)) continue;
    const extensions = extensionList ? readExtensionList(extensionList) : new Map<string, CertificateExtension>();
    if ([...extensions].some(([id, { critical }]) => critical && id !== reasonCodeId && id !== invalidityDateId)) throw new DerError();
    const invalidity = extensions.get(invalidityDateId);
    return { state: 'revoked', since: timeOf(date), ...(invalidity && { invalidFrom: timeOf(readDer(invalidity.value)) }) };
  }
  return { state: 'good' };
};
