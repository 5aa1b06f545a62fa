import type { Descriptor } from '../../../oci/descriptor.ts';
import type { ImageFacts } from '../../evidence.ts';
import type { RevocationAnswers } from '../../revocation/check-revocation.ts';
import type { ImagePolicySet } from '../image-policy-set.ts';
import type { ImageContext } from './image-context.ts';
import type { JudgedPolicy } from './judge-cluster-policy.ts';
import { judgePolicies } from './judge-policies.ts';
import type { Judging } from './judging.ts';

export interface PlatformQuestion {
  readonly policies: ImagePolicySet;
  readonly context: ImageContext;
  readonly revocation: RevocationAnswers;
  /** Of the index. */
  readonly judging: Judging;
  readonly platforms: readonly Descriptor[];
  /** By digest. */
  readonly facts: ReadonlyMap<string, ImageFacts>;
}

/** What the signing policies say of each platform's manifest in an index; those that pass are not told again. */
export const judgePlatforms = ({ policies, context, revocation, judging, platforms, facts }: PlatformQuestion): readonly JudgedPolicy[] =>
  platforms.flatMap(({ digest, platform }) => {
    const name =
      platform === undefined
        ? digest
        : `${platform.os}/${platform.architecture}${platform.variant === undefined ? '' : `/${platform.variant}`}`;
    return judgePolicies(policies, context, revocation, { ...judging, facts: facts.get(digest) }).flatMap(({ outcome, signatures }) =>
      outcome.engine === 'registries' || outcome.engine === 'no-match' || outcome.state === 'passed' || outcome.state === 'not-applicable'
        ? []
        : [{ outcome: { ...outcome, reason: `Of the platform ${name} (${digest}): ${outcome.reason}` }, signatures }],
    );
  });
