import type { FileText } from '../../review/ports.ts';
import type { GitHubClient } from '../call/client.ts';
import { queryRepository } from '../call/repository-query.ts';
import type { ReviewTarget } from '../pull-request/review-target.ts';
import { type BlobAnswer, type BlobReader, blobFields } from '../read/blob-reader.ts';
import { fileModeOf } from '../read/file-modes.ts';
import { markLink } from '../read/symbolic-links.ts';
import type { PolicyBranch } from './policy-branch.ts';

interface BaseFileAnswer {
  readonly tip: TipAnswer | null;
  readonly file: BlobAnswer | null;
}

/**
 * The commit at the tip of a branch, with what it has at the path of the policy file: a link's text is told from a file's only by its mode.
 */
export interface TipAnswer {
  readonly oid: string;
  readonly entry?: { readonly mode: number } | null;
}

/** Fields of a `TipAnswer`; `$policyPath` is the path. */
export const tipFields = 'oid ... on Commit { entry: file(path: $policyPath) { mode } }';

const query = `query BaseFile($owner: String!, $repo: String!, $tip: String!, $file: String!, $policyPath: String!) {
  repository(owner: $owner, name: $repo) {
    tip: object(expression: $tip) { ${tipFields} }
    file: object(expression: $file) { ...blob }
  }
}
${blobFields}`;

/**
 * The text of a file at the tip of the branch whose policy counts, never at the head. Where none of its names exists, nothing is known of
 * the file.
 */
export const readFileAtBase = async (
  client: GitHubClient,
  target: ReviewTarget,
  { refs }: PolicyBranch,
  blobs: BlobReader,
  path: string,
): Promise<FileText> => {
  for (const ref of refs) {
    const variables = { tip: ref, file: `${ref}:${path}`, policyPath: path };
    const { tip, file } = await queryRepository<BaseFileAnswer>(client, target, 'Reading the policy file', query, variables);
    if (tip) return markLink(await blobs.toText(file), fileModeOf(tip.entry));
  }
  return { state: 'unreadable', code: 'unreadable', reason: `GitHub does not have the base commit ${target.base}.` };
};
