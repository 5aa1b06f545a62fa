import type { GitHubClient } from '../../src/github/client.ts';
import { cutShort, GitHubError } from '../../src/github/errors.ts';
import { type ImagePolicyFiles, type ImagePolicyReading, readImagePolicyFiles } from '../../src/github/image-policy-files.ts';
import { type FetchedPolicyFile, fetchPolicyFile, type PolicyAddress } from '../../src/github/policy-file.ts';
import { fileError } from '../../src/policy/file-error.ts';
import { imagePoliciesFolder } from '../../src/policy/policy-path.ts';
import type { FileText } from '../../src/review/ports.ts';

/** What a repository has of an organization's policy, with what tells next time whether it is still that. */
export interface PolicyRepository {
  /** Its name, without the owner. */
  readonly repo: string;
  /** The policy file; undefined when there is none. */
  readonly file: { readonly text: FileText; readonly etag: string | undefined } | undefined;
  /** The folder of the image policies beside it; undefined when there is none. */
  readonly imagePolicies: ImagePolicyFiles | undefined;
}

/**
 * Reads the policy file and the image policies of a repository: two calls at the same time, of which one costs nothing when the file is the one of
 * `known`, and the other reads no content when the folder is. Undefined when the App does not see the repository. Throws `GitHubError`.
 */
export const readPolicyRepository = async (
  client: GitHubClient,
  address: PolicyAddress,
  known: PolicyRepository | undefined,
): Promise<PolicyRepository | undefined> => {
  const [file, folder] = await Promise.all([
    orGone(fetchPolicyFile(client, address, known?.file?.etag)),
    orGone(readImagePolicyFiles(client, folderOf(address), treeOf(known))),
  ]);
  if (file === undefined && folder === undefined) return undefined;
  return {
    repo: address.repo,
    file: fileOf(file, known, address),
    imagePolicies: folder ? imagePoliciesOf(folder, known, address) : unseen(address),
  };
};

const folderOf = (address: PolicyAddress): PolicyAddress => ({ ...address, path: imagePoliciesFolder(address.path) });

const treeOf = (known: PolicyRepository | undefined): string | undefined => known?.imagePolicies?.treeOid;

/** Undefined when it is not there, or out of the App's reach. */
const orGone = async <T>(reading: Promise<T>): Promise<T | undefined> => {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof GitHubError && (error.code === 'not-found' || error.code === 'forbidden')) return undefined;
    throw error;
  }
};

const fileOf = (
  read: FetchedPolicyFile | undefined,
  known: PolicyRepository | undefined,
  { owner, repo, path }: PolicyAddress,
): PolicyRepository['file'] => {
  if (read?.state !== 'unchanged') return read && { text: read.text, etag: read.etag };
  // A 304 without an ETag having been sent is an answer of something between.
  if (known?.file === undefined) throw cutShort(`Reading ${path} of ${owner}/${repo}`);
  return known.file;
};

const imagePoliciesOf = (
  read: ImagePolicyReading,
  known: PolicyRepository | undefined,
  address: PolicyAddress,
): ImagePolicyFiles | undefined => {
  switch (read.state) {
    case 'absent':
      return undefined;
    case 'unchanged':
      return known?.imagePolicies ?? unseen(address);
    default:
      return read;
  }
};

/** Where the policy file can be read and the folder beside it can't, image policies may be there: that must not pass for none. */
const unseen = (address: PolicyAddress): ImagePolicyFiles => {
  const { owner, repo, path } = folderOf(address);
  const message = `The image policies of ${owner}/${repo} can't be read: GitHub does not let the App see that folder.`;
  return { state: 'invalid', errors: [fileError(path, message, `Let the App read the contents of ${owner}/${repo}.`)] };
};
