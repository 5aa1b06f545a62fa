import type { OrgPolicy } from '../../policy/org-policy.ts';
import {
  type GatedImages,
  gateImages,
  type ImageOrder,
  imagePatience,
  type LoadedImagePolicies,
  type VerifiedImages,
} from '../../review/images/gate-images.ts';
import { policyTextAt, readImagePolicies } from '../../review/images/read-image-policies.ts';
import { reviewImages } from '../../review/images/review-images.ts';
import type { Side } from '../../review/ports.ts';
import type { ReviewedChange } from '../../review/review.ts';
import { knownRules } from '../../rules/known-rules.ts';
import type { ImageSource } from '../../signing/image-source.ts';
import { openVerification } from '../../verification/open-verification.ts';
import type { CliRequest } from '../arguments/arguments.ts';
import { readPolicyFolder } from '../git/git-policy-folder.ts';
import type { GitRepository } from '../git/git-repository.ts';
import { UsageError } from '../usage-error.ts';
import { type OrgImages, readOrgImages } from './load-image-policies.ts';
import { setupHere, trustRootFolder } from './verification-setup.ts';

/**
 * Verifies the images of a change as the Action does: by the image policies beside the organization's policy of `--policy`, or by those of the
 * base branch that `--image-policy` names. Undefined where there are none. Loaded only then: registries and signatures are half of the program.
 */
export const gateImagesOf = async (
  request: CliRequest,
  repository: GitRepository,
  reviewed: ReviewedChange,
  org: OrgPolicy | undefined,
): Promise<GatedImages | undefined> => {
  const sources = sourcesOf(request, repository, org);
  const loaded = sources && (await sources.load());
  if (!sources || !loaded) return undefined;
  return gateImages(reviewed, loaded, {
    readNew: sources.readNew,
    verify: order => verify(request, repository, reviewed, org, order),
  });
};

/** Where image policies come from, and what the change would make of them. */
interface Sources {
  readonly load: () => Promise<LoadedImagePolicies | undefined>;
  readonly readNew: () => Promise<LoadedImagePolicies['read']>;
}

const sourcesOf = ({ policy, imagePolicy }: CliRequest, repository: GitRepository, org: OrgPolicy | undefined): Sources | undefined => {
  if (imagePolicy === 'off') return undefined;
  if (imagePolicy !== undefined) {
    const folder = folderIn(imagePolicy);
    const read = (side: Side) => readSide(repository, side, folder);
    return {
      load: async () => ({ repository: '', folder, isHere: true, read: await read('base') }),
      readNew: () => read('head'),
    };
  }
  if (policy === undefined) return undefined;
  const found: OrgImages | undefined = readOrgImages(policy, org?.images);
  return (
    found && {
      load: () => Promise.resolve({ repository: policy, folder: found.folder, isHere: false, read: { policies: found.policies } }),
      readNew: () => Promise.resolve({ policies: found.policies }),
    }
  );
};

/** A folder of the repository as git names it. */
const folderIn = (named: string): string => {
  const parts = named.split('/').filter(part => part !== '' && part !== '.');
  if (parts.length === 0 || parts.includes('..') || named.startsWith('/'))
    throw new UsageError(
      `--image-policy names a folder in the repository, by its path from the top, such as image-policies; not "${named}".`,
    );
  return parts.join('/');
};

const readSide = (repository: GitRepository, side: Side, folder: string): Promise<LoadedImagePolicies['read']> =>
  readImagePolicies(
    folder,
    {
      readFolder: path => readPolicyFolder(repository, side, path),
      readText: path => policyTextAt(repository, path, side),
    },
    knownRules,
    `The folder that --image-policy names does not exist ${side === 'base' ? 'at the base' : 'in the change'}.`,
  );

const verify = async (
  request: CliRequest,
  repository: GitRepository,
  reviewed: ReviewedChange,
  org: OrgPolicy | undefined,
  order: ImageOrder,
): Promise<VerifiedImages> => {
  const { offline } = request;
  const verification = await openVerification({
    ...setupHere(order.policies, request),
    trustRoots: { folder: trustRootFolder(), publicGood: 'shipped', from: offline ? 'cache' : 'network' },
    ...(offline && { images: notAsked }),
  });
  try {
    const { basis, ports, notes } = verification;
    const asked = {
      ...basis,
      now: new Date(),
      ...order,
      ignorePaths: org?.ignorePaths ?? [],
      unrenderedPaths: org?.unrenderedPaths ?? [],
      ...(offline && { unasked: 'No registry was asked: --offline.' }),
    };
    const review = await reviewImages(reviewed, asked, { ...ports, reader: repository, deadline: AbortSignal.timeout(imagePatience) });
    return { review, notes };
  } finally {
    await verification.close();
  }
};

/** In place of registries, where none may be asked. */
const notAsked: ImageSource = {
  fetchImage: () =>
    Promise.resolve({
      state: 'unknown',
      code: 'unavailable',
      reason: 'Its registry was not asked: --offline. Review again without it.',
      retryable: false,
      trace: [],
    }),
};
