import type { TrustMaterial } from '@sigstore/verify';
import type { BundleSignature } from '../evidence.ts';
import type { IdentityRequirement, ProvenanceRequirement, SigstoreRequirement } from '../requirements.ts';
import type { StringMatch } from '../string-match.ts';
import { parseLeafCertificate } from './leaf-certificate.ts';
import { type Outcome, proven, refuse } from './outcome.ts';
import { parseBundle } from './parse/parse-bundle.ts';

/** What a policy wants of GitHub's artifact attestations. */
export interface GithubAttestationPolicy {
  /** Owner whose repositories may build the image. GitHub's names have no case. */
  readonly owner: string;
  /** One repository of the owner, by its name without the owner; any when left out. */
  readonly repository?: string;
  /**
   * The workflow that must have signed, when it is not one of the repository's own: a reusable workflow,
   * `https://github.com/acme/builds/.github/workflows/…@refs/…`.
   */
  readonly signerWorkflow?: StringMatch;
  readonly sourceRef?: StringMatch;
  readonly runner?: ProvenanceRequirement['runner'];
  /** The OIDC issuer: GitHub's own when left out; enterprises may have one of their own. */
  readonly issuer?: string;
  /** SLSA provenance when left out. */
  readonly predicateType?: string;
}

/** Trust roots of the two instances that sign for GitHub. */
export interface GithubTrustRoots {
  /** Sigstore's public instance signs for public repositories. */
  readonly publicGood: TrustMaterial;
  /** GitHub's own instance signs for private and internal ones. */
  readonly github?: TrustMaterial;
}

const githubUrl = 'https://github.com/';
const actionsIssuer = 'https://token.actions.githubusercontent.com';
const slsaProvenance = 'https://slsa.dev/provenance/v1';

/** Source: cli/cli, pkg/cmd/attestation/verification/sigstore.go: which instance signed, and what it witnesses. */
type Instance = 'public-good' | 'github';
const instances: ReadonlyMap<string, Instance> = new Map([
  ['sigstore.dev', 'public-good'],
  ['GitHub, Inc.', 'github'],
]);

const startsWith = (prefix: string): StringMatch => ({
  kind: 'regExp',
  source: `(?i)^${prefix}`,
  test: text => text.toLowerCase().startsWith(prefix.toLowerCase()),
});
const equalsIgnoringCase = (value: string): StringMatch => ({
  kind: 'regExp',
  source: `(?i)^${value}$`,
  test: text => text.toLowerCase() === value.toLowerCase(),
});

const provenanceOf = (policy: GithubAttestationPolicy): ProvenanceRequirement => {
  const { owner, repository, signerWorkflow, sourceRef, runner } = policy;
  return {
    sourceRepository:
      repository === undefined ? startsWith(`${githubUrl}${owner}/`) : equalsIgnoringCase(`${githubUrl}${owner}/${repository}`),
    ...(signerWorkflow === undefined ? {} : { signerWorkflow }),
    ...(sourceRef === undefined ? {} : { sourceRef }),
    ...(runner === undefined ? {} : { runner }),
  };
};

const identityOf = ({ owner, repository, signerWorkflow, issuer }: GithubAttestationPolicy): IdentityRequirement => ({
  issuer: { kind: 'exact', value: issuer ?? actionsIssuer },
  subject: signerWorkflow ?? startsWith(repository === undefined ? `${githubUrl}${owner}/` : `${githubUrl}${owner}/${repository}/`),
});

const findInstance = (signature: BundleSignature): Outcome<Instance> => {
  const bundle = parseBundle(signature.bundle, 'ignored');
  if (!bundle.ok) return bundle;
  if (bundle.value.certificate === undefined) {
    return refuse('identity-mismatch', 'The attestation was signed with a key that has no certificate, so that it is none of GitHub.');
  }
  const leaf = parseLeafCertificate(bundle.value.certificate);
  if (!leaf.ok) return leaf;
  const organization = leaf.value.authorityOrganization ?? 'nobody';
  const instance = instances.get(organization);
  return instance === undefined
    ? refuse(
        'certificate-untrusted',
        `The certificate was issued by "${organization}", and GitHub's attestations are by "sigstore.dev" or "GitHub, Inc.".`,
        "Attest the image with GitHub's action attest-build-provenance.",
      )
    : proven(instance);
};

/**
 * What a GitHub artifact attestation must have, by the instance that its certificate claims to be of: Sigstore's public one logs
 * certificates and signatures; GitHub's own (private repositories) logs nothing and timestamps. The claim needs no proof: the instance's
 * trust root is what the signature is then verified with.
 */
export const githubAttestationRequirement = (
  signature: BundleSignature,
  policy: GithubAttestationPolicy,
  roots: GithubTrustRoots,
): Outcome<SigstoreRequirement> => {
  const instance = findInstance(signature);
  if (!instance.ok) return instance;
  const signer = { kind: 'certificate', identities: [identityOf(policy)], provenance: provenanceOf(policy) } as const;
  const asks = { kind: 'attestation', predicateType: policy.predicateType ?? slsaProvenance } as const;
  if (instance.value === 'public-good') {
    return proven({
      signer,
      asks,
      trust: roots.publicGood,
      transparencyLog: 'required',
      timestamp: 'accepted',
      certificateTransparency: 'required',
    });
  }
  if (roots.github === undefined) {
    return refuse(
      'certificate-untrusted',
      "The attestation is by GitHub's own instance, which signs for private repositories, and no trust root for it is configured.",
      "Put GitHub's trusted root (`gh attestation trusted-root`) among the organization's trust roots under the name `github`.",
    );
  }
  return proven({
    signer,
    asks,
    trust: roots.github,
    transparencyLog: 'ignored',
    timestamp: 'required',
    certificateTransparency: 'ignored',
  });
};
