import type { X509Certificate } from '@sigstore/core';

const arc = '1.3.6.1.4.1.57264.1';

/** Fulcio's extensions. Source: sigstore/fulcio, docs/oid-info.md. The first six are raw bytes, all later ones UTF8String in DER. */
const rawClaims: ReadonlyMap<string, string> = new Map([
  [`${arc}.1`, 'Issuer'],
  [`${arc}.2`, 'GitHub Workflow Trigger'],
  [`${arc}.3`, 'GitHub Workflow SHA'],
  [`${arc}.4`, 'GitHub Workflow Name'],
  [`${arc}.5`, 'GitHub Workflow Repository'],
  [`${arc}.6`, 'GitHub Workflow Ref'],
]);
const stringClaims: ReadonlyMap<string, string> = new Map([
  [`${arc}.8`, 'Issuer (V2)'],
  [`${arc}.9`, 'Build Signer URI'],
  [`${arc}.10`, 'Build Signer Digest'],
  [`${arc}.11`, 'Runner Environment'],
  [`${arc}.12`, 'Source Repository URI'],
  [`${arc}.13`, 'Source Repository Digest'],
  [`${arc}.14`, 'Source Repository Ref'],
  [`${arc}.15`, 'Source Repository Identifier'],
  [`${arc}.16`, 'Source Repository Owner URI'],
  [`${arc}.17`, 'Source Repository Owner Identifier'],
  [`${arc}.18`, 'Build Config URI'],
  [`${arc}.19`, 'Build Config Digest'],
  [`${arc}.20`, 'Build Trigger'],
  [`${arc}.21`, 'Run Invocation URI'],
  [`${arc}.22`, 'Source Repository Visibility At Signing'],
  [`${arc}.23`, 'Deployment Environment'],
]);

const decode = (bytes: Buffer): string => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);

/** What Fulcio says of the signer, by the names of its table. Throws when a known extension is malformed. */
export const readFulcioClaims = (certificate: X509Certificate): Readonly<Record<string, string>> => {
  const claims: Record<string, string> = {};
  for (const [oid, name] of rawClaims) {
    const extension = certificate.extension(oid);
    if (extension !== undefined) claims[name] = decode(extension.valueObj.value);
  }
  for (const [oid, name] of stringClaims) {
    const value = certificate.extension(oid)?.valueObj.subs[0]?.value;
    if (value !== undefined) claims[name] = decode(value);
  }
  return claims;
};
