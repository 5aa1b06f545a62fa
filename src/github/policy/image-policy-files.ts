import * as v from 'valibot';
import type { ConfigError } from '../../policy/config-error.ts';
import { noPolicyFolder } from '../../policy/policy-folder.ts';
import { batchesOf } from '../../text/batches.ts';
import type { GitHubClient } from '../call/client.ts';
import { queryRepository } from '../call/repository-query.ts';
import type { RepositoryName } from '../pull-request/review-target.ts';
import { isBlob } from '../read/blob-id.ts';
import { readRawBlob } from '../read/raw-blob.ts';
import {
  imagePolicyAnswerSchema,
  imagePolicyTreeFields,
  isWholeTree,
  type ListedBlob,
  type ListedTree,
  listImagePolicies,
} from './image-policy-tree.ts';
import type { PolicyAddress } from './policy-file.ts';

/**
 * The image policies of an organization as its repository has them: not parsed. `treeOid` is git's id of the folder: the same, as long as
 * nothing in it changes.
 */
export type ImagePolicyFiles =
  | {
      readonly state: 'files';
      readonly treeOid: string;
      /** By path relative to the folder, with `/`: `policies/base.yaml`, `truststore/x509/ca/acme/root.pem`. */
      readonly files: ReadonlyMap<string, Uint8Array>;
    }
  /** Something there can't be used: no policy at all comes of it. `treeOid` is missing when there is no folder at that place. */
  | { readonly state: 'invalid'; readonly treeOid?: string; readonly errors: readonly ConfigError[] };

/** What reading the folder came to. */
export type ImagePolicyReading =
  | ImagePolicyFiles
  /** There is no such folder, in a repository that the token sees. */
  | { readonly state: 'absent' }
  /** It is the folder of the id that the caller knows. */
  | { readonly state: 'unchanged' };

/** The repository that was read, as GitHub knows it under any name. */
export interface ReadRepository {
  readonly id: number | undefined;
  /** Tip of the default branch; undefined when there is no commit yet. */
  readonly commit: string | undefined;
}

/** The folder, and of which repository it is. */
export interface ImagePolicyFolder {
  readonly reading: ImagePolicyReading;
  readonly origin: ReadRepository;
}

/** Why the commit's entry too: a submodule has no object, and must not pass for nothing. */
const query = (
  name: string,
  tree: string,
): string => `query ${name}($owner: String!, $repo: String!, $commit: String!, $path: String!, $folder: String!) {
  repository(owner: $owner, name: $repo) {
    databaseId
    commit: object(expression: $commit) { ... on Commit { oid file(path: $path) { type } } }
    folder: object(expression: $folder) { __typename ... on Tree { ${tree} } }
  }
}`;

/** What is asked for when the folder may be the known one: no entries, no texts. */
const idQuery = query('ImagePoliciesId', 'oid');
const filesQuery = query('ImagePolicies', imagePolicyTreeFields);

type Answer = v.InferOutput<typeof imagePolicyAnswerSchema>;

/**
 * Reads the folder of the image policies at the tip of a repository's default branch, down to four levels below it: one GraphQL query, and
 * one call more for each file that GraphQL gives no whole text of (binary, over 500 kB, not UTF-8). A folder that is still the one of
 * `knownTree` costs one small query. Each folder and each file is what its id says: an answer that was cut off is asked for again. Symbolic
 * links, submodules and what is over a bound are errors, and never left out. Throws `GitHubError`, `not-found` when the token does not see
 * the repository.
 */
export const readImagePolicyFolder = async (
  client: GitHubClient,
  address: PolicyAddress,
  knownTree?: string,
): Promise<ImagePolicyFolder> => {
  if (knownTree !== undefined) {
    const now = await ask(client, address, defaultBranch, idQuery, isAnswer);
    if (!isTree(now.folder)) return { reading: notListed(address, now), origin: originOf(now) };
    if (now.folder.oid === knownTree) return { reading: { state: 'unchanged' }, origin: originOf(now) };
  }
  const answer = await ask(client, address, defaultBranch, filesQuery, isWholeAnswer);
  return { reading: await readListed(client, address, answer), origin: originOf(answer) };
};

const originOf = ({ databaseId, commit }: Answer): ReadRepository => ({ id: databaseId ?? undefined, commit: commit?.oid });

/** The folder at one commit; `no-commit` when the repository does not have it. */
export type ImagePoliciesAtCommit = Exclude<ImagePolicyReading, { readonly state: 'unchanged' }> | { readonly state: 'no-commit' };

/** Reads the folder in the same way at a commit, or at a reference such as `refs/heads/main`. Throws `GitHubError`. */
export const readImagePolicyFilesAt = async (
  client: GitHubClient,
  address: PolicyAddress,
  commit: string,
): Promise<ImagePoliciesAtCommit> => {
  const answer = await ask(client, address, commit, filesQuery, isWholeAnswer);
  return answer.commit === null ? { state: 'no-commit' } : readListed(client, address, answer);
};

const defaultBranch = 'HEAD';

const readListed = async (
  client: GitHubClient,
  address: PolicyAddress,
  answer: Answer,
): Promise<Exclude<ImagePolicyReading, { readonly state: 'unchanged' }>> => {
  if (!isTree(answer.folder)) return notListed(address, answer);
  const { folder } = answer;
  const { files, errors } = listImagePolicies(folder, address.path);
  if (errors) return { state: 'invalid', treeOid: folder.oid, errors };
  return { state: 'files', treeOid: folder.oid, files: await readContents(client, address, files) };
};

const ask = (
  client: GitHubClient,
  { owner, repo, path }: PolicyAddress,
  commit: string,
  text: string,
  isWhole: (answer: unknown) => boolean,
): Promise<Answer> => {
  const variables = { commit, path, folder: `${commit}:${path}` };
  return queryRepository<Answer>(client, { owner, repo }, 'Reading the image policies', text, variables, isWhole);
};

const isAnswer = (answer: unknown): answer is Answer => v.is(imagePolicyAnswerSchema, answer);

const isWholeAnswer = (answer: unknown): boolean => isAnswer(answer) && (!isTree(answer.folder) || isWholeTree(answer.folder));

const isTree = (folder: Answer['folder']): folder is ListedTree => folder?.__typename === 'Tree';

const notListed = (
  { path }: PolicyAddress,
  { commit, folder }: Answer,
): Extract<ImagePolicyReading, { readonly state: 'absent' | 'invalid' }> => {
  if (folder === null && !commit?.file) return { state: 'absent' };
  return { state: 'invalid', errors: [noPolicyFolder(path)] };
};

/** Calls that run at the same time. */
const maxParallelReads = 4;

/** The bytes of listed files, by the same paths. Throws `GitHubError`. */
export const readContents = async (
  client: GitHubClient,
  repository: RepositoryName,
  listed: ReadonlyMap<string, ListedBlob>,
): Promise<ReadonlyMap<string, Uint8Array>> => {
  const files = new Map<string, Uint8Array>();
  for (const batch of batchesOf([...listed], maxParallelReads)) {
    const read = await Promise.all(
      batch.map(async ([path, blob]) => [path, wholeText(blob) ?? (await readRawBlob(client, repository, blob.oid))] as const),
    );
    for (const [path, bytes] of read) files.set(path, bytes);
  }
  return files;
};

/** The bytes of a text that GraphQL gave as it is. */
const wholeText = ({ oid, text, isTruncated }: ListedBlob): Uint8Array | undefined => {
  if (text === null || isTruncated) return undefined;
  const bytes = Buffer.from(text, 'utf8');
  return isBlob(bytes, oid) ? bytes : undefined;
};
