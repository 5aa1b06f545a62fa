import type { ImageReference } from '../../../artifacts/images/image-reference.ts';
import type { Descriptor } from '../../../oci/descriptor.ts';
import type { ImageEvidence, ImageFacts } from '../../evidence.ts';
import type { ImageQuery, RevocationQuery } from '../../image-source.ts';
import { revocationQueries } from '../../notation/verify-notation.ts';
import type { RevocationAnswers } from '../../revocation/check-revocation.ts';
import { trustRepository } from '../image-name.ts';
import type { ImagePolicySet } from '../image-policy-set.ts';
import { githubTrust, publicGood, selectedTrustRoots } from '../trust/trust-selection.ts';
import { policiesFor } from './engines-for.ts';

/** What must be fetched about an image before it can be judged. */
export const planImage = (policies: ImagePolicySet, reference: ImageReference): ImageQuery => {
  const { clusterPolicies, notary, githubAttestations } = policiesFor(policies, reference);
  const sources = clusterPolicies.flatMap(({ authorities }) => authorities.flatMap(one => (one.kind === 'signing' ? one.sources : [])));
  const distinct = new Map(sources.map(source => [`${source.repository} ${source.tagPrefix ?? ''}`, source]));
  const [github] = githubAttestations;
  return {
    reference,
    signatureRepositories: [...distinct.values()],
    ...(github && { githubAttestations: github.source }),
    ...(notary && {
      notary: { server: notary.server, gun: trustRepository(reference), roles: notary.roles ?? ['targets/releases'] },
    }),
  };
};

/** Most manifests of an index that are told apart. */
const maxListed = 200;

/**
 * All manifests below an index, those of indexes in it too, as far as `facts` (by digest) know them. Each once, from above; at most two
 * hundred, of which some are then not known.
 */
export const platformsBelow = ({ platforms }: ImageEvidence, facts: ReadonlyMap<string, ImageFacts>): readonly Descriptor[] => {
  const listed = new Map<string, Descriptor>();
  const waiting = [...platforms];
  for (let next = waiting.shift(); next !== undefined && listed.size < maxListed; next = waiting.shift()) {
    if (listed.has(next.digest)) continue;
    listed.set(next.digest, next);
    const own = facts.get(next.digest);
    if (own?.state === 'known') waiting.push(...own.evidence.platforms);
  }
  return [...listed.values()];
};

/**
 * Queries for the platforms of an index that are not known yet, when policy wants each of them signed: by digest, as a cluster would pull
 * them. An index in the index leads to further ones: ask, add the facts by digest, and call again until nothing is left.
 */
export const planPlatforms = (
  policies: ImagePolicySet,
  reference: ImageReference,
  evidence: ImageEvidence,
  facts: ReadonlyMap<string, ImageFacts> = new Map(),
): readonly ImageQuery[] =>
  policies.settings.platforms === 'all'
    ? platformsBelow(evidence, facts)
        .filter(({ digest }) => !facts.has(digest))
        .map(({ digest }) => ({
          ...planImage(policies, reference),
          reference: { ...reference, text: `${reference.name}@${digest}`, digest },
        }))
    : [];

/**
 * What has to be asked about the revocation of certificates before an image is judged, given what was answered so far: ask, add the answers
 * by `revocationKey`, and call again until nothing is left.
 */
export const planRevocation = (
  policies: ImagePolicySet,
  reference: ImageReference,
  evidence: ImageEvidence,
  answers: RevocationAnswers,
  now: Date,
): readonly RevocationQuery[] => {
  const { notation } = policiesFor(policies, reference);
  if (notation === undefined) return [];
  return evidence.signatures.flatMap(signature =>
    signature.format === 'notation' ? revocationQueries(signature, evidence.image, { ...notation, answers, now }) : [],
  );
};

/** Names of all trust roots that policies verify with, for whoever prepares them; `github` only where its attestations are asked for. */
export const neededTrustRoots = ({ clusterImagePolicies, settings }: ImagePolicySet): ReadonlySet<string> =>
  new Set([
    ...clusterImagePolicies.flatMap(({ authorities }) =>
      authorities.flatMap(authority => (authority.kind === 'signing' ? selectedTrustRoots(authority.trust) : [])),
    ),
    ...(settings.githubAttestations.length > 0 ? [publicGood, githubTrust] : []),
  ]);
