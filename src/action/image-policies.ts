import type { GitHubClient } from '../github/call/client.ts';
import { type ImagePoliciesAtCommit, readImagePolicyFilesAt } from '../github/policy/image-policy-files.ts';
import type { OrgImagePolicies } from '../github/policy/policy-repository.ts';
import type { ReviewTarget } from '../github/pull-request/review-target.ts';
import type { GitHubChangeReader } from '../github/read/change-reader.ts';
import { fileError } from '../policy/file-error.ts';
import type { OrgPolicy } from '../policy/org-policy.ts';
import { imagePoliciesFolder } from '../policy/policy-path.ts';
import type { LoadedImagePolicies, ReadImagePolicies } from '../review/images/gate-images.ts';
import { parsePolicyFolder, policyTextAt, readImagePolicies } from '../review/images/read-image-policies.ts';
import type { Side } from '../review/ports.ts';
import { knownRules } from '../rules/known-rules.ts';
import { orgPolicyPath, sameRepository } from './org-policy.ts';

/** Where image policies are read from, and what else decides by which of them images are judged. */
export interface ImagePolicySources {
  readonly client: GitHubClient;
  readonly reader: GitHubChangeReader;
  readonly target: ReviewTarget;
  readonly from: /** The organization's, as they were read with its policy file. */
    | { readonly repository: string; readonly policy: OrgPolicy | undefined; readonly imagePolicies: OrgImagePolicies | undefined }
    /** The folder of the reviewed repository that the workflow names. */
    | { readonly folder: string };
}

/** Reads the policies by which the images of a change are judged: those of the base, never the change's own. Throws `GitHubError`. */
export const loadImagePolicies = async (sources: ImagePolicySources): Promise<LoadedImagePolicies> => {
  const { target, from } = sources;
  const here = `${target.owner}/${target.repo}`;
  if ('folder' in from) {
    const { folder } = from;
    return { repository: here, folder, isHere: true, read: await readFolder(sources, folder, 'base') };
  }
  const { repository, policy, imagePolicies } = from;
  const folder = imagePolicies?.path ?? imagePoliciesFolder(orgPolicyPath);
  return {
    repository,
    folder,
    isHere: sameRepository(repository, here),
    read: parsePolicyFolder(imagePolicies?.read ?? { state: 'absent' }, policy?.images, folder),
  };
};

/** What the change would make of the policies that it edits. */
export const loadNewImagePolicies = async (sources: ImagePolicySources, { folder }: LoadedImagePolicies): Promise<ReadImagePolicies> => {
  const { from } = sources;
  if ('folder' in from) return readFolder(sources, folder, 'head');
  return parsePolicyFolder(await readFiles(sources, folder, 'head'), from.policy?.images, folder);
};

const readFolder = (sources: ImagePolicySources, folder: string, side: Side): Promise<ReadImagePolicies> =>
  readImagePolicies(
    folder,
    { readFolder: path => readFiles(sources, path, side), readText: path => policyTextAt(sources.reader, path, side) },
    knownRules,
    `The folder that the input "image-policy" names does not exist in the ${side === 'base' ? 'base branch' : 'change'}.`,
  );

const readFiles = async (
  { client, reader, target }: ImagePolicySources,
  path: string,
  side: Side,
): Promise<Exclude<ImagePoliciesAtCommit, { readonly state: 'no-commit' }>> => {
  const { owner, repo, base, head } = target;
  // The same branch as that of the policy file.
  const commits = side === 'head' ? [head] : (await reader.policyBranch()).refs;
  for (const commit of commits) {
    const read = await readImagePolicyFilesAt(client, { owner, repo, path }, commit);
    if (read.state !== 'no-commit') return read;
  }
  return { state: 'invalid', errors: [fileError(path, `GitHub does not have the commit ${side === 'base' ? base : head}.`)] };
};
