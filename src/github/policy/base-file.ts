import type { FileText } from '../../review/ports.ts';
import type { GitHubClient } from '../call/client.ts';
import { queryRepository } from '../call/repository-query.ts';
import type { ReviewTarget } from '../pull-request/review-target.ts';
import { type BlobAnswer, type BlobReader, blobFields } from '../read/blob-reader.ts';
import type { PolicyBranch } from './policy-branch.ts';

interface BaseFileAnswer {
  readonly tip: { readonly oid: string } | null;
  readonly file: BlobAnswer | null;
}

const query = `query BaseFile($owner: String!, $repo: String!, $tip: String!, $file: String!) {
  repository(owner: $owner, name: $repo) {
    tip: object(expression: $tip) { oid }
    file: object(expression: $file) { ...blob }
  }
}
${blobFields}`;

/** The text of a file at the tip of the branch whose policy counts, never at the head. Where none of its names exists, nothing is known of the file. */
export const readFileAtBase = async (
  client: GitHubClient,
  target: ReviewTarget,
  { refs }: PolicyBranch,
  blobs: BlobReader,
  path: string,
): Promise<FileText> => {
  for (const ref of refs) {
    const variables = { tip: ref, file: `${ref}:${path}` };
    const { tip, file } = await queryRepository<BaseFileAnswer>(client, target, 'Reading the policy file', query, variables);
    if (tip) return blobs.toText(file);
  }
  return { state: 'unreadable', code: 'unreadable', reason: `GitHub does not have the base commit ${target.base}.` };
};
