import type { ImageReference } from '../../../artifacts/images/image-reference.ts';
import type { ForImages, GithubAttestationSettings, ImageEngine, NotarySettings } from '../../../policy/images/image-settings.ts';
import { applicableStatement, type TrustPolicyStatement } from '../../notation/trust-policy.ts';
import type { TrustStores } from '../../notation/trust-store.ts';
import type { ClusterImagePolicy } from '../cluster/cluster-image-policy.ts';
import { matchesImageGlob, namesImage } from '../cluster/image-glob.ts';
import { trustRepository } from '../image-name.ts';
import type { ImagePolicySet, UnreadPolicy } from '../image-policy-set.ts';
import { namesReference } from './judge-cluster-policy.ts';

/** All policies that name an image, of the engines that serve it. */
export interface NamingPolicies {
  readonly clusterPolicies: readonly ClusterImagePolicy[];
  readonly notation: { readonly statement: TrustPolicyStatement; readonly stores: TrustStores } | undefined;
  /** One: a collection has one server. */
  readonly notary: NotarySettings | undefined;
  readonly githubAttestations: readonly GithubAttestationSettings[];
  /** Policies with errors: nobody knows what they want of the image. */
  readonly unread: readonly UnreadPolicy[];
  /** Engines that the own section asks for and that have no policy for the image. */
  readonly idle: readonly ImageEngine[];
  /** Where the section asks for them. */
  readonly origin: string | undefined;
}

const naming = <T extends ForImages>(entries: readonly T[], reference: ImageReference): readonly T[] =>
  entries.filter(({ images }) => images.some(glob => namesImage(glob, reference)));

const isAbout = ({ engine, images }: UnreadPolicy, reference: ImageReference): boolean =>
  images.some(image => (engine === 'notation' ? image === trustRepository(reference) : matchesImageGlob(image, reference)));

/** Finds the policies for an image. Without a choice in the own section, every engine serves that has a policy for it. */
export const policiesFor = (policies: ImagePolicySet, reference: ImageReference): NamingPolicies => {
  const { settings, notation } = policies;
  const [choice] = naming(settings.engines, reference);
  const serves = (engine: ImageEngine): boolean => choice === undefined || choice.engines.includes(engine);
  const statement = notation && serves('notation') ? applicableStatement(notation.policy, trustRepository(reference)) : undefined;
  const found = {
    clusterPolicies: serves('sigstore') ? policies.clusterImagePolicies.filter(policy => namesReference(policy, reference)) : [],
    notation: notation && statement ? { statement, stores: notation.stores } : undefined,
    notary: serves('notary-v1') ? naming(settings.notary, reference)[0] : undefined,
    githubAttestations: serves('github-attestations') ? naming(settings.githubAttestations, reference) : [],
    unread: policies.unread.filter(one => serves(one.engine) && isAbout(one, reference)),
  };
  const unreadOf = (engine: ImageEngine): number => found.unread.filter(one => one.engine === engine).length;
  const counts: Readonly<Record<ImageEngine, number>> = {
    sigstore: found.clusterPolicies.length + unreadOf('sigstore'),
    notation: (found.notation ? 1 : 0) + unreadOf('notation'),
    'notary-v1': found.notary ? 1 : 0,
    'github-attestations': found.githubAttestations.length,
  };
  return { ...found, idle: (choice?.engines ?? []).filter(engine => counts[engine] === 0), origin: choice?.origin };
};
