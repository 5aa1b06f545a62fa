import type { OrgImages } from '../../../app/org-policy/org-images.ts';
import { parseOrgImages } from '../../../app/org-policy/org-images.ts';
import type { ImageVerifications } from '../../../app/verification/image-verifications.ts';
import { digestOf } from '../../../src/oci/digest.ts';
import type { ImageFacts } from '../../../src/signing/evidence.ts';
import { signatureVerifiers } from '../../../src/signing/policy/judge/signature-verifiers.ts';

/** Image policies of `acme/.github-private` by which `ghcr.io/acme/good…` is admitted (or not, as `action` says), and everything else is not. */
export const goodImagesOnly = (owner: string, action: 'pass' | 'fail' = 'pass'): OrgImages => {
  const images = parseOrgImages({
    policy: undefined,
    imagePolicies: {
      repository: `${owner}/.github-private`,
      path: 'tidewaiter/image-policies',
      read: { state: 'files', treeOid: 't', files: new Map([['acme.yaml', Buffer.from(policyText(action))]]) },
    },
    path: 'tidewaiter/policy.yml',
  });
  if (!images) throw new Error('There are image policies.');
  return images;
};

const policyText = (action: 'pass' | 'fail'): string => `apiVersion: policy.sigstore.dev/v1beta1
kind: ClusterImagePolicy
metadata: {name: good}
spec:
  images: [{glob: "ghcr.io/acme/good**"}]
  authorities: [{static: {action: ${action}}}]
`;

/** What a registry that has every image says of one. */
export const knownImage = (text: string): ImageFacts => ({
  state: 'known',
  evidence: {
    image: { mediaType: 'application/vnd.oci.image.manifest.v1+json', digest: digestOf(Buffer.from(text)), size: 1 },
    platforms: [],
    signatures: [],
    trace: [],
    gaps: [],
  },
});

/** Verifies by the policies, with facts that a test gives. */
export const scriptedVerifications = (factsOf: (text: string) => ImageFacts): ImageVerifications => ({
  use: ({ policies }, work) =>
    work({
      basis: { policies, trustRoots: new Map(), verifiers: signatureVerifiers },
      ports: {
        images: { fetchImage: async ({ reference }) => factsOf(reference.text) },
        revocation: { fetchRevocation: () => Promise.resolve({ state: 'failed', reason: 'Nobody is asked.' }) },
      },
      trustDigest: 't',
      notes: [],
    }),
  close: () => Promise.resolve(),
});
