import { fileError } from '../../policy/file-error.ts';
import { imagePoliciesFolder } from '../../policy/policy-path.ts';
import type { FileText } from '../../review/ports.ts';
import type { GitHubClient } from '../call/client.ts';
import { cutShort, GitHubError } from '../call/errors.ts';
import { type ImagePolicyFiles, type ImagePolicyFolder, type ReadRepository, readImagePolicyFolder } from './image-policy-files.ts';
import { type FetchedPolicyFile, fetchPolicyFile, type PolicyAddress } from './policy-file.ts';

/** The image policies of an organization, and where they lie. */
export interface OrgImagePolicies {
  /** `owner/repo` of the repository that holds them. */
  readonly repository: string;
  /** Their folder there. */
  readonly path: string;
  readonly read: ImagePolicyFiles;
}

/** What a repository has of an organization's policy, with what tells next time whether it is still that. */
export interface PolicyRepository {
  /** Its name, without the owner. */
  readonly repo: string;
  /** What tells it from another one of the same name; undefined when GitHub does not let the token ask. */
  readonly origin: ReadRepository | undefined;
  /** The policy file; undefined when there is none. */
  readonly file: { readonly text: FileText; readonly etag: string | undefined } | undefined;
  /** The image policies beside it; undefined when there are none. */
  readonly imagePolicies: OrgImagePolicies | undefined;
}

/**
 * Reads the policy file and the image policies of a repository: two calls at the same time, of which one costs nothing of the hourly limit
 * when the file is the one of `known`, and the other reads no content when the folder is. A repository that the token does not see is
 * `unseen`, with what GitHub said. Where only one of them can't be seen, it is unreadable, and never taken for none. Throws `GitHubError`.
 */
export const readPolicyRepository = async (
  client: GitHubClient,
  address: PolicyAddress,
  known?: PolicyRepository,
): Promise<PolicyRepository | { readonly unseen: GitHubError }> => {
  const [file, folder] = await Promise.all([
    orRefusal(fetchPolicyFile(client, address, known?.file?.etag)),
    orRefusal(readImagePolicyFolder(client, folderOf(address), treeOf(known))),
  ]);
  if (file instanceof GitHubError && folder instanceof GitHubError) return { unseen: file };
  return {
    repo: address.repo,
    origin: folder instanceof GitHubError ? undefined : folder.origin,
    file: fileOf(file, known, address),
    imagePolicies: imagePoliciesOf(folder, known, address),
  };
};

const folderOf = (address: PolicyAddress): PolicyAddress => ({ ...address, path: imagePoliciesFolder(address.path) });

const treeOf = (known: PolicyRepository | undefined): string | undefined => known?.imagePolicies?.read.treeOid;

/** The error when GitHub says that it is not there, or not for this token. */
const orRefusal = async <T>(reading: Promise<T>): Promise<T | GitHubError> => {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof GitHubError && (error.code === 'not-found' || error.code === 'forbidden')) return error;
    throw error;
  }
};

const fileOf = (
  read: FetchedPolicyFile | GitHubError,
  known: PolicyRepository | undefined,
  { owner, repo, path }: PolicyAddress,
): PolicyRepository['file'] => {
  if (read instanceof GitHubError)
    return read.code === 'not-found'
      ? undefined
      : { text: { state: 'unreadable', code: 'unreadable', reason: read.message }, etag: undefined };
  if (read.state === 'read') return { text: read.text, etag: read.etag };
  // Why: a 304 to a request without an ETag is an answer of something between.
  if (known?.file === undefined) throw cutShort(`Reading ${path} of ${owner}/${repo}`);
  return known.file;
};

const imagePoliciesOf = (
  found: ImagePolicyFolder | GitHubError,
  known: PolicyRepository | undefined,
  address: PolicyAddress,
): OrgImagePolicies | undefined => {
  const repository = `${address.owner}/${address.repo}`;
  const { path } = folderOf(address);
  if (found instanceof GitHubError) {
    const message = `The image policies of ${repository} can't be read: ${found.message}`;
    const hint = `Let the token that reads ${address.path} there read the whole repository's contents.`;
    return { repository, path, read: { state: 'invalid', errors: [fileError(path, message, hint)] } };
  }
  const { reading } = found;
  if (reading.state === 'unchanged') return known?.imagePolicies;
  return reading.state === 'absent' ? undefined : { repository, path, read: reading };
};
