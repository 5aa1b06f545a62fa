import { createHash, createPublicKey } from 'node:crypto';
import { X509Certificate } from '@sigstore/core';
import type { TrustMaterial } from '@sigstore/verify';
import { digestOf } from '../../../oci/digest.ts';
import { attempt } from '../outcome.ts';
import { signatureLimits } from '../parse/parsed-signature.ts';
import { decodeBase64, parsePemCertificates } from '../parse/pem.ts';
import { noSignerKey } from './no-signer-key.ts';
import { findTrustFault, spkiOf, type TrustRootReading } from './trust-root.ts';

/**
 * `spec.sigstoreKeys` of a TrustRoot document (policy.sigstore.dev/v1alpha1): PEM in base64. It has no times of validity, so all hold since
 * the epoch. Source: sigstore/policy-controller, pkg/apis/policy/v1alpha1/trustroot_types.go.
 */
export interface SigstoreKeys {
  readonly certificateAuthorities?: readonly { readonly certChain: string }[];
  readonly tLogs?: readonly TransparencyLogKey[];
  readonly ctLogs?: readonly TransparencyLogKey[];
  readonly timestampAuthorities?: readonly { readonly certChain: string }[];
}

/** A log of a TrustRoot document. */
export interface TransparencyLogKey {
  readonly baseURL: string;
  /** PEM in base64. */
  readonly publicKey: string;
}

/** From the epoch to the last time that a Date can be. */
const always = (): Authority['validFor'] => ({ start: new Date(0), end: new Date(8_640_000_000_000_000) });
const maxChain = 16;

type Authority = TrustMaterial['certificateAuthorities'][number];
type Log = TrustMaterial['tlogs'][number];

const readChain = (pem: string): Authority | undefined => {
  const chain = parsePemCertificates(pem, maxChain);
  if (chain?.some(der => der.length > signatureLimits.certificate) !== false) return undefined;
  const parsed = attempt((): Authority => ({ certChain: chain.map(der => X509Certificate.parse(Buffer.from(der))), validFor: always() }));
  return parsed.ok ? parsed.value : undefined;
};

const readLog = ({ baseURL, publicKey }: TransparencyLogKey): Log | undefined => {
  const parsed = attempt((): Log => {
    const spki = spkiOf(decodeBase64(publicKey) ?? Buffer.alloc(0));
    const key = createPublicKey({ key: spki, format: 'der', type: 'spki' });
    // Source: RFC 6962 3.2, LogID: the SHA-256 of the log's public key. Rekor names itself so too.
    return { baseURL, logID: createHash('sha256').update(spki).digest(), publicKey: key, validFor: always() };
  });
  return parsed.ok ? parsed.value : undefined;
};

const readAll = <T, U>(items: readonly T[] | undefined, read: (item: T) => U | undefined): readonly U[] | number => {
  const values: U[] = [];
  for (const [index, item] of (items ?? []).entries()) {
    const value = read(item);
    if (value === undefined) return index;
    values.push(value);
  }
  return values;
};

const readEncodedChain = ({ certChain }: { readonly certChain: string }): Authority | undefined =>
  readChain(decodeBase64(certChain)?.toString('latin1') ?? '');

/** Reads the keys of a TrustRoot document. The sentence of a refusal names the field. */
export const trustRootFromKeys = (keys: SigstoreKeys): TrustRootReading => {
  const fields = {
    certificateAuthorities: readAll(keys.certificateAuthorities, readEncodedChain),
    timestampAuthorities: readAll(keys.timestampAuthorities, readEncodedChain),
    tLogs: readAll(keys.tLogs, readLog),
    ctLogs: readAll(keys.ctLogs, readLog),
  };
  for (const [field, read] of Object.entries(fields)) {
    if (typeof read === 'number') {
      const what = field.endsWith('Logs') ? 'a public key' : 'a chain of certificates';
      return { state: 'refused', reason: `sigstoreKeys.${field}[${read}] is not ${what} in PEM in base64.` };
    }
  }
  const { certificateAuthorities, timestampAuthorities, tLogs, ctLogs } = fields;
  if (
    typeof certificateAuthorities === 'number' ||
    typeof timestampAuthorities === 'number' ||
    typeof tLogs === 'number' ||
    typeof ctLogs === 'number'
  ) {
    return { state: 'refused', reason: 'The keys cannot be read.' };
  }
  const material: TrustMaterial = {
    certificateAuthorities: [...certificateAuthorities],
    timestampAuthorities: [...timestampAuthorities],
    tlogs: [...tLogs],
    ctlogs: [...ctLogs],
    publicKey: noSignerKey,
  };
  const fault = findTrustFault(material);
  return fault === undefined
    ? { state: 'read', root: { material, digest: digestOf(Buffer.from(JSON.stringify(keys))) } }
    : { state: 'refused', reason: `sigstoreKeys: ${fault}` };
};

/** Reads `keyless.ca-cert.data` of a ClusterImagePolicy: an own authority in PEM, whose logs and timestamps come from elsewhere. */
export const trustRootFromAuthority = (pem: string): TrustRootReading =>
  trustRootFromKeys({ certificateAuthorities: [{ certChain: Buffer.from(pem).toString('base64') }] });

/** One trust root of several: what each of them trusts. */
export const mergeTrust = (materials: readonly TrustMaterial[]): TrustMaterial => ({
  certificateAuthorities: materials.flatMap(each => each.certificateAuthorities),
  timestampAuthorities: materials.flatMap(each => each.timestampAuthorities),
  tlogs: materials.flatMap(each => each.tlogs),
  ctlogs: materials.flatMap(each => each.ctlogs),
  publicKey: noSignerKey,
});
