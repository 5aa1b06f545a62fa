import { createPublicKey } from 'node:crypto';
import type { X509Certificate } from '@sigstore/core';
import { TrustedRoot } from '@sigstore/protobuf-specs';
import { type TrustMaterial, toTrustMaterial } from '@sigstore/verify';
import * as v from 'valibot';
import { type Digest, digestOf } from '../../../oci/digest.ts';
import { weaknessOf } from '../../x509/signature-algorithm.ts';
import { attempt } from '../outcome.ts';
import { parseBoundedJson } from '../parse/bounded-json.ts';
import { noSignerKey } from './no-signer-key.ts';
import { certificatesOf, ownCertificate } from './own-certificates.ts';

/** Authorities, logs and timestamp authorities that a policy trusts. */
export interface TrustRoot {
  readonly material: TrustMaterial;
  /** Of the bytes or keys that the material comes from: a part of the key under which verdicts are remembered. */
  readonly digest: Digest;
}

/** A trust root, or why it can't be one: a full sentence, for the file that has it. */
export type TrustRootReading =
  | { readonly state: 'read'; readonly root: TrustRoot }
  | { readonly state: 'refused'; readonly reason: string };

/** Bytes of a trusted root; the public good's has 7,000. */
const maxBytes = 1_048_576;
const maxEntries = 64;
const timestampingUsage = '1.3.6.1.5.5.7.3.8';
const extendedKeyUsage = '2.5.29.37';

const logSchema = v.looseObject({ publicKey: v.looseObject({ validFor: v.looseObject({ start: v.pipe(v.string(), v.isoTimestamp()) }) }) });
const authoritySchema = v.looseObject({
  certChain: v.looseObject({ certificates: v.pipe(v.array(v.unknown()), v.minLength(1), v.maxLength(16)) }),
});
const listOf = <T extends v.GenericSchema>(item: T) => v.optional(v.pipe(v.array(item), v.maxLength(maxEntries)), []);
const rootSchema = v.looseObject({
  mediaType: v.pipe(v.string(), v.regex(/^application\/vnd\.dev\.sigstore\.trustedroot(?:\+json;version=0\.\d|\.v0\.\d\+json)$/u)),
  tlogs: listOf(v.unknown()),
  ctlogs: listOf(v.unknown()),
  certificateAuthorities: listOf(authoritySchema),
  timestampAuthorities: listOf(authoritySchema),
});

const refused = (reason: string): TrustRootReading => ({ state: 'refused', reason });

const isSelfSigned = (certificate: X509Certificate): boolean => certificate.subject.equals(certificate.issuer) && certificate.verify();

/** What is wrong with a chain; undefined when nothing is. */
const findChainFault = (chain: readonly X509Certificate[], kind: 'certificate' | 'timestamp'): string | undefined => {
  const [leaf] = chain;
  if (leaf === undefined) return 'has no certificates';
  if (!chain.some(isSelfSigned)) {
    const weak = chain.map(ownCertificate).find(certificate => certificate?.subject.der.equals(certificate.issuer.der) === true);
    const why = weak && weaknessOf(weak.signed, weak.key, 'its root');
    return `does not end at a self-signed root certificate${why === undefined ? '' : `: ${why.replace(/\.$/u, '')}`}`;
  }
  if (kind === 'certificate') return chain.every(each => each.isCA) ? undefined : 'has a certificate that is not an authority';
  const usages = leaf.extension(extendedKeyUsage)?.valueObj.subs[0]?.subs ?? [];
  return usages.some(usage => usage.toOID() === timestampingUsage) ? undefined : 'does not begin with a certificate for time stamping';
};

/** Why only such: of another certificate nobody can tell what its authority may do. */
const findReadingFault = (authority: TrustMaterial['certificateAuthorities'][number]): string | undefined =>
  certificatesOf(authority).all.includes(undefined) ? 'has a certificate that is not an X.509 of version 3 in strict DER' : undefined;

/** Checks what `@sigstore/verify` takes on trust; undefined when all is well. */
export const findTrustFault = (material: TrustMaterial): string | undefined => {
  const checked = attempt(() => {
    for (const authority of material.certificateAuthorities) {
      const fault = findChainFault(authority.certChain, 'certificate') ?? findReadingFault(authority);
      if (fault !== undefined) return `A chain of its certificate authorities ${fault}.`;
    }
    for (const authority of material.timestampAuthorities) {
      const fault = findChainFault(authority.certChain, 'timestamp') ?? findReadingFault(authority);
      if (fault !== undefined) return `A chain of its timestamp authorities ${fault}.`;
    }
    return undefined;
  });
  return checked.ok ? checked.value : 'One of its certificates is not an X.509 certificate in DER.';
};

/**
 * Reads a `trusted_root.json` (sigstore/protobuf-specs, sigstore_trustroot.proto, version 0.1 and 0.2). A log whose key has no
 * `validFor.start` is refused: `@sigstore/verify` would take it for one that was valid since ever.
 */
export const parseTrustedRoot = (bytes: Uint8Array): TrustRootReading => {
  const json = parseBoundedJson(bytes, 'a trusted root', { bytes: maxBytes, depth: 16 });
  if (!json.ok) return refused(json.refusal.reason);
  const parsed = v.safeParse(rootSchema, json.value);
  if (!parsed.success)
    return refused('It is not a trusted root of Sigstore (media type application/vnd.dev.sigstore.trustedroot, version 0.1 or 0.2).');
  for (const log of [...parsed.output.tlogs, ...parsed.output.ctlogs]) {
    if (!v.is(logSchema, log))
      return refused('One of its logs has no `publicKey.validFor.start`, so that nobody knows since when its key is valid.');
  }
  const material = attempt(() => toTrustMaterial(TrustedRoot.fromJSON(json.value), noSignerKey));
  if (!material.ok) return refused('One of its keys or certificates cannot be read.');
  const fault = findTrustFault(material.value);
  return fault === undefined ? { state: 'read', root: { material: material.value, digest: digestOf(bytes) } } : refused(fault);
};

/** A public key in PEM or DER, as SubjectPublicKeyInfo in DER. Throws when it is none. */
export const spkiOf = (bytes: Buffer): Buffer => {
  const key = bytes.includes('-----BEGIN') ? createPublicKey(bytes) : createPublicKey({ key: bytes, format: 'der', type: 'spki' });
  return key.export({ format: 'der', type: 'spki' });
};
