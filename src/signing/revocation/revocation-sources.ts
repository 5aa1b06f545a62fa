import { type Certificate, extensionIds } from '../x509/certificate.ts';
import { childrenOf, contextTag, type DerValue, derTag, oidOf, readDer, readOr } from '../x509/der.ts';

/** Where a certificate says that its authority tells of revocation. */
export interface RevocationSources {
  readonly ocsp: readonly string[];
  /** Addresses of the CRL, the first that gives a valid one counts. */
  readonly crls: readonly string[];
  readonly hasCrl: boolean;
}

const uriName = contextTag(6, 'primitive');
const ocspMethod = '1.3.6.1.5.5.7.48.1';
const maxAddresses = 8;
const maxAddressLength = 1_024;

/** Undefined when an extension can't be read, or holds more than any real one: then nothing is known. */
export const revocationSourcesOf = (certificate: Certificate): RevocationSources | undefined =>
  readOr(() => {
    const information = certificate.extensions.get(extensionIds.authorityInformationAccess);
    const points = certificate.extensions.get(extensionIds.crlDistributionPoints);
    const sources = {
      ocsp: information ? childrenOf(readDer(information.value), derTag.sequence).flatMap(ocspAddress) : [],
      crls: points ? childrenOf(readDer(points.value), derTag.sequence).flatMap(pointAddresses) : [],
      hasCrl: points !== undefined,
    };
    return sources.ocsp.length > maxAddresses || sources.crls.length > maxAddresses ? undefined : sources;
  }, undefined);

/** Source: RFC 5280, 4.2.2.1. */
const ocspAddress = (description: DerValue): readonly string[] => {
  const [method, location] = childrenOf(description, derTag.sequence);
  return oidOf(method) === ocspMethod && location?.tag === uriName ? [location.content.toString('latin1')] : [];
};

/** The URIs of a point's full name. Source: RFC 5280, 4.2.1.13. */
const pointAddresses = (point: DerValue): readonly string[] => {
  const name = childrenOf(point, derTag.sequence).find(({ tag }) => tag === contextTag(0));
  const full = name && childrenOf(name, contextTag(0)).find(({ tag }) => tag === contextTag(0));
  return full ? childrenOf(full, contextTag(0)).flatMap(({ tag, content }) => (tag === uriName ? [content.toString('latin1')] : [])) : [];
};

/**
 * Whether an address is one that can be asked. Source: Notary Project trust store and trust policy specification, "Certificate Revocation
 * Evaluation": plain HTTP only, since the answers are signed and TLS would need a certificate that needs an answer.
 */
export const isAskable = (address: string): boolean =>
  address.length <= maxAddressLength && URL.canParse(address) && new URL(address).protocol === 'http:';
