import type { KeyObject } from 'node:crypto';
import type { TrustMaterial } from '@sigstore/verify';
import type { StringMatch } from './string-match.ts';

/** What a keyless signer has to be: every part that is given must match. */
export interface IdentityRequirement {
  readonly issuer?: StringMatch;
  readonly subject?: StringMatch;
}

/** Rules for GitHub's build provenance, by the extensions of the signer's certificate (Fulcio's OID table, `1.3.6.1.4.1.57264.1.*`). */
export interface ProvenanceRequirement {
  /** `.12` Source Repository URI. */
  readonly sourceRepository?: StringMatch;
  /** `.14` Source Repository Ref. */
  readonly sourceRef?: StringMatch;
  /** `.9` Build Signer URI: the reusable or calling workflow, with its ref. */
  readonly signerWorkflow?: StringMatch;
  /** `.11` Runner Environment. */
  readonly runner?: 'github-hosted' | 'self-hosted';
}

/** What a Sigstore signature must have to count. */
export interface SigstoreRequirement {
  readonly signer:
    | {
        readonly kind: 'key';
        readonly key: KeyObject;
        /** Of the signature's digest. Ed25519 has none, whatever stands here. */
        readonly hashAlgorithm: 'sha256' | 'sha384' | 'sha512';
      }
    | {
        readonly kind: 'certificate';
        /** One of them must match. */
        readonly identities: readonly IdentityRequirement[];
        readonly provenance?: ProvenanceRequirement;
      };
  /** Authorities, logs and timestamp authorities that are trusted. */
  readonly trust: TrustMaterial;
  /** `ignored`: log entries are not looked at, not even for the time. */
  readonly transparencyLog: 'required' | 'ignored';
  /** Whether an RFC 3161 timestamp must be there. A certificate without any proven time is judged at the time of the check. */
  readonly timestamp: 'required' | 'accepted';
  /** Whether the certificate must be in a trusted certificate transparency log (SCT). */
  readonly certificateTransparency: 'required' | 'ignored';
  /** Which layouts count. `attestation`: only in-toto statements of this predicate type (undefined: of any). */
  readonly asks: { readonly kind: 'signature' } | { readonly kind: 'attestation'; readonly predicateType?: string };
  /** What signatures must say besides, as `cosign sign -a KEY=VALUE` writes it. */
  readonly annotations?: Readonly<Record<string, string>>;
  /** `bundle` or `legacy` accept only that layout; both when left out. */
  readonly layout?: 'bundle' | 'legacy';
}
