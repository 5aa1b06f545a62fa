import type { FileText } from '../review/ports.ts';
import { type BlobAnswer, type BlobReader, blobFields } from './blob-reader.ts';
import type { GitHubClient } from './client.ts';
import { queryRepository } from './repository-query.ts';
import type { ReviewTarget } from './review-target.ts';

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

/**
 * The text of a file at the tip of the base branch, never at the head. When that branch is gone, or none is known, at the base commit:
 * a branch that does not exist must not pass for one that has no such file.
 */
export const readFileAtBase = async (client: GitHubClient, target: ReviewTarget, blobs: BlobReader, path: string): Promise<FileText> => {
  const ask = (commit: string): Promise<BaseFileAnswer> =>
    queryRepository<BaseFileAnswer>(client, target, 'Reading the policy file', query, { tip: commit, file: `${commit}:${path}` });
  const { base, baseRef } = target;
  const atTip = baseRef === undefined ? undefined : await ask(`refs/heads/${baseRef}`);
  const { tip, file } = atTip?.tip ? atTip : await ask(base);
  if (!tip) return { state: 'unreadable', code: 'unreadable', reason: `GitHub does not have the base commit ${base}.` };
  return blobs.toText(file);
};
