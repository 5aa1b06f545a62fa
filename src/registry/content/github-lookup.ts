import type { Digest } from '../../oci/digest.ts';
import type { SignaturePlace } from '../../signing/evidence.ts';
import type { GitHubAttestationsReader } from '../../signing/github-attestations.ts';
import { gap, joined, type Lookup, looked, nothingFound } from '../lookup.ts';

/**
 * What GitHub's attestations API has about an image. `reader` is undefined where GitHub can't be asked, `scope` where policy doesn't want
 * it asked.
 */
export const lookUpAtGitHub = async (
  reader: GitHubAttestationsReader | undefined,
  scope: string | undefined,
  image: Digest,
): Promise<Lookup> => {
  if (scope === undefined) return nothingFound;
  const place: SignaturePlace = { kind: 'github-attestations', name: scope };
  if (!reader) return gap(place, 'failed', "GitHub's attestations can't be asked for here.");
  const answer = await reader.readAttestations(scope, image);
  if (answer.state === 'failed') return gap(place, 'failed', answer.reason);
  const { bundles, isComplete } = answer;
  const found: Lookup =
    bundles.length === 0
      ? looked(place, 'none', `GitHub keeps no attestations about the image for ${scope}.`)
      : {
          signatures: bundles.map(bundle => ({ format: 'sigstore-bundle', place, bundle })),
          trace: [{ place, outcome: 'found', note: `GitHub keeps ${bundles.length} attestations about the image for ${scope}.` }],
          gaps: [],
        };
  return isComplete ? found : joined(found, gap(place, 'skipped', 'GitHub keeps more attestations than were read.'));
};
